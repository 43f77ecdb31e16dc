/// The options of the checks of PTR records.
package struct PointerOptions: Sendable {
  /// The profile whose rules about nested zones apply.
  package var profile = Profile.gdnsd
  /// Which addresses should have a PTR record.
  package var demand: PointerDemand.Rule = PointerDemand.byUse
  /// Whether to look for nested zones; false if another check has done so.
  package var reportsNesting = true
  /// Runs the work.
  package var workers = Workers.serial

  /// The options of an ordinary check.
  package init() {}
}
