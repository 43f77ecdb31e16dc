/// A check of one zone, with its logic.
///
/// A new one is a static member in a file of its own, or beside its kin, and an entry in `all`.
package struct ZoneCheck: Sendable {
  /// What it looks for, and why.
  package let check: Check
  /// Looks for what does not meet it.
  let find: @Sendable (ZoneInspection, inout Findings) -> Void

  /// Whether gdnsd refuses a zone for it if `zones_strict_data` is set.
  let isStrict: Bool

  /// A check with its logic.
  init(
    _ check: Check, isStrict: Bool = false,
    find: @escaping @Sendable (ZoneInspection, inout Findings) -> Void
  ) {
    self.check = check
    self.isStrict = isStrict
    self.find = find
  }

  /// How much it matters in a profile, to a gdnsd of some settings.
  package func severity(
    for profile: Profile, _ settings: GdnsdSettings = GdnsdSettings()
  ) -> Severity? {
    let usual = profile == .standard ? check.standard : check.gdnsd
    return profile == .gdnsd && settings.isStrict && isStrict && usual != nil ? .error : usual
  }
}
