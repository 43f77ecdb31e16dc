/// What there is to know about one kind of finding.
public struct FindingRule: Sendable {
  /// Stable and in kebab-case, such as `missing-ptr`.
  public let id: String
  /// How much it matters, where a finding does not say otherwise.
  public let severity: Severity
  /// The rule in one line.
  public let meaning: String
  /// What happens to who breaks it.
  public let why: String
  /// Where it is written.
  public let reference: String

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

  /// How to break the rule, and how not to.
  public var example: RuleExample? { RuleExample.all[id] }
}

/// A fault, and the same without it.
public struct RuleExample: Sendable, Equatable {
  /// What the text is.
  public enum Kind: Sendable, Equatable {
    /// Lines of a zone file, for gdnsd.
    case zone
    /// Lines of a zone file, for BIND, Knot and NSD.
    case standardZone
    /// Entries of a project, each line with the file that it stands in.
    case project
  }
  /// What the text is.
  public let kind: Kind
  /// With the fault, at the end of whose line stands `here`.
  public let faulty: String
  /// Without it.
  public let mended: String

  /// An example by the ids of all findings.
  static let all: [String: RuleExample] = zones.merging(projects) { first, _ in first }

  /// An example.
  init(_ kind: Kind, _ faulty: String, _ mended: String) {
    self.kind = kind
    self.faulty = faulty
    self.mended = mended
  }

  /// Lines for gdnsd.
  static func zone(_ faulty: String, _ mended: String) -> RuleExample {
    RuleExample(.zone, faulty, mended)
  }

  /// Lines for other name servers.
  static func standardZone(_ faulty: String, _ mended: String) -> RuleExample {
    RuleExample(.standardZone, faulty, mended)
  }

  /// Entries of a project.
  static func project(_ faulty: String, _ mended: String) -> RuleExample {
    RuleExample(.project, faulty, mended)
  }
}
