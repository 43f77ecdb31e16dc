/// Reads `"nameservers"` of zonec.json.
enum NameserversReader {
  /// Reads both lists into the project.
  static func read(_ json: inout JSONReader, _ names: ProjectNames, into project: inout Project) {
    json.object("\"nameservers\"", keys: ["public", "internal"], required: ["public", "internal"]) {
      json, key in
      let servers = readList(&json, "\"\(key)\"", names)
      if key == "public" {
        project.publicNameservers = servers
      } else {
        project.internalNameservers = servers
      }
    }
  }

  /// Reads one list, which must not be empty: a zone has at least one server.
  private static func readList(
    _ json: inout JSONReader, _ what: String, _ names: ProjectNames
  ) -> [Nameserver] {
    var servers: [Nameserver] = []
    var count = 0
    _ = json.peekKind()
    let start = json.offset
    json.list(what, wants: "a list of name servers") { json in
      count += 1
      if let server = readServer(&json, names) { servers.append(server) }
    }
    if count == 0, start < json.bytes.count, json.bytes[start] == UInt8(ascii: "[") {
      json.report(
        .emptyList, "\(what) names no name server: a zone needs one", at: start, count: 1,
        fix: "add { \"role\": \"ROLE\" } or { \"host\": \"NAME\" }")
    }
    return servers
  }

  /// Reads one entry of a list of name servers.
  private static func readServer(_ json: inout JSONReader, _ names: ProjectNames) -> Nameserver? {
    var role: Spelled?
    var host: Spelled?
    var level: Spelled?
    guard
      let range = json.object(
        "a name server", keys: ["role", "level", "host"],
        { json, key in
          switch key {
          case "role": role = json.spelled("\"role\"", wants: "the name of a role")
          case "level": level = json.spelled("\"level\"", wants: "the name of a level or \"*\"")
          default: host = json.spelled("\"host\"", wants: "the name of a server")
          }
        })
    else { return nil }
    if let host {
      if let extra = role ?? level {
        json.report(
          .badValue, "a name server by its \"host\" has neither role nor level",
          in: extra.range, fix: "leave the key out")
      }
      return json.checkedDomain(host, "the name server", atLeast: 2)
        .map { Nameserver(kind: .host($0), range: host.range) }
    }
    guard let role else {
      json.report(
        .missingKey, "a name server has no \"role\" and no \"host\"", in: range,
        fix: "add \"role\" for hosts of the project, or \"host\" for another server")
      return nil
    }
    let number = json.role(role, names)
    let everyLevel = level?.text == "*"
    var levelNumber: Int?
    if let level, !everyLevel {
      guard let found = json.level(level, names) else { return nil }
      levelNumber = found
    }
    return number.map {
      Nameserver(kind: .role($0, level: levelNumber, everyLevel: everyLevel), range: role.range)
    }
  }
}
