import Synchronization
import ZoneModel

extension Command {
  /// `zonec build`.
  static let build = Command(
    name: "build", summary: "compile the project and write what changed", operands: "[PROJECT]",
    operandCount: 0...1,
    options: [
      .level, .staging, .production, .output, .dryRun, .gdnsdConfig, .reload, .verify, .server,
      .deadline, .expect,
    ] + Option.guarding,
    details: """
      PROJECT is a directory that holds zonec.json, or that file itself; without one
      it is this directory, else zones.

      Prints a line for each file that is written or removed. Writes nothing while
      an error stands.

      A plan that takes away or changes more than 30 % of a zone, leaves a pool
      without members or changes a zone's name servers is refused unless an option
      lets it pass; zonec diff shows the plan.

      --reload and --gdnsd-config are for one level, whose zones directory is
      DIR/zones (DIR is /etc/gdnsd for --reload alone). gdnsd checks all that will
      stand there before the first file is replaced; --reload then asks the running
      gdnsd to load it, also where an earlier build was not loaded, and waits. Where
      it does not load, the files that it loaded last come back. --verify --server
      ADDR[:PORT] is zonec verify, with its exit status, when all of that is done.

      exit status: 0 written (and loaded), or nothing to do · 1 errors, or gdnsd
      would not load the zones: nothing written · 2 usage, or the project cannot be
      read · 3 the plan is refused · 4 cannot write, or gdnsd did not load what was
      written
      """
  ) { (arguments, console) throws(CommandFailure) in
    try Build(arguments).run(&console)
  }
}

/// A run of `zonec build`.
struct Build {
  /// The project's settings file.
  let project: FilePath
  /// The levels asked for; empty is all.
  let levels: [String]
  /// The output directory.
  let output: FilePath
  /// Shows, and writes nothing.
  let isDryRun: Bool
  /// No notes and no summary.
  let isQuiet: Bool
  /// Unchanged files and timings too.
  let isVerbose: Bool
  /// What the guard lets pass.
  let planOptions: PlanOptions
  /// The day of the build, for serials and allowances.
  let today: CalendarDay
  /// The gdnsd that checks and loads what is written; nil if none is to.
  let deployment: Deployment?
  /// Asks the server when all is done; nil if it is not to be asked.
  let verification: Verify?
  /// The calls to the file system.
  let access = FileAccess.system
  /// When the run began, as `Clock.milliseconds` counts.
  let start = Clock.milliseconds()

  /// What the command line asks for.
  init(_ arguments: Arguments) throws(CommandFailure) {
    levels = arguments.values(of: .level, .staging, .production)
    output = arguments.path(of: .output) ?? "build"
    isDryRun = arguments.contains(.dryRun)
    isQuiet = arguments.contains(.quiet)
    isVerbose = arguments.contains(.verbose)
    planOptions = try PlanOptions(arguments)
    today = try Clock.today()
    project = try ProjectPath.settingsFile(arguments.paths.first, access: access)
    if output.isEmpty { throw CommandFailure(.unjudged, "option --output needs a directory") }
    deployment = try Deployment(arguments, access: access)
    verification = arguments.contains(.verify) ? try Verify(arguments) : nil
    if isDryRun, verification != nil {
      throw CommandFailure(.unjudged, "--verify does not go with --dry-run: nothing is served yet")
    }
    if verification == nil, arguments.contains(.deadline) {
      throw CommandFailure(.unjudged, "option --deadline goes with --verify alone")
    }
    if verification == nil, arguments.contains(.server) {
      throw CommandFailure(.unjudged, "zonec build asks no --server without --verify")
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
    let (compilation, lock) = try compileUnderLock(&console)
    let status = report(compilation, &console)
    guard status == .clean else { return status }
    if try isRefused(compilation, &console) { return .refused }
    if isDryRun {
      plan(compilation, &console)
    } else if let lock {
      try publish(compilation, under: lock, &console)
    } else {
      summarize(compilation, written: 0, removed: 0, &console)
    }
    return .clean
  }

  /// Compiles on top of the existing files, holding the lock if there is something to write.
  private func compileUnderLock(
    _ console: inout Console
  ) throws(CommandFailure) -> (Compilation, OutputLock?) {
    try CommandFailure.writing { () throws(PublishFailure) in
      // The serials of this build follow the existing ones, so nobody else may write between
      // reading and writing. If nobody has built here yet, there is nothing to lock: then a run
      // that finds errors, or nothing to do, leaves no trace.
      var lock = isDryRun ? nil : try takeLock(creating: false, &console)
      var compilation = try compile()
      if !isDryRun, lock == nil, compilation.mayBeWritten, hasWork(compilation) {
        lock = try takeLock(creating: true, &console)
        // Another first build was faster: read its files.
        if lock?.isNew == false { compilation = try compile() }
      }
      return (compilation, lock)
    }
  }

  /// Reads and compiles the project, on top of the existing files.
  private func compile() throws(PublishFailure) -> Compilation {
    let published = try OutputDirectory.open(output, creating: false, access: access)
    let unreadable = Mutex<PublishFailure?>(nil)
    let compilation = ZoneModel.compile(
      CompilerInput(
        of: project, levels: levels, access,
        previous: { path in
          do throws(FileFailure) {
            return try published?.read(path)
          } catch {
            unreadable.withLock { $0 = PublishFailure(FilePath(path), error.reason) }
            return nil
          }
        },
        today: today))
    // What cannot be read cannot be compared, nor its serial followed.
    if let failure = unreadable.withLock({ $0 }) { throw failure }
    return compilation
  }

  /// Whether the guard refuses the plan; says why.
  private func isRefused(
    _ compilation: Compilation, _ console: inout Console
  ) throws(CommandFailure) -> Bool {
    let published = try CommandFailure.writing { () throws(PublishFailure) in
      try OutputDirectory.open(output, creating: false, access: access)
    }
    let reasons = planOptions.refusal(of: compilation) { (try? published?.read($0)) ?? nil }
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
    let directory = try OutputDirectory.open(output, creating: creating, access: access)
    guard let directory else { return nil }
    let lock = try OutputLock.take(in: directory, creating: creating) {
      if !isQuiet { console.note("another build is writing to \(quoted(output)): waiting") }
    }
    if lock != nil { console.hold() }
    return lock
  }

  /// Writes what changed and says so; where it was asked for, gdnsd checks it before it is in place
  /// and loads it after that.
  private func publish(
    _ compilation: Compilation, under lock: OutputLock, _ console: inout Console
  ) throws(CommandFailure) {
    let level = try deployment?.level(of: compilation)
    let publication = try CommandFailure.writing { () throws(PublishFailure) in
      try Publisher(lock: lock).stage(compilation.outputs, stale: compilation.staleFiles)
    }
    guard let deployment, let level else {
      return try CommandFailure.writing { () throws(PublishFailure) in
        let waysBack = try Rollback.extendUnfinished(by: publication)
        try commit(publication, of: compilation, &console)
        for var way in waysBack { try way.settle() }
      }
    }
    try deployment.check(publication, of: level, &console)
    var rollback = try CommandFailure.writing { () throws(PublishFailure) in
      var rollback = try Rollback(of: level, in: publication.directory)
      if deployment.reloads || rollback.isUnfinished {
        try rollback.keep(whatIsChangedBy: publication)
      }
      return rollback
    }
    do throws(PublishFailure) {
      try rollback.guarding { () throws(PublishFailure) in
        try commit(publication, of: compilation, &console)
      }
    } catch {
      console.note(rollback.left)
      throw CommandFailure(error)
    }
    guard deployment.reloads else { return }
    let request = try deployment.load(publication, of: level, or: &rollback, &console)
    if isQuiet { return }
    console.note(
      request.map { "gdnsd has loaded the zones (\($0.rawValue))" } ?? "gdnsd has them already")
  }

  /// Puts the files in their places, and says which.
  private func commit(
    _ publication: Publication, of compilation: Compilation, _ console: inout Console
  ) throws(PublishFailure) {
    var written = 0
    var removed = 0
    try publication.commit { event in
      switch event {
      case .wrote(let file):
        written += 1
        console.print(line("wrote", file))
      case .removed(let path):
        removed += 1
        console.print("removed \(plain(path))")
      case .kept(let path):
        if !isQuiet { console.note("left alone \(plain(path)): no file that zonec wrote") }
      }
    }
    summarize(compilation, written: written, removed: removed, &console)
  }
}
