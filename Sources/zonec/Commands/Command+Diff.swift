import ZoneModel

extension Command {
  /// `zonec diff`.
  static let diff = Command(
    name: "diff", summary: "show what build would change, and why", operands: "[PROJECT]",
    operandCount: 0...1,
    options: Option.choosingLevels + [
      .builtOutput, .comparedZones, .gdnsdSettings, .comparedServer, .timeout, .tries, .deadline,
      .planFormat,
      .digest, .strictDiff,
    ] + Option.guarding,
    details: """
      Compares the project, as build would compile it, with the files in the
      output directory: RRset by RRset, by cause. The order of records, comments,
      layout and serials are not differences. PROJECT is as for build.

      --zones compares with a zones directory of gdnsd, whoever wrote
      it: each file is named after its zone. If the project has several
      levels, --zones and --server need --level. Records are read by gdnsd's settings:
      those of the directory that --gdnsd-config names, or else DIR/../config.

      --server compares with what a server answers: it is asked for every RRset of
      the level's zones, and of those in the output directory. A name that neither
      has cannot be seen. Addresses that a plugin makes are not compared. If only a
      serial differs from the output directory, a note says so.

      What build would refuse is shown below the plan; the options that allow it are
      those of build.

      --digest prints nothing but a digest of the plan, for build --expect. It
      does not depend on the day.

      If the project has errors, they are printed in place of the plan; with --strict
      so are warnings, because build --strict would write nothing.

      exit status: 0 no difference · 1 differences · 2 usage, errors in the project,
      or with --strict warnings, something cannot be read, or the server does not
      answer, or not in time
      """
  ) { (arguments, console) throws(CommandFailure) in
    try Diff(arguments).run(&console)
  }
}
