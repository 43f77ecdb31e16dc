/// Reads `"services"` of zonec.json.
enum ServicesReader {
  /// What a level changes: a key that is absent inherits, null removes.
  private struct Change {
    /// Nil if the key is absent.
    var frontend: RoleID??
    /// Nil if the key is absent.
    var backend: RoleID??
  }

  /// Reads all services, in the order of the file.
  static func read(_ json: inout JSONReader, _ names: ProjectNames) -> [Service] {
    var services: [Service] = []
    json.list("\"services\"", wants: "a list of services") { json in
      if let service = readService(&json, names) { services.append(service) }
    }
    return services
  }

  /// Reads one entry of `services`.
  private static func readService(_ json: inout JSONReader, _ names: ProjectNames) -> Service? {
    var name: Spelled?
    var aliases: [String] = []
    var base = Change()
    var changes: [(level: Int, change: Change?)] = []
    var hasRole = false
    var ttl: TTL?
    let range = json.object(
      "a service", keys: ["name", "aliases", "frontend", "backend", "ttl", "in"], required: ["name"]
    ) { json, key in
      switch key {
      case "name": name = json.spelled("\"name\"")
      case "aliases": aliases = readAliases(&json)
      case "ttl": ttl = json.ttl("\"ttl\"")
      case "frontend", "backend":
        hasRole = true
        readRole(key, &json, names, into: &base)
      default:
        json.map("\"in\"") { json, key in
          hasRole = true
          let change = readChange(&json, names)
          if let level = json.level(key, names) { changes.append((level, change)) }
        }
      }
    }
    guard let name, let range, let label = checked(name, &json) else { return nil }
    if !hasRole {
      json.report(
        .missingKey,
        "service \(quoted(name.text)) has no \"frontend\" and no \"backend\"", in: range,
        fix: "name the role whose hosts answer for it")
    }
    var service = Service(
      name: label, aliases: aliases, frontend: base.frontend ?? nil, backend: base.backend ?? nil,
      ttl: ttl, range: name.range)
    for (level, change) in changes {
      service.overrides[level] =
        change.map {
          Service.Override(
            frontend: $0.frontend ?? service.frontend, backend: $0.backend ?? service.backend)
        } ?? Service.Override(isPresent: false)
    }
    return service
  }

  /// Reads what one level changes; nil if the service does not exist there.
  private static func readChange(_ json: inout JSONReader, _ names: ProjectNames) -> Change? {
    if json.peekKind() == .null, json.readNull() { return nil }
    var change = Change()
    json.object("a service in a level", keys: ["frontend", "backend"]) { json, key in
      readRole(key, &json, names, into: &change)
    }
    return change
  }

  /// Reads a role or null.
  private static func readRole(
    _ key: String, _ json: inout JSONReader, _ names: ProjectNames, into change: inout Change
  ) {
    var role: RoleID?
    if json.peekKind() == .null {
      guard json.readNull() else { return }
    } else {
      role = json.role("\"\(key)\"", names)
    }
    if key == "frontend" { change.frontend = .some(role) } else { change.backend = .some(role) }
  }

  /// Reads the aliases of a service.
  private static func readAliases(_ json: inout JSONReader) -> [String] {
    var aliases: [String] = []
    var seen: Set<String> = []
    for value in json.strings("\"aliases\"") {
      guard let alias = checked(value, &json) else { continue }
      if !seen.insert(alias).inserted {
        json.report(
          .duplicateName, "the alias \(quoted(alias)) is there twice", in: value.range,
          fix: "remove one of them")
      } else {
        aliases.append(alias)
      }
    }
    return aliases
  }

  /// A service's name in lower case: labels, or `@`.
  private static func checked(_ value: Spelled, _ json: inout JSONReader) -> String? {
    value.text == "@" ? "@" : json.checkedName(value, "the service name")
  }

  /// Reports names that are too long with a level's zone and the labels derived before it.
  static func checkNames(
    _ services: [Service], _ levels: [LevelDraft], _ json: inout JSONReader
  ) {
    // The longest that is derived is `<service>.backend.<internal zone>`.
    let zone =
      levels.map { max($0.level.publicZone.wire.count, $0.level.internalZone.wire.count + 8) }
      .max() ?? 1
    for service in services {
      for name in [service.name] + service.aliases where name.utf8.count + 1 + zone > 255 {
        json.report(
          .badName,
          "the service name \(quoted(name)) is longer than the \(max(254 - zone, 0)) bytes that the "
            + "zones leave",
          in: service.range, fix: "choose a shorter name")
      }
    }
  }
}
