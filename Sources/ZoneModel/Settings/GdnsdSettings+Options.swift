/// Reading the settings out of what their files say.
extension GdnsdSettings {
  /// The settings that a tree has.
  ///
  /// - Throws: what makes gdnsd refuse them.
  init(_ tree: ConfigurationTree) throws(ConfigurationFault) {
    let top = SettingsHash(tree: tree, node: 0)
    if let options = try top.hash("options") { try read(options) }
    plugins = try GdnsdPlugins(of: top)
  }

  /// Takes over the options.
  private mutating func read(_ options: SettingsHash) throws(ConfigurationFault) {
    defaultTTL = try options.number("zones_default_ttl", 1...0x7FFF_FFFF)
    let least = try options.number("min_ttl", 0...86400) ?? ttlBounds.lowerBound
    let most = try options.number("max_ttl", 3600...268_435_455) ?? ttlBounds.upperBound
    longestNegativeTTL =
      try options.number("max_ncache_ttl", 10...86400) ?? longestNegativeTTL
    for (name, value) in [("max_ttl", most), ("max_ncache_ttl", longestNegativeTTL)]
    where value < least {
      throw ConfigurationFault(
        "\(name), \(value), is less than min_ttl, \(least)",
        at: options.place(of: "min_ttl"))
    }
    ttlBounds = least...most
    challengeTTL = try options.number("acme_challenge_dns_ttl", 0...3600) ?? challengeTTL
    isStrict = try options.flag("zones_strict_data") ?? isStrict
    splitsTexts = try !(options.flag("disable_text_autosplit") ?? !splitsTexts)
  }
}
