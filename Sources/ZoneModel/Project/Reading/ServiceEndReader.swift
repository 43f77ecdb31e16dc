/// Reads who answers for the names of a service, in `"services"` or in a level of `"in"`: an end by
/// itself, or keys beside the service's name that say it of both ends.
struct ServiceEndsReader {
  /// Nil if the key is absent; a nil inside if it is null.
  private var front: ServiceEnd??
  /// Nil if the key is absent; a nil inside if it is null.
  private var back: ServiceEnd??
  /// What is said of both.
  private var both = ServiceEndReader()

  /// Whether nothing is said, not even with a mistake.
  private(set) var isEmpty = true

  /// Reads the value of a key that says who answers.
  mutating func read(_ key: String, _ json: inout JSONReader, _ names: ProjectNames) {
    isEmpty = false
    switch key {
    case "frontend": front = Self.readEnd(key, &json, names) ?? front
    case "backend": back = Self.readEnd(key, &json, names) ?? back
    default: both.read(key, &json, names)
    }
  }

  /// Reads a role, an object or null; nil if it is at fault.
  private static func readEnd(
    _ key: String, _ json: inout JSONReader, _ names: ProjectNames
  ) -> ServiceEnd?? {
    switch json.peekKind() {
    case .null: return json.readNull() ? .some(nil) : nil
    case .object:
      var reader = ServiceEndReader()
      let range = json.object("\"\(key)\"", keys: ServiceEndReader.keys) { json, key in
        reader.read(key, &json, names)
      }
      guard let range, let end = reader.end(in: range, &json) else { return nil }
      if key == "frontend", case .addresses(let addresses) = end.members {
        for address in addresses where !address.isPublic {
          json.report(
            .privateAddressInPublic,
            "\(address.address) is a private address, but is in \"frontend\"",
            in: SourceRange(start: address.location), fix: "move it to \"backend\"")
        }
      }
      return .some(end)
    default:
      guard let value = json.spelled("\"\(key)\"", wants: "a role, an object or null"),
        let role = json.role(value, names)
      else { return nil }
      return ServiceEnd(members: .role(role, except: []), range: value.range)
    }
  }

  /// Both ends; what is not said here is as in `usual`.
  func ends(
    of usual: ServiceEnds, in range: SourceRange, _ json: inout JSONReader
  ) -> ServiceEnds {
    if !both.isEmpty {
      if front != nil || back != nil {
        json.report(
          .badValue,
          "\"\(both.firstKey)\" counts for both ends, but there is \"frontend\" or \"backend\", too",
          in: range, fix: "write it inside \"frontend\" and \"backend\"")
      }
      let end = both.end(in: range, isShared: true, &json)
      return ServiceEnds(front: end, back: end)
    }
    return ServiceEnds(front: front ?? usual.front, back: back ?? usual.back)
  }
}

/// Reads the keys of one end.
struct ServiceEndReader {
  /// The keys of an end.
  static let keys = ["role", "not", "hosts", "addresses", "cname", "until", "reason"]

  /// The keys that were read, in their order.
  private var read: [String] = []
  /// Who answers.
  private var members: ServiceEnd.Members?
  /// The hosts of the role that do not.
  private var except: [ServiceEnd.NamedHost] = []
  /// The last day of a choice.
  private var until: (day: String, range: SourceRange)?

  /// Whether nothing is said.
  var isEmpty: Bool { read.isEmpty }
  /// The first of the keys that were read.
  var firstKey: String { read.first ?? "" }

  /// Reads the value of a key.
  mutating func read(_ key: String, _ json: inout JSONReader, _ names: ProjectNames) {
    read.append(key)
    switch key {
    case "role": members = json.role("\"role\"", names).map { .role($0, except: []) } ?? members
    case "not": except = Self.hosts(key, &json)
    case "hosts": members = .hosts(Self.hosts(key, &json))
    case "addresses": members = .addresses(Self.addresses(&json))
    case "cname":
      guard let value = json.spelled("\"cname\"", wants: "a name") else { return }
      members = json.levelDomain(value, "the target").map { .alias($0) } ?? members
    case "until": until = json.day("\"until\"")
    default: json.skipPlainText("\"reason\"")
    }
  }

  /// The end; nil and a finding unless the keys fit together.
  func end(
    in range: SourceRange, isShared: Bool = false, _ json: inout JSONReader
  ) -> ServiceEnd? {
    let ways = read.filter { ["role", "hosts", "addresses", "cname"].contains($0) }
    if ways.count != 1 {
      json.report(
        ways.isEmpty ? .missingKey : .badValue,
        ways.isEmpty
          ? "an end of a service says \(Self.list(read)) but not who answers"
          : "an end of a service has \(Self.list(ways)): only one of them can say who answers",
        in: range,
        fix: ways.isEmpty
          ? "write \"role\", \"hosts\", \"addresses\" or \"cname\"" : "keep one of them")
      return nil
    }
    for (key, owner) in [("not", "role"), ("until", "hosts"), ("reason", "hosts")]
    where read.contains(key) && ways != [owner] {
      json.report(
        .badValue, "\"\(key)\" is for \"\(owner)\", not for \"\(ways[0])\"", in: range,
        fix: "leave it out")
    }
    guard var members else { return nil }
    if case .role(let role, _) = members { members = .role(role, except: except) }
    return ServiceEnd(members: members, isShared: isShared, until: until, range: range)
  }

  /// Keys as a message lists them.
  private static func list(_ keys: [String]) -> String {
    keys.isEmpty ? "nothing" : keys.map { "\"\($0)\"" }.joined(separator: " and ")
  }

  /// Reads names of hosts, each once.
  private static func hosts(_ key: String, _ json: inout JSONReader) -> [ServiceEnd.NamedHost] {
    var hosts: [ServiceEnd.NamedHost] = []
    var seen: Set<[UInt8]> = []
    for value in json.strings("\"\(key)\"") {
      guard let name = json.checkedName(value, "the host name"),
        let labels = (try? DomainName(name))?.wire.dropLast()
      else { continue }
      if seen.insert(Array(labels)).inserted {
        hosts.append(.init(labels: Array(labels), range: value.range))
      } else {
        json.report(
          .duplicateName, "the host \(quoted(name)) is there twice", in: value.range,
          fix: "remove one of them")
      }
    }
    return hosts
  }

  /// Reads addresses, each once.
  private static func addresses(_ json: inout JSONReader) -> [HostAddress] {
    var addresses: [HostAddress] = []
    var seen: Set<IPAddress> = []
    for value in json.strings("\"addresses\"") {
      guard let address = json.checkedAddress(value) else { continue }
      if seen.insert(address).inserted {
        addresses.append(
          HostAddress(
            address: address, hostname: NameRange(start: 0, count: 0), location: value.range.start,
            isPublic: !address.isPrivate))
      } else {
        json.report(
          .duplicateAddress, "the address \(address) is there twice", in: value.range,
          fix: "remove one of them")
      }
    }
    return addresses
  }
}

extension JSONReader {
  /// Reads a day as YYYY-MM-DD.
  mutating func day(_ what: String) -> (day: String, range: SourceRange)? {
    guard let value = spelled(what, wants: "a date") else { return nil }
    if CalendarDay.isDate(value.bytes) { return (value.text, value.range) }
    report(
      .badValue, "\(what) must be a day as YYYY-MM-DD, not \(quoted(value.text))", in: value.range,
      fix: "write a day such as 2027-01-31, or leave the key out")
    return nil
  }
}
