import ZoneModel

extension Command {
  /// `zonec help [COMMAND]`.
  static let help = Command(
    name: "help", summary: "explain zonec, or one of its commands", operands: "[COMMAND]",
    operandCount: 0...1, options: [], details: ""
  ) { (arguments, console) throws(CommandFailure) in
    guard let name = arguments.operands.first else {
      console.print(overview)
      return .clean
    }
    guard let command = all.first(where: { $0.name == name }) else {
      throw CommandFailure(
        .unjudged, Arguments.unknown("command", name, among: all.map(\.name)),
        hint: "try: zonec --help")
    }
    console.print(command.usage)
    return .clean
  }

  /// Runs a command line, from its words to its exit status.
  static func run(_ words: [FilePath], _ console: inout Console) -> ExitStatus {
    do throws(CommandFailure) {
      let arguments = try Arguments(words)
      if arguments.contains(.version) {
        console.print("zonec \(version)")
        return .clean
      }
      if arguments.contains(.help) {
        console.print(arguments.command?.usage ?? overview)
        return .clean
      }
      guard let command = arguments.command else {
        throw CommandFailure(.unjudged, "no command given", hint: "try: zonec --help")
      }
      return try command.run(arguments, &console)
    } catch {
      console.note("zonec: \(error.message)")
      if let hint = error.hint { console.note(hint) }
      return error.status
    }
  }

  /// As `zonec --version` prints it.
  static let version = "0.1.0"
}
