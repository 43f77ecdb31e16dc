/// What few hosts have: further names, and a place among those that take mail.
extension InventoryReader {
  /// Reads further names of a host, each once.
  mutating func readAliases(_ json: inout JSONReader) -> [HostAlias] {
    var aliases: [HostAlias] = []
    var seen: Set<[UInt8]> = []
    for value in json.strings("\"aliases\"") {
      guard let name = json.checkedName(value, "the alias", limit: nameLimit),
        let labels = (try? DomainName(name)).map({ Array($0.wire.dropLast()) })
      else { continue }
      if seen.insert(labels).inserted {
        aliases.append(HostAlias(labels: labels, location: value.range.start))
      } else {
        json.report(
          .duplicateName, "the alias \(quoted(value.text)) is there twice", in: value.range,
          fix: "remove one of them")
      }
    }
    return aliases
  }

  /// Reports aliases that would lead nowhere.
  func reportOutsideAliases(_ name: JSONString, _ json: inout JSONReader) {
    json.report(
      .badValue,
      "\"aliases\" are names in the internal zone, and host \(quoted(json.text(of: name))) has no "
        + "private address", in: json.sourceRange(of: name),
      fix: "give it \"private\", or write the name under \"public\"")
  }

  /// Notes the preferences of the public addresses from a place on.
  mutating func note(_ mx: HostPreferences, of first: Int, _ json: inout JSONReader) {
    let publics = table.addresses[first...]
    if publics.isEmpty {
      json.report(
        .badValue, "\"mx\" is for hosts with a public address", in: mx.range,
        fix: "give the host \"public\", or leave \"mx\" out")
    }
    for address in publics {
      if let preference = mx.usual { table.mxPreferences[address.location] = preference }
    }
    if mx.byHostname.isEmpty { return }
    let addresses = Dictionary(grouping: publics) { table.text(of: $0.hostname) }
    for (name, preference) in mx.byHostname {
      let own = addresses[name.text.lowercased()] ?? []
      if own.isEmpty {
        json.report(
          .badValue, "the host has no public hostname \(quoted(name.text))", in: name.range,
          fix: "write one of those under \"public\"")
      }
      for address in own { table.mxPreferences[address.location] = preference }
    }
  }
}

/// The value of `"mx"` of a host: a preference, or one for each of some public hostnames.
struct HostPreferences {
  /// The preference of all hostnames.
  private(set) var usual: UInt16?
  /// The preferences of some.
  private(set) var byHostname: [(name: Spelled, preference: UInt16)] = []
  /// The beginning of the value.
  let range: SourceRange

  /// Reads a number, or an object of numbers by hostname.
  init(_ json: inout JSONReader) {
    let kind = json.peekKind()
    range = json.file.range(at: json.offset, count: 1)
    guard kind == .object else {
      usual = Self.preference(&json)
      return
    }
    var byHostname: [(name: Spelled, preference: UInt16)] = []
    json.map("\"mx\"") { json, name in
      if let preference = Self.preference(&json) { byHostname.append((name, preference)) }
    }
    self.byHostname = byHostname
  }

  /// Reads a preference.
  private static func preference(_ json: inout JSONReader) -> UInt16? {
    json.integer("\"mx\"", in: 0...65535).flatMap(UInt16.init(exactly:))
  }
}
