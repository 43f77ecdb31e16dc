import ZoneModel

extension Command {
  /// `zonec help [COMMAND]`.
  static let help = Command(
    name: "help", summary: "explain zonec, or one of its commands", operands: "[COMMAND]",
    operandCount: 0...1, options: [], details: ""
  ) { (arguments, console) throws(CommandFailure) in
    guard let name = arguments.operands.first else {
      console.print(overview(of: arguments.commands))
      return .clean
    }
    guard let command = arguments.commands.first(where: { $0.name == name }) else {
      throw CommandFailure(
        .unjudged, Arguments.unknown("command", name, among: arguments.commands.map(\.name)),
        hint: "try: zonec --help")
    }
    console.print(command.usage)
    return .clean
  }
}
