import ZoneModel

/// A run of `zonec check-zone`.
struct CheckZone {
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
    profile = try Profile(arguments) ?? .standard
    report = try Report(arguments)
    isVerbose = arguments.contains(.verbose)
    today = try Clock.today()
  }

  /// Reads the zone file and checks it.
  func run(_ console: inout Console) throws(CommandFailure) -> ExitStatus {
    let file = try input.read(as: profile)
    let readTime = Clock.milliseconds() - start
    let allowances = Allowances(
      inZoneFiles: file.sources, profile: profile, areTogether: false, on: today)
    let kept = allowances.applied(to: file.check(profile, workers: .threads))
    let status = report.print(
      kept.diagnostics, in: file.sources, subject: file.zone.origin.displayText,
      counts: [("record", file.zone.records.count)], allowed: kept.allowed,
      remark: file.zone.serial.map { "serial \($0.number)" }, to: &console)
    if isVerbose {
      console.note("\(readTime) ms to read, \(Clock.milliseconds() - start) ms in all")
    }
    return status
  }
}
