/// One kind of finding: what is looked for, how much it matters, and why.
///
/// Every finding has one, so that `Check.all` is all that zonec can find. A check lies beside what
/// finds it, as a static member: `Check.badJSON` in the JSON reader, `ZoneCheck.cnameLoop` with its
/// logic.
package struct Check: Sendable {
  /// Stable and in kebab-case, such as `missing-ptr`: never reused, never renamed.
  package let id: String
  /// How much it matters to BIND, Knot and NSD: an error if all three refuse; nil if it does not.
  package let standard: Severity?
  /// How much it matters to gdnsd: an error if it refuses the zone; nil if it does not.
  package let gdnsd: Severity?
  /// What the check demands, in one line.
  package let meaning: String
  /// What happens if it is not met.
  package let why: String
  /// Where it is written: an RFC, such as `RFC 2181 §10.1`, or a chapter of the project format.
  package let reference: String
  /// Why there is no example; nil if there is one.
  package let whyNoExample: String?
  /// What may be done with its findings.
  let kind: Kind
  /// Makes the example: most runs show none.
  private let makeExample: @Sendable () -> CheckExample?

  /// What may be done with the findings of a check.
  enum Kind: Sendable {
    /// Something could not be read, and so was not checked: always shown, whichever checks were
    /// chosen, and never allowed.
    case fault
    /// The usual: an error keeps a zone from being loaded or built, and is never allowed.
    case rule
    /// A demand that servers do not make: a project may allow even an error.
    case demand
    /// A demand that only `check --server` looks for: no other run can say that it is met.
    case live
  }

  /// A check that matters as much to every name server.
  init(
    _ id: String, _ severity: Severity, _ meaning: String, why: String, _ reference: String,
    kind: Kind = .rule, whyNoExample: String? = nil,
    example: @autoclosure @escaping @Sendable () -> CheckExample? = nil
  ) {
    self.id = id
    standard = severity
    gdnsd = severity
    self.meaning = meaning
    self.why = why
    self.reference = reference
    self.kind = kind
    self.whyNoExample = whyNoExample
    makeExample = example
  }

  /// A check that may matter more to gdnsd, or less.
  init(
    _ id: String, standard: Severity?, gdnsd: Severity?, _ meaning: String, why: String,
    _ reference: String, example: @autoclosure @escaping @Sendable () -> CheckExample
  ) {
    self.id = id
    self.standard = standard
    self.gdnsd = gdnsd
    self.meaning = meaning
    self.why = why
    self.reference = reference
    kind = .rule
    whyNoExample = nil
    makeExample = example
  }

  /// How much it matters, where a finding does not say otherwise: to gdnsd, if it does at all.
  package var severity: Severity { gdnsd ?? standard ?? .info }

  /// An example of a mistake, and the corrected text.
  package var example: CheckExample? { makeExample() }

  /// Whether its findings may be left out at a user's wish.
  var isChoosable: Bool { kind != .fault }

  /// Whether a finding of a severity can be allowed.
  func canBeAllowed(as severity: Severity) -> Bool {
    severity != .error || kind == .demand || kind == .live
  }
}

extension Check: Equatable {
  /// Two checks with one id are the same.
  package static func == (lhs: Check, rhs: Check) -> Bool { lhs.id == rhs.id }
}
