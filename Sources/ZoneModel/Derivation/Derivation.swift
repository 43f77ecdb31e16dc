/// A rule that makes records: a pass over the project for one zone.
///
/// Each zone is made by all derivations in this order, independently of every other zone, so zones
/// can be made at once. A new rule is a file with a static member, and an entry in `all`.
struct Derivation: Sendable {
  /// The rule's number, such as D3.
  let rule: DerivationRule
  /// Adds the rule's records for a zone, if there are any.
  let addRecords: @Sendable (ProjectIndex, inout PlannedZone, inout Diagnostics) -> Void

  /// In the order in which their records are written; of two that say the same the first stays.
  ///
  /// D8 makes the zones themselves and D11 makes resolv.conf: neither adds records.
  static let all: [Derivation] = [
    .apex, .internalHosts, .publicHosts, .serviceFrontEnds, .serviceBackEnds, .roleNames, .reverse,
    .mailPolicy, .handWrittenRecords,
  ]
}
