/// Reads `"networks"` of zonec.json.
enum NetworksReader {
  /// Reads all networks, in the order of the file.
  static func read(_ json: inout JSONReader, _ names: ProjectNames) -> [Network] {
    var networks: [Network] = []
    json.list("\"networks\"", wants: "a list of networks") { json in
      if let network = readNetwork(&json, names) { networks.append(network) }
    }
    reportOverlaps(networks, &json)
    return networks
  }

  /// Reads one entry of `networks`.
  private static func readNetwork(_ json: inout JSONReader, _ names: ProjectNames) -> Network? {
    var text: Spelled?
    var scope: Spelled?
    var servedBy: Spelled?
    var level: Spelled?
    var ttl: TTL?
    json.object(
      "a network", keys: ["cidr", "scope", "servedBy", "level", "ttl"], required: ["cidr", "scope"]
    ) { json, key in
      switch key {
      case "cidr": text = json.spelled("\"cidr\"")
      case "scope": scope = json.spelled("\"scope\"")
      case "ttl": ttl = json.ttl("\"ttl\"")
      case "servedBy": servedBy = json.spelled("\"servedBy\"")
      default: level = json.spelled("\"level\"", wants: "the name of a level")
      }
    }
    if let scope, !["public", "private"].contains(scope.text) {
      json.refuseWord(scope, "\"scope\"", known: ["public", "private"])
    }
    if let servedBy, servedBy.text != "provider" {
      json.refuseWord(servedBy, "\"servedBy\"", known: ["provider"])
    }
    let isPublic = scope?.text == "public"
    if let level, isPublic {
      json.report(
        .badValue,
        "a public network belongs to all levels: \"level\" is for private ones",
        in: level.range,
        fix: "leave the key out")
    }
    let number = level.flatMap { json.level($0, names) }
    guard let text, let cidr = checked(text, isPublic: isPublic, &json), scope != nil,
      level == nil || number != nil
    else { return nil }
    return Network(
      cidr: cidr, isPublic: isPublic, servedByProvider: servedBy != nil,
      level: isPublic ? nil : number, ttl: ttl, range: text.range)
  }

  /// The network in a text; nil and a finding if it is not one.
  private static func checked(
    _ value: Spelled, isPublic: Bool, _ json: inout JSONReader
  ) -> CIDR? {
    let bytes = value.bytes
    guard let cidr = CIDR(parsing: bytes.span) else {
      reportFault(of: value, &json)
      return nil
    }
    if cidr.base.isUnusable {
      json.report(
        .unusableAddress, "no host has an address in \(cidr)", in: value.range,
        fix: "write a network of hosts, or remove it")
    } else if isPublic, cidr.base.isPrivate {
      json.report(
        .privateAddressInPublic, "\(cidr) is a private network", in: value.range,
        fix: "write \"scope\": \"private\"")
    }
    return cidr
  }

  /// Reports why a text is not a network.
  private static func reportFault(of value: Spelled, _ json: inout JSONReader) {
    let parts = value.bytes.split(
      separator: UInt8(ascii: "/"), maxSplits: 1, omittingEmptySubsequences: false)
    let base = Array(parts[0])
    var fix = "write the network's first address, '/' and the prefix length"
    var fault = "is not a network such as 10.10.10.0/24"
    if let blank = AddressFault.blank(in: value.bytes) {
      (fault, fix) = ("has \(blank)", "remove it")
    } else if let address = IPAddress(parsing: base.span) {
      let length = parts.count > 1 ? Int(String(decoding: parts[1], as: UTF8.self)) : nil
      if parts.count == 1 {
        fault = "has no prefix length"
        fix = "write \"\(address)/\(address.bitWidth)\" for the one address"
      } else if let length, (0...address.bitWidth).contains(length) {
        let mask: UInt128 = length == 0 ? 0 : .max << UInt128(address.bitWidth - length)
        let bits = address.isIPv4 ? UInt128(address.ipv4Bits) & mask : address.bits & mask
        let network =
          address.isIPv4
          ? IPAddress(ipv4: UInt32(truncatingIfNeeded: bits))
          : IPAddress(
            high: UInt64(truncatingIfNeeded: bits >> 64), low: UInt64(truncatingIfNeeded: bits))
        fault = "has host bits after its prefix of \(length)"
        fix = "write \"\(network)/\(length)\""
        // The prefix itself was misspelt, as 08 is.
        if network == address {
          (fault, fix) =
            ("has a bad prefix length", "write \"\(network)/\(length)\"")
        }
      } else {
        fault = "must have a prefix length from 0 to \(address.bitWidth)"
        fix = "write how many bits all addresses of the network share"
      }
    }
    json.report(
      .badNetwork, "\(quoted(value.text)) \(fault)", in: value.range, fix: fix)
  }

  /// Reports networks that share addresses, and so would share a reverse zone.
  private static func reportOverlaps(_ networks: [Network], _ json: inout JSONReader) {
    let ordered = networks.sorted {
      ($0.cidr.base, $0.cidr.prefixLength, $0.range.start)
        < ($1.cidr.base, $1.cidr.prefixLength, $1.range.start)
    }
    // The networks inside a network follow it: those around the current one form a stack.
    var around = NetworkStack()
    for network in ordered {
      around.removeAll(notAround: network.cidr.base)
      if let other = around.last(clashingWith: network) {
        let (first, second) =
          other.range.start < network.range.start ? (other, network) : (network, other)
        json.report(
          .overlappingNetworks, "\(second.cidr) overlaps \(first.cidr)",
          in: second.range, notes: [.init("the other network", at: first.range)],
          fix: "remove the one inside the other, or split them")
      }
      around.append(network)
    }
  }
}
