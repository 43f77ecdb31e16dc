/// A project to compile, check or ask about, and what that needs of the world around it.
///
/// `init(files:previous:today:levels:)` makes one of texts in memory. docs/project-format.md describes
/// the files.
public struct CompilerInput: Sendable {
  /// The path of zonec.json; other files are named relative to its directory.
  public var projectPath: FilePath
  /// The names of the levels to write; empty is all of them.
  public var levels: [String]
  /// Reads a file of the project by its path.
  public var load: @Sendable (FilePath) -> Result<[UInt8], FileFailure>
  /// Reads a file that a zone file includes, by its path; nil reads it by `load`.
  package var include: (@Sendable (FilePath) -> Result<[UInt8], FileFailure>)?
  /// The settings of the gdnsd that will serve the zones.
  package var configuration = GdnsdConfiguration()
  /// What is in the output directory.
  public var standing: StandingFiles
  /// Where the texts of large zones wait; nil for memory.
  package var store: TextStore?
  /// The day that new serials are made from.
  public var today: CalendarDay
  /// Whether all zones are kept for whoever asks the compilation for them; a build of a large project
  /// needs only their texts.
  package var keepsZones = true
  /// A project with fewer hosts keeps its zones in any case: to derive parts of them twice would take
  /// longer.
  var fewHosts = 20_000
  /// Who does the work: one thread, unless you have more.
  public var workers: Workers

  /// Everything that a compilation needs.
  package init(
    projectPath: FilePath, levels: [String] = [],
    load: @escaping @Sendable (FilePath) -> Result<[UInt8], FileFailure>,
    standing: StandingFiles, today: CalendarDay, workers: Workers = .serial
  ) {
    self.projectPath = projectPath
    self.levels = levels
    self.load = load
    self.standing = standing
    self.today = today
    self.workers = workers
  }

  /// Everything that a compilation asks for.
  ///
  /// - Parameter previous: what is in the output directory at a relative path, such as
  ///   `production/zones/webplatform.org`; nil where there is no such file.
  public init(
    projectPath: FilePath, levels: [String] = [],
    load: @escaping @Sendable (FilePath) -> Result<[UInt8], FileFailure>,
    previous: @escaping @Sendable (String) -> [UInt8]?, today: CalendarDay,
    workers: Workers = .serial
  ) {
    self.init(
      projectPath: projectPath, levels: levels, load: load,
      standing: StandingFiles { previous($0.text) }, today: today, workers: workers)
  }

  /// The numbers of the levels to write; a finding for a name that is none.
  func selectedLevels(of project: Project, _ diagnostics: inout Diagnostics) -> Set<Int> {
    guard !levels.isEmpty else { return Set(project.levels.indices) }
    var selected: Set<Int> = []
    var numbers: [String: Int] = [:]
    for (number, level) in project.levels.enumerated() where numbers[level.name] == nil {
      numbers[level.name] = number
    }
    for name in levels {
      if let number = numbers[name] {
        selected.insert(number)
      } else {
        let known = project.levels.map(\.name).joined(separator: ", ")
        diagnostics.add(
          Diagnostic(.unknownLevel, "no level \(quoted(name)): there are \(known)", at: .none))
      }
    }
    return selected
  }
}
