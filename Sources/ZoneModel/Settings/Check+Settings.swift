/// What the reader of gdnsd's settings finds.
extension Check {
  /// Every such check.
  static let ofSettings: [Check] = [.unreadableSettings]

  /// Settings that zonec does not know.
  static let unreadableSettings = Check(
    "unreadable-settings", .warning, "gdnsd's settings can be read, and lie in one directory",
    why: "gdnsd does not start, or zonec does not know what it does: it goes by gdnsd's defaults",
    "gdnsd.config(5)",
    whyNoExample: "the settings are in the file config, beside the directory of the zones")
}
