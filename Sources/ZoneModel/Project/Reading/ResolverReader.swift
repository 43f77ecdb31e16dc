/// Reads `"resolver"` of zonec.json.
enum ResolverReader {
  /// Reads the settings; nil if the role cannot be determined.
  static func read(_ json: inout JSONReader, _ names: ProjectNames) -> ResolverSettings? {
    var role: RoleID?
    var resolver = ResolverSettings(role: 0, fallback: [], search: [], range: .none)
    let range = json.object(
      "\"resolver\"", keys: ["nameserver", "fallback", "search"], required: ["nameserver"]
    ) { json, key in
      switch key {
      case "nameserver":
        json.object("\"nameserver\"", keys: ["role"], required: ["role"]) { json, _ in
          role = json.role("\"role\"", names)
        }
      case "fallback":
        for value in json.strings("\"fallback\"") {
          if let address = json.checkedAddress(value) { resolver.fallback.append(address) }
        }
      default:
        resolver.search = json.strings("\"search\"").compactMap {
          json.levelDomain($0, "the search domain")
        }
      }
    }
    guard let role, let range else { return nil }
    resolver.role = role
    resolver.range = range
    return resolver
  }
}
