extension Command {
  /// Every command, in the order of the list.
  static let all: [Command] = [
    .build, .diff, .check, .checkZone, .verify, .explain, .retire, .fmt, .rules, .help,
  ]
}
