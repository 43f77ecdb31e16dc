/// What there is to know about one kind of finding.
package struct FindingRule: Sendable {
  /// Stable and in kebab-case, such as `missing-ptr`.
  package let id: String
  /// How much it matters, where a finding does not say otherwise.
  package let severity: Severity
  /// The rule in one line.
  package let meaning: String
  /// What happens to who breaks it.
  package let why: String
  /// Where it is written.
  package let reference: String

  /// A rule.
  init(
    _ id: String, _ severity: Severity, _ meaning: String, why: String, _ reference: String
  ) {
    self.id = id
    self.severity = severity
    self.meaning = meaning
    self.why = why
    self.reference = reference
  }

  /// A rule whose breach is an error.
  init(_ id: String, _ meaning: String, why: String, _ reference: String) {
    self.init(id, .error, meaning, why: why, reference)
  }
}
