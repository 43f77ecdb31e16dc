/// The first stage, shared by `compile` and `check`: everything that is read.
struct ProjectReading {
  /// The project.
  let project: Project
  /// The project with its indexes; nil where there is an error in what was read, or where its rules
  /// would make more than there is room for.
  let estate: Estate?
  /// The levels asked for.
  let selected: Set<Int>
  /// Who works on all that follows.
  let workers: Workers
  /// The numbers of the files in zone syntax: those that levels name, and what they include.
  private let zoneFiles: [Int]

  /// Reads the project's own files, then its hand-written zone files.
  init(_ input: CompilerInput, _ diagnostics: inout Diagnostics) {
    var project = ProjectReader.read(
      path: input.projectPath, load: input.load, workers: input.workers, into: &diagnostics)
    let reader = HandWrittenReader(
      load: input.include ?? input.load, root: input.projectPath.folder)
    let count = project.sources.files.count
    let handWritten = reader.read(&project, &diagnostics)
    let named = project.levels.flatMap { $0.publicRecords + $0.internalRecords }
    zoneFiles = Set(named).union(count..<project.sources.files.count).sorted()
    selected = input.selectedLevels(of: project, &diagnostics)
    workers = input.workers.working(on: project.sources.byteCount)
    self.project = project
    guard !diagnostics.hasErrors else {
      estate = nil
      return
    }
    let estate = Estate(project, handWritten: handWritten, workers: workers)
    let excess = ProjectSize.excess(of: estate)
    if let excess { diagnostics.add(excess) }
    self.estate = excess == nil ? estate : nil
  }

  /// Every file that was read.
  var sources: SourceMap { project.sources }

  /// What the project accepts, in zonec.json and in its zone files.
  func allowances(on today: CalendarDay) -> Allowances {
    Allowances(
      project.allowances, in: sources, zoneFiles: zoneFiles.map { sources.files[$0] }, on: today,
      isWhole: selected.count == project.levels.count)
  }
}

/// The second stage, shared by all that look at a project's zones: planned and derived.
struct DerivedModel {
  /// The project with its indexes.
  let estate: Estate
  /// Every zone with its records.
  let zones: [PlannedZone]

  /// Derives the zones of a project.
  ///
  /// - Parameter selected: the levels whose findings are told.
  init(
    _ estate: Estate, selected: Set<Int>, workers: Workers, _ diagnostics: inout Diagnostics
  ) {
    self.estate = estate
    let planned = ZonePlanner(estate: estate).plan(&diagnostics)
    zones = Self.derive(planned, in: estate, selected, workers, &diagnostics)
  }

  /// Adds the records of all rules, one zone a worker.
  private static func derive(
    _ planned: [PlannedZone], in estate: Estate, _ selected: Set<Int>, _ workers: Workers,
    _ diagnostics: inout Diagnostics
  ) -> [PlannedZone] {
    let settlement = Settlement(sources: estate.project.sources)
    let derived = workers.map(planned.count) { number -> (PlannedZone, Diagnostics) in
      var zone = planned[number]
      zone.zone = Zone(origin: zone.zone.origin, capacity: estate.recordCount(of: zone.kind) + 16)
      var found = Diagnostics()
      for derivation in Derivation.all { derivation.addRecords(estate, &zone, &found) }
      settlement.settle(&zone.zone, &found)
      return (zone, found)
    }
    let told = derived.filter { !selected.isDisjoint(with: $0.0.levels) }
    for (_, found) in told { diagnostics.add(found) }
    estate.reportEmptyPools(in: told.lazy.map(\.0), &diagnostics)
    return derived.map(\.0)
  }
}

/// The third stage, shared by `compile` and `check`: zones held to all rules.
struct CheckedModel {
  /// The project with its indexes.
  let estate: Estate
  /// Every zone with its records.
  let zones: [PlannedZone]
  /// The levels asked for: what is found in others is not told.
  let selected: Set<Int>

  /// Derives and checks what was read without an error.
  init(_ reading: ProjectReading, _ estate: Estate, _ diagnostics: inout Diagnostics) {
    let workers = reading.workers
    let derived = DerivedModel(
      estate, selected: reading.selected, workers: workers, &diagnostics)
    self.estate = estate
    zones = derived.zones
    selected = reading.selected
    let inspection = EstateInspection(estate: estate, zones: zones, selected: selected)
    let checks =
      zoneChecks(workers) + [
        { EstateCheck.findings(in: inspection, workers: workers) },
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
      in: planned.zone, sources: estate.project.sources, file: estate.project.range(of: planned),
      profile: .gdnsd, workers: workers)
    guard planned.nameservers.isEmpty else { return found }
    // That it has no name server has been told: SOA and NS are missing for that reason alone.
    var rest = Diagnostics()
    for diagnostic in found.all where diagnostic.id != "no-soa" && diagnostic.id != "no-ns" {
      rest.add(diagnostic)
    }
    return rest
  }
}

extension Project {
  /// Where the project asks for a zone.
  func range(of planned: PlannedZone) -> SourceRange {
    switch planned.kind {
    case .publicForward(let level), .internalForward(let level): levels[level].range
    case .reverse(let part): networks[part.network].range
    }
  }
}
