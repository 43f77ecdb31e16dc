/// One difference between a server's answers and what was compiled.
package struct Difference: Sendable {
  /// The kinds of difference, by the names that reports use; stable.
  package enum Kind: String, Sendable, CaseIterable {
    /// A zone that the server does not answer for.
    case zone
    /// A serial other than that of the published file.
    case serial
    /// Records that were compiled and are not served.
    case missing
    /// Records that are served and were not compiled.
    case extra
    /// Some records are missing, and others were not compiled.
    case changed
    /// The right records with another TTL.
    case ttl
    /// A response code other than the one to expect.
    case rcode
    /// A referral in place of an answer, or an answer without authority.
    case authority
    /// There was no answer, or none that can be trusted.
    case noAnswer = "no-answer"
    /// The response belongs to the question but is not a DNS message.
    case malformed
  }

  /// What kind of difference it is.
  package let kind: Kind
  /// The zone's apex; nil for a name outside all zones.
  package let zone: DomainName?
  /// The owner relative to the zone, such as `mail`, or `@`.
  package let owner: String
  /// The type that was asked for.
  package let type: RecordType
  /// What the answer should have shown.
  package let purpose: VerificationQuestion.Purpose
  /// What the server serves, in words.
  package let served: String
  /// What was expected, in words.
  package let expected: String
  /// The same, for programs.
  package let facts: DifferenceFacts
  /// Its place among all questions.
  let order: Int

  /// One line: `webplatform.org mail A: serves 192.0.2.1, compiled 192.0.2.2`.
  package var text: String {
    let place = [zone?.displayText ?? "", owner, "\(type)"].filter { !$0.isEmpty }
    return "\(place.joined(separator: " ")): \(served), \(expected)"
  }
}
