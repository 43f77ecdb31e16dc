import Glibc
import ZoneModel

/// A run of `zonec check --zones`.
struct CheckZones {
  /// The directory, with its final slash.
  let path: FilePath
  /// The servers that the zones are checked for.
  let profile: Profile
  /// The settings of the gdnsd that serves them.
  let configuration: GdnsdConfiguration
  /// The form of the findings.
  let report: Report
  /// Whether to show timings.
  let isVerbose: Bool
  /// The day, on which allowances end.
  let today: CalendarDay
  /// Reads the directory and its files.
  let access: FileAccess
  /// When the run began, as `Clock.milliseconds` counts.
  let start = Clock.milliseconds()

  /// What the command line asks for.
  init(_ arguments: Arguments, access: FileAccess = .system) throws(CommandFailure) {
    self.access = access
    guard let directory = arguments.path(of: .zones), !directory.isEmpty else {
      throw CommandFailure(
        .unjudged, "option --zones needs a directory", hint: "try: zonec check --help")
    }
    if !arguments.operands.isEmpty || !ProjectArguments.levels(in: arguments).isEmpty {
      throw CommandFailure(.unjudged, "option --zones cannot be used with a project or a level")
    }
    path = directory.asFolder
    profile = try Profile(arguments) ?? .gdnsd
    configuration = try GdnsdConfiguration(arguments, above: path, for: profile, access: access)
    report = try Report(arguments)
    isVerbose = arguments.contains(.verbose)
    today = try Clock.today()
  }

  /// Reads the zone files and checks them.
  func run(_ console: inout Console) throws(CommandFailure) -> ExitStatus {
    var directory = ZoneDirectory(path: path, names: try names(), today: today) {
      [path, access] name in
      Result { () throws(FileFailure) in try access.read("\(path)\(name)", below: path) }
    }
    directory.include = { [path, access] name, includer in
      ZoneFileInput.include(name, from: includer, below: path, access)
    }
    directory.profile = profile
    directory.configuration = configuration
    directory.workers = .threads
    let found = ZoneModel.check(directory)
    let status = report.print(
      found.diagnostics, in: found.sources,
      counts: [
        ("zone", found.zoneCount), ("record", found.recordCount), ("address", found.addressCount),
      ], allowed: found.allowedCount, to: &console)
    if isVerbose {
      configuration.showSource(on: &console)
      console.note("\(Clock.milliseconds() - start) ms")
    }
    return found.isReadable ? status : .unjudged
  }

  /// The names of the files that gdnsd would read: neither directories nor pipes.
  private func names() throws(CommandFailure) -> [FilePath] {
    do throws(SystemError) {
      let directory = try access.open(.workingDirectory, path, O_RDONLY | O_DIRECTORY)
      var names: [FilePath] = []
      for name in try access.list(directory) where !ZoneFileName.isSkipped(name) {
        switch try access.statusIfThere(directory, name)?.kind {
        case .regular: names.append(name)
        // Gone since it was listed, and so none of the zones.
        case .directory, .other, nil: continue
        case .symbolicLink:
          // gdnsd skips one that leads to a directory or a pipe. One that leads nowhere stays, and
          // one that leaves the directory: neither can be read.
          let file = try? access.openBelow(directory, name, O_RDONLY | O_NONBLOCK)
          let status = try file.map { file throws(SystemError) in try access.statusOfOpen(file) }
          if status?.kind ?? .regular == .regular { names.append(name) }
        }
      }
      return names
    } catch {
      throw CommandFailure(.unjudged, "cannot read \(quoted(path)): \(error.reason)")
    }
  }
}

extension Option {
  /// A directory of zone files.
  static let zones = Option(
    "--zones", value: "DIR", summary: "check a directory of zone files instead of a project")
}
