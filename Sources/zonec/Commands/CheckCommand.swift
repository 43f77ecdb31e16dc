import Glibc
import ZoneModel

extension Command {
  /// `zonec check [PROJECT]` and `zonec check --zones DIR`.
  static let check = Command(
    name: "check", summary: "find what is missing or wrong, over all zones together",
    operands: "[PROJECT]", operandCount: 0...1,
    options: [.level, .staging, .production, .zones, .profile] + Option.reporting,
    details: """
      PROJECT is a directory that holds zonec.json, or that file itself; without one
      it is this directory, else zones. Its inventories are held to its roles, its
      zones to what gdnsd asks, and forward against reverse. Findings that the
      project allows are counted and not shown. zonec rules explains each.

      --zones checks a zones directory of gdnsd as it stands, with no project at all:
      each file is named for its zone, names that begin with a dot are passed over,
      and $INCLUDE reads files below the directory.

      Each zone is checked by itself, as check-zone does, and then all of them
      together: every address against its PTR records, and every PTR record against
      the name it leads to. The profile is gdnsd unless --profile says standard.

      exit status: 0 no errors · 1 errors, with --strict warnings too · 2 usage, or a
      file cannot be read
      """
  ) { (arguments, console) throws(CommandFailure) in
    guard arguments.contains(.zones) else { return try CheckProject(arguments).run(&console) }
    return try CheckZones(arguments).run(&console)
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
  /// The form of the findings.
  let report: Report
  /// Timings too.
  let isVerbose: Bool
  /// The system calls.
  let access = FileAccess.system
  /// When the run began, as `Clock.milliseconds` counts.
  let start = Clock.milliseconds()

  /// What the command line asks for.
  init(_ arguments: Arguments) throws(CommandFailure) {
    guard let directory = arguments.value(of: .zones), !directory.isEmpty else {
      throw CommandFailure(.unjudged, "option --zones needs a directory")
    }
    if !arguments.operands.isEmpty || !arguments.values(of: .level, .staging, .production).isEmpty {
      throw CommandFailure(
        .unjudged, "option --zones goes with no project and no level",
        hint: "try: zonec check --help")
    }
    path = directory.hasSuffix("/") ? directory : directory + "/"
    profile = arguments.contains(.profile) ? try Profile(arguments) : .gdnsd
    report = try Report(arguments)
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
    let checked = ZoneModel.check(directory)
    let status = report.print(
      checked.diagnostics, in: checked.sources,
      counts: [
        ("zone", checked.zoneCount), ("record", checked.recordCount),
        ("address", checked.addressCount),
      ], to: &console)
    if isVerbose { console.note("\(Clock.milliseconds() - start) ms") }
    return checked.isReadable ? status : .unjudged
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
}
