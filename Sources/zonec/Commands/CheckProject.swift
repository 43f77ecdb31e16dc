import ZoneModel

/// A run of `zonec check [PROJECT]`.
struct CheckProject {
  /// The project's settings file.
  let project: String
  /// The levels asked for; empty is all.
  let levels: [String]
  /// The form of the findings.
  let report: Report
  /// Timings too.
  let isVerbose: Bool
  /// When it is.
  let today: CalendarDay
  /// The system calls.
  let access = FileAccess.system
  /// When the run began, as `Clock.milliseconds` counts.
  let start = Clock.milliseconds()

  /// What the command line asks for.
  init(_ arguments: Arguments) throws(CommandFailure) {
    levels = arguments.values(of: .level, .staging, .production)
    isVerbose = arguments.contains(.verbose)
    report = try Report(arguments)
    today = try Clock.today()
    project = try ProjectPath.settingsFile(arguments.operands.first, access: access)
  }

  /// Reads and checks.
  func run(_ console: inout Console) throws(CommandFailure) -> ExitStatus {
    let checked = ZoneModel.check(
      CompilerInput(
        projectPath: project, levels: levels,
        load: { [access] path in
          Result { () throws(FileFailure) in try access.read(path) }
        },
        previous: { _ in nil }, today: today, workers: .threads))
    let counts = checked.counts
    let status = report.print(
      checked.diagnostics, in: checked.sources,
      counts: [
        ("host", counts.hosts), ("address", counts.addresses), ("zone", counts.zones),
        ("record", counts.records),
      ],
      remark: counts.allowed == 0 ? nil : "\(counts.allowed) allowed", to: &console)
    if isVerbose { console.note("\(Clock.milliseconds() - start) ms") }
    return checked.isReadable ? status : .unjudged
  }
}
