import ZoneModel

extension Command {
  /// `zonec check-zone ORIGIN FILE`.
  static let checkZone = Command(
    name: "check-zone", summary: "check a zone file, whoever wrote it", operands: "ORIGIN FILE",
    operandCount: 2...2, options: [.profile],
    details: """
      ORIGIN is the zone's name, such as example.com; FILE is its zone file, and -
      is standard input. $INCLUDE reads files below FILE's own directory.

      The profile standard finds an error where BIND, Knot and NSD all do; gdnsd
      where gdnsd would refuse the file, and warns of what it would regret.

      exit status: 0 no errors · 1 errors · 2 usage, or the file cannot be read
      """
  ) { (arguments, console) throws(CommandFailure) in
    try CheckZone(arguments).run(&console)
  }
}

extension Option {
  /// Whose rules a zone file is held to.
  static let profile = Option(
    "--profile", value: "NAME", summary: "standard or gdnsd (default: standard)")
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
  /// Whose rules it is held to.
  let profile: Profile
  /// No summary, and no findings that are merely worth knowing.
  let isQuiet: Bool
  /// Timings too.
  let isVerbose: Bool
  /// When the run began, as `Clock.milliseconds` counts.
  let start = Clock.milliseconds()

  /// What the command line asks for.
  init(_ arguments: Arguments) throws(CommandFailure) {
    input = try ZoneFileInput(arguments.operands)
    profile = try Profile(arguments)
    isQuiet = arguments.contains(.quiet)
    isVerbose = arguments.contains(.verbose)
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
    let found = diagnostics.sorted()
    let shown = found.filter { !isQuiet || $0.severity != .info }
    let printer = DiagnosticPrinter(in: read.sources, for: console.output.terminal)
    for diagnostic in shown {
      var text: [UInt8] = []
      printer.append(diagnostic, to: &text)
      console.print(text)
    }
    if !isQuiet { console.note(summary(of: found, read.zone)) }
    if isVerbose {
      console.note("\(readTime) ms to read, \(Clock.milliseconds() - start) ms in all")
    }
    return diagnostics.hasErrors ? .findings : .clean
  }

  /// What was found in how much.
  private func summary(of found: [Diagnostic], _ zone: Zone) -> String {
    let errors = found.count { $0.severity == .error }
    let warnings = found.count { $0.severity == .warning }
    let count = zone.records.count
    let serial = zone.serial.map { ", serial \($0.number)" } ?? ""
    return
      "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s"): "
      + "\(zone.origin.spoken), \(count) record\(count == 1 ? "" : "s")\(serial)"
  }
}
