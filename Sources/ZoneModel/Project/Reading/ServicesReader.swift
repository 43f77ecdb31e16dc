/// Reads `"services"` of zonec.json.
enum ServicesReader {
  /// Reads all services, in the order of the file.
  static func read(_ json: inout JSONReader, _ names: ProjectNames) -> [Service] {
    var services: [Service] = []
    json.list("\"services\"", wants: "a list of services") { json in
      if let service = readService(&json, names) { services.append(service) }
    }
    return services
  }

  /// The keys of a service.
  private static let keys =
    ["name", "aliases", "frontend", "backend"] + ServiceEndReader.keys + ["ttl", "levels", "in"]

  /// Reads one entry of `services`.
  private static func readService(_ json: inout JSONReader, _ names: ProjectNames) -> Service? {
    var name: Spelled?
    var service = Service(name: "", aliases: [], range: .none)
    var usual = ServiceEndsReader()
    var changes: [(level: Int, ends: ServiceEndsReader?)] = []
    var levels: [Spelled]?
    let range = json.object("a service", keys: keys, required: ["name"]) { json, key in
      switch key {
      case "name": name = json.spelled("\"name\"")
      case "aliases": service.aliases = readAliases(&json)
      case "ttl": service.ttl = json.ttl("\"ttl\"")
      case "levels": levels = json.strings("\"levels\"")
      case "in":
        json.map("\"in\"") { json, key in
          let ends = readChange(&json, names)
          if let level = json.level(key, names) { changes.append((level, ends)) }
        }
      default: usual.read(key, &json, names)
      }
    }
    guard let name, let range, let label = checked(name, &json) else { return nil }
    service.name = label
    service.range = name.range
    service.levels = levels.map { Set($0.compactMap { json.level($0, names) }) }
    if usual.isEmpty, changes.isEmpty {
      json.report(
        .missingKey,
        "service \(quoted(name.text)) has no \"frontend\" and no \"backend\"", in: range,
        fix: "name the role whose hosts answer for it")
    }
    service.ends = usual.ends(of: ServiceEnds(), in: range, &json)
    for (level, change) in changes {
      service.overrides[level] = .some(change?.ends(of: service.ends, in: range, &json))
    }
    return service
  }

  /// Reads what one level changes; nil if the service does not exist there.
  private static func readChange(
    _ json: inout JSONReader, _ names: ProjectNames
  ) -> ServiceEndsReader? {
    if json.peekKind() == .null, json.readNull() { return nil }
    var ends = ServiceEndsReader()
    json.object(
      "a service in a level", keys: ["frontend", "backend"] + ServiceEndReader.keys
    ) { json, key in ends.read(key, &json, names) }
    return ends
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
