import ZoneModel

extension Command {
  /// `zonec rules [ID]`.
  static let rules = Command(
    name: "rules", summary: "list every check, or explain one", operands: "[ID]",
    operandCount: 0...1, options: [],
    details: """
      ID is in brackets after a finding, such as missing-ptr.

      exit status: 0 shown · 2 there is no such check
      """
  ) { (arguments, console) throws(CommandFailure) in
    guard let id = arguments.operands.first else {
      console.print(Check.list)
      return .clean
    }
    guard let check = Check.named(id) else {
      throw CommandFailure(
        .unjudged, Arguments.unknown("finding", id, among: Check.all.map(\.id)),
        hint: "try: zonec rules")
    }
    console.print(check.description)
    return .clean
  }
}
