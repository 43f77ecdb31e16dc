import ZoneModel

extension ClientLimits {
  /// What a command line asks for.
  ///
  /// - Parameter usual: what holds where it says nothing.
  init(_ arguments: Arguments, usual: Self = Self()) throws(CommandFailure) {
    self = usual
    if let text = arguments.value(of: .timeout) {
      guard let seconds = Double(text), 0.01...60 ~= seconds else {
        throw CommandFailure(.unjudged, "--timeout takes 0.01 to 60 seconds, not \(quoted(text))")
      }
      timeout = Int(seconds * 1000)
    }
    if let text = arguments.value(of: .tries) {
      guard let count = Int(text), 1...100 ~= count else {
        throw CommandFailure(.unjudged, "--tries takes 1 to 100, not \(quoted(text))")
      }
      tries = count
    }
    if let text = arguments.value(of: .deadline) {
      guard let seconds = Double(text), 0.01...1_000_000 ~= seconds else {
        throw CommandFailure(
          .unjudged, "--deadline takes 0.01 to 1000000 seconds, not \(quoted(text))")
      }
      deadline = Int(seconds * 1000)
    }
  }
}

extension Option {
  /// The server to ask.
  static let server = Option(
    "--server", value: "ADDR[:PORT]", summary: "the server to ask, [ADDR]:PORT for IPv6")
  /// How long to wait for an answer.
  static let timeout = Option(
    "--timeout", value: "SECONDS", summary: "how long to wait before asking again (default: 1)")
  /// How often to ask.
  static let tries = Option(
    "--tries", value: "N", summary: "how often to ask before giving up (default: 3)")
  /// How long the whole run may take.
  static let deadline = Option(
    "--deadline", value: "SECONDS",
    summary: "the longest time for all questions (default: as needed)")
}
