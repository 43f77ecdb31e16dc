/// What two compilations of a project answer differently, record by record, whatever their order,
/// groups, serials and lifetimes.
struct ZoneDifference {
  /// Records of the first that the second lacks, in the order of its zones.
  let gone: [FoundRecord]
  /// Records of the second that the first lacks.
  let added: [FoundRecord]

  /// Compares the zones of the same name.
  init(from first: DerivedProject, to second: DerivedProject) {
    gone = Self.records(of: first, notIn: second)
    added = Self.records(of: second, notIn: first)
  }

  /// The records of one that the other lacks.
  private static func records(
    of one: DerivedProject, notIn other: DerivedProject
  ) -> [FoundRecord] {
    let zones = ZonesByName(other.zones)
    return one.askedZones.flatMap { planned -> [FoundRecord] in
      let same = zones[planned]?.zone ?? Zone(origin: planned.zone.origin)
      return RRsetDifference(from: planned.zone, to: same).removed.sorted()
        .map { FoundRecord(zone: planned, index: Int($0)) }
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
