/// An option of the command line. Two with one name are the same; each command may describe it
/// differently.
struct Option: Sendable, Equatable {
  /// How it may be written, `--long` first, then perhaps `-s`.
  let names: [String]
  /// The name of its value, in capitals; nil if it takes none.
  let value: String?
  /// One line for `--help`.
  let summary: String

  /// An option; the first name is the one that messages use.
  init(_ names: String..., value: String? = nil, summary: String) {
    self.names = names
    self.value = value
    self.summary = summary
  }

  /// The name that messages use.
  var name: String { names.first ?? "" }

  /// Options are equal if they have the same name.
  static func == (lhs: Self, rhs: Self) -> Bool { lhs.name == rhs.name }

  /// As usage shows it, such as `-o, --output DIR`.
  var usage: String {
    names.reversed().joined(separator: ", ") + (value.map { " \($0)" } ?? "")
  }

  /// The options that every command takes.
  static let everywhere: [Option] = [.quiet, .verbose, .help, .version]

  /// Silences notes and summaries.
  static let quiet = Option("--quiet", "-q", summary: "no notes and no summary; errors still show")
  /// Shows more, such as timings.
  static let verbose = Option("--verbose", "-v", summary: "also what did not change, and timings")
  /// Shows the help of a command.
  static let help = Option("--help", "-h", summary: "this text")
  /// Shows the version of zonec.
  static let version = Option("--version", summary: "the version of zonec")

  /// Restricts the run to levels.
  static let level = Option(
    "--level", "-l", value: "NAME", summary: "only this level; may repeat (default: every level)")
  /// Short for a level of that name.
  static let staging = Option("--staging", summary: "short for --level staging")
  /// Short for a level of that name.
  static let production = Option("--production", summary: "short for --level production")
  /// The directory to write to or compare with.
  static let output = Option(
    "--output", "-o", value: "DIR", summary: "where to write (default: build)")
  /// Shows the plan, and writes nothing.
  static let dryRun = Option(
    "--dry-run", "-n", summary: "show what would be written, and write nothing")
  /// The configuration of the gdnsd that checks the zones.
  static let gdnsdConfig = Option(
    "--gdnsd-config", value: "DIR",
    summary: "let gdnsd check the zones first, with DIR's settings")
  /// Makes the daemon load what was written.
  static let reload = Option(
    "--reload",
    summary: "have gdnsd load the zones, or else go back")
  /// Asks the server whether it answers what was written.
  static let verify = Option(
    "--verify", summary: "then ask --server for every record, as zonec verify does")
}
