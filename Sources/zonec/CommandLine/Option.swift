/// An option of the command line, as one command takes it: another command may give the same name
/// another meaning, and that is another option.
struct Option: Sendable, Equatable {
  /// How it may be written, `--long` first, then perhaps `-s`.
  let names: [String]
  /// What its value is, in capitals; nil where it takes none.
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

  /// As usage shows it, such as `-o, --output DIR`.
  var usage: String {
    names.reversed().joined(separator: ", ") + (value.map { " \($0)" } ?? "")
  }

  /// The options that every command takes.
  static let everywhere: [Option] = [.quiet, .verbose, .help, .version]

  /// Silences notes and summaries.
  static let quiet = Option(
    "--quiet", "-q", summary: "no notes and no summary; errors and warnings show")
  /// Shows more, such as timings.
  static let verbose = Option("--verbose", "-v", summary: "also what did not change, and timings")
  /// Shows the help of a command.
  static let help = Option("--help", "-h", summary: "this text")
  /// Shows the version of zonec.
  static let version = Option("--version", summary: "the version of zonec")
}
