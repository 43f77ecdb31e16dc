import ZoneModel

/// What the command line says about a project: which one, which of its levels, and on which day.
///
/// ```swift
/// let project = try ProjectArguments(arguments)
/// let compilation = compile(project.input())
/// ```
struct ProjectArguments: Sendable {
  /// The project's settings file.
  let settings: FilePath
  /// The levels asked for; empty is all.
  let levels: [String]
  /// The day on which serials are made and allowances end.
  let today: CalendarDay
  /// Reads files.
  let access: FileAccess

  /// Reads the command line.
  ///
  /// - Parameter operand: names the project; nil where none is given.
  /// - Throws: a failure to judge where there is no project.
  init(
    _ arguments: Arguments, operand: FilePath?, access: FileAccess = .system
  ) throws(CommandFailure) {
    self.access = access
    levels = Self.levels(in: arguments)
    today = try Clock.today()
    settings = try ProjectPath.settingsFile(operand, access: access)
  }

  /// Reads the command line of a command whose only operand is the project.
  init(_ arguments: Arguments) throws(CommandFailure) {
    try self.init(arguments, operand: arguments.paths.first)
  }

  /// The levels that a command line names.
  static func levels(in arguments: Arguments) -> [String] {
    arguments.values(of: .level, .staging, .production)
  }

  /// The project for the compiler, which uses all processors.
  ///
  /// All that it reads lies below the project's directory, its settings file too: a link that leaves
  /// it is refused, so that nothing of what lies elsewhere is shown as a part of the project.
  ///
  /// - Parameter standing: what is in the output directory, where that matters.
  func input(standing: StandingFiles = StandingFiles { _ in nil }) -> CompilerInput {
    let folder = settings.folder
    return CompilerInput(
      projectPath: settings, levels: levels,
      load: { [access] path in
        Result { () throws(FileFailure) in try access.read(path, below: folder) }
      }, standing: standing, today: today, workers: .threads)
  }
}

extension Option {
  /// What every command takes that compiles a project.
  static let choosingLevels: [Option] = [.level, .staging, .production]

  /// Restricts the run to levels.
  static let level = Option(
    "--level", "-l", value: "NAME",
    summary: "only this level; may be repeated (default: every level)")
  /// Short for a level of that name.
  static let staging = Option("--staging", summary: "short for --level staging")
  /// Short for a level of that name.
  static let production = Option("--production", summary: "short for --level production")
}
