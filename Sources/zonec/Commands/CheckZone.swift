import ZoneModel

/// A run of `zonec check-zone`.
struct CheckZone {
  /// The zone and its file.
  let input: ZoneFileInput
  /// The servers that the zone is checked for.
  let profile: Profile
  /// The settings of the gdnsd that serves the zone.
  let configuration: GdnsdConfiguration
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
    configuration = try GdnsdConfiguration(
      arguments, above: input.folder, for: profile, access: input.access)
    report = try Report(arguments)
    isVerbose = arguments.contains(.verbose)
    today = try Clock.today()
  }

  /// Reads the zone file and checks it.
  func run(_ console: inout Console) throws(CommandFailure) -> ExitStatus {
    let file = try input.read(as: profile, configuration.settings)
    let readTime = Clock.milliseconds() - start
    let allowances = Allowances(
      inZoneFiles: file.sources, profile: profile, areTogether: false, on: today)
    var sources = file.sources
    var found = configuration.findings(in: &sources)
    found.add(file.checked(profile, settings: configuration.settings, workers: .threads))
    let kept = allowances.applied(to: found.sorted())
    let status = report.print(
      kept.diagnostics, in: sources, subject: file.zone.origin.displayText,
      counts: [("record", file.zone.records.count)], allowed: kept.allowed,
      remark: file.zone.serial.map { "serial \($0.number)" }, to: &console)
    if isVerbose {
      configuration.showSource(on: &console)
      console.note("\(readTime) ms to read, \(Clock.milliseconds() - start) ms in all")
    }
    return status
  }
}
