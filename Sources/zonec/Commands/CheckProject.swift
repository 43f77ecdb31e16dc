import ZoneModel

extension Command {
  /// `zonec check --zones DIR`.
  static let check = Command(
    name: "check", summary: "find what is missing or wrong, over all zones together",
    operands: "[PROJECT]", operandCount: 0...1,
    options: [.level, .staging, .production, .zones, .profile, .server, .deadline]
      + Option.reporting,
    details: """
      Without --zones it checks a project, as build would compile it: PROJECT is a
      directory that holds zonec.json, or that file; without one it is this
      directory, else zones. The inventory is held to its roles, every address to
      its PTR record, and every zone to what gdnsd and good sense ask of it.

      --zones checks a zones directory of gdnsd as it stands, with no project at all:
      each file is named for its zone, names that begin with a dot are passed over,
      and $INCLUDE reads files below the directory. The profile is gdnsd unless
      --profile says standard.

      --server asks a server, mostly a recursor, for the PTR records of networks that
      a provider serves, and says which are missing or wrong. --deadline SECONDS says
      how long that may take.

      zonec rules lists the ids for --only and --skip. What cannot be read is told
      whatever they say.

      exit status: 0 no errors · 1 errors, or with --strict warnings · 2 usage, or
      something cannot be read, or the server does not answer, or not in time
      """
  ) { (arguments, console) throws(CommandFailure) in
    if arguments.contains(.zones) {
      for option in [Option.server, .deadline] where arguments.contains(option) {
        throw CommandFailure(.unjudged, "option \(option.name) does not go with --zones")
      }
      return try CheckZones(arguments).run(&console)
    }
    return try CheckProject(arguments).run(&console)
  }
}

extension Option {
  /// A directory of zone files.
  static let zones = Option(
    "--zones", value: "DIR", summary: "check a directory of zone files, each named for its zone")
}

/// A run of `zonec check` over a project.
private struct CheckProject {
  /// The project's settings file.
  let project: FilePath
  /// The levels asked for; empty is all.
  let levels: [String]
  /// The form of the findings.
  let report: Report
  /// Looks up a provider's PTR records; nil if not requested.
  let pointers: PointerLookup?
  /// Whether to show timings.
  let isVerbose: Bool
  /// The day, on which allowances end.
  let today: CalendarDay
  /// Reads the files of the project.
  let access = FileAccess.system
  /// When the run began, as `Clock.milliseconds` counts.
  let start = Clock.milliseconds()

  /// What the command line asks for.
  init(_ arguments: Arguments) throws(CommandFailure) {
    if arguments.contains(.profile) {
      throw CommandFailure(.unjudged, "option --profile goes with --zones alone")
    }
    levels = arguments.values(of: .level, .staging, .production)
    report = try Report(arguments)
    pointers = try arguments.value(of: .server).map { text throws(CommandFailure) in
      PointerLookup(
        server: try ServerAddress(text), limits: try ClientLimits(arguments, usual: .recursor))
    }
    if pointers == nil, arguments.contains(.deadline) {
      throw CommandFailure(.unjudged, "option --deadline goes with --server alone")
    }
    isVerbose = arguments.contains(.verbose)
    today = try Clock.today()
    project = try ProjectPath.settingsFile(arguments.paths.first, access: access)
  }

  /// Reads, compiles and checks.
  func run(_ console: inout Console) throws(CommandFailure) -> ExitStatus {
    var asked: PointerLookup.Result?
    let found = ZoneModel.check(
      CompilerInput(
        of: project, levels: levels, access,
        previous: { _ in nil }, today: today),
      asking: pointers.map { lookup in
        { pointers in
          let result = lookup.run(pointers)
          asked = result
          return result.answers
        }
      })
    if let asked, let failure = asked.failure, !asked.hasAnswers { throw failure }
    let counts = found.counts
    let status = report.print(
      found.diagnostics, in: found.sources,
      counts: found.isReadable
        ? [
          ("host", counts.hosts), ("address", counts.addresses), ("zone", counts.zones),
          ("record", counts.records),
        ] : [],
      allowed: counts.allowed, to: &console)
    if isVerbose { console.note("\(Clock.milliseconds() - start) ms") }
    // What was found until then is still shown.
    if let failure = asked?.failure { throw failure }
    return found.isReadable ? status : .unjudged
  }
}
