import ZoneModel

/// A run of `zonec check-zone`.
struct CheckZone {
  /// The zone and its file.
  let input: ZoneFileInput
  /// Whose rules it is held to.
  let profile: Profile
  /// The form of the findings.
  let report: Report
  /// Timings too.
  let isVerbose: Bool
  /// The day, on which allowances end.
  let today: CalendarDay
  /// When the run began, as `Clock.milliseconds` counts.
  let start = Clock.milliseconds()

  /// What the command line asks for.
  init(_ arguments: Arguments) throws(CommandFailure) {
    input = try ZoneFileInput(arguments)
    profile = try Profile(arguments) ?? .standard
    report = try Report(arguments)
    isVerbose = arguments.contains(.verbose)
    today = try Clock.today()
  }

  /// Reads and checks.
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
