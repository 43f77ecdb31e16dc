/// Reads `"resolver"` of zonec.json.
enum ResolverReader {
  /// What is replaced by a level's zones.
  private static let placeholders = ["{internalZone}", "{publicZone}"]

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
        for value in json.strings("\"search\"") where isDomain(value, &json) {
          resolver.search.append(value.text)
        }
      }
    }
    guard let role, let range else { return nil }
    resolver.role = role
    resolver.range = range
    return resolver
  }

  /// Whether a search domain is valid: a name, or a placeholder with or without labels before it.
  private static func isDomain(_ value: Spelled, _ json: inout JSONReader) -> Bool {
    for placeholder in placeholders where value.text.hasSuffix(placeholder) {
      let labels = value.text.dropLast(placeholder.count)
      if labels.isEmpty { return true }
      guard labels.last == "." else { break }
      let rest = Spelled(text: String(labels.dropLast()), range: value.range)
      return json.checkedDomain(rest, "the search domain", atLeast: 1) != nil
    }
    if value.text.contains("{") {
      json.report(
        .badName,
        "the search domain \(quoted(value.text)) may end in \"{internalZone}\" or \"{publicZone}\"",
        in: value.range, fix: "write one of them last, after a dot or alone")
      return false
    }
    return json.checkedDomain(value, "the search domain", atLeast: 1) != nil
  }
}
