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
  init(_ projectIndex: ProjectIndex, zones: [PlannedZone], selected: Set<Int>) {
    self.projectIndex = projectIndex
    self.zones = zones
    self.selected = selected
    levels = selected.sorted()
  }

  /// Derives the zones of a project, one on each worker.
  ///
  /// - Parameter selected: the levels asked about: findings in others are left out.
  init(
    _ projectIndex: ProjectIndex, selected: Set<Int>, workers: Workers,
    _ diagnostics: inout Diagnostics
  ) {
    let derivation = ZoneDerivation(projectIndex, &diagnostics)
    self.init(derivation, selected: selected, workers: workers, &diagnostics)
  }

  /// Derives zones that are planned.
  init(
    _ derivation: ZoneDerivation, selected: Set<Int>, workers: Workers,
    _ diagnostics: inout Diagnostics
  ) {
    let derived = workers.map(derivation.zones.count) { number -> (PlannedZone, Diagnostics) in
      var found = Diagnostics()
      let zone = derivation.zone(number, &found)
      return (zone, found)
    }
    for (zone, found) in derived where !selected.isDisjoint(with: zone.levels) {
      diagnostics.add(found)
    }
    self.init(derivation.projectIndex, zones: derived.map(\.0), selected: selected)
    projectIndex.reportEmptyPools(in: selectedZones, &diagnostics)
  }

  /// The same project, asked about other levels.
  func asking(_ selected: Set<Int>) -> DerivedProject {
    DerivedProject(projectIndex, zones: zones, selected: selected)
  }

  /// The zones that one of the levels writes.
  var selectedZones: some Sequence<PlannedZone> {
    zones.lazy.filter { [selected] zone in !selected.isDisjoint(with: zone.levels) }
  }
}
