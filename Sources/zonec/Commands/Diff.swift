import Synchronization
import ZoneModel

extension Command {
  /// `zonec diff`.
  static let diff = Command(
    name: "diff", summary: "show what build would change, and why", operands: "[PROJECT]",
    operandCount: 0...1,
    options: [
      .level, .staging, .production, .comparedOutput, .comparedZones, .comparedServer, .timeout,
      .tries, .deadline, .planFormat, .digest,
    ] + Option.guarding,
    details: """
      Compares the project, as build would compile it, with what stands in the
      output directory: RRset by RRset, by cause. The order of records, comments,
      layout and serials are no difference. PROJECT is as for build.

      --zones compares with a zones directory of gdnsd as it stands, whoever wrote
      it: each file is named for its zone. It takes a single level.

      --server compares with what a server answers: it is asked for every RRset of
      the level's zones, and of those in the output directory. A name that neither
      has cannot be seen. Addresses that a plugin makes are not compared. Where a
      serial is all that differs from the output directory, a note says so.

      What build would refuse is said below; the options that let it pass are
      those of build.

      --digest prints nothing but a digest of the plan, for build --expect. It
      does not depend on the day.

      exit status: 0 no difference · 1 differences, or errors in the project ·
      2 usage, something cannot be read, or the server does not answer, or not in time
      """
  ) { (arguments, console) throws(CommandFailure) in
    try Diff(arguments).run(&console)
  }
}

extension Option {
  /// What to compare with.
  static let comparedOutput = Option(
    "--output", "-o", value: "DIR", summary: "what build wrote (default: build)")
  /// What to compare with instead.
  static let comparedZones = Option(
    "--zones", value: "DIR", summary: "compare with a directory of zone files instead")
  /// The server to compare with instead.
  static let comparedServer = Option(
    "--server", value: "ADDR[:PORT]", summary: "compare with what this server answers instead")
  /// Nothing but a digest.
  static let digest = Option("--digest", summary: "print only a digest of the plan")
}

/// A run of `zonec diff`.
private struct Diff {
  /// The project's settings file.
  let project: FilePath
  /// The levels asked for; empty is all.
  let levels: [String]
  /// The output directory to compare with.
  let output: FilePath
  /// A directory of zone files, with its final slash, to compare with instead.
  let zones: FilePath?
  /// The server to compare with instead.
  let survey: ServerSurvey?
  /// The form of the plan.
  let format: PlanFormat
  /// Nothing but a digest.
  let isDigest: Bool
  /// What the guard lets pass.
  let options: PlanOptions
  /// No notes and no summary.
  let isQuiet: Bool
  /// Whether to show timings.
  let isVerbose: Bool
  /// The day that new serials are made from.
  let today: CalendarDay
  /// Reads the project and the existing files.
  let access = FileAccess.system
  /// When the run began, as `Clock.milliseconds` counts.
  let start = Clock.milliseconds()

  /// What the command line asks for.
  init(_ arguments: Arguments) throws(CommandFailure) {
    levels = arguments.values(of: .level, .staging, .production)
    output = arguments.path(of: .comparedOutput) ?? "build"
    zones = arguments.path(of: .comparedZones)?.asFolder
    survey = try arguments.value(of: .comparedServer).map { text throws(CommandFailure) in
      ServerSurvey(server: try ServerAddress(text), limits: try ClientLimits(arguments))
    }
    format = try PlanFormat(arguments)
    isDigest = arguments.contains(.digest)
    options = try PlanOptions(arguments)
    isQuiet = arguments.contains(.quiet)
    isVerbose = arguments.contains(.verbose)
    today = try Clock.today()
    project = try ProjectPath.settingsFile(arguments.paths.first, access: access)
    if output.isEmpty { throw CommandFailure(.unjudged, "option --output needs a directory") }
    if zones == "/" { throw CommandFailure(.unjudged, "option --zones needs a directory") }
    if zones != nil, arguments.contains(.comparedOutput) || isDigest {
      throw CommandFailure(
        .unjudged, "option --zones goes with neither --output nor --digest",
        hint: "build writes into its output directory alone")
    }
    if survey != nil, zones != nil || isDigest {
      throw CommandFailure(
        .unjudged, "option --server goes with neither --zones nor --digest",
        hint: "a plan is made on top of the output directory alone")
    }
    if survey == nil,
      let option = [Option.timeout, .tries, .deadline].first(where: arguments.contains)
    {
      throw CommandFailure(.unjudged, "option \(option.name) goes with --server alone")
    }
    if let needsLevel, Set(levels).count > 1 { throw needsLevel }
  }

  /// What to say where zones of several levels could be compared with those of one server.
  private var needsLevel: CommandFailure? {
    if zones == nil, survey == nil { return nil }
    let problem =
      zones == nil
      ? "--server needs one level" : "--zones needs one level: a directory is that of one server"
    return CommandFailure(.unjudged, "option \(problem)", hint: "try: --level NAME")
  }

  /// Compiles, compares and prints.
  func run(_ console: inout Console) throws(CommandFailure) -> ExitStatus {
    var standing: StandingZones?
    if let zones { standing = try StandingZones(zones, access: access) }
    let published = standing == nil ? try openOutput() : nil
    let unreadable = Mutex<PublishFailure?>(nil)
    let read: @Sendable (String) -> [UInt8]? = { [standing] path in
      do throws(FileFailure) {
        if let standing { return try standing.read(path) }
        return try published?.read(path)
      } catch {
        unreadable.withLock {
          $0 = PublishFailure(standing?.file(at: path) ?? FilePath(path), error.reason)
        }
        return nil
      }
    }
    let compilation = ZoneModel.compile(
      CompilerInput(
        of: project, levels: levels, access,
        previous: read, today: today))
    let status = report(compilation, &console)
    guard status == .clean else { return status }
    if let needsLevel, compilation.levelNames.count != 1 { throw needsLevel }
    var files = StandingFiles(read: read, stale: compilation.staleFiles)
    if let standing {
      files.stale = standing.paths(missingIn: compilation)
      files.name = { standing.file(at: $0) ?? FilePath($0) }
      files.include = standing.include
      files.hasZonesAlone = true
      for note in standing.notes where !isQuiet { console.note(note) }
    }
    var serials: [(zone: DomainName, served: Serial, published: Serial)] = []
    if let survey {
      files.hasZonesAlone = true
      let served = try ask(survey, compilation, read, &console)
      serials = served.serials
      files.read = { served.files[$0] }
      files.name = { "\($0) of \(String(describing: survey.server))" }
    }
    let plan = Plan(compilation, after: files, workers: .threads)
    if let problem = unreadable.withLock({ $0 }) {
      throw CommandFailure(.unjudged, "cannot read \(quoted(problem.path)): \(problem.reason)")
    }
    if isDigest {
      console.print(PlanDigest.of(compilation, after: files))
    } else {
      let report = PlanReport(plan, allowing: options.allowed, sources: compilation.sources)
      console.print(format.text(of: report, for: console.output.terminal))
      if !isQuiet { console.note(plan.isEmpty ? "no difference" : report.summary) }
      let differing = Set(plan.zones.filter(\.isDifference).map(\.name))
      for serial in serials where !isQuiet && !differing.contains(serial.zone) {
        console.note(
          "\(serial.zone.spoken): only the serial differs: \(serial.served.number) is served, "
            + "\(serial.published.number) was published")
      }
    }
    if isVerbose { console.note("\(Clock.milliseconds() - start) ms") }
    return plan.isEmpty ? .clean : .findings
  }

  /// Asks a server for what it serves of the one level.
  private func ask(
    _ survey: ServerSurvey, _ compilation: Compilation,
    _ published: @escaping @Sendable (String) -> [UInt8]?, _ console: inout Console
  ) throws(CommandFailure) -> ServerSurvey.Result {
    var progress = Progress("asked for", on: console, isQuiet: isQuiet)
    defer { progress.clear() }
    return try survey.run(
      of: compilation.levelNames.first ?? "", in: compilation, published: published
    ) { progress.show($0, of: $1, "RRsets") }
  }

  /// What builds wrote; nil if there is nothing.
  private func openOutput() throws(CommandFailure) -> OutputDirectory? {
    do throws(PublishFailure) {
      return try OutputDirectory.open(output, creating: false, access: access)
    } catch {
      throw CommandFailure(.unjudged, "cannot read \(quoted(error.path)): \(error.reason)")
    }
  }

  /// Shows the findings.
  ///
  /// - Returns: `.clean` if nothing prevents a comparison.
  private func report(_ compilation: Compilation, _ console: inout Console) -> ExitStatus {
    // Who compares with files that others wrote knows that they did.
    let errors = compilation.diagnostics.filter {
      $0.severity == .error && !(zones != nil && $0.id == "foreign-file")
    }
    let printer = DiagnosticPrinter(in: compilation.sources, for: console.notes.terminal)
    var text: [UInt8] = []
    for diagnostic in DiagnosticPrinter.selection(of: errors) {
      printer.append(diagnostic, to: &text)
    }
    console.note(text)
    if errors.isEmpty { return .clean }
    return compilation.isReadable ? .findings : .unjudged
  }
}
