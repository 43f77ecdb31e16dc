import ZoneModel

extension Command {
  /// Runs a command line, from its words to its exit status.
  static func run(_ words: [FilePath], _ console: inout Console) -> ExitStatus {
    do throws(CommandFailure) {
      let arguments = try Arguments(words, commands: all)
      if arguments.contains(.version) {
        console.print("zonec \(Version.current)")
        return .clean
      }
      if arguments.contains(.help) {
        console.print(arguments.command?.usage ?? overview(of: arguments.commands))
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
}
