/// Records that are together in a zone file because one rule made them for one reason.
package struct RecordGroup: Sendable {
  /// The rule that made the records.
  package let rule: DerivationRule
  /// The comment above the records, such as `service accounts: every nginx (nginx1, nginx2)`.
  package let title: String
  /// The place of the role, service, network or file that is the reason.
  package let location: SourceLocation

  /// A group without records.
  package init(rule: DerivationRule, title: String, location: SourceLocation) {
    self.rule = rule
    self.title = title
    self.location = location
  }

  /// Where the records come from, in words: `a service's public name (service accounts: every nginx)`.
  var displayText: String { title.isEmpty ? rule.source : "\(rule.source) (\(title))" }
}

/// The derivation rules, by the numbers that documents and findings use.
package enum DerivationRule: UInt8, Sendable, CaseIterable, Comparable {
  case apex = 1
  case internalHost = 2
  case publicHost = 3
  case serviceFrontEnd = 4
  case serviceBackEnd = 5
  case roleName = 6
  case reverse = 7
  case reverseZone = 8
  case mailPolicy = 9
  case handWritten = 10
  case resolver = 11

  /// The order of the rules' numbers, which is that of their groups in a zone.
  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }

  /// `D4` and the like.
  package var code: String { "D\(rawValue)" }

  /// Where its records come from, in words that follow `by` or `from`.
  fileprivate var source: String {
    switch self {
    case .apex: "the zone's apex"
    case .internalHost: "a host's internal name"
    case .publicHost: "a host's public name"
    case .serviceFrontEnd: "a service's public name"
    case .serviceBackEnd: "a service's internal name"
    case .roleName: "a role's name"
    case .reverse: "an address's reverse lookup"
    case .reverseZone: "a network's reverse zone"
    case .mailPolicy: "the mail policy"
    case .handWritten: "the project's own zone file"
    case .resolver: "the level's resolver"
    }
  }
}
