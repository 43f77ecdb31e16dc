extension Option {
  /// Whose gdnsd checks what is to be written.
  static let gdnsdConfig = Option(
    "--gdnsd-config", value: "DIR",
    summary: "let gdnsd check the zones first, with DIR's settings")
  /// Has the daemon load what was written.
  static let reload = Option(
    "--reload",
    summary: "have gdnsd load the zones, or else go back")
}
