import ZoneModel

extension Command {
  /// `zonec build`.
  static let build = Command(
    name: "build", summary: "compile the project and write what changed", operands: "[PROJECT]",
    operandCount: 0...1,
    options: Option.choosingLevels + [
      .output, .dryRun, .strictBuild, .gdnsdConfig, .reload, .verify, .server, .deadline, .expect,
    ] + Option.guarding,
    details: """
      PROJECT is the directory of zonec.json, or that file itself; the default is
      the current directory, or else zones.

      Prints a line for each file that is written or removed. Writes nothing if
      there is an error, or with --strict a warning.

      A plan that removes or changes more than 30 % of a zone, leaves a pool
      without members or changes a zone's name servers is refused unless an option
      allows it; zonec diff shows the plan.

      --reload, --gdnsd-config and --verify are for one level. DIR/zones is its zones
      directory (DIR is /etc/gdnsd for --reload alone). gdnsd checks that directory
      as it will be before a file is replaced, and even if no file changes, unless
      --reload finds that gdnsd has loaded it. --reload then asks the running gdnsd
      to load it, also if an earlier build was not loaded, and waits. If it does not
      load, zonec restores the files that it loaded last. --verify --server
      ADDR[:PORT] then runs zonec verify, with its exit status.

      exit status: 0 written (and loaded), or nothing to do · 1 errors, with
      --strict warnings, or gdnsd would not load the zones: nothing written ·
      2 usage, or something cannot be read: nothing written · 3 the plan is refused:
      nothing written · 4 cannot write, cannot run gdnsd's checker, or gdnsd did not
      load the zones. --verify then ends with 1 for differences and with 2 if the
      server does not answer: by then all is written.
      """
  ) { (arguments, console) throws(CommandFailure) in
    try Build(arguments).run(&console)
  }
}
