import Glibc

/// A program that was started and has not been waited for yet.
///
/// Foundation's `Process` passes on the signal mask of the thread that starts it, and the threads
/// that tests run on block SIGTERM: a daemon started so could not be ended.
struct ChildProcess {
  /// Its process id.
  let id: pid_t

  /// Why a program could not be started.
  enum Failure: Error {
    /// The system refused, with this error number.
    case system(call: String, error: Int32)
  }

  /// What becomes standard input.
  enum Input {
    /// A file, read from its start.
    case file(String)
    /// A descriptor of ours.
    case descriptor(Int32)
  }

  /// Starts a program with a clean signal mask.
  ///
  /// - Parameters:
  ///   - arguments: the first is the program's absolute path.
  ///   - environment: replaces the whole environment; nil passes ours on.
  ///   - output: the path of an existing file that takes standard output.
  ///   - errors: the same for standard error.
  init(
    arguments: [String], environment: [String: String]?, input: Input, output: String,
    errors: String
  ) throws {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    switch input {
    case .file(let path): unsafe posix_spawn_file_actions_addopen(&actions, 0, path, O_RDONLY, 0)
    case .descriptor(let descriptor):
      unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, 0)
    }
    unsafe posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY, 0)

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

    var argumentPointers = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe argumentPointers.forEach { unsafe free($0) } }
    var variablePointers = unsafe (environment ?? [:]).map { unsafe strdup("\($0)=\($1)") } + [nil]
    defer { unsafe variablePointers.forEach { unsafe free($0) } }
    var child: pid_t = 0
    let error =
      if environment == nil {
        unsafe posix_spawn(&child, arguments[0], &actions, &attributes, &argumentPointers, environ)
      } else {
        unsafe posix_spawn(
          &child, arguments[0], &actions, &attributes, &argumentPointers, &variablePointers)
      }
    guard error == 0 else { throw Failure.system(call: "posix_spawn", error: error) }
    id = child
  }

  /// Waits for its end.
  ///
  /// - Parameter seconds: how long at most.
  /// - Returns: the exit status, or the negated number of the signal that ended it; nil where it
  ///   still runs.
  func wait(seconds: Double) -> Int32? {
    var status: Int32 = 0
    var waited = 0.0
    // Short at first, for a checker is done in milliseconds.
    var pause = 0.000_5
    while unsafe waitpid(id, &status, WNOHANG) != id {
      guard waited < seconds else { return nil }
      usleep(UInt32(pause * 1_000_000))
      waited += pause
      pause = min(pause * 1.5, 0.02)
    }
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : -signal
  }

  /// Ends it at once.
  func end() {
    kill(id, SIGKILL)
    _ = wait(seconds: 10)
  }
}
