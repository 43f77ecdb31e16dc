import Glibc
import ZoneModel

/// A program that is run to its end, without a shell, for what it says and how it ends.
struct ChildProcess {
  /// How a program ended.
  enum Ending: Equatable {
    /// By itself, with this status.
    case exited(Int32)
    /// By this signal.
    case killed(Int32)
    /// It was still running when its time was up, and has been killed.
    case late
  }

  /// How it ended.
  let ending: Ending
  /// What it wrote to standard output and standard error, in the order it did.
  let output: [UInt8]

  /// The most that is kept of what a program writes.
  private static let outputLimit = 1 << 20

  /// Where a program lies: on the path, or where daemons are kept; nil where it is not installed.
  static func path(of program: String) -> String? {
    let path = Environment.value(of: "PATH") ?? "/usr/local/bin:/usr/bin:/bin"
    let folders = path.split(separator: ":").map(String.init)
    // A user's path, and that of cron, often lacks them.
    return (folders + ["/usr/local/sbin", "/usr/sbin", "/sbin"]).map { $0 + "/" + program }
      .first { unsafe access($0, X_OK) == 0 }
  }

  /// Runs a program.
  ///
  /// - Parameter milliseconds: how long it may take; then it is killed.
  static func run(
    _ program: String, _ arguments: [String], milliseconds: Int
  ) throws(SystemError) -> ChildProcess {
    let end = Clock.milliseconds() + milliseconds
    var ends: [Int32] = [-1, -1]
    _ = try SystemError.checking { unsafe pipe(&ends) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let reading = Descriptor(ends[0])
    let process: pid_t
    do {
      // Closed behind the start: else the end of what the program writes would never come.
      let writing = Descriptor(ends[1])
      process = try start([program] + arguments, output: writing)
    }
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let rest = end - Clock.milliseconds()
      guard rest > 0 else {
        _ = kill(process, SIGKILL)
        _ = try? wait(for: process, until: nil)
        return ChildProcess(ending: .late, output: output)
      }
      var question = pollfd(fd: reading.number, events: Int16(POLLIN), revents: 0)
      // Not longer than a moment: something that the program started may keep the pipe open.
      let ready = unsafe poll(&question, 1, Int32(min(rest, 100)))
      if ready > 0 {
        let count = try SystemError.checking {
          unsafe Glibc.read(reading.number, &piece, piece.count)
        }
        if count == 0 { break }
        output += piece.prefix(min(count, max(0, outputLimit - output.count)))
      } else if let ending = try wait(for: process, until: 0) {
        return ChildProcess(ending: ending, output: output)
      }
    }
    if let ending = try wait(for: process, until: end) {
      return ChildProcess(ending: ending, output: output)
    }
    _ = kill(process, SIGKILL)
    _ = try? wait(for: process, until: nil)
    return ChildProcess(ending: .late, output: output)
  }

  /// Waits for a program's end, until a moment of `Clock.milliseconds` or however long it takes.
  private static func wait(for process: pid_t, until end: Int?) throws(SystemError) -> Ending? {
    while true {
      var status: Int32 = 0
      let options = end == nil ? 0 : WNOHANG
      let ended = try SystemError.checking { unsafe waitpid(process, &status, options) }
      if ended == process {
        let signal = status & 0x7F
        return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal)
      }
      guard let end, Clock.milliseconds() < end else { return nil }
      Clock.pause(milliseconds: 1)
    }
  }

  /// Starts a program with nothing to read, its own signals, and both outputs into one file.
  private static func start(
    _ words: [String], output: Descriptor
  ) throws(SystemError) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output.number, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, output.number, STDERR_FILENO)

    // This process ignores SIGPIPE; what it starts should not.
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))

    var pointers = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe pointers.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawn(
      &process, words.first ?? "", &actions, &attributes, &pointers, environ)
    if code != 0 { throw SystemError(code: code) }
    return process
  }
}
