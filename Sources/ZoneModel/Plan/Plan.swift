/// What a build would change: zone by zone, RRset by RRset, and in other files.
///
/// A pure comparison: the serial, the order of records, comments and layout are no difference.
public struct Plan: Sendable {
  /// Every zone, changed or not, in the order of the project; then those that go, by path.
  public let zones: [ZoneChange]
  /// The other files that come, go or change, by path, without the manifest.
  public let files: [FileChange]
  /// The compilation that would be written.
  let compilation: Compilation

  /// Compares a compilation with the existing files.
  package init(_ compilation: Compilation, after standing: StandingFiles, workers: Workers) {
    self.compilation = compilation
    let reading = PlanReading(compilation, standing, workers)
    zones = reading.zones()
    files = standing.hasZonesAlone ? [] : reading.files()
  }

  /// Whether no answer and no file would be different.
  public var isEmpty: Bool { files.isEmpty && !zones.contains(where: \.isDifference) }

  /// The compiled zone of a change; an empty one if the zone is removed.
  func newZone(of change: ZoneChange) -> Zone {
    change.planned.map { compilation.zones[$0].zone } ?? Zone(origin: change.name)
  }
}
