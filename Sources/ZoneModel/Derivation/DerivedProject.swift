/// A project with the zones that its rules make, asked about some of its levels: what checks, files,
/// plans and explanations are made from.
struct DerivedProject: Sendable {
  /// The project with its indexes.
  let projectIndex: ProjectIndex
  /// Every zone with its records, those of other levels too.
  let zones: [PlannedZone]
  /// The levels asked about.
  let selected: Set<Int>
  /// The same in the order of the project.
  let levels: [Int]

  /// The project.
  var project: Project { projectIndex.project }

  /// Every file that was read, for the places of findings.
  var sources: SourceMap { project.sources }

  /// Zones that were derived before, asked about some levels.
  private init(_ projectIndex: ProjectIndex, _ zones: [PlannedZone], _ selected: Set<Int>) {
    self.projectIndex = projectIndex
    self.zones = zones
    self.selected = selected
    levels = selected.sorted()
  }

  /// Derives the zones of a project.
  ///
  /// - Parameter selected: the levels asked about: findings in others are left out.
  init(
    _ projectIndex: ProjectIndex, selected: Set<Int>, workers: Workers,
    _ diagnostics: inout Diagnostics
  ) {
    let planned = ZonePlanner(projectIndex: projectIndex).plan(&diagnostics)
    let zones = Self.derive(planned, in: projectIndex, selected, workers, &diagnostics)
    self.init(projectIndex, zones, selected)
  }

  /// The same project, asked about other levels.
  func asking(_ selected: Set<Int>) -> DerivedProject {
    DerivedProject(projectIndex, zones, selected)
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
        origin: zone.zone.origin, capacity: projectIndex.recordCount(of: zone.kind) + 4)
      var found = Diagnostics()
      for derivation in Derivation.all { derivation.addRecords(projectIndex, &zone, &found) }
      settlement.settle(&zone.zone, &found)
      return (zone, found)
    }
    let selectedZones = derived.filter { !selected.isDisjoint(with: $0.0.levels) }
    for (_, found) in selectedZones { diagnostics.add(found) }
    projectIndex.reportEmptyPools(in: selectedZones.lazy.map(\.0), &diagnostics)
    return derived.map(\.0)
  }
}
