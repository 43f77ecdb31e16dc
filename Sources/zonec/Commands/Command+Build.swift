import ZoneModel

extension Command {
  /// `zonec build`.
  static let build = Command(
    name: "build", summary: "compile the project and write what changed", operands: "[PROJECT]",
    operandCount: 0...1,
    options: Option.choosingLevels + [
      .output, .dryRun, .gdnsdConfig, .reload, .verify, .server, .deadline, .expect,
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
