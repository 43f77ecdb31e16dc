extension Option {
  /// The configuration of the gdnsd that checks the zones.
  static let gdnsdConfig = Option(
    "--gdnsd-config", value: "DIR",
    summary: "let gdnsd check the zones first, with DIR's settings")
  /// Makes the daemon load what was written.
  static let reload = Option(
    "--reload",
    summary: "have gdnsd load the zones, or else go back")
}
