/// The third stage, shared by `compile` and `check`: zones that were checked.
struct CheckedModel {
  /// The project with its indexes.
  let projectIndex: ProjectIndex
  /// Every zone with its records.
  let zones: [PlannedZone]
  /// The selected levels: findings of others are not shown.
  let selected: Set<Int>

  /// Derives and checks what was read without an error.
  init(_ reading: ProjectReading, _ projectIndex: ProjectIndex, _ diagnostics: inout Diagnostics) {
    let workers = reading.workers
    let derived = DerivedModel(
      projectIndex, selected: reading.selected, workers: workers, &diagnostics)
    self.projectIndex = projectIndex
    zones = derived.zones
    selected = reading.selected
    let inspection = ProjectInspection(projectIndex: projectIndex, zones: zones, selected: selected)
    let checks =
      zoneChecks(workers) + [
        { ProjectCheck.findings(in: inspection, workers: workers) },
        { inspection.pointerFindings(workers: workers) },
      ]
    // The last take longest, so they are begun first.
    let found = workers.map(checks.count) { checks[checks.count - 1 - $0]() }
    for findings in found.reversed() { diagnostics.add(findings) }
  }

  /// What holds each zone of the selected levels to what gdnsd and good sense ask of it.
  private func zoneChecks(_ workers: Workers) -> [@Sendable () -> Diagnostics] {
    zones.filter { !selected.isDisjoint(with: $0.levels) }
      .sorted { $0.zone.records.count < $1.zone.records.count }
      .map { zone in { [self] in findings(in: zone, workers: workers) } }
  }

  /// What is found in one zone.
  private func findings(in planned: PlannedZone, workers: Workers) -> Diagnostics {
    let found = ZoneCheck.findings(
      in: planned.zone, sources: projectIndex.project.sources,
      file: projectIndex.project.range(of: planned),
      profile: .gdnsd, workers: workers)
    guard planned.nameservers.isEmpty else { return found }
    // The missing name server was reported already; it is the only reason why SOA and NS are
    // missing.
    var rest = Diagnostics()
    for diagnostic in found.all where diagnostic.id != "no-soa" && diagnostic.id != "no-ns" {
      rest.add(diagnostic)
    }
    return rest
  }
}
