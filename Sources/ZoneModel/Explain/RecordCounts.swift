/// How many records the owners of a project have; zones are counted when they are asked about.
final class RecordCounts {
  /// The zones whose records are counted.
  private let zones: ZonesByName
  /// The records of the zones asked about, by owner.
  private var indexes: [DomainName: [Int?: OwnerIndex]] = [:]

  /// Of the zones of a project.
  init(_ project: DerivedProject) { zones = ZonesByName(project.zones) }

  /// How many records a record's owner has of its type, in the zone of the same name and level.
  func count(like record: FoundRecord) -> Int {
    guard let zone = zones[record.zone]?.zone, let owner = zone.names.find(record.owner) else {
      return 0
    }
    let level = record.zone.ownLevel
    let index = indexes[zone.origin]?[level] ?? OwnerIndex(zone)
    indexes[zone.origin, default: [:]][level] = index
    return index[owner].count { zone.records[Int($0)].type == record.entry.type }
  }
}
