/// The zones of a project, each of which gets its records when it is asked for.
struct ZoneDerivation: Sendable {
  /// The project with its indexes.
  let projectIndex: ProjectIndex
  /// Every zone, without records.
  let zones: [PlannedZone]

  /// Plans the zones of a project.
  init(_ projectIndex: ProjectIndex, _ diagnostics: inout Diagnostics) {
    self.projectIndex = projectIndex
    zones = ZonePlanner(projectIndex: projectIndex).plan(&diagnostics)
  }

  /// The zones of a project, planned before.
  private init(_ projectIndex: ProjectIndex, _ zones: [PlannedZone]) {
    self.projectIndex = projectIndex
    self.zones = zones
  }

  /// The same zones, with records of some addresses of hosts alone.
  func selecting(_ selection: AddressSelection) -> ZoneDerivation {
    ZoneDerivation(projectIndex.selecting(selection), zones)
  }

  /// About how many records a zone will have.
  func recordCount(of number: Int) -> Int { projectIndex.recordCount(of: zones[number].kind) }

  /// A zone with the records of all rules.
  ///
  /// - Parameter look: sees what the rules claim, before those that repeat each other are dropped.
  func zone(
    _ number: Int, _ diagnostics: inout Diagnostics, claims look: (PlannedZone) -> Void = { _ in }
  ) -> PlannedZone {
    var zone = zones[number]
    zone.zone = Zone(
      origin: zone.zone.origin, capacity: recordCount(of: number) + 4,
      dataWidth: projectIndex.dataWidth(of: zone.kind))
    for derivation in Derivation.all {
      derivation.addRecords(projectIndex, &zone, &diagnostics)
    }
    look(zone)
    ConflictResolution(sources: projectIndex.project.sources).settle(&zone.zone, &diagnostics)
    return zone
  }
}
