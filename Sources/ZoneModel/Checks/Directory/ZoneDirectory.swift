/// A directory of zone files to check: names, files, and how to read them.
public struct ZoneDirectory: Sendable {
  /// The directory, with its final slash.
  public var path: FilePath
  /// The names of the regular files in it, links to such included.
  public var names: [FilePath]
  /// Reads one of the files.
  public var load: @Sendable (FilePath) -> Result<[UInt8], FileFailure>
  /// Loads what the zone files include.
  public var include: ReadOptions.IncludeLoader?
  /// The servers that the zones are checked for.
  public var profile = Profile.gdnsd
  /// The settings of the gdnsd that serves them.
  package var configuration = GdnsdConfiguration()
  /// Which addresses should have a PTR record.
  package var demand: PointerDemand.Rule = PointerDemand.byUse
  /// The day, on which allowances end.
  public var today: CalendarDay
  /// Runs the work.
  public var workers = Workers.serial

  /// A directory of zone files.
  public init(
    path: FilePath, names: [FilePath], today: CalendarDay,
    load: @escaping @Sendable (FilePath) -> Result<[UInt8], FileFailure>
  ) {
    self.path = path
    self.names = names
    self.today = today
    self.load = load
  }
}
