import Glibc

/// A daemon in the foreground that ends with the tests.
///
/// A class, because its end matters: `stop()` and `deinit` end the daemon. A `sh` that waits for its
/// standard input to close is the daemon's parent, so it ends as well when the tests are killed.
final class GuardedDaemon {
  /// The `sh` that guards the daemon.
  private let guardian: ChildProcess
  /// The writing end of the guardian's standard input: closing it ends the daemon. Negative when
  /// it is closed.
  private var lifeline: Int32

  /// Starts a daemon with what it logs to standard error in a file.
  init(_ command: [String], logPath: String) throws {
    // A pair of sockets, for they can be made so that no other child keeps a copy of an end.
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw ChildProcess.Failure.system(call: "socketpair", error: errno)
    }
    defer { close(ends[0]) }
    lifeline = ends[1]
    let script = """
      "$0" "$@" </dev/null &
      read -r line
      kill $!
      wait
      """
    guardian = try ChildProcess(
      arguments: ["/bin/sh", "-c", script] + command, environment: nil,
      input: .descriptor(ends[0]), output: "/dev/null", errors: logPath)
  }

  deinit { stop() }

  /// Ends the daemon; harmless when it has ended.
  func stop() {
    guard lifeline >= 0 else { return }
    close(lifeline)
    lifeline = -1
    if guardian.wait(seconds: 10) == nil { guardian.end() }
  }
}
