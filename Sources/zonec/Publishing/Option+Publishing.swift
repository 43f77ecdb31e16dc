extension Option {
  /// The directory to write to or compare with.
  static let output = Option(
    "--output", "-o", value: "DIR", summary: "where to write (default: build)")
  /// What builds wrote, for commands that only read it.
  static let builtOutput = Option(
    "--output", "-o", value: "DIR", summary: "what build wrote (default: build)")
  /// Shows the plan, and writes nothing.
  static let dryRun = Option(
    "--dry-run", "-n", summary: "show what would be written, and write nothing")
}
