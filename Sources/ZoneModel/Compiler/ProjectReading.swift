/// Everything that is read of a project, the first step of all that compiles it.
struct ProjectReading {
  /// The project as read.
  let project: Project
  /// The project with its indexes; nil if there is an error in its own files, or if its rules would
  /// make more than the limits allow. Errors in hand-written records are none: the zones know what
  /// they have lost.
  let projectIndex: ProjectIndex?
  /// Whether everything could be read. If not, the zones may be checked, and nothing else is made of
  /// them.
  let isWhole: Bool
  /// The levels asked for.
  let selected: Set<Int>
  /// The settings of the gdnsd that will serve the zones.
  let settings: GdnsdSettings
  /// A project with fewer hosts keeps its zones.
  let fewHosts: Int
  /// Runs all later work.
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
    selected = input.selectedLevels(of: project, &diagnostics)
    let isSound = !diagnostics.hasErrors
    let handWritten = reader.read(&project, &diagnostics)
    let named = project.levels.flatMap { $0.publicRecords + $0.internalRecords }
    for number in Set(0..<count).subtracting(named) {
      project.sources.letGo(number, load: input.load)
    }
    zoneFiles = Set(named).union(count..<project.sources.files.count).sorted()
    settings = input.configuration.settings
    fewHosts = input.fewHosts
    diagnostics.add(input.configuration.findings(in: &project.sources))
    workers = input.workers.working(on: project.sources.byteCount)
    self.project = project
    isWhole = !diagnostics.hasErrors
    guard isSound else {
      projectIndex = nil
      return
    }
    let projectIndex = ProjectIndex(project, handWritten: handWritten, workers: workers)
    let excess = ProjectSize.excess(of: projectIndex)
    if let excess { diagnostics.add(excess) }
    self.projectIndex = excess == nil ? projectIndex : nil
  }

  /// Every file that was read.
  var sources: SourceMap { project.sources }

  /// Derives the zones of the project, without the records that could not be read; nil where there
  /// are errors in its own files.
  func derive(_ diagnostics: inout Diagnostics) -> DerivedProject? {
    guard let projectIndex else { return nil }
    return DerivedProject(projectIndex, selected: selected, workers: workers, &diagnostics)
  }

  /// What the project accepts, in zonec.json and in its zone files.
  func allowances(on today: CalendarDay) -> Allowances {
    Allowances(
      project.allowances, in: sources, zoneFiles: zoneFiles.map { sources.files[$0] }, on: today,
      isWhole: selected.count == project.levels.count)
  }
}
