/// What two compilations of a project answer differently, record by record, whatever their order,
/// groups, serials and lifetimes.
struct ZoneDifference {
  /// Records of the first that the second lacks, in the order of its zones.
  let gone: [FoundRecord]
  /// Records of the second that the first lacks.
  let added: [FoundRecord]

  /// Compares the zones of the same name.
  init(from first: CompiledProject, to second: CompiledProject) {
    gone = Self.records(of: first, notIn: second)
    added = Self.records(of: second, notIn: first)
  }

  /// The records of one that the other lacks.
  private static func records(
    of one: CompiledProject, notIn other: CompiledProject
  ) -> [FoundRecord] {
    let zones = ZonesByName(other.zones)
    return one.askedZones.flatMap { planned -> [FoundRecord] in
      let same = zones[planned]
      let known = Set(
        (same?.zone.records.indices).map { Array($0) }?.compactMap { index in
          same.map { Key($0.zone, index) }
        } ?? [])
      return planned.zone.records.indices.filter { !known.contains(Key(planned.zone, $0)) }
        .map { FoundRecord(zone: planned, index: $0) }
    }
  }

  /// What a record says, as a value that compares by content.
  private struct Key: Hashable {
    /// Owner, type and data.
    let bytes: [UInt8]

    /// The key of the record at a place.
    init(_ zone: Zone, _ index: Int) {
      let record = zone.records[index]
      var bytes = zone.names.bytes[zone.names.range(of: record.owner)].map(\.asciiLowercased)
      bytes.append(bigEndian: record.type.rawValue)
      self.bytes = bytes + zone.comparableData(of: record)
    }
  }
}

/// The zones of a project by their names and levels: a private reverse zone has its name in every
/// level.
struct ZonesByName {
  /// A zone's name and level.
  private struct Key: Hashable {
    /// The apex of the zone.
    let origin: DomainName
    /// The level; nil for a zone of all.
    let level: Int?
  }

  /// The first zone of each name and level, to look up.
  private let zones: [Key: PlannedZone]

  /// The first zone of each name and level.
  init(_ zones: [PlannedZone]) {
    self.zones = Dictionary(
      zones.map { (Key(origin: $0.zone.origin, level: $0.ownLevel), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The zone of the same name and level as another one.
  subscript(zone: PlannedZone) -> PlannedZone? {
    zones[Key(origin: zone.zone.origin, level: zone.ownLevel)]
  }
}
