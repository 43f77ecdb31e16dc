import ZoneModel

/// A run of `zonec build`.
struct Build {
  /// The project, its levels and the day that new serials are made from.
  let project: ProjectArguments
  /// The output directory.
  let output: FilePath
  /// Shows the plan, and writes nothing.
  let isDryRun: Bool
  /// Whether a warning keeps the build from writing, as an error does.
  let isStrict: Bool
  /// No notes and no summary.
  let isQuiet: Bool
  /// Unchanged files and timings too.
  let isVerbose: Bool
  /// What the guard lets pass.
  let planOptions: PlanOptions
  /// The gdnsd that checks and loads what is written; nil if none is to.
  let deployment: Deployment?
  /// Asks the server when all is done; nil if it is not to be asked.
  let verification: Verify?
  /// When the run began, as `Clock.milliseconds` counts.
  let start = Clock.milliseconds()

  /// What the command line asks for.
  init(_ arguments: Arguments, access: FileAccess = .system) throws(CommandFailure) {
    output = arguments.path(of: .output) ?? "build"
    isDryRun = arguments.contains(.dryRun)
    isStrict = arguments.contains(.strictBuild)
    isQuiet = arguments.contains(.quiet)
    isVerbose = arguments.contains(.verbose)
    planOptions = try PlanOptions(arguments)
    project = try ProjectArguments(
      arguments, operand: arguments.paths.first, access: access)
    if output.isEmpty { throw CommandFailure(.unjudged, "option --output needs a directory") }
    deployment = try Deployment(arguments, access: project.access)
    verification = arguments.contains(.verify) ? try Verify(arguments, output: .output) : nil
    if isDryRun, verification != nil {
      throw CommandFailure(
        .unjudged, "--verify cannot be used with --dry-run: nothing is served yet")
    }
    if verification == nil, arguments.contains(.deadline) {
      throw CommandFailure(.unjudged, "option --deadline needs --verify")
    }
    if verification == nil, arguments.contains(.server) {
      throw CommandFailure(.unjudged, "option --server needs --verify")
    }
  }

  /// Compiles, shows the findings, and writes.
  func run(_ console: inout Console) throws(CommandFailure) -> ExitStatus {
    // The lock ends with the writing: neither who reads what is said nor a slow server may make
    // other builds wait.
    let outcome = Result { () throws(CommandFailure) in try write(&console) }
    console.release()
    let status = try outcome.get()
    if isVerbose, status == .clean { console.note("\(Clock.milliseconds() - start) ms") }
    guard status == .clean, let verification else { return status }
    return try verification.run(&console)
  }

  /// Does all that needs the lock; what it says is held back from when it has that.
  private func write(_ console: inout Console) throws(CommandFailure) -> ExitStatus {
    let (compiled, lock) = try compileUnderLock(&console)
    let compilation = compiled.compilation
    let status = report(compilation, &console)
    guard status == .clean else { return status }
    if deployment != nil || verification != nil { _ = try compilation.onlyLevel() }
    if try isRefused(compilation, over: compiled.published, &console) { return .refused }
    if isDryRun {
      plan(compilation, &console)
    } else if let lock {
      try publish(compilation, compiled.texts, under: lock, &console)
    } else {
      summarize(compilation, written: 0, removed: 0, &console)
    }
    return .clean
  }

  /// Compiles on top of the existing files, holding the lock if there is something to write.
  private func compileUnderLock(
    _ console: inout Console
  ) throws(CommandFailure) -> (Compiled, OutputLock?) {
    try CommandFailure.writing { () throws(PublishFailure) in
      // The serials of this build follow the existing ones, so nobody else may write between
      // reading and writing. If nobody has built here yet, there is nothing to lock: then a run
      // that finds errors, or nothing to do, leaves no trace.
      var lock = isDryRun ? nil : try takeLock(creating: false, &console)
      var compiled = try compile()
      if !isDryRun, lock == nil, status(of: compiled.compilation) == .clean,
        hasWork(compiled.compilation)
      {
        lock = try takeLock(creating: true, &console)
        // Another first build was faster: read its files.
        if lock?.isNew == false { compiled = try compile() }
      }
      return (compiled, lock)
    }
  }

  /// A compilation with what it has read and written.
  private struct Compiled {
    /// The compilation.
    let compilation: Compilation
    /// What is in the output directory.
    let published: PublishedReading
    /// The texts of large zones; nil if nothing is to be written.
    let texts: NamelessTexts?
  }

  /// Reads and compiles the project, on top of what is in the output directory.
  private func compile() throws(PublishFailure) -> Compiled {
    let published = try OutputDirectory.open(output, creating: false, access: project.access)
    let reading = PublishedReading(of: published)
    var input = project.input(standing: reading.files)
    input.keepsZones = false
    if let deployment { input.configuration = deployment.gdnsd.settings }
    let texts = isDryRun ? nil : NamelessTexts(for: output, published, project.access)
    input.store = texts?.store()
    let compilation = ZoneModel.compile(input)
    // What cannot be read cannot be compared, nor its serial followed.
    try reading.confirm()
    return Compiled(compilation: compilation, published: reading, texts: texts)
  }

  /// Whether the guard refuses the plan; says why.
  private func isRefused(
    _ compilation: Compilation, over published: PublishedReading, _ console: inout Console
  ) throws(CommandFailure) -> Bool {
    let reasons = planOptions.refusal(of: compilation, after: published.files)
    // What cannot be read must not count as absent.
    try CommandFailure.writing { () throws(PublishFailure) in try published.confirm() }
    for reason in reasons { console.note("zonec: refused: \(reason)") }
    if !reasons.isEmpty, !isQuiet { console.note("nothing written: zonec diff shows the plan") }
    return !reasons.isEmpty
  }

  /// Whether anything would be written, removed or loaded.
  private func hasWork(_ compilation: Compilation) -> Bool {
    deployment?.reloads == true || compilation.changesFiles
  }

  /// Waits for other builds to end.
  private func takeLock(
    creating: Bool, _ console: inout Console
  ) throws(PublishFailure) -> OutputLock? {
    let directory = try OutputDirectory.open(output, creating: creating, access: project.access)
    guard let directory else { return nil }
    let lock = try OutputLock.take(in: directory, creating: creating) {
      if !isQuiet { console.note("another build is writing to \(quoted(output)): waiting") }
    }
    if lock != nil { console.hold() }
    return lock
  }
}

extension Option {
  /// Warnings count as errors.
  static let strictBuild = Option("--strict", summary: "write nothing if there is a warning, too")
  /// Asks the server whether it answers what was written.
  static let verify = Option(
    "--verify", summary: "then ask --server for every record, as zonec verify does")
}
