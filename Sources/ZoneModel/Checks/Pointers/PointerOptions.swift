/// What pointer checks go by, beside the zones.
package struct PointerOptions: Sendable {
  /// Whose rules about zones inside zones hold.
  package var profile = Profile.gdnsd
  /// Which addresses should have a PTR record.
  package var demand: PointerDemand.Rule = PointerDemand.byUse
  /// Whether zones inside zones are looked for; not where somebody else has.
  package var reportsNesting = true
  /// Who does the work.
  package var workers = Workers.serial

  /// The usual options.
  package init() {}
}
