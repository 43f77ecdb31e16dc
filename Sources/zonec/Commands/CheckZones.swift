import Glibc
import ZoneModel

/// A run of `zonec check --zones`.
struct CheckZones {
  /// The directory, with its final slash.
  let path: String
  /// Whose rules the zones are held to.
  let profile: Profile
  /// The form of the findings.
  let report: Report
  /// Timings too.
  let isVerbose: Bool
  /// The day, on which allowances end.
  let today: CalendarDay
  /// The system calls.
  let access = FileAccess.system
  /// When the run began, as `Clock.milliseconds` counts.
  let start = Clock.milliseconds()

  /// What the command line asks for.
  init(_ arguments: Arguments) throws(CommandFailure) {
    guard let directory = arguments.value(of: .zones), !directory.isEmpty else {
      throw CommandFailure(
        .unjudged, "option --zones needs a directory", hint: "try: zonec check --help")
    }
    if !arguments.operands.isEmpty || !arguments.values(of: .level, .staging, .production).isEmpty {
      throw CommandFailure(.unjudged, "option --zones goes with no project and no level")
    }
    path = directory.hasSuffix("/") ? directory : directory + "/"
    profile = arguments.contains(.profile) ? try Profile(arguments) : .gdnsd
    report = try Report(arguments)
    isVerbose = arguments.contains(.verbose)
    today = try Clock.today()
  }

  /// Reads and checks.
  func run(_ console: inout Console) throws(CommandFailure) -> ExitStatus {
    var directory = ZoneDirectory(path: path, names: try names(), today: today) {
      [path, access] name in
      Result { () throws(FileFailure) in try access.read(path + name) }
    }
    directory.include = { [path, access] name, includer in
      ZoneFileInput.include(name, from: includer, below: path, access)
    }
    directory.profile = profile
    directory.workers = .threads
    let found = ZoneModel.check(directory)
    let status = report.print(
      found.diagnostics, in: found.sources,
      counts: [
        ("zone", found.zoneCount), ("record", found.recordCount), ("address", found.addressCount),
      ], allowed: found.allowedCount, to: &console)
    if isVerbose { console.note("\(Clock.milliseconds() - start) ms") }
    return found.isReadable ? status : .unjudged
  }

  /// The names of the files that gdnsd would read: neither directories nor pipes.
  private func names() throws(CommandFailure) -> [String] {
    do throws(SystemError) {
      let directory = try access.open(.workingDirectory, path, O_RDONLY | O_DIRECTORY)
      var names: [String] = []
      for name in try access.list(directory) where !ZoneFileName.isSkipped(name) {
        // A name that is no UTF-8 comes with a mark in it, under which nothing stands: it is told as
        // a file that cannot be read, and the others are checked.
        switch try kind(of: name, in: directory) {
        case .regular, nil: names.append(name)
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

  /// What a name stands for; nil where it stands for nothing.
  private func kind(
    of name: String, in directory: Descriptor
  ) throws(SystemError) -> FileStatus.Kind? {
    do throws(SystemError) {
      return try access.status(directory, name).kind
    } catch {
      if error.code == ENOENT { return nil }
      throw error
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
