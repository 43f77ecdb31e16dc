import ZoneModel

/// A run of `zonec verify`, or of what `zonec build --verify` does when all is loaded.
struct Verify {
  /// The project.
  let project: ProjectArguments
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

  /// What the command line asks for.
  ///
  /// - Parameter option: names the output directory.
  init(
    _ arguments: Arguments, output option: Option = .builtOutput
  ) throws(CommandFailure) {
    guard let server = arguments.value(of: .server) else {
      throw CommandFailure(
        .unjudged, "to verify, zonec needs a server to ask", hint: "add --server ADDR[:PORT]")
    }
    let format = try arguments.choice(
      of: .verifyFormat, called: "format", among: ["text", "json"])
    verification = ServerVerification(
      server: try ServerAddress(server), limits: try ClientLimits(arguments))
    isJSON = format == "json"
    output = arguments.path(of: option) ?? "build"
    isQuiet = arguments.contains(.quiet)
    isVerbose = arguments.contains(.verbose)
    project = try ProjectArguments(arguments)
  }

  /// Compiles, asks and compares.
  func run(_ console: inout Console) throws(CommandFailure) -> ExitStatus {
    let (zones, unpublished) = try zones(&console)
    if !isQuiet { for note in unpublished.notes { console.note(note) } }
    var progress = Progress("asked for", on: console, isQuiet: isQuiet)
    let result: ServerVerification.Result
    do throws(CommandFailure) {
      defer { progress.clear() }
      result = try verification.run(zones) { progress.show($0, of: $1, "records") }
    } catch {
      throw report(error, &console)
    }
    return try VerificationReport(
      result, server: verification.server, unpublished: unpublished
    ).print(asJSON: isJSON, isQuiet: isQuiet, isVerbose: isVerbose, to: &console)
  }

  /// The zones as compiled, on top of the existing files, and those whose files are not the same.
  private func zones(
    _ console: inout Console
  ) throws(CommandFailure) -> ([ServedZone], UnpublishedZones) {
    let directory: OutputDirectory?
    do throws(PublishFailure) {
      directory = try OutputDirectory.open(output, creating: false, access: project.access)
    } catch {
      throw report(error, &console)
    }
    let reading = PublishedReading(of: directory)
    let compilation = compile(project.input(standing: reading.files))
    guard compilation.mayBeWritten else {
      show(compilation, &console)
      throw CommandFailure(
        .unjudged, "the project has errors, so there is nothing to compare with")
    }
    let zones = ServedZone.zones(
      of: try compilation.onlyLevel(), in: compilation, published: reading.files, workers: .threads)
    let plan = Plan(compilation, after: reading.files, workers: .threads)
    do throws(PublishFailure) {
      // Its serial could not be held to what is served.
      try reading.confirm()
    } catch {
      throw report(error, &console)
    }
    return (zones, UnpublishedZones(plan, output: output))
  }

  /// Says in a document why nothing was asked, where one is wanted.
  private func report(_ failure: CommandFailure, _ console: inout Console) -> CommandFailure {
    if isJSON {
      console.print(document: VerificationJSON.text(of: failure, server: verification.server))
    }
    return failure
  }

  /// The same of a file that cannot be read.
  private func report(_ failure: PublishFailure, _ console: inout Console) -> CommandFailure {
    report(
      CommandFailure(.unjudged, "cannot read \(quoted(failure.path)): \(failure.reason)"), &console)
  }

  /// Shows the errors of a project where the differences would be.
  private func show(_ compilation: Compilation, _ console: inout Console) {
    let errors = ReportContent(
      errors: compilation.diagnostics.filter { $0.severity == .error }, sources: compilation.sources
    )
    if isJSON {
      console.print(document: VerificationJSON.text(of: errors, server: verification.server))
    } else {
      console.print(TextReport.text(of: errors, for: console.output.terminal))
    }
  }
}

extension Option {
  /// The form of differences.
  static let verifyFormat = Option(
    "--format", value: "NAME", summary: "text or json (default: text)")
}
