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
    ["name", "aliases", "frontend", "backend"] + ServiceEndReader.keys + [
      "srv", "backendNames", "ttl", "levels", "in",
    ]

  /// Reads one entry of `services`.
  private static func readService(_ json: inout JSONReader, _ names: ProjectNames) -> Service? {
    var name: Spelled?
    var service = Service(name: "", aliases: [], range: .none)
    var usual = ServiceEndsReader()
    var changes: [(level: Int, ends: ServiceEndsReader?)] = []
    var levels: [Spelled]?
    var aliases: [Spelled] = []
    let range = json.object("a service", keys: keys, required: ["name"]) { json, key in
      switch key {
      case "name": name = json.spelled("\"name\"")
      case "aliases": aliases = json.strings("\"aliases\"")
      case "srv": service.srv = readSRV(&json)
      case "backendNames": service.hasBackendName = json.boolean("\"backendNames\"")
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
    guard let name, let range, let label = checked(name, service, &json) else { return nil }
    service.name = label
    service.aliases = checkedAliases(aliases, service, &json)
    service.range = name.range
    service.levels = levels.map { Set($0.compactMap { json.level($0, names) }) }
    if usual.isEmpty, changes.isEmpty {
      json.report(
        .missingKey,
        "service \(quoted(name.text)) has no \"frontend\" and no \"backend\"", in: range,
        fix: "name the role whose hosts answer for it")
    }
    service.ends = usual.ends(of: ServiceEnds(), in: range, &json)
    defer { reportHostless(service, in: range, &json) }
    for (level, change) in changes {
      if let levels = service.levels, !levels.contains(level) {
        json.report(
          .badValue,
          "service \(quoted(name.text)) says in \"in\" what is different in "
            + "\(names.levelNames[level]), which \"levels\" leaves out", in: name.range,
          fix: "add the level to \"levels\", or take it out of \"in\"")
      }
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

  /// Reports SRV records that would lead to no host.
  private static func reportHostless(
    _ service: Service, in range: SourceRange, _ json: inout JSONReader
  ) {
    guard service.srv != nil else { return }
    let all = [service.ends] + service.overrides.values.compactMap(\.self)
    guard all.flatMap({ [$0.front, $0.back] }).contains(where: { $0?.hasHosts == false }) else {
      return
    }
    json.report(
      .badValue, "SRV records lead to hosts, not to addresses or another name", in: range,
      fix: "name a role or hosts, or leave \"srv\" out")
  }

  /// Reads the fields of SRV records.
  private static func readSRV(_ json: inout JSONReader) -> SRVFields? {
    var fields = SRVFields(port: 0)
    var port: Int?
    let numbers = 0...Int(UInt16.max)
    json.object("\"srv\"", keys: ["port", "priority", "weight"], required: ["port"]) { json, key in
      let number = json.integer("\"\(key)\"", in: numbers)
      let value = number.flatMap(UInt16.init(exactly:)) ?? 0
      switch key {
      case "port": port = number
      case "priority": fields.priority = value
      default: fields.weight = value
      }
    }
    guard let port = port.flatMap(UInt16.init(exactly:)) else { return nil }
    fields.port = port
    return fields
  }

  /// The aliases of a service in lower case, each once.
  private static func checkedAliases(
    _ values: [Spelled], _ service: Service, _ json: inout JSONReader
  ) -> [String] {
    var aliases: [String] = []
    var seen: Set<String> = []
    for value in values {
      guard let alias = checked(value, service, &json) else { continue }
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

  /// A service's name in lower case: labels, perhaps after `*`, or `@`. With SRV records labels may
  /// begin with an underscore (RFC 2782).
  private static func checked(
    _ value: Spelled, _ service: Service, _ json: inout JSONReader
  ) -> String? {
    if ["@", "*"].contains(value.text) { return value.text }
    guard value.text.utf8.contains(where: { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "*") })
    else { return json.checkedName(value, "the service name") }
    var labels = value.text.split(separator: ".", omittingEmptySubsequences: false)[...]
    if labels.first == "*" { labels.removeFirst() }
    var plain: [Substring] = []
    for label in labels {
      plain.append(service.srv != nil && label.first == "_" ? label.dropFirst() : label)
    }
    let text = plain.joined(separator: ".")
    var wire: [UInt8] = []
    guard text != value.text, HostName.append(Array(text.utf8).span, to: &wire) == nil else {
      return json.checkedName(value, "the service name")
    }
    return value.text.lowercased()
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
