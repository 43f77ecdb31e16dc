/// A project and its zones in memory, to ask about.
struct CompiledProject: Sendable {
  /// The project, with its indexes.
  let projectIndex: ProjectIndex
  /// Every zone with its records.
  let zones: [PlannedZone]
  /// The levels asked about.
  let levels: Set<Int>

  /// What has been compiled before, asked about some levels.
  init(projectIndex: ProjectIndex, zones: [PlannedZone], levels: Set<Int>) {
    self.projectIndex = projectIndex
    self.zones = zones
    self.levels = levels
  }

  /// Derives the zones of a project; what is found on the way is for `check` to tell.
  init(_ projectIndex: ProjectIndex, levels: Set<Int>, workers: Workers) {
    var findings = Diagnostics()
    let derived = DerivedModel(projectIndex, selected: levels, workers: workers, &findings)
    self.init(projectIndex: projectIndex, zones: derived.zones, levels: levels)
  }

  /// The project that was compiled.
  var project: Project { projectIndex.project }

  /// Reads and compiles a project, and answers a question about it.
  static func answer(
    _ input: CompilerInput, _ question: (CompiledProject) -> Answer
  ) -> QueryResult {
    var diagnostics = Diagnostics()
    let reading = ProjectReading(input, &diagnostics)
    guard !diagnostics.hasErrors, let projectIndex = reading.projectIndex else {
      return QueryResult(
        sources: reading.sources, diagnostics: diagnostics.sorted(), answer: nil)
    }
    let compiled = CompiledProject(projectIndex, levels: reading.selected, workers: reading.workers)
    return QueryResult(sources: reading.sources, diagnostics: [], answer: question(compiled))
  }

  /// The levels asked about, in the order of the project.
  var levelNumbers: [Int] { levels.sorted() }

  /// The zones of the levels asked about.
  var askedZones: [PlannedZone] {
    zones.filter { planned in planned.ownLevel.map(levels.contains) ?? true }
  }

  /// The path of a zone's file under the output directory, in its own level if it is written there.
  func path(of planned: PlannedZone) -> String {
    let level =
      planned.ownLevel.flatMap { planned.levels.contains($0) ? $0 : nil }
      ?? planned.levels.first(where: levels.contains) ?? planned.levels.first
    guard let level else { return planned.zone.origin.zoneFileName }
    return LevelDirectory.path(of: planned, in: project.levels[level])
  }

  /// `file:line:column`; nil for what has no place in a file.
  func place(of location: SourceLocation) -> String? {
    project.sources.place(of: location).map { "\($0.file.name):\($0.line):\($0.column)" }
  }
}
