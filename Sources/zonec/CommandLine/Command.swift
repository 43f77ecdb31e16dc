/// One verb of the command line.
///
/// A new command is a file `Command+Name.swift` with a static member, and an entry in `all`.
struct Command: Sendable {
  /// The word that selects the command, such as `build`.
  let name: String
  /// One line for the list of commands, without a full stop.
  let summary: String
  /// The operands as usage shows them, such as `[PROJECT]`.
  let operands: String
  /// How many operands it takes.
  let operandCount: ClosedRange<Int>
  /// Its own options, beside `Option.everywhere`.
  let options: [Option]
  /// What else help should say, in lines of at most 80 columns; may be empty.
  let details: String
  /// Runs the command.
  let run: @Sendable (Arguments, inout Console) throws(CommandFailure) -> ExitStatus

  /// Its own options, then those that every command takes.
  var allOptions: [Option] { options + Option.everywhere }

  /// What `zonec COMMAND --help` prints.
  var usage: String {
    let words = ["usage: zonec \(name)", operands, "[OPTION]…"].filter { !$0.isEmpty }
    var lines = [words.joined(separator: " "), "", summary]
    lines += Self.table(allOptions.map { ($0.usage, $0.summary) })
    if !details.isEmpty { lines += ["", details] }
    return lines.joined(separator: "\n")
  }

  /// What `zonec --help` prints.
  static func overview(of commands: [Command]) -> String {
    let lines =
      ["usage: zonec COMMAND [OPTION]…", "", "Compiles a role inventory into authoritative DNS."]
      + table(commands.map { ($0.name, $0.summary) })
      + ["", "Use zonec COMMAND --help for more."]
    return lines.joined(separator: "\n")
  }

  /// Two columns, below an empty line.
  private static func table(_ rows: [(String, String)]) -> [String] {
    let width = rows.map(\.0.count).max() ?? 0
    return [""]
      + rows.map { left, right in
        "  " + left + String(repeating: " ", count: width - left.count + 2) + right
      }
  }
}
