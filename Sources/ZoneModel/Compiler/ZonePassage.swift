/// The way of a project's zones from the rules to their texts: each is derived, checked, written as
/// text and forgotten, one at a time on each worker.
///
/// Zones of millions of records take more room than all else that is known of a project. What checks
/// across zones must look at is little, and derived a second time.
struct ZonePassage {
  /// The project with the zones that were kept; the others have no records.
  let kept: DerivedProject
  /// By number: the zones' texts; nil where none was asked for.
  let texts: [ZoneTexts.ZoneText?]
  /// How many records the zones of the selected levels have.
  let recordCount: Int

  /// What is left of a zone.
  private struct Trace: Sendable {
    /// The zone; without records if it was not kept.
    var zone: PlannedZone
    /// How many records it had.
    let recordCount: Int
    /// What was found while it was derived.
    let derivation: Diagnostics
    /// What the checks of one zone have found.
    let checks: Diagnostics
    /// Its text; nil where none was asked for.
    let text: ZoneTexts.ZoneText?
    /// What ties it to others; nil if all zones are kept.
    let ties: ZoneTies?
  }

  /// Derives, checks and writes the zones of a project.
  ///
  /// - Parameters:
  ///   - texts: makes the texts; nil if none are needed.
  ///   - today: the day after which choices with a last day are too old.
  ///   - keepsZones: whether all zones are kept; else only those that take the place of others.
  init(
    _ reading: ProjectReading, _ projectIndex: ProjectIndex, texts: ZoneTexts?, keepsZones: Bool,
    on today: CalendarDay, _ diagnostics: inout Diagnostics
  ) {
    let derivation = ZoneDerivation(projectIndex, &diagnostics)
    let hosts = projectIndex.project.levels.reduce(0) { $0 + $1.hosts.hosts.count }
    let isLarge = hosts >= reading.fewHosts
    // The largest first: it would be waited for at the end.
    let sizes = derivation.zones.indices.map(derivation.recordCount)
    let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    let passed = reading.workers.map(order.count) { place in
      Self.pass(
        order[place], derivation, reading, texts, seeksTies: isLarge,
        keepsZone: keepsZones || !isLarge)
    }
    let traces = zip(order, passed).sorted { $0.0 < $1.0 }.map(\.1)
    kept = DerivedProject(projectIndex, zones: traces.map(\.zone), selected: reading.selected)
    self.texts = traces.map(\.text)
    recordCount = Self.report(traces, of: kept, &diagnostics)
    let rest = Self.tied(traces, derivation, kept, reading.workers)
    diagnostics.add(ProjectCheck.findings(in: rest, workers: reading.workers))
    diagnostics.add(rest.pointerFindings(workers: reading.workers))
    diagnostics.add(kept.expiredChoices(on: today))
  }

  /// Leads one zone through.
  private static func pass(
    _ number: Int, _ derivation: ZoneDerivation, _ reading: ProjectReading, _ texts: ZoneTexts?,
    seeksTies: Bool, keepsZone: Bool
  ) -> Trace {
    var found = Diagnostics()
    var ties: ZoneTies?
    let zone = derivation.zone(number, &found) { claimed in
      if seeksTies { ties = ZoneTies(claimed, in: reading.project) }
    }
    let isSelected = !reading.selected.isDisjoint(with: zone.levels)
    let text = isSelected ? texts?.text(of: zone) : nil
    return Trace(
      zone: keepsZone || text?.replaces == true ? zone : derivation.zones[number],
      recordCount: zone.zone.records.count, derivation: found,
      checks: isSelected
        ? zone.findings(in: reading.project, reading.settings, workers: reading.workers)
        : Diagnostics(),
      text: text, ties: ties)
  }

  /// Adds what was found in the zones of the selected levels; returns how many records they have.
  private static func report(
    _ traces: [Trace], of project: DerivedProject, _ diagnostics: inout Diagnostics
  ) -> Int {
    let own = traces.filter { !project.selected.isDisjoint(with: $0.zone.levels) }
    for trace in own { diagnostics.add(trace.derivation) }
    project.projectIndex.reportEmptyPools(in: own.lazy.map(\.zone), &diagnostics)
    for trace in own.sorted(by: { $0.recordCount < $1.recordCount }) {
      diagnostics.add(trace.checks)
    }
    return own.reduce(0) { $0 + $1.recordCount }
  }

  /// The project with all records that checks across zones must look at.
  private static func tied(
    _ traces: [Trace], _ derivation: ZoneDerivation, _ kept: DerivedProject, _ workers: Workers
  ) -> DerivedProject {
    let ties = traces.compactMap(\.ties)
    guard ties.count == traces.count else { return kept }
    let selection = AddressSelection(ties, of: derivation.zones, in: kept.projectIndex)
    // The same was found and reported before.
    var repeated = Diagnostics()
    return DerivedProject(
      derivation.selecting(selection), selected: kept.selected, workers: workers, &repeated)
  }
}

extension PlannedZone {
  /// What is found in the zone, held to what gdnsd and good sense ask of it.
  ///
  /// - Parameter settings: those of the gdnsd that will serve the zone.
  fileprivate func findings(
    in project: Project, _ settings: GdnsdSettings, workers: Workers
  ) -> Diagnostics {
    let found = ZoneCheck.findings(
      in: zone, sources: project.sources, file: project.range(of: self), profile: .gdnsd,
      isOfProject: true, settings: settings, workers: workers)
    guard nameservers.isEmpty else { return found }
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
