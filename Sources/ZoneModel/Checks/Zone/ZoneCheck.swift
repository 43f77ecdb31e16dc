/// A check of one zone, with its logic.
///
/// A new one is a static member in a file of its own, or beside its kin, and an entry in `all`.
package struct ZoneCheck: Sendable {
  /// What it looks for, and why.
  package let check: Check
  /// Whether it finds that something is missing, which a malformed line may only have hidden.
  package let findsAbsence: Bool
  /// Looks for what does not meet it.
  let find: @Sendable (ZoneInspection, inout Findings) -> Void

  /// A check with its logic.
  init(
    _ check: Check, findsAbsence: Bool = false,
    find: @escaping @Sendable (ZoneInspection, inout Findings) -> Void
  ) {
    self.check = check
    self.findsAbsence = findsAbsence
    self.find = find
  }

  /// How much it matters in a profile.
  package func severity(for profile: Profile) -> Severity? {
    profile == .standard ? check.standard : check.gdnsd
  }
}
