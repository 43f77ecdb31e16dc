/// What pointer checks go by, beside the zones.
public struct PointerOptions: Sendable {
  /// Whose rules about zones inside zones hold.
  public var profile = Profile.gdnsd
  /// Which addresses should have a PTR record.
  public var demand: PointerDemand.Rule = PointerDemand.byUse
  /// Whether zones inside zones are looked for; not where somebody else has.
  public var reportsNesting = true
  /// Who does the work.
  public var workers = Workers.serial

  /// The usual options.
  public init() {}
}
