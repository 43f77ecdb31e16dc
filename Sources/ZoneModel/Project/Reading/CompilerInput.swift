/// The environment of a compilation.
public struct CompilerInput: Sendable {
  /// The path of zonec.json; other files are named relative to its directory.
  public var projectPath: FilePath
  /// The names of the levels to write; empty is all of them.
  public var levels: [String]
  /// Reads a file of the project by its path.
  public var load: @Sendable (FilePath) -> Result<[UInt8], FileFailure>
  /// Reads a file that a zone file includes, by its path; as others if it is nil.
  public var include: (@Sendable (FilePath) -> Result<[UInt8], FileFailure>)?
  /// The existing file at a path relative to the output directory, such as
  /// `production/zones/webplatform.org`; nil if there is none.
  public var previous: @Sendable (String) -> [UInt8]?
  /// The day that new serials are made from.
  public var today: CalendarDay
  /// Runs the work.
  public var workers: Workers

  /// Everything that a compilation asks for.
  public init(
    projectPath: FilePath, levels: [String] = [],
    load: @escaping @Sendable (FilePath) -> Result<[UInt8], FileFailure>,
    previous: @escaping @Sendable (String) -> [UInt8]?, today: CalendarDay,
    workers: Workers = .serial
  ) {
    self.projectPath = projectPath
    self.levels = levels
    self.load = load
    self.previous = previous
    self.today = today
    self.workers = workers
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
          Diagnostic("unknown-level", "no level \(quoted(name)): there are \(known)", at: .none))
      }
    }
    return selected
  }
}
