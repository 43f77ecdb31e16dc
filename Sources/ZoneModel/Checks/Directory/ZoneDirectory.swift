/// A directory of zone files as it is checked: names, files, and what reads them.
public struct ZoneDirectory: Sendable {
  /// The directory, with its final slash.
  public var path: FilePath
  /// The names of the regular files in it, links to such included.
  public var names: [FilePath]
  /// Reads one of them.
  public var load: @Sendable (FilePath) -> Result<[UInt8], FileFailure>
  /// Loads what the zone files include.
  public var include: ReadOptions.IncludeLoader?
  /// Whose rules the zones are held to.
  public var profile = Profile.gdnsd
  /// Which addresses should have a PTR record.
  public var demand: PointerDemand.Rule = PointerDemand.byUse
  /// The day, on which allowances end.
  public var today: CalendarDay
  /// Who does the work.
  public var workers = Workers.serial

  /// A directory.
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

/// What came of checking a directory of zone files.
public struct ZoneDirectoryReport: Sendable {
  /// Every file that was read, for the places of findings.
  public let sources: SourceMap
  /// Sorted by place, without those that are allowed.
  public let diagnostics: [Diagnostic]
  /// How many findings are allowed.
  public let allowedCount: Int
  /// Whether every file could be read at all.
  public let isReadable: Bool
  /// How many zones were read.
  public let zoneCount: Int
  /// How many records they have.
  public let recordCount: Int
  /// How many different addresses their hosts have.
  public let addressCount: Int
}

/// Checks a directory of zone files: the files' names, each zone by itself, and all of them together.
public func check(_ directory: ZoneDirectory) -> ZoneDirectoryReport {
  var reading = ZoneDirectoryReading(directory)
  let zones = reading.readZones(of: directory)
  var options = PointerOptions()
  options.profile = directory.profile
  options.demand = directory.demand
  options.workers = directory.workers
  // What was not read must not be said to be missing.
  let pointers = PointerCheck.findings(in: reading.isStopped ? [] : zones, options: options)
  reading.diagnostics.add(pointers.diagnostics)
  let allowances = Allowances(
    inZoneFiles: reading.sources, profile: directory.profile, areTogether: true,
    on: directory.today)
  let kept = allowances.applied(to: reading.diagnostics.sorted())
  return ZoneDirectoryReport(
    sources: reading.sources, diagnostics: kept.diagnostics, allowedCount: kept.allowed,
    isReadable: reading.isReadable, zoneCount: zones.count,
    recordCount: zones.reduce(0) { $0 + $1.zone.records.count },
    addressCount: pointers.addressCount)
}
