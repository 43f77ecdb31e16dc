/// A check of one zone, with its logic.
///
/// A new one is a static member in a file of its own, or beside its kin, and an entry in `all`.
package struct ZoneCheck: Sendable {
  /// What it looks for, and why.
  package let check: Check
  /// Looks for what does not meet it.
  let find: @Sendable (ZoneInspection, inout Findings) -> Void

  /// A check with its logic.
  init(
    _ check: Check, find: @escaping @Sendable (ZoneInspection, inout Findings) -> Void
  ) {
    self.check = check
    self.find = find
  }

  /// How much it matters in a profile.
  package func severity(for profile: Profile) -> Severity? {
    profile == .standard ? check.standard : check.gdnsd
  }
}
