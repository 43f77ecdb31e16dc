/// Reads roles.json, the role catalogue.
enum RolesReader {
  /// The keys of a role.
  private static let keys = [
    "count", "public", "hostnames", "reverse", "ports", "volume", "marks", "lowest",
    "authoritativeIn", "tag", "roleNames", "note", "does",
  ]

  /// Reads the catalogue; its roles are added to `names`.
  static func read(_ file: SourceFile, _ names: inout ProjectNames) -> ([Role], Diagnostics) {
    for name in outline(file) { names.add(role: name) }
    names.hasRoles = true
    var roles: [Role] = []
    var json = JSONReader(file)
    let known = names
    json.object("the role catalogue", keys: ["roles"], required: ["roles"]) { json, _ in
      json.map("\"roles\"") { json, name in
        // Kept whatever its name is, so that the numbers of the roles hold.
        _ = json.checkedLabel(name, "the role name")
        roles.append(readRole(&json, name, known))
      }
    }
    json.expectEnd()
    return (roles, json.diagnostics)
  }

  /// The names of the roles, which may be referred to before they are defined.
  private static func outline(_ file: SourceFile) -> [String] {
    var json = JSONReader(file)
    var names: [String] = []
    guard json.peekKind() == .object, json.enterObject() else { return [] }
    var isFirst = true
    while let key = json.nextKey() {
      guard json.spelled(key).text == "roles", isFirst else { continue }
      isFirst = false
      guard json.peekKind() == .object, json.enterObject() else { continue }
      while let name = json.nextKey() { names.append(json.spelled(name).text) }
    }
    return names
  }

  /// Reads the requirements of one role.
  private static func readRole(
    _ json: inout JSONReader, _ name: Spelled, _ names: ProjectNames
  ) -> Role {
    var role = Role(name: name.text, range: name.range)
    var lowest: SourceRange?
    var hasMarks = false
    json.object("role \(quoted(name.text))", keys: keys) { json, key in
      switch key {
      case "count": role.count = readCount(&json)
      case "public": role.publicAddress = json.choice("\"public\"", of: Role.PublicAddress.self)
      case "hostnames": role.hostnames = readHostnames(&json, "\"hostnames\"")
      case "reverse":
        _ = json.peekKind()
        let start = json.offset
        role.reverse = readReverse(&json)
        role.reverseRange = json.file.range(at: start, count: json.offset - start)
      case "ports": role.ports = readPorts(&json)
      case "volume": role.volume = readVolume(&json)
      case "marks":
        hasMarks = true
        role.marks = readMark(&json, name, names)
      case "lowest":
        _ = json.peekKind()
        let start = json.offset
        role.marksLowest = json.boolean("\"lowest\"") ?? false
        lowest = json.file.range(at: start, count: json.offset - start)
      case "authoritativeIn": role.authoritativeIn = json.level("\"authoritativeIn\"", names)
      case "tag": role.isTag = json.boolean("\"tag\"") ?? false
      case "roleNames": role.hasName = json.boolean("\"roleNames\"")
      case "note": role.note = json.plainText("\"note\"")?.text
      default: role.summary = json.plainText("\"does\"")?.text
      }
    }
    if role.marksLowest, !hasMarks, let lowest {
      json.report(
        .missingKey, "\"lowest\" means nothing without \"marks\"", in: lowest,
        fix: "add \"marks\", or leave \"lowest\" out")
    }
    return role
  }

  /// Reads how many hosts there must be.
  private static func readCount(_ json: inout JSONReader) -> RoleCount? {
    var exactly: Int?
    var least: Int?
    var most: Int?
    var better: Int?
    let limits = 0...Int(Int32.max)
    guard
      let range = json.object(
        "\"count\"", keys: ["exactly", "atLeast", "atMost", "better"],
        { json, key in
          let value = json.integer("\"\(key)\"", in: limits)
          switch key {
          case "exactly": exactly = value
          case "atLeast": least = value
          case "atMost": most = value
          default: better = value
          }
        })
    else { return nil }
    if let exactly {
      if least != nil || most != nil {
        json.report(
          .badValue, "\"exactly\" leaves no room for \"atLeast\" or \"atMost\"",
          in: range,
          fix: "keep \"exactly\" alone, or the other two")
      }
      return RoleCount(least: exactly, most: exactly, better: better)
    }
    if let least, let most, least > most {
      json.report(
        .badValue, "\"atLeast\" is \(least), which is more than \"atMost\", \(most)",
        in: range, fix: "give \"atLeast\" the smaller number")
    }
    return RoleCount(least: least ?? 0, most: most, better: better)
  }

  /// Reads a list of public hostnames.
  private static func readHostnames(_ json: inout JSONReader, _ what: String) -> [String] {
    var names: [String] = []
    for value in json.strings(what) {
      if let name = json.checkedName(value, "the hostname") { names.append(name) }
    }
    return names
  }

  /// Reads what is asked about reverse lookup.
  private static func readReverse(_ json: inout JSONReader) -> Role.Reverse? {
    switch json.peekKind() {
    case .boolean: return json.readBoolean().map { $0 ? .every : .no }
    case .array: return .hostnames(readHostnames(&json, "\"reverse\""))
    default:
      json.refuse("\"reverse\"", wants: "true, false or a list of hostnames")
      return nil
    }
  }

  /// Reads the open ports.
  private static func readPorts(_ json: inout JSONReader) -> [Int] {
    var ports: [Int] = []
    json.list("\"ports\"", wants: "a list of port numbers") { json in
      if let port = json.integer("a port", in: 1...65535) { ports.append(port) }
    }
    return ports
  }

  /// Reads what the volume holds; `false` is that there must be none.
  private static func readVolume(_ json: inout JSONReader) -> String? {
    switch json.peekKind() {
    case .string: return json.plainText("\"volume\"")?.text
    case .boolean:
      let start = json.offset
      guard json.readBoolean() == true else { return "" }
      json.report(
        .badValue, "\"volume\" must say what it holds", at: start, count: 4,
        fix: "write what is kept there, or false")
      return nil
    default:
      json.refuse("\"volume\"", wants: "a text or false")
      return nil
    }
  }

  /// Reads which role a meta role marks.
  private static func readMark(
    _ json: inout JSONReader, _ name: Spelled, _ names: ProjectNames
  ) -> RoleID? {
    guard let value = json.spelled("\"marks\"", wants: "the name of a role") else { return nil }
    if value.text == name.text {
      json.report(
        .badValue, "a role cannot mark itself", in: value.range,
        fix: "name the role whose hosts it marks")
      return nil
    }
    return json.role(value, names)
  }
}
