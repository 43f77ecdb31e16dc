import Synchronization
import ZoneModel

/// A run of `zonec diff`.
struct Diff {
  /// The project, its levels and the day that new serials are made from.
  let project: ProjectArguments
  /// The output directory to compare with.
  let output: FilePath
  /// A directory of zone files, with its final slash, to compare with instead.
  let zones: FilePath?
  /// The settings of the gdnsd that serves it.
  let configuration: GdnsdConfiguration
  /// The server to compare with instead.
  let survey: ServerSurvey?
  /// The form of the plan.
  let format: PlanFormat
  /// Nothing but a digest.
  let isDigest: Bool
  /// What the guard lets pass.
  let options: PlanOptions
  /// Whether a warning counts as an error.
  let isStrict: Bool
  /// No notes and no summary.
  let isQuiet: Bool
  /// Whether to show timings.
  let isVerbose: Bool
  /// When the run began, as `Clock.milliseconds` counts.
  let start = Clock.milliseconds()

  /// What the command line asks for.
  init(_ arguments: Arguments) throws(CommandFailure) {
    output = arguments.path(of: .builtOutput) ?? "build"
    zones = arguments.path(of: .comparedZones)?.asFolder
    survey = try arguments.value(of: .comparedServer).map { text throws(CommandFailure) in
      ServerSurvey(server: try ServerAddress(text), limits: try ClientLimits(arguments))
    }
    format = try PlanFormat(arguments)
    isDigest = arguments.contains(.digest)
    options = try PlanOptions(arguments)
    isStrict = arguments.contains(.strictDiff)
    isQuiet = arguments.contains(.quiet)
    isVerbose = arguments.contains(.verbose)
    project = try ProjectArguments(arguments)
    if output.isEmpty { throw CommandFailure(.unjudged, "option --output needs a directory") }
    if zones == "/" { throw CommandFailure(.unjudged, "option --zones needs a directory") }
    if zones == nil, arguments.contains(.gdnsdSettings) {
      throw CommandFailure(.unjudged, "option --gdnsd-config needs --zones")
    }
    configuration = try GdnsdConfiguration(arguments, above: zones, access: project.access)
    if zones != nil, arguments.contains(.builtOutput) || isDigest {
      throw CommandFailure(
        .unjudged, "option --zones cannot be used with --output or --digest",
        hint: "build writes into its output directory alone")
    }
    if survey != nil, zones != nil || isDigest {
      throw CommandFailure(
        .unjudged, "option --server cannot be used with --zones or --digest",
        hint: "a plan is made on top of the output directory alone")
    }
    if survey == nil,
      let option = [Option.timeout, .tries, .deadline].first(where: arguments.contains)
    {
      throw CommandFailure(.unjudged, "option \(option.name) needs --server")
    }
  }

  /// Compiles, compares and prints.
  func run(_ console: inout Console) throws(CommandFailure) -> ExitStatus {
    do throws(CommandFailure) {
      return try compare(&console)
    } catch {
      if format == .json, !isDigest { console.print(document: PlanJSON.text(of: error)) }
      throw error
    }
  }

  /// Compiles, compares and prints the plan.
  private func compare(_ console: inout Console) throws(CommandFailure) -> ExitStatus {
    if !configuration.diagnostics.all.isEmpty {
      console.show(configuration.diagnostics.all, in: configuration.sources)
    }
    var standing: StandingZones?
    if let zones { standing = try StandingZones(zones, access: project.access) }
    let published = standing == nil ? try openOutput() : nil
    let unreadable = Mutex<PublishFailure?>(nil)
    var files = StandingFiles { [standing] path in
      do throws(FileFailure) {
        if let standing { return try standing.read(path) }
        return try published?.read(path.text)
      } catch {
        unreadable.withLock {
          $0 = PublishFailure(standing?.file(at: path) ?? FilePath(path.text), error.reason)
        }
        return nil
      }
    }
    if let standing {
      // Before anything is read: a zone is read once.
      files.name = { standing.file(at: $0) ?? FilePath($0.text) }
      files.include = standing.include
      files.settings = configuration.settings
      files.hasZonesAlone = true
    }
    let compilation = ZoneModel.compile(project.input(standing: files))
    if hasErrors(compilation, &console) { return .unjudged }
    if let standing {
      _ = try compilation.onlyLevel()
      files.stale = standing.paths(missingIn: compilation)
      for note in standing.notes where !isQuiet { console.note(note) }
    }
    var serials: [ServerSurvey.OldSerial] = []
    if let survey {
      let served = try ask(survey, compilation, files, &console)
      serials = served.serials
      files = StandingFiles { served.files[$0] }
      files.hasZonesAlone = true
      files.name = { "\($0.text) of \(String(describing: survey.server))" }
    }
    let plan = Plan(compilation, after: files, workers: .threads)
    if let problem = unreadable.withLock({ $0 }) {
      throw CommandFailure(.unjudged, "cannot read \(quoted(problem.path)): \(problem.reason)")
    }
    if isDigest {
      console.print(PlanDigest.of(compilation, after: files))
    } else {
      show(plan, of: compilation, &console)
      if !isQuiet { note(serials, beside: plan, &console) }
    }
    if isVerbose { console.note("\(Clock.milliseconds() - start) ms") }
    return plan.isEmpty ? .clean : .findings
  }

  /// Asks a server for what it serves of the one level.
  private func ask(
    _ survey: ServerSurvey, _ compilation: Compilation,
    _ published: StandingFiles, _ console: inout Console
  ) throws(CommandFailure) -> ServerSurvey.Result {
    var progress = Progress("asked for", on: console, isQuiet: isQuiet)
    defer { progress.clear() }
    return try survey.run(
      of: compilation.onlyLevel(), in: compilation, published: published
    ) { progress.show($0, of: $1, "RRsets") }
  }

  /// What builds wrote; nil if there is nothing.
  private func openOutput() throws(CommandFailure) -> OutputDirectory? {
    do throws(PublishFailure) {
      return try OutputDirectory.open(output, creating: false, access: project.access)
    } catch {
      throw CommandFailure(.unjudged, "cannot read \(quoted(error.path)): \(error.reason)")
    }
  }
}

extension Option {
  /// Warnings count as errors.
  static let strictDiff = Option(
    "--strict", summary: "no plan if there is a warning, too, as build --strict")
  /// What to compare with instead.
  static let comparedZones = Option(
    "--zones", value: "DIR", summary: "compare with a directory of zone files instead")
  /// The server to compare with instead.
  static let comparedServer = Option(
    "--server", value: "ADDR[:PORT]", summary: "compare with what this server answers instead")
  /// Nothing but a digest.
  static let digest = Option("--digest", summary: "print only a digest of the plan")
}
