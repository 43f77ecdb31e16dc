import ZoneModel

extension Command {
  /// `zonec check-zone ORIGIN FILE`.
  static let checkZone = Command(
    name: "check-zone", summary: "check a zone file, whoever wrote it", operands: "ORIGIN FILE",
    operandCount: 2...2, options: [.profile] + Option.reporting,
    details: """
      ORIGIN is the zone's name, such as example.com; FILE is its zone file, and -
      is standard input. $INCLUDE reads files below FILE's own directory.

      The profile standard finds an error where BIND, Knot and NSD all do; gdnsd
      where gdnsd would refuse the file, and warns of what it would regret.

      exit status: 0 no errors · 1 errors, or with --strict warnings · 2 usage, or
      the file cannot be read
      """
  ) { (arguments, console) throws(CommandFailure) in
    try CheckZone(arguments).run(&console)
  }
}

extension Option {
  /// The servers that a zone file is checked for.
  static let profile = Option(
    "--profile", value: "NAME", summary: "standard or gdnsd (default: standard; of check, gdnsd)")
}

extension Profile {
  /// The profile that a command line asks for.
  init(_ arguments: Arguments) throws(CommandFailure) {
    switch arguments.value(of: .profile) {
    case nil, "standard": self = .standard
    case "gdnsd": self = .gdnsd
    case let name?:
      throw CommandFailure(
        .unjudged, Arguments.unknown("profile", name, among: ["standard", "gdnsd"]))
    }
  }
}

/// A run of `zonec check-zone`.
private struct CheckZone {
  /// The zone and its file.
  let input: ZoneFileInput
  /// The servers that the zone is checked for.
  let profile: Profile
  /// The form of the findings.
  let report: Report
  /// Whether to show timings.
  let isVerbose: Bool
  /// The day, on which allowances end.
  let today: CalendarDay
  /// When the run began, as `Clock.milliseconds` counts.
  let start = Clock.milliseconds()

  /// What the command line asks for.
  init(_ arguments: Arguments) throws(CommandFailure) {
    input = try ZoneFileInput(arguments)
    profile = try Profile(arguments)
    report = try Report(arguments)
    isVerbose = arguments.contains(.verbose)
    today = try Clock.today()
  }

  /// Reads the zone file and checks it.
  func run(_ console: inout Console) throws(CommandFailure) -> ExitStatus {
    let read = try input.read(as: profile)
    let readTime = Clock.milliseconds() - start
    var diagnostics = read.diagnostics
    diagnostics.add(
      ZoneCheck.findings(
        in: read.zone, sources: read.sources, file: read.file.range(at: 0, count: 0),
        profile: profile, isWhole: !read.diagnostics.hasErrors, workers: .threads))
    let allowances = Allowances(
      inZoneFiles: read.sources, profile: profile, areTogether: false, on: today)
    let kept = allowances.applied(to: diagnostics.sorted())
    let status = report.print(
      kept.diagnostics, in: read.sources, subject: read.zone.origin.spoken,
      counts: [("record", read.zone.records.count)], allowed: kept.allowed,
      remark: read.zone.serial.map { "serial \($0.number)" }, to: &console)
    if isVerbose {
      console.note("\(readTime) ms to read, \(Clock.milliseconds() - start) ms in all")
    }
    return status
  }
}
