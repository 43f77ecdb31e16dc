/// What a compilation needs of the world around it.
public struct CompilerInput: Sendable {
  /// The path of zonec.json; other files are named relative to its directory.
  public var projectPath: FilePath
  /// The names of the levels to write; empty is all of them.
  public var levels: [String]
  /// Reads a file of the project by its path.
  public var load: @Sendable (FilePath) -> Result<[UInt8], FileFailure>
  /// Reads a file that a zone file includes, by its path; as others where it is nil.
  public var include: (@Sendable (FilePath) -> Result<[UInt8], FileFailure>)?
  /// What stands in the output directory at a relative path, such as
  /// `production/zones/webplatform.org`; nil where there is no such file.
  public var previous: @Sendable (String) -> [UInt8]?
  /// The day that new serials are made from.
  public var today: CalendarDay
  /// Who does the work.
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

/// What came of a compilation.
public struct Compilation: Sendable {
  /// Every file that was read, for the places of findings.
  public let sources: SourceMap
  /// Sorted by place.
  public let diagnostics: [Diagnostic]
  /// Whether the project could be read at all; if not, there is nothing but findings.
  public let isReadable: Bool
  /// The zones with their records, each as the rules made it.
  public let zones: [PlannedZone]
  /// Every file of the selected levels.
  public let outputs: [OutputFile]
  /// Files that an earlier build wrote and this one does not, by relative path.
  public let staleFiles: [String]
  /// The project with its indexes, where it could be read.
  let estate: Estate?
  /// The numbers of the levels that were asked for.
  let selected: Set<Int>

  /// Whether nothing stands against writing the files.
  public var mayBeWritten: Bool {
    isReadable && !diagnostics.contains { $0.severity == .error }
  }

  /// Whether anything is to be written or removed.
  public var changesFiles: Bool { !staleFiles.isEmpty || outputs.contains { !$0.isUnchanged } }

  /// The names of the levels that were asked for, in the order of the project.
  public var levelNames: [String] {
    guard let estate else { return [] }
    return selected.sorted().map { estate.project.levels[$0].name }
  }

  /// A compilation, whole or in part.
  init(
    sources: SourceMap, diagnostics: [Diagnostic], isReadable: Bool, zones: [PlannedZone] = [],
    outputs: [OutputFile] = [], staleFiles: [String] = [], estate: Estate? = nil,
    selected: Set<Int> = []
  ) {
    self.sources = sources
    self.diagnostics = diagnostics
    self.isReadable = isReadable
    self.zones = zones
    self.outputs = outputs
    self.staleFiles = staleFiles
    self.estate = estate
    self.selected = selected
  }
}

/// A compiled file.
public struct OutputFile: Sendable {
  /// Relative to the output directory, such as `production/zones/webplatform.org`.
  public let path: String
  /// The whole file.
  public let bytes: [UInt8]
  /// Whether the same bytes already stand there.
  public let isUnchanged: Bool
  /// What is in it, such as `serial 2026112200, 24 records`; empty where there is nothing to say.
  public let summary: String

  /// A file ready to be written.
  public init(path: String, bytes: [UInt8], isUnchanged: Bool, summary: String) {
    self.path = path
    self.bytes = bytes
    self.isUnchanged = isUnchanged
    self.summary = summary
  }
}
