/// The result of checking a directory of zone files.
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
package func check(_ directory: ZoneDirectory) -> ZoneDirectoryReport {
  var reading = ZoneDirectoryReading(directory)
  let zones = reading.readZones(of: directory)
  var options = PointerOptions()
  options.profile = directory.profile
  options.demand = directory.demand
  options.workers = directory.workers
  // What was not read must not be said to be missing.
  let pointers = PointerReport(on: reading.isStopped ? [] : zones, options: options)
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
