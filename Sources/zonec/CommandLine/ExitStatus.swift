import ZoneModel

/// How a run ends, as scripts read it; fixed.
enum ExitStatus: Int32, Sendable {
  /// Clean, or no difference.
  case clean = 0
  /// Findings of severity error, or differences.
  case findings = 1
  /// Could not judge: usage, unreadable or unparsable input.
  case unjudged = 2
  /// The plan guard refused.
  case refused = 3
  /// Could not write.
  case unwritten = 4
}

/// Why a command ended before its work was done.
struct CommandFailure: Error, Equatable {
  /// The exit status it asks for.
  let status: ExitStatus
  /// What is wrong, in small letters; printed behind `zonec: `.
  let message: String
  /// The next thing to try, on a line of its own; nil where the message says it.
  let hint: String?

  /// A failure that ends the run with `status`.
  init(_ status: ExitStatus, _ message: String, hint: String? = nil) {
    self.status = status
    self.message = message
    self.hint = hint
  }
}

extension CommandFailure {
  /// A run that ends because a file could not be written.
  init(_ failure: PublishFailure) {
    self.init(.unwritten, "cannot write \(quoted(failure.path)): \(failure.reason)")
  }

  /// Does what may fail to write.
  static func writing<Result>(
    _ body: () throws(PublishFailure) -> Result
  ) throws(CommandFailure) -> Result {
    do throws(PublishFailure) {
      return try body()
    } catch {
      throw CommandFailure(error)
    }
  }
}
