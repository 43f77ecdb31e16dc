/// The description of one kind of finding.
public struct FindingRule: Sendable {
  /// Stable and in kebab-case, such as `missing-ptr`.
  public let id: String
  /// How much it matters, unless a finding has another severity.
  public let severity: Severity
  /// What the check demands, in one line.
  public let meaning: String
  /// What happens if it is not met.
  public let why: String
  /// The RFC or document that demands it.
  public let reference: String

  /// The description of a check.
  init(
    _ id: String, _ severity: Severity, _ meaning: String, why: String, _ reference: String
  ) {
    self.id = id
    self.severity = severity
    self.meaning = meaning
    self.why = why
    self.reference = reference
  }

  /// A check whose findings are errors.
  init(_ id: String, _ meaning: String, why: String, _ reference: String) {
    self.init(id, .error, meaning, why: why, reference)
  }
}
