import Glibc
import ZoneModel

extension Command {
  /// `zonec check --zones DIR`.
  static let check = Command(
    name: "check", summary: "find what is missing or wrong, over all zones together",
    operands: "", operandCount: 0...0, options: [.zones, .profile],
    details: """
      --zones checks a zones directory of gdnsd as it stands, with no project at all:
      each file is named for its zone, names that begin with a dot are passed over,
      and $INCLUDE reads files below the directory.

      Each zone is checked by itself, as check-zone does, and then all of them
      together: every address against its PTR records, and every PTR record against
      the name it leads to. The profile is gdnsd unless --profile says standard.

      exit status: 0 no errors · 1 errors · 2 usage, or a file cannot be read
      """
  ) { (arguments, console) throws(CommandFailure) in
    try CheckZones(arguments).run(&console)
  }
}

extension Option {
  /// A directory of zone files.
  static let zones = Option(
    "--zones", value: "DIR", summary: "check a directory of zone files, each named for its zone")
}

/// A run of `zonec check --zones`.
private struct CheckZones {
  /// The directory, with its final slash.
  let path: String
  /// Whose rules the zones are held to.
  let profile: Profile
  /// No summary, and no findings that are merely worth knowing.
  let isQuiet: Bool
  /// Timings too.
  let isVerbose: Bool
  /// The system calls.
  let access = FileAccess.system
  /// When the run began, as `Clock.milliseconds` counts.
  let start = Clock.milliseconds()

  /// What the command line asks for.
  init(_ arguments: Arguments) throws(CommandFailure) {
    guard let directory = arguments.value(of: .zones), !directory.isEmpty else {
      throw CommandFailure(
        .unjudged, "zonec check needs --zones DIR", hint: "try: zonec check --help")
    }
    path = directory.hasSuffix("/") ? directory : directory + "/"
    profile = arguments.contains(.profile) ? try Profile(arguments) : .gdnsd
    isQuiet = arguments.contains(.quiet)
    isVerbose = arguments.contains(.verbose)
  }

  /// Reads and checks.
  func run(_ console: inout Console) throws(CommandFailure) -> ExitStatus {
    var directory = ZoneDirectory(path: path, names: try names()) { [path, access] name in
      Result { () throws(FileFailure) in try access.read(path + name) }
    }
    directory.include = { [path, access] name, includer in
      ZoneFileInput.include(name, from: includer, below: path, access)
    }
    directory.profile = profile
    directory.workers = .threads
    let report = ZoneModel.check(directory)
    let shown = report.diagnostics.filter { !isQuiet || $0.severity != .info }
    let printer = DiagnosticPrinter(shown, in: report.sources, for: console.output.terminal)
    for diagnostic in shown {
      var text: [UInt8] = []
      printer.append(diagnostic, to: &text)
      console.print(text)
    }
    if !isQuiet { console.note(summary(of: report)) }
    if isVerbose { console.note("\(Clock.milliseconds() - start) ms") }
    if !report.isReadable { return .unjudged }
    return report.diagnostics.contains { $0.severity == .error } ? .findings : .clean
  }

  /// The names of the files that gdnsd would read: neither directories nor pipes.
  private func names() throws(CommandFailure) -> [String] {
    do throws(SystemError) {
      let directory = try access.open(.workingDirectory, path, O_RDONLY | O_DIRECTORY)
      var names: [String] = []
      for name in try access.list(directory) where !ZoneFileName.isSkipped(name) {
        switch try access.status(directory, name).kind {
        case .regular: names.append(name)
        case .directory, .other: continue
        case .symbolicLink:
          // One that leads nowhere stays, and cannot be read.
          if access.isFile(path + name) || !leadsToOther(name) { names.append(name) }
        }
      }
      return names
    } catch {
      throw CommandFailure(.unjudged, "cannot read \(quoted(path)): \(error.reason)")
    }
  }

  /// Whether a link leads to something that is there, and no file.
  private func leadsToOther(_ name: String) -> Bool {
    guard let file = try? access.open(.workingDirectory, path + name, O_RDONLY | O_NONBLOCK),
      let status = try? access.statusOfOpen(file)
    else { return false }
    return status.kind != .regular
  }

  /// What was found in how much.
  private func summary(of report: ZoneDirectoryReport) -> String {
    let errors = report.diagnostics.count { $0.severity == .error }
    let warnings = report.diagnostics.count { $0.severity == .warning }
    let addresses = report.addressCount == 1 ? "address" : "addresses"
    return counted(errors, "error") + ", " + counted(warnings, "warning") + ": "
      + counted(report.zoneCount, "zone") + ", " + counted(report.recordCount, "record")
      + ", \(report.addressCount) \(addresses)"
  }

  /// A number of things in words.
  private func counted(_ count: Int, _ thing: String) -> String {
    "\(count) \(thing)\(count == 1 ? "" : "s")"
  }
}
