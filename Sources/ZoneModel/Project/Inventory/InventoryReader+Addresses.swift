/// Reading a host's addresses.
extension InventoryReader {
  /// Reads one address or a list of them into the table.
  mutating func readPrivateAddresses(_ json: inout JSONReader) {
    switch json.peekKind() {
    case .string:
      if let address = readAddress(&json, isPublic: false) { table.addresses.append(address) }
    case .array:
      guard json.enterArray() else { return }
      while json.nextElement() {
        if let address = readAddress(&json, isPublic: false) { table.addresses.append(address) }
      }
    default: json.refuse("\"private\"", wants: "an address or a list of addresses")
    }
  }

  /// Reads the public addresses: those of the host's own name, or by public hostname.
  mutating func readPublicAddresses(_ json: inout JSONReader) {
    guard json.peekKind() == .object else {
      return readPublicAddresses(of: currentName, isOwn: true, &json)
    }
    guard json.enterObject() else { return }
    var hostnames: [NameRange] = []
    while let key = json.nextKey() {
      guard let hostname = addName(key, "the hostname", &json) else { continue }
      let bytes = table.names[hostname.range]
      if hostnames.contains(where: { table.names[$0.range] == bytes }) {
        json.reportDuplicateKey(json.spelled(key), first: nil)
        continue
      }
      // After this many, a repeated spelling of one is kept as a second address.
      if hostnames.count < 256 { hostnames.append(hostname) }
      readPublicAddresses(of: hostname, isOwn: false, &json)
    }
  }

  /// Reads the addresses of one public hostname.
  private mutating func readPublicAddresses(
    of hostname: NameRange, isOwn: Bool, _ json: inout JSONReader
  ) {
    switch json.peekKind() {
    case .string: readPublicAddress(of: hostname, &json)
    case .array:
      guard json.enterArray() else { return }
      while json.nextElement() { readPublicAddress(of: hostname, &json) }
    default:
      json.refuse(
        "\"public\"",
        wants: "an address" + (isOwn ? " or an object of hostnames" : " or a list of addresses"))
    }
  }

  /// Reads one address of a public hostname.
  private mutating func readPublicAddress(of hostname: NameRange, _ json: inout JSONReader) {
    guard var address = readAddress(&json, isPublic: true) else { return }
    address.hostname = hostname
    table.addresses.append(address)
  }

  /// Reads an address; nil and a finding if a host cannot have it.
  @inline(__always)
  private mutating func readAddress(_ json: inout JSONReader, isPublic: Bool) -> HostAddress? {
    guard json.peekKind() == .string else {
      json.refuse("an address", wants: "a string")
      return nil
    }
    guard let string = json.readString() else { return nil }
    let parsed = json.withText(of: string) { text in
      IPv4Text.parse(text).map(IPAddress.init(ipv4:))
        ?? IPv6Text.parse(text)
        // An IPv4 address in IPv6 clothes: the two spellings would pass for two addresses.
        .flatMap { $0.isIPv4 ? nil : $0 }
    }
    guard let address = parsed else {
      json.reportBadAddress(json.spelled(string))
      return nil
    }
    let use = uses.use(of: address)
    if use == .none {
      json.reportUnusable(json.spelled(string))
      return nil
    }
    if isPublic, use == .private {
      json.report(
        .privateAddressInPublic,
        "\(address) is a private address, but is under \"public\"",
        in: json.sourceRange(of: string), fix: "move it to \"private\"")
      return nil
    }
    return HostAddress(
      address: address, hostname: currentName, location: json.file.location(at: string.start),
      isPublic: isPublic)
  }
}
