/// The plugins of gdnsd that answer DYNA and DYNC records, and the resources that they have.
package struct GdnsdPlugins: Sendable {
  /// Whether the plugins that are not in `resources` are known to have none: not without settings.
  private var areKnown = false
  /// The resources of the plugins that are set up.
  private var resources: [String: PluginResources] = [:]

  /// The plugins that answer a DYNA or DYNC record.
  static let names = [
    "multifo", "weighted", "simplefo", "metafo", "geoip", "static", "null", "reflect",
  ]

  /// What the plugin `reflect` can be asked for.
  private static let reflections = ["dns", "edns", "both", "best"]

  /// Plugins of which nothing is known.
  init() {}

  /// The plugins of the settings.
  ///
  /// - Parameter top: the outermost hash.
  init(of top: SettingsHash) throws(ConfigurationFault) {
    areKnown = top.tree.isWhole(top.node)
    guard let plugins = try top.hash("plugins") else {
      areKnown = areKnown && top.tree.value(of: "plugins", in: top.node) == nil
      return
    }
    areKnown = areKnown && plugins.tree.isWhole(plugins.node)
    for name in Self.names {
      if let settings = try plugins.hash(name) {
        resources[name] = try Self.resources(of: name, settings)
      } else if plugins.tree.value(of: name, in: plugins.node) != nil {
        var unknown = PluginResources()
        unknown.areKnown = false
        resources[name] = unknown
      }
    }
  }

  /// The resources in the settings of a plugin.
  private static func resources(
    of name: String, _ settings: SettingsHash
  ) throws(ConfigurationFault) -> PluginResources {
    switch name {
    case "multifo":
      PluginResources(settings, without: ["up_thresh", "service_types", "ignore_health"])
    case "weighted": PluginResources(settings, without: ["up_thresh", "service_types", "multi"])
    case "simplefo": PluginResources(settings, without: ["service_types"])
    case "metafo": try PluginResources(settings, allowsMore: false)
    case "geoip":
      try PluginResources(settings, allowsMore: settings.flag("undefined_datacenters_ok") ?? false)
    default: PluginResources(settings, without: [])
    }
  }

  /// Why gdnsd refuses a record of a plugin and a resource, and what there is instead; nil where it
  /// does not, or where that is not known.
  ///
  /// - Parameter text: as the record has it, such as `multifo!web`; the plugin is one of `names`.
  package func refusal(
    of text: ArraySlice<UInt8>, givesAddresses: Bool
  ) -> (problem: String, fix: String?)? {
    let plugin = String(decoding: text.prefix { $0 != UInt8(ascii: "!") }, as: UTF8.self)
    let resource = text.firstIndex(of: UInt8(ascii: "!")).map { text[($0 + 1)...] }
    if plugin == "null" { return nil }
    if plugin == "reflect" {
      guard let resource else { return nil }
      let word = String(decoding: resource.map(\.asciiLowercased), as: UTF8.self)
      if Self.reflections.contains(word) { return nil }
      return (
        "reflect has no resource \(quoted(resource))",
        "it has \(Self.reflections.joined(separator: ", "))"
      )
    }
    guard let resource else {
      return ("\(plugin) needs a resource", "write it behind a !, as in \(plugin)!web")
    }
    // These make such ones of their datacenters.
    for maker in ["metafo", "geoip"]
    where resources[maker] != nil && resource.starts(with: "\(maker)_".utf8) {
      return nil
    }
    let known = resources[plugin]
    guard known?.areKnown ?? areKnown else { return nil }
    switch known?.kind(of: resource) {
    case .addresses: return nil
    case .alias:
      if !givesAddresses { return nil }
      return (
        "the resource \(quoted(resource)) of \(plugin) gives aliases, and a DYNA record has addresses",
        "write DYNC, at a name of its own"
      )
    case nil:
      let slash = resource.firstIndex(of: UInt8(ascii: "/")) ?? resource.endIndex
      if slash < resource.endIndex, known?.kind(of: resource[..<slash]) != nil {
        return (
          "the resource \(quoted(resource[..<slash])) of \(plugin) has no datacenter "
            + quoted(resource[(slash + 1)...]), nil
        )
      }
      return (
        "\(plugin) has no resource \(quoted(resource)) in gdnsd's settings",
        known?.names.map { "it has \($0.joined(separator: ", "))" }
      )
    }
  }
}
