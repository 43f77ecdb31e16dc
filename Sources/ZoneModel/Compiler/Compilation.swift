/// The result of a compilation.
public struct Compilation: Sendable {
  /// Every file that was read, for the places of findings.
  public let sources: SourceMap
  /// All findings, sorted by place.
  public let diagnostics: [Diagnostic]
  /// Whether the project could be read at all; if not, there are only findings.
  public let isReadable: Bool
  /// The zones with their records, as the rules made them.
  public let zones: [PlannedZone]
  /// Every file of the selected levels.
  public let outputs: [OutputFile]
  /// Files that an earlier build wrote and this one does not, by relative path.
  public let staleFiles: [String]
  /// The project with its indexes, where it could be read.
  let projectIndex: ProjectIndex?
  /// The numbers of the levels that were asked for.
  let selected: Set<Int>

  /// Whether the files may be written.
  public var mayBeWritten: Bool {
    isReadable && !diagnostics.contains { $0.severity == .error }
  }

  /// Whether anything is to be written or removed.
  public var changesFiles: Bool { !staleFiles.isEmpty || outputs.contains { !$0.isUnchanged } }

  /// The names of the selected levels, in the order of the project.
  public var levelNames: [String] {
    guard let projectIndex else { return [] }
    return selected.sorted().map { projectIndex.project.levels[$0].name }
  }

  /// A compilation, whole or in part.
  init(
    sources: SourceMap, diagnostics: [Diagnostic], isReadable: Bool, zones: [PlannedZone] = [],
    outputs: [OutputFile] = [], staleFiles: [String] = [], projectIndex: ProjectIndex? = nil,
    selected: Set<Int> = []
  ) {
    self.sources = sources
    self.diagnostics = diagnostics
    self.isReadable = isReadable
    self.zones = zones
    self.outputs = outputs
    self.staleFiles = staleFiles
    self.projectIndex = projectIndex
    self.selected = selected
  }
}

/// Compiles a project into the files that authoritative DNS needs.
///
/// Always returns a compilation, even if it is incomplete, so that one run reports every mistake.
/// Look at `mayBeWritten` before writing anything.
public func compile(_ input: CompilerInput) -> Compilation {
  var diagnostics = Diagnostics()
  let reading = ProjectReading(input, &diagnostics)
  guard !diagnostics.hasErrors, let projectIndex = reading.projectIndex else {
    return Compilation(
      sources: reading.sources, diagnostics: diagnostics.sorted(), isReadable: false)
  }
  let model = CheckedModel(reading, projectIndex, &diagnostics)
  let files = outputFiles(of: model, input, reading.workers, &diagnostics)
  let kept = reading.allowances(on: input.today).applied(to: diagnostics.sorted())
  return Compilation(
    sources: reading.sources, diagnostics: kept.diagnostics, isReadable: true, zones: model.zones,
    outputs: files.outputs, staleFiles: files.stale, projectIndex: model.projectIndex,
    selected: model.selected)
}

/// Every file of the selected levels, and those of earlier builds that no longer belong.
private func outputFiles(
  of model: CheckedModel, _ input: CompilerInput, _ workers: Workers,
  _ diagnostics: inout Diagnostics
) -> (outputs: [OutputFile], stale: [String]) {
  var outputs: [OutputFile] = []
  var stale: [String] = []
  let texts = ZoneTexts(model.zones, of: model.projectIndex.project, input)
    .texts(for: model.selected, workers: workers)
  for finding in texts.compactMap({ $0?.finding }) { diagnostics.add(finding) }
  var places = [[Int]](repeating: [], count: model.projectIndex.project.levels.count)
  for (place, planned) in model.zones.enumerated() where texts[place] != nil {
    for level in planned.levels { places[level].append(place) }
  }
  let requests = ProviderRequests.files(in: model.projectIndex, zones: model.zones)
  for level in model.selected.sorted() {
    let zones = places[level].compactMap { place in
      texts[place].map { LevelDirectory.ZoneFile(model.zones[place], $0) }
    }
    let directory = LevelDirectory(
      level, in: model.projectIndex, zones: zones, requests: requests[level], input: input)
    let files = directory.compile(&diagnostics)
    outputs += files.outputs
    stale += files.stale
  }
  return (outputs, stale)
}
