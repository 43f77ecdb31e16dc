import ZoneModel

extension Command {
  /// `zonec verify [PROJECT] --level NAME --server ADDR[:PORT]`.
  static let verify = Command(
    name: "verify", summary: "ask a running server whether it answers what was compiled",
    operands: "[PROJECT]", operandCount: 0...1,
    options: [
      .level, .staging, .production, .server, .output, .timeout, .tries, .deadline,
      .verifyFormat,
    ],
    details: """
      Compiles one level of the project and asks the server for every RRset of its
      zones, for types that their names lack, and for names that do not exist. Each
      serial must be that of the file in the output directory.

      Prints a line for each difference. A new name that somebody has added behind
      zonec's back cannot be found by asking.

      exit status: 0 the server answers what was compiled · 1 differences · 2 usage,
      the project cannot be read, or the server does not answer, or not in time
      """
  ) { (arguments, console) throws(CommandFailure) in
    try Verify(arguments).run(&console)
  }
}

extension Option {
  /// The server to ask.
  static let server = Option(
    "--server", value: "ADDR[:PORT]", summary: "the server to ask, [ADDR]:PORT for IPv6")
  /// How long to wait for an answer.
  static let timeout = Option(
    "--timeout", value: "SECONDS", summary: "how long to wait before asking again (default: 1)")
  /// How often to ask.
  static let tries = Option(
    "--tries", value: "N", summary: "how often to ask before giving up (default: 3)")
  /// How long the whole run may take.
  static let deadline = Option(
    "--deadline", value: "SECONDS", summary: "how long all of it may take (default: as needed)")
  /// The form of differences.
  static let verifyFormat = Option(
    "--format", value: "NAME", summary: "text or json (default: text)")
}

/// A run of `zonec verify`, or of what `zonec build --verify` does when all is loaded.
struct Verify {
  /// The project's settings file.
  let project: FilePath
  /// The level that the server serves.
  let level: String
  /// Where the files are that the server was given.
  let output: FilePath
  /// Asks the server and compares.
  let verification: ServerVerification
  /// Whether the differences are for a program.
  let isJSON: Bool
  /// Whether to leave the summary out.
  let isQuiet: Bool
  /// Whether to show rates.
  let isVerbose: Bool
  /// The day of the run, for allowances.
  let today: CalendarDay
  /// Reads the files of the project.
  let access = FileAccess.system

  /// What the command line asks for.
  init(_ arguments: Arguments) throws(CommandFailure) {
    let levels = Set(arguments.values(of: .level, .staging, .production))
    guard let level = levels.first, levels.count == 1 else {
      throw CommandFailure(
        .unjudged, "to verify, zonec needs the one level that the server is for",
        hint: "add --level NAME")
    }
    guard let server = arguments.value(of: .server) else {
      throw CommandFailure(
        .unjudged, "to verify, zonec needs a server to ask", hint: "add --server ADDR[:PORT]")
    }
    let format = arguments.value(of: .format) ?? "text"
    guard ["text", "json"].contains(format) else {
      throw CommandFailure(.unjudged, Arguments.unknown("format", format, among: ["text", "json"]))
    }
    self.level = level
    verification = ServerVerification(
      server: try ServerAddress(server), limits: try ClientLimits(arguments))
    isJSON = format == "json"
    output = arguments.path(of: .output) ?? "build"
    isQuiet = arguments.contains(.quiet)
    isVerbose = arguments.contains(.verbose)
    today = try Clock.today()
    project = try ProjectPath.settingsFile(arguments.paths.first, access: access)
  }

  /// Compiles, asks and compares.
  func run(_ console: inout Console) throws(CommandFailure) -> ExitStatus {
    let zones = try zones(&console)
    if !isQuiet { noteUnpublished(zones, &console) }
    var progress = Progress("asked for", on: console, isQuiet: isQuiet)
    let result = try verification.run(zones) { progress.show($0, of: $1, "records") }
    progress.clear()
    return try VerificationReport(result, server: verification.server).print(
      asJSON: isJSON, isQuiet: isQuiet, isVerbose: isVerbose, to: &console)
  }

  /// The zones as compiled, on top of the existing files.
  private func zones(_ console: inout Console) throws(CommandFailure) -> [ServedZone] {
    let directory: OutputDirectory?
    do throws(PublishFailure) {
      directory = try OutputDirectory.open(output, creating: false, access: access)
    } catch {
      throw CommandFailure(.unjudged, "cannot read \(quoted(error.path)): \(error.reason)")
    }
    // A file that cannot be read is one that nobody published.
    let published: @Sendable (String) -> [UInt8]? = { try? directory?.read($0) }
    let compilation = compile(
      CompilerInput(
        of: project, levels: [level], access,
        previous: published, today: today))
    guard compilation.mayBeWritten else {
      show(compilation, &console)
      throw CommandFailure(
        .unjudged, "where the project has errors there is nothing to compare with")
    }
    return ServedZone.zones(
      of: level, in: compilation, published: published, workers: .threads)
  }

  /// Shows the errors of a project.
  private func show(_ compilation: Compilation, _ console: inout Console) {
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    let printer = DiagnosticPrinter(in: compilation.sources, for: console.notes.terminal)
    var text: [UInt8] = []
    for diagnostic in DiagnosticPrinter.selection(of: errors) {
      printer.append(diagnostic, to: &text)
    }
    console.note(text)
  }

  /// Says where the output directory is not what is compiled, for then differences are no wonder.
  private func noteUnpublished(_ zones: [ServedZone], _ console: inout Console) {
    if zones.allSatisfy({ $0.publishedSerial == nil }) {
      return console.note(
        "nothing was built into \(quoted(output)): serials are not compared")
    }
    for zone in zones where !zone.isPublished {
      console.note(
        "\(zone.origin.spoken): the project has changed since the last build into "
          + "\(quoted(output))")
    }
  }
}

extension ClientLimits {
  /// What a command line asks for.
  ///
  /// - Parameter usual: what holds where it says nothing.
  init(_ arguments: Arguments, usual: Self = Self()) throws(CommandFailure) {
    self = usual
    if let text = arguments.value(of: .timeout) {
      guard let seconds = Double(text), 0.01...60 ~= seconds else {
        throw CommandFailure(.unjudged, "--timeout takes 0.01 to 60 seconds, not \(quoted(text))")
      }
      timeout = Int(seconds * 1000)
    }
    if let text = arguments.value(of: .tries) {
      guard let count = Int(text), 1...100 ~= count else {
        throw CommandFailure(.unjudged, "--tries takes 1 to 100, not \(quoted(text))")
      }
      tries = count
    }
    if let text = arguments.value(of: .deadline) {
      guard let seconds = Double(text), 0.01...1_000_000 ~= seconds else {
        throw CommandFailure(
          .unjudged, "--deadline takes 0.01 to 1000000 seconds, not \(quoted(text))")
      }
      deadline = Int(seconds * 1000)
    }
  }
}
