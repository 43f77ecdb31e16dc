import Glibc
import Synchronization
import ZoneModel

/// A program that is run to its end, without a shell, for what it says and how it ends.
struct ChildProcess {
  /// How a program ended.
  enum Ending: Equatable {
    /// By itself, with this status.
    case exited(Int32)
    /// The process was ended by this signal.
    case killed(Int32)
    /// It was still running when its time was up, and has been killed.
    case late
  }

  /// How the process ended.
  let ending: Ending
  /// What it wrote to standard output and standard error, in the order it did.
  let output: [UInt8]

  /// The path of a program: in PATH, or among the daemons; nil if it is not installed.
  static func path(of program: String) -> String? {
    let path = Environment.value(of: "PATH") ?? "/usr/local/bin:/usr/bin:/bin"
    let folders = path.split(separator: ":").map(String.init)
    // A user's path, and that of cron, often lacks them.
    return (folders + ["/usr/local/sbin", "/usr/sbin", "/sbin"]).map { $0 + "/" + program }
      .first(where: isProgram)
  }

  /// Whether there is a file that this user may run. Directories may be entered, which the system
  /// treats the same way.
  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    guard unsafe fstatat(AT_FDCWD, path, &status, 0) == 0 else { return false }
    guard status.st_mode & S_IFMT == S_IFREG else { return false }
    return unsafe access(path, X_OK) == 0
  }

  /// Runs a program.
  ///
  /// - Parameter milliseconds: how long it may take; then it and what it has started are killed.
  static func run(
    _ program: String, _ arguments: [FilePath], milliseconds: Int
  ) throws(SystemError) -> ChildProcess {
    let end = Clock.milliseconds() + milliseconds
    var ends: [Int32] = [-1, -1]
    _ = try SystemError.checking { unsafe pipe(&ends) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let reading = Descriptor(ends[0])
    _ = fcntl(reading.number, F_SETFL, O_NONBLOCK)
    let process: pid_t
    do {
      // Closed behind the start: else the end of what the program writes would never come.
      let writing = Descriptor(ends[1])
      process = try start([FilePath(program)] + arguments, output: writing)
    }
    defer { Self.running.store(0, ordering: .relaxed) }
    do throws(SystemError) {
      var output = KeptOutput()
      let ending = try follow(process, reading, until: end, into: &output)
      if ending == nil { stop(process) }
      return ChildProcess(ending: ending ?? .late, output: output.bytes)
    } catch {
      stop(process)
      throw error
    }
  }

  /// Reads what a program writes until it has ended.
  ///
  /// - Returns: how it ended; nil if it has not by then.
  private static func follow(
    _ process: pid_t, _ reading: Descriptor, until end: Int, into output: inout KeptOutput
  ) throws(SystemError) -> Ending? {
    while Clock.milliseconds() < end {
      // Not longer than a moment: something that the program started may keep the pipe open.
      let moment = Int32(clamping: min(end - Clock.milliseconds(), 50))
      var question = pollfd(fd: reading.number, events: Int16(POLLIN), revents: 0)
      if unsafe poll(&question, 1, max(0, moment)) < 0, errno != EINTR {
        throw SystemError(code: errno)
      }
      // First whether it has ended, then its output: by then all of that is in the pipe.
      let ending = try wait(for: process, until: 0)
      let isClosed = try read(reading, into: &output)
      if let ending { return ending }
      if isClosed { return try wait(for: process, until: end) }
    }
    return nil
  }

  /// F_GETPIPE_SZ, which Swift's Glibc leaves out.
  private static let pipeSizeCommand: Int32 = 1032

  /// Reads as much as a pipe has room for, or what is there.
  ///
  /// - Returns: whether all writers have closed it.
  private static func read(
    _ reading: Descriptor, into output: inout KeptOutput
  ) throws(SystemError) -> Bool {
    // Not longer: if another process keeps the pipe open after the program has ended, nobody waits
    // for it.
    var rest = max(1 << 16, Int(fcntl(reading.number, pipeSizeCommand)))
    var piece = [UInt8](repeating: 0, count: 1 << 14)
    while rest > 0 {
      do throws(SystemError) {
        let count = try SystemError.checking {
          unsafe Glibc.read(reading.number, &piece, min(piece.count, rest))
        }
        if count == 0 { return true }
        output.append(piece.prefix(count))
        rest -= count
      } catch {
        if error.code == EAGAIN { return false }
        throw error
      }
    }
    return false
  }

  /// Ends a program at once, and what it has started.
  private static func stop(_ process: pid_t) {
    _ = kill(-process, SIGKILL)
    _ = try? wait(for: process, until: nil)
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

  /// Starts a program in a group of its own, with nothing to read, its own signals, and both outputs
  /// into one file.
  private static func start(
    _ words: [FilePath], output: Descriptor
  ) throws(SystemError) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output.number, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, output.number, STDERR_FILENO)

    // This process ignores some signals; what it starts should not.
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    for number in [SIGPIPE, SIGXFSZ] { unsafe sigaddset(&signals, number) }
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    unsafe posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))

    // Until it is known what to kill, no signal ends this process.
    var before = sigset_t()
    unsafe sigfillset(&signals)
    _ = unsafe pthread_sigmask(SIG_BLOCK, &signals, &before)
    defer { _ = unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    var pointers =
      unsafe words.map { unsafe strdup($0.bytes.map { CChar(bitPattern: $0) } + [0]) } + [nil]
    defer { unsafe pointers.forEach { unsafe free($0) } }
    guard let path = unsafe pointers[0] else { throw SystemError(code: ENOMEM) }
    var process: pid_t = 0
    for attempt in 0..<10 {
      let code = unsafe posix_spawn(&process, path, &actions, &attributes, &pointers, environ)
      if code == 0 {
        running.store(process, ordering: .relaxed)
        return process
      }
      // Somebody is just installing it, or a child of theirs has not let go of the file yet.
      guard code == ETXTBSY, attempt < 9 else { throw SystemError(code: code) }
      Clock.pause(milliseconds: 10)
    }
    throw SystemError(code: ETXTBSY)
  }
}

/// The beginning and the end of a program's output: the first and the last words matter most,
/// however many there are between.
private struct KeptOutput {
  /// The most that is kept of either.
  private static let limit = 1 << 19

  /// The first bytes of the output.
  private var start: [UInt8] = []
  /// The last ones, and perhaps as many before them.
  private var end: [UInt8] = []
  /// Whether bytes between them were dropped.
  private var isCut = false

  /// Appends output of the process.
  mutating func append(_ bytes: ArraySlice<UInt8>) {
    let room = Self.limit - start.count
    start += bytes.prefix(room)
    end += bytes.dropFirst(room)
    if end.count > 2 * Self.limit { cut() }
  }

  /// What is kept, with a line in the place of what is not.
  var bytes: [UInt8] {
    var kept = self
    if kept.end.count > Self.limit { kept.cut() }
    return kept.start + (kept.isCut ? Array("\n[…]\n".utf8) : []) + kept.end
  }

  /// Drops all but the last bytes.
  private mutating func cut() {
    end.removeFirst(end.count - Self.limit)
    isCut = true
  }
}
