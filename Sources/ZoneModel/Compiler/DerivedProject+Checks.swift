extension DerivedProject {
  /// Holds the project and its zones to all checks.
  ///
  /// - Parameters:
  ///   - settings: those of the gdnsd that will serve the zones.
  ///   - today: the day after which choices with a last day are too old.
  func check(
    _ settings: GdnsdSettings, on today: CalendarDay, workers: Workers,
    _ diagnostics: inout Diagnostics
  ) {
    let checks =
      zoneChecks(settings, workers) + [
        { ProjectCheck.findings(in: self, workers: workers) },
        { pointerFindings(workers: workers) },
      ]
    // The last take longest, so they are begun first.
    let found = workers.map(checks.count) { checks[checks.count - 1 - $0]() }
    for findings in found.reversed() { diagnostics.add(findings) }
    diagnostics.add(expiredChoices(on: today))
  }

  /// What holds each zone of the selected levels to what gdnsd and good sense ask of it.
  private func zoneChecks(
    _ settings: GdnsdSettings, _ workers: Workers
  ) -> [@Sendable () -> Diagnostics] {
    zones.filter { !selected.isDisjoint(with: $0.levels) }
      .sorted { $0.zone.records.count < $1.zone.records.count }
      .map { zone in { findings(in: zone, settings, workers: workers) } }
  }

  /// What is found in one zone.
  private func findings(
    in planned: PlannedZone, _ settings: GdnsdSettings, workers: Workers
  ) -> Diagnostics {
    let found = ZoneCheck.findings(
      in: planned.zone, sources: sources, file: project.range(of: planned), profile: .gdnsd,
      isOfProject: true, settings: settings, workers: workers)
    guard planned.nameservers.isEmpty else { return found }
    // The missing name server was reported already; it is the only reason why SOA and NS are
    // missing.
    var rest = Diagnostics()
    for diagnostic in found.all
    where !diagnostic.isOf(ZoneCheck.noSOA.check) && !diagnostic.isOf(ZoneCheck.noNS.check) {
      rest.add(diagnostic)
    }
    return rest
  }
}
