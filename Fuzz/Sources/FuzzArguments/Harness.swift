import ZoneModel

@testable import ZonecProgram

/// What must hold of any command line: it is refused with a message, or understood. Only commands
/// that print are run.
enum Harness {
  /// Reads the input as a command line, a word a line.
  static func run(_ input: [UInt8]) {
    let words = input.split(separator: 10, omittingEmptySubsequences: false)
      .map { FilePath($0) }
    do throws(CommandFailure) {
      let arguments = try ZonecProgram.Arguments(words, commands: Command.all)
      expect(arguments.operands.count <= words.count, "operands are words of the line")
      expect(
        arguments.contains(.help) || arguments.contains(.version)
          || arguments.command.map { $0.operandCount.contains(arguments.operands.count) } ?? true,
        "a command gets as many operands as it takes")
      readOptions(arguments)
      let isPrinted = ["help", "rules"].contains(arguments.command?.name)
      if arguments.contains(.help) || arguments.contains(.version) || isPrinted {
        var console = Console.memory()
        let status = Command.run(words, &console)
        expect([.clean, .unjudged].contains(status), "what only prints cannot fail otherwise")
      }
    } catch {
      check(error)
    }
  }

  /// Reads the values of options as commands do.
  private static func readOptions(_ arguments: ZonecProgram.Arguments) {
    attempt { () throws(CommandFailure) in _ = try Report(arguments) }
    attempt { () throws(CommandFailure) in _ = try PlanFormat(arguments) }
    attempt { () throws(CommandFailure) in _ = try PlanOptions(arguments) }
    attempt { () throws(CommandFailure) in _ = try Profile(arguments) }
    attempt { () throws(CommandFailure) in _ = try ClientLimits(arguments) }
    for text in arguments.values(of: .server) + arguments.operands {
      attempt { () throws(CommandFailure) in
        let server = try ServerAddress(text)
        expect(server.port > 0, "a server has a port")
      }
    }
  }

  /// Runs something that may refuse.
  private static func attempt(_ body: () throws(CommandFailure) -> Void) {
    do throws(CommandFailure) {
      try body()
    } catch {
      check(error)
    }
  }

  /// Checks that a refusal says why, and is harmless on a terminal.
  private static func check(_ failure: CommandFailure) {
    expect(failure.status == .unjudged, "a command line that is wrong ends with 2")
    expect(!failure.message.isEmpty, "a refusal says why")
    for byte in failure.message.utf8 {
      expect(byte >= 0x20 && byte != 0x7F, "a refusal holds no control characters")
    }
  }

  /// Stops the run, which keeps the input, where something does not hold.
  private static func expect(_ holds: Bool, _ what: StaticString) {
    if !holds { fatalError("\(what)") }
  }
}
