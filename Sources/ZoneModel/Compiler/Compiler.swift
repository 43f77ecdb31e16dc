/// Compiles a project into the files that authoritative DNS needs.
///
/// Always returns a compilation, if only part of one, so that one run reports every fault. Look at
/// `mayBeWritten` before writing anything.
public func compile(_ input: CompilerInput) -> Compilation {
  var diagnostics = Diagnostics()
  let reading = ProjectReading(input, &diagnostics)
  guard !diagnostics.hasErrors, let estate = reading.estate else {
    return Compilation(
      sources: reading.sources, diagnostics: diagnostics.sorted(), isReadable: false)
  }
  let model = CheckedModel(reading, estate, &diagnostics)
  let files = outputFiles(of: model, input, reading.workers, &diagnostics)
  let kept = reading.allowances(on: input.today).applied(to: diagnostics.sorted())
  return Compilation(
    sources: reading.sources, diagnostics: kept.diagnostics, isReadable: true, zones: model.zones,
    outputs: files.outputs, staleFiles: files.stale, estate: model.estate,
    selected: model.selected)
}

/// Every file of the selected levels, and those of earlier builds that no longer belong.
private func outputFiles(
  of model: CheckedModel, _ input: CompilerInput, _ workers: Workers,
  _ diagnostics: inout Diagnostics
) -> (outputs: [OutputFile], stale: [String]) {
  var outputs: [OutputFile] = []
  var stale: [String] = []
  let texts = ZoneTexts(model.zones, of: model.estate.project, input)
    .texts(for: model.selected, workers: workers)
  for finding in texts.compactMap({ $0?.finding }) { diagnostics.add(finding) }
  var places = [[Int]](repeating: [], count: model.estate.project.levels.count)
  for (place, planned) in model.zones.enumerated() where texts[place] != nil {
    for level in planned.levels { places[level].append(place) }
  }
  let requests = ProviderRequests.files(in: model.estate, zones: model.zones)
  for level in model.selected.sorted() {
    let zones = places[level].compactMap { place in
      texts[place].map { LevelDirectory.ZoneFile(model.zones[place], $0) }
    }
    let directory = LevelDirectory(
      level, in: model.estate, zones: zones, requests: requests[level], input: input)
    let files = directory.compile(&diagnostics)
    outputs += files.outputs
    stale += files.stale
  }
  return (outputs, stale)
}
