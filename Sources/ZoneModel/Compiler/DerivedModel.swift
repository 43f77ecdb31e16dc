/// The second stage, shared by all that look at a project's zones: planned and derived.
struct DerivedModel {
  /// The project with its indexes.
  let projectIndex: ProjectIndex
  /// Every zone with its records.
  let zones: [PlannedZone]

  /// Derives the zones of a project.
  ///
  /// - Parameter selected: the levels whose findings are shown.
  init(
    _ projectIndex: ProjectIndex, selected: Set<Int>, workers: Workers,
    _ diagnostics: inout Diagnostics
  ) {
    self.projectIndex = projectIndex
    let planned = ZonePlanner(projectIndex: projectIndex).plan(&diagnostics)
    zones = Self.derive(planned, in: projectIndex, selected, workers, &diagnostics)
  }

  /// Adds the records of all rules, one zone on each worker.
  private static func derive(
    _ planned: [PlannedZone], in projectIndex: ProjectIndex, _ selected: Set<Int>,
    _ workers: Workers,
    _ diagnostics: inout Diagnostics
  ) -> [PlannedZone] {
    let settlement = ConflictResolution(sources: projectIndex.project.sources)
    let derived = workers.map(planned.count) { number -> (PlannedZone, Diagnostics) in
      var zone = planned[number]
      zone.zone = Zone(
        origin: zone.zone.origin, capacity: projectIndex.recordCount(of: zone.kind) + 16)
      var found = Diagnostics()
      for derivation in Derivation.all { derivation.addRecords(projectIndex, &zone, &found) }
      settlement.settle(&zone.zone, &found)
      return (zone, found)
    }
    let told = derived.filter { !selected.isDisjoint(with: $0.0.levels) }
    for (_, found) in told { diagnostics.add(found) }
    projectIndex.reportEmptyPools(in: told.lazy.map(\.0), &diagnostics)
    return derived.map(\.0)
  }
}
