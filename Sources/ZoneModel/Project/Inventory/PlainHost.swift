/// A host in the usual form: its name, then one private address, one public one or both, perhaps a
/// note; no escape, no comment, no mistake.
///
/// It takes a host whole or leaves it to `InventoryReader.readHost`, which defines the language; it
/// reports nothing. Nearly all of a million hosts have this form, and are read in one pass over the
/// bytes.
struct PlainHost {
  /// An address and its place.
  struct Address {
    /// The address as 32 bits.
    let bits: UInt32
    /// The byte after its opening quote.
    let start: Int
  }

  /// Its name in the file.
  let name: JSONString
  /// The address under "private".
  private(set) var privateAddress: Address?
  /// The address under "public".
  private(set) var publicAddress: Address?
  /// After its closing brace.
  private(set) var end = 0

  /// Reads the host whose brace is the reader's next byte; nil for one that needs the general
  /// reader.
  init?(in json: borrowing JSONReader) {
    var cursor = PlainCursor(index: json.offset)
    guard cursor.skip(UInt8(ascii: "{"), in: json), cursor.key(in: json) == .name,
      let name = cursor.string(in: json), HostName.isPlainLabel(name.range, in: json.bytes.span)
    else { return nil }
    self.name = name
    var hasNote = false
    while cursor.skip(UInt8(ascii: ","), in: json) {
      guard let key = cursor.key(in: json), let string = cursor.string(in: json) else { return nil }
      switch key {
      case .private where privateAddress == nil && publicAddress == nil:
        guard let address = Self.address(string, in: json) else { return nil }
        privateAddress = address
      case .public where publicAddress == nil:
        guard let address = Self.address(string, in: json) else { return nil }
        publicAddress = address
      case .note where !hasNote:
        guard json.isPlainASCII(string) else { return nil }
        hasNote = true
      default: return nil
      }
    }
    guard cursor.skip(UInt8(ascii: "}"), in: json), privateAddress != nil || publicAddress != nil
    else { return nil }
    end = cursor.index
  }

  /// The IPv4 address that a string spells.
  @inline(__always)
  private static func address(_ string: JSONString, in json: borrowing JSONReader) -> Address? {
    IPv4Text.parse(json.bytes.span.extracting(string.range)).map {
      Address(bits: $0, start: string.start)
    }
  }
}

/// A place in a file from which plain pieces of JSON are read.
private struct PlainCursor {
  /// The offset of the next byte.
  private(set) var index: Int

  /// Moves over blanks and one byte, if that byte follows them.
  @inline(__always)
  mutating func skip(_ byte: UInt8, in json: borrowing JSONReader) -> Bool {
    let bytes = json.bytes.span
    var next = index
    while next < json.end, bytes[next] == 0x20 || bytes[next] == 0x0A { next &+= 1 }
    guard next < json.end, bytes[next] == byte else { return false }
    index = next &+ 1
    return true
  }

  /// Reads a string without escapes.
  @inline(__always)
  mutating func string(in json: borrowing JSONReader) -> JSONString? {
    guard skip(UInt8(ascii: "\""), in: json) else { return nil }
    let start = index
    index = json.endOfPlainText(from: start)
    guard index < json.end, json.bytes.span[index] == UInt8(ascii: "\"") else { return nil }
    index &+= 1
    return JSONString(start: start, count: index &- 1 &- start, decoded: nil)
  }

  /// Reads a key and its colon.
  @inline(__always)
  mutating func key(in json: borrowing JSONReader) -> HostKey? {
    guard let string = string(in: json), skip(UInt8(ascii: ":"), in: json) else { return nil }
    return HostKey(rawValue: json.word(of: string))
  }
}

/// Hosts as most are written.
extension InventoryReader {
  /// Reads the next host and adds it, if it is written plainly and its addresses are allowed; else
  /// reads nothing.
  mutating func readPlainHost(_ json: inout JSONReader) -> Bool {
    guard let host = PlainHost(in: json), host.name.count < nameLimit else { return false }
    if let address = host.privateAddress, uses.use(of: IPAddress(ipv4: address.bits)) == .none {
      return false
    }
    if let address = host.publicAddress, uses.use(of: IPAddress(ipv4: address.bits)) != .any {
      return false
    }
    let name = NameRange(
      start: UInt32(truncatingIfNeeded: table.names.count),
      count: UInt8(truncatingIfNeeded: host.name.count + 1))
    table.names.append(UInt8(truncatingIfNeeded: host.name.count))
    table.names.append(json.bytes.span.extracting(host.name.range))
    // There are fewer addresses than bytes read, which 32 bits can count.
    let firstAddress = UInt32(truncatingIfNeeded: table.addresses.count)
    if let address = host.privateAddress { add(address, of: name, isPublic: false, json) }
    if let address = host.publicAddress { add(address, of: name, isPublic: true, json) }
    let roles = roleSets.set(of: name, in: table.names, host.name, &json)
    noteOrder(of: name)
    table.hosts.append(
      Host(
        name: name, roleSet: roles, firstAddress: firstAddress,
        privateCount: host.privateAddress == nil ? 0 : 1,
        publicCount: host.publicAddress == nil ? 0 : 1,
        location: json.file.location(at: host.name.start)))
    json.offset = host.end
    json.finishValue()
    return true
  }

  /// Adds an address to the table.
  @inline(__always)
  private mutating func add(
    _ address: PlainHost.Address, of name: NameRange, isPublic: Bool, _ json: borrowing JSONReader
  ) {
    table.addresses.append(
      HostAddress(
        address: IPAddress(ipv4: address.bits), hostname: name,
        location: json.file.location(at: address.start), isPublic: isPublic))
  }
}
