import ZoneModel

extension Profile {
  /// The profile that a command line asks for; nil where it says nothing.
  init?(_ arguments: Arguments) throws(CommandFailure) {
    let name = try arguments.choice(
      of: .profile, called: "profile", among: ["standard", "gdnsd"])
    guard let name else { return nil }
    self = name == "gdnsd" ? .gdnsd : .standard
  }
}

extension Option {
  /// The servers that a zone file is checked for.
  static let profile = Option(
    "--profile", value: "NAME", summary: "standard or gdnsd (default: standard; of check, gdnsd)")
}
