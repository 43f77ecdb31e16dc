extension Option {
  /// The configuration of the gdnsd that checks the zones.
  static let gdnsdConfig = Option(
    "--gdnsd-config", value: "DIR",
    summary: "have gdnsd check first, with the settings in DIR")
  /// The settings that zones are read and checked by, without gdnsd.
  static let gdnsdSettings = Option(
    "--gdnsd-config", value: "DIR",
    summary: "gdnsd's settings (default: those above the zones)")
  /// Makes the daemon load what was written.
  static let reload = Option(
    "--reload",
    summary: "make gdnsd load the zones, or restore the earlier files")
}
