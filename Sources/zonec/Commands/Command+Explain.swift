import ZoneModel

extension Command {
  /// `zonec explain NAME|ADDRESS|FILE:LINE [PROJECT]`.
  static let explain = Command(
    name: "explain", summary: "say where a name or address comes from, or why there is none",
    operands: "NAME|ADDRESS|FILE:LINE [PROJECT]", operandCount: 1...2,
    options: Option.choosingLevels,
    details: """
      NAME is a full name, such as www.webplatform.org, or a name relative to
      a level's zone, such as www or a host's name, or the name of a role.
      FILE:LINE is a line of a zone file that build writes, or of the project's own
      files. PROJECT is as for build.

      Shows each record with its rule, role and inventory line, and the
      line of the zone file that build writes, relative to its output directory.

      exit status: 0 found · 1 not found · 2 usage, or the project
      cannot be read
      """
  ) { (arguments, console) throws(CommandFailure) in
    try ProjectQuestion(arguments).answer(&console) { ZoneModel.explain($0, in: $1) }
  }
}
