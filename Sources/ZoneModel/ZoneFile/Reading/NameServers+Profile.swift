extension NameServers {
  /// Those that a profile checks a file for.
  static func of(_ profile: Profile) -> NameServers {
    switch profile {
    case .standard: .standard
    case .gdnsd: .gdnsd
    case .any: []
    }
  }
}
