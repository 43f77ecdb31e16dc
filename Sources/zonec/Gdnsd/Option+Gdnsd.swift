extension Option {
  /// The configuration of the gdnsd that checks the zones.
  static let gdnsdConfig = Option(
    "--gdnsd-config", value: "DIR",
    summary: "have gdnsd check first, with the settings in DIR")
  /// The settings that zones are read and checked by, without gdnsd.
  static let gdnsdSettings = Option(
    "--gdnsd-config", value: "DIR",
    summary: "the directory of gdnsd's settings (default: the one above the zones)")
  /// Makes the daemon load what was written.
  static let reload = Option(
    "--reload",
    summary: "make gdnsd load the zones, or restore the earlier files")
}
