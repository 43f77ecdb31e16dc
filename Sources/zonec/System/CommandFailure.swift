/// Why a command ended before its work was done.
struct CommandFailure: Error, Equatable {
  /// The exit status it asks for.
  let status: ExitStatus
  /// What is wrong, in lower case; printed after `zonec: `.
  let message: String
  /// The next thing to try, on a line of its own; nil if the message says it.
  let hint: String?

  /// A failure that ends the run with `status`.
  init(_ status: ExitStatus, _ message: String, hint: String? = nil) {
    self.status = status
    self.message = message
    self.hint = hint
  }
}
