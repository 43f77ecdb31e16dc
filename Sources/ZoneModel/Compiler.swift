/// Compiles a project into the files that authoritative DNS needs.
///
/// Always returns a compilation, if only part of one, so that one run reports every fault. Look at
/// `mayBeWritten` before writing anything.
public func compile(_ input: CompilerInput) -> Compilation {
  var diagnostics = Diagnostics()
  let (project, handWritten) = readProject(input, &diagnostics)
  let selected = input.selectedLevels(of: project, &diagnostics)
  guard !diagnostics.hasErrors else {
    return Compilation(sources: project.sources, diagnostics: diagnostics, isReadable: false)
  }
  let estate = Estate(project, handWritten: handWritten, workers: input.workers)
  let planned = ZonePlanner(estate: estate).plan(&diagnostics)
  let zones = deriveRecords(of: planned, in: estate, selected, input.workers, &diagnostics)
  let files = outputFiles(of: zones, in: estate, selected, input, &diagnostics)
  return Compilation(
    sources: project.sources, diagnostics: diagnostics, isReadable: true, zones: zones,
    outputs: files.outputs, staleFiles: files.stale)
}

/// Everything that is read: the project's own files, and its hand-written zone files.
private func readProject(
  _ input: CompilerInput, _ diagnostics: inout Diagnostics
) -> (Project, [HandWrittenZones]) {
  var project = ProjectReader.read(
    path: input.projectPath, load: input.load, workers: input.workers, into: &diagnostics)
  let root = input.projectPath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
  let reader = HandWrittenReader(load: input.load, root: root.joined(separator: "/"))
  let handWritten = reader.read(&project, &diagnostics)
  return (project, handWritten)
}

/// Every zone with its records: all rules, one zone a worker.
private func deriveRecords(
  of planned: [PlannedZone], in estate: Estate, _ selected: Set<Int>, _ workers: Workers,
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
  for (zone, found) in derived where !selected.isDisjoint(with: zone.levels) {
    diagnostics.add(found)
  }
  return derived.map(\.0)
}

/// Every file of the selected levels, and those of earlier builds that no longer belong.
private func outputFiles(
  of zones: [PlannedZone], in estate: Estate, _ selected: Set<Int>, _ input: CompilerInput,
  _ diagnostics: inout Diagnostics
) -> (outputs: [OutputFile], stale: [String]) {
  var outputs: [OutputFile] = []
  var stale: [String] = []
  let texts = ZoneTexts(zones, of: estate.project, input).texts(for: selected)
  for level in selected.sorted() {
    let directory = LevelDirectory(level, in: estate, zones: zones, texts: texts, input: input)
    let files = directory.compile(&diagnostics)
    outputs += files.outputs
    stale += files.stale
  }
  return (outputs, stale)
}
