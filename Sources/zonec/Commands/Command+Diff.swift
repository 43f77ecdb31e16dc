import ZoneModel

extension Command {
  /// `zonec diff`.
  static let diff = Command(
    name: "diff", summary: "show what build would change, and why", operands: "[PROJECT]",
    operandCount: 0...1,
    options: Option.choosingLevels + [
      .builtOutput, .comparedZones, .comparedServer, .timeout, .tries, .deadline, .planFormat,
      .digest,
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
