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
  /// A file could not be written, or a zone not loaded.
  case unwritten = 4
}
