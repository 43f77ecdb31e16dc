import Glibc
import Synchronization

/// What ends this process ends the program that it runs: in a group of its own, that does not get the
/// signals of the terminal.
extension ChildProcess {
  /// The running program, which is its group, too; 0 for none.
  static let running = Atomic<pid_t>(0)

  /// Sees to it that the signals that end this process end what it runs, except for those that it was
  /// started to ignore, as by nohup, and for SIGQUIT where Swift's backtraces take it.
  static func endWithThisProcess() {
    // Made before a signal can ask for it.
    running.store(0, ordering: .relaxed)
    for number in [SIGHUP, SIGINT, SIGQUIT, SIGTERM] {
      var action = sigaction()
      guard unsafe sigaction(number, nil, &action) == 0,
        unsafe action.__sigaction_handler.sa_handler == nil
      else { continue }
      unsafe action.__sigaction_handler.sa_handler = { number in
        let group = ChildProcess.running.load(ordering: .relaxed)
        if group > 0 { _ = kill(-group, SIGKILL) }
        // As the signal would have: its action is the usual one again.
        _ = raise(number)
      }
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_NODEFER
      _ = unsafe sigaction(number, &action, nil)
    }
  }
}
