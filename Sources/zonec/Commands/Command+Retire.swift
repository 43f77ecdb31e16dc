import ZoneModel

extension Command {
  /// `zonec retire HOST [PROJECT]`.
  static let retire = Command(
    name: "retire", summary: "show everything that would change if a host were removed",
    operands: "HOST [PROJECT]", operandCount: 1...2, options: Option.choosingLevels,
    details: """
      HOST is a host's name in the inventories; if several levels have it, all of
      them are shown, or those of --level. PROJECT is as for build.

      Compiles the project with and without the host: the removed records, by
      reason; hand-written records that name it; roles and pools that are too small;
      addresses that become free. Refuses nothing and changes nothing.

      exit status: 0 shown · 1 there is no such host · 2 usage, or the project
      cannot be read
      """
  ) { (arguments, console) throws(CommandFailure) in
    try ProjectQuestion(arguments).answer(&console) { ZoneModel.retire($0, in: $1) }
  }
}
