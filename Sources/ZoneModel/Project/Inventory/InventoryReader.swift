/// Reads the inventories of one level into its host table, straight from the bytes.
///
/// A million hosts cost no `String`, no array and no object each: names and addresses go into the
/// table's columns as they are read, and roles are looked up once for each name without its digits.
struct InventoryReader {
  /// The hosts so far; in the order of the inventory until `finish`.
  var table = HostTable()
  /// The findings so far.
  var diagnostics = Diagnostics()
  /// Whether the hosts so far are in natural order, each name once.
  var isOrdered = true
  /// Reads roles off names.
  var roleSets: RoleSets
  /// Knows what an address can be used for.
  var uses = AddressUses()
  /// The name of the host being read, or `ownName` while it is unread.
  var currentName = InventoryReader.ownName
  /// The level's name, for messages.
  let level: String
  /// How many bytes the wire form of a name may have, so that its zones have room.
  let nameLimit: Int

  /// Runs the reading of long lists of hosts.
  let workers: Workers
  /// How many bytes make a list long.
  let splitSize: Int

  /// A placeholder for the host's own name, which may not have been read yet.
  static let ownName = NameRange(start: .max, count: 0)

  /// A reader for the level's inventories.
  ///
  /// - Parameter zoneLength: bytes of the longest of the level's zones in wire form.
  init(
    _ names: ProjectNames, level: String, zoneLength: Int, workers: Workers = .serial,
    splitSize: Int = 4 << 20
  ) {
    self.workers = workers
    self.splitSize = splitSize
    roleSets = RoleSets(names)
    self.level = level
    nameLimit = WireName.maximumLength - zoneLength
  }

  /// Reads a file: one object with its hosts in a list, or one host a line.
  mutating func read(_ file: SourceFile, isLines: Bool) {
    reserve(for: file.bytes.count)
    var json = JSONReader(file)
    if isLines {
      readLines(&json)
    } else {
      json.object("the inventory", keys: ["hosts"], required: ["hosts"]) { json, _ in
        readHosts(&json)
      }
      json.expectEnd()
    }
    diagnostics.add(json.diagnostics)
  }

  /// Makes room by a guess at how short a host can be; untouched memory costs nothing.
  mutating func reserve(for byteCount: Int) {
    table.hosts.reserveCapacity(table.hosts.count + byteCount / 40)
    table.addresses.reserveCapacity(table.addresses.count + byteCount / 24)
    table.names.reserveCapacity(table.names.count + byteCount / 4)
  }

  /// Reads one host a line; a fault ends with its line.
  private mutating func readLines(_ json: inout JSONReader) {
    let fileEnd = json.end
    while json.offset < fileEnd, !json.isStopped {
      let start = json.offset
      json.openLine(at: start, before: fileEnd)
      json.skipBlanks()
      if json.offset < json.end {
        readHost(&json)
        json.expectEnd()
      }
      // After the line's end, or the file's.
      json.offset = json.end + 1
    }
  }

  /// Reads a host and adds it to the table.
  mutating func readHost(_ json: inout JSONReader) {
    if readPlainHost(&json) { return }
    guard json.peekKind() == .object else { return json.refuse("a host", wants: "an object") }
    let start = json.offset
    guard json.enterObject() else { return }
    let firstAddress = table.addresses.count
    var publicRange = firstAddress..<firstAddress
    currentName = Self.ownName
    var name: JSONString?
    var nameRange: NameRange?
    var roleSet: UInt32?
    var ttl: TTL?
    var aliases: [HostAlias] = []
    var mx: HostPreferences?
    var seen: UInt8 = 0
    var hasUnknownKey = false
    // Private addresses come before public ones, and a host's name before both, unless its keys are
    // in another order.
    var isUsualOrder = true
    while let key = json.nextKey() {
      guard let known = HostKey(rawValue: json.word(of: key)) else {
        hasUnknownKey = true
        json.reportUnknownKey(json.spelled(key), "a host", keys: HostKey.names)
        continue
      }
      guard seen & known.bit == 0 else {
        json.reportDuplicateKey(json.spelled(key), first: nil)
        continue
      }
      if known.bit & HostKey.inOrder(after: seen) == 0 { isUsualOrder = false }
      seen |= known.bit
      switch known {
      case .name:
        name = readName(&json)
        if let name { nameRange = addName(name, "the host name", &json) }
        if let nameRange { currentName = nameRange }
      case .roles: roleSet = readRoles(&json)
      case .aliases: aliases = readAliases(&json)
      case .mx: mx = HostPreferences(&json)
      case .ttl: ttl = json.ttl("\"ttl\"")
      case .private: readPrivateAddresses(&json)
      case .public:
        let start = table.addresses.count
        readPublicAddresses(&json)
        publicRange = start..<table.addresses.count
      case .note: json.skipPlainText("\"note\"")
      }
    }
    if seen & HostKey.name.bit == 0 {
      json.report(
        .missingKey, "a host has no \"name\"", at: start, count: 1,
        fix: "add \"name\": \"HOST\"")
    }
    guard let name, let nameRange else { return table.addresses.removeSubrange(firstAddress...) }
    let addressCount = table.addresses.count - firstAddress
    guard let privates = UInt16(exactly: addressCount - publicRange.count),
      let publics = UInt16(exactly: publicRange.count)
    else {
      json.report(
        .tooManyAddresses, "a host has more than 65535 addresses of a kind",
        in: json.sourceRange(of: name),
        fix: "give some of them to another host")
      return table.addresses.removeSubrange(firstAddress...)
    }
    // Where an address is at fault, or its key misspelt, that was reported.
    if seen & HostKey.addresses == 0, !hasUnknownKey { reportNoAddress(name, &json) }
    if !isUsualOrder { settleAddresses(from: firstAddress, publicRange, nameRange) }
    let roles: UInt32
    if let roleSet {
      roles = roleSet
    } else {
      roles = roleSets.set(of: nameRange, in: table.names, name, &json)
    }
    let location = json.file.location(at: name.start)
    if !aliases.isEmpty {
      table.aliases[location] = aliases
      if privates == 0 { reportOutsideAliases(name, &json) }
    }
    if let mx { note(mx, of: firstAddress + Int(privates), &json) }
    if let ttl {
      for address in table.addresses[firstAddress...] { table.ttls[address.location] = ttl }
    }
    noteOrder(of: nameRange)
    table.hosts.append(
      Host(
        name: nameRange, roleSet: roles,
        // There are fewer addresses than bytes read, which 32 bits can count.
        firstAddress: UInt32(truncatingIfNeeded: firstAddress), privateCount: privates,
        publicCount: publics, location: location))
  }

  /// Puts private addresses first and gives the host's name to those that go by it.
  private mutating func settleAddresses(
    from first: Int, _ publicRange: Range<Int>, _ name: NameRange
  ) {
    let privates = table.addresses[first...].indices.filter { !publicRange.contains($0) }
      .map { table.addresses[$0] }
    let publics = table.addresses[publicRange]
    table.addresses.replaceSubrange(first..., with: privates + publics)
    for index in first..<table.addresses.count where table.addresses[index].hostname.count == 0 {
      table.addresses[index].hostname = name
    }
  }

  /// Reports a host that nothing can be derived for.
  private func reportNoAddress(_ name: JSONString, _ json: inout JSONReader) {
    guard json.takesWarnings else { return }
    json.report(
      .hostWithoutAddress,
      "host \(quoted(json.text(of: name))) has no address: nothing is derived for it",
      in: json.sourceRange(of: name),
      fix: "give it \"private\" or \"public\", or remove it")
  }

  /// Reads the string that must be a name.
  private func readName(_ json: inout JSONReader) -> JSONString? {
    guard json.peekKind() == .string else {
      json.refuse("\"name\"", wants: "a string")
      return nil
    }
    return json.readString()
  }

  /// Adds a name to the table; nil and a finding if it is none.
  mutating func addName(_ string: JSONString, _ what: String, _ json: inout JSONReader)
    -> NameRange?
  {
    let start = table.names.count
    if string.decoded == nil, string.count + 1 <= nameLimit,
      HostName.isPlainLabel(string.range, in: json.bytes.span)
    {
      table.names.append(UInt8(truncatingIfNeeded: string.count))
      table.names.append(contentsOf: json.bytes[string.range])
      return NameRange(
        start: UInt32(truncatingIfNeeded: start),
        count: UInt8(truncatingIfNeeded: string.count + 1))
    }
    let fault = json.withText(of: string) {
      HostName.append($0, to: &table.names, limit: nameLimit)
    }
    guard let fault else {
      // Names are no longer than their text with its quotes, and all files end before 4 GiB.
      return NameRange(
        start: UInt32(truncatingIfNeeded: start),
        count: UInt8(truncatingIfNeeded: table.names.count - start))
    }
    json.report(
      .badName, "\(what) \(quoted(json.text(of: string))) \(fault.text)",
      in: json.sourceRange(of: string), fix: fault.fix)
    return nil
  }

  /// Reads the roles that a host lists outright.
  private mutating func readRoles(_ json: inout JSONReader) -> UInt32 {
    var roles: [RoleID] = []
    let names = roleSets.names
    for value in json.strings("\"roles\"") {
      if let role = json.role(value, names) { roles.append(role) }
    }
    return roleSets.number(of: roles)
  }

  /// Checks whether names are in natural order, each once.
  @inline(__always)
  mutating func noteOrder(of name: NameRange) {
    guard isOrdered, let last = table.hosts.last else { return }
    isOrdered = NaturalOrder.isBefore(last.name.range, name.range, in: table.names.span)
  }
}
