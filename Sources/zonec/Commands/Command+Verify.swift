import ZoneModel

extension Command {
  /// `zonec verify [PROJECT] --server ADDR[:PORT]`.
  static let verify = Command(
    name: "verify", summary: "ask a running server whether it answers what was compiled",
    operands: "[PROJECT]", operandCount: 0...1,
    options: Option.choosingLevels + [
      .server, .builtOutput, .timeout, .tries, .deadline, .verifyFormat,
    ],
    details: """
      Compiles one level of the project (--level, if it has several) and asks the
      server for every RRset of its zones, for types that their names lack, and for
      names that do not exist. Each serial must be that of the file in the output
      directory; notes say where that file and the project differ.

      Prints a line for each difference. A name that somebody has added to the
      server's files cannot be found by asking.

      exit status: 0 the server answers what was compiled · 1 differences · 2 usage,
      errors in the project, something cannot be read, or the server does not answer,
      or not in time
      """
  ) { (arguments, console) throws(CommandFailure) in
    try Verify(arguments).run(&console)
  }
}
