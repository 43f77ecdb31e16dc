/// The networks of an APL record (RFC 3123), `1:192.0.2.0/24 !2:2001:db8::/32`.
///
/// Each is a family, a prefix length, a byte that holds the negation and how many bytes of address
/// follow, and the address without the zero bytes at its end.
enum AddressPrefixList {
  /// What is wrong with a network that cannot be read.
  private static let form = "is not FAMILY:ADDRESS/PREFIX"

  /// Reads all tokens that are left.
  static func parse(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ next: inout Int, into rdata: inout [UInt8]
  ) throws(FieldFault) {
    while next < tokens.count {
      if tokens[next].isQuoted { throw .quoted }
      try parse(text.extracting(tokens[next].range), into: &rdata)
      next += 1
    }
  }

  /// Reads one network of the list.
  private static func parse(_ word: Span<UInt8>, into rdata: inout [UInt8]) throws(FieldFault) {
    var start = 0
    if word.count > 0, word[0] == UInt8(ascii: "!") { start = 1 }
    let isNegated = start == 1
    guard word.count > start + 2, word[start + 1] == UInt8(ascii: ":") else {
      throw FieldFault(form, at: start)
    }
    var slash = word.count - 1
    while slash > start + 1, word[slash] != UInt8(ascii: "/") { slash -= 1 }
    guard slash > start + 1 else { throw FieldFault(form, at: word.count) }
    var address: [UInt8] = []
    let addressText = word.extracting((start + 2)..<slash)
    switch word[start] {
    case UInt8(ascii: "1"):
      guard let bits = IPv4Text.parse(addressText) else {
        throw FieldFault("is not an IPv4 address", at: start + 2)
      }
      address.append(bigEndian: bits)
    case UInt8(ascii: "2"):
      guard let bits = IPv6Text.parse(addressText) else {
        throw FieldFault("is not an IPv6 address", at: start + 2)
      }
      address.append(bigEndian: bits.high)
      address.append(bigEndian: bits.low)
    default: throw FieldFault("has a family that is neither 1 nor 2", at: start)
    }
    let prefix: UInt64
    do throws(FieldFault) {
      prefix = try NumberText.parse(
        word.extracting((slash + 1)...), upTo: UInt64(address.count * 8))
    } catch {
      throw FieldFault("has a prefix length that \(error.reason)", at: slash + 1)
    }
    while address.last == 0 { address.removeLast() }
    rdata.append(contentsOf: [0, word[start] - 0x30, UInt8(truncatingIfNeeded: prefix)])
    rdata.append((isNegated ? 0x80 : 0) | UInt8(truncatingIfNeeded: address.count))
    rdata.append(contentsOf: address)
  }

  /// The end of the data, which whole networks must fill; those of other families than 1 and 2 may
  /// be anything.
  static func end(in rdata: Span<UInt8>, from offset: Int) throws(FieldFault) -> Int {
    var offset = offset
    while offset < rdata.count {
      let start = try FieldValidator.end(of: 4, in: rdata, from: offset)
      let count = Int(rdata[offset + 3] & 0x7F)
      if let size = addressLength(family(in: rdata, at: offset)),
        Int(rdata[offset + 2]) > size * 8 || count > size
      {
        throw FieldFault("has a prefix or an address longer than the family's", at: offset + 2)
      }
      let end = try FieldValidator.end(of: count, in: rdata, from: start)
      if count > 0, rdata[end - 1] == 0 {
        throw FieldFault("has an address that ends in a zero byte", at: end - 1)
      }
      offset = end
    }
    return offset
  }

  /// Whether all networks, which the validator has passed, are of families that text can write.
  static func hasText(_ bytes: Span<UInt8>) -> Bool {
    var offset = 0
    while offset + 4 <= bytes.count {
      if addressLength(family(in: bytes, at: offset)) == nil { return false }
      offset += 4 + Int(bytes[offset + 3] & 0x7F)
    }
    return true
  }

  /// The family of the network that begins at `offset`.
  private static func family(in bytes: Span<UInt8>, at offset: Int) -> UInt16 {
    UInt16(bytes[offset]) << 8 | UInt16(bytes[offset + 1])
  }

  /// How many bytes an address of a family has; nil for one that is not known.
  private static func addressLength(_ family: UInt16) -> Int? {
    switch family {
    case 1: 4
    case 2: 16
    default: nil
    }
  }

  /// Appends networks that the validator has passed.
  static func append(_ bytes: Span<UInt8>, to text: inout [UInt8]) {
    var offset = 0
    while offset + 4 <= bytes.count {
      if offset > 0 { text.append(UInt8(ascii: " ")) }
      if bytes[offset + 3] & 0x80 != 0 { text.append(UInt8(ascii: "!")) }
      text.append(decimal: bytes[offset + 1])
      text.append(UInt8(ascii: ":"))
      let end = offset + 4 + Int(bytes[offset + 3] & 0x7F)
      var address = [UInt8](repeating: 0, count: addressLength(family(in: bytes, at: offset)) ?? 0)
      for index in (offset + 4)..<end { address[index - offset - 4] = bytes[index] }
      if address.count == 4 {
        IPv4Text.append(UInt32(truncatingIfNeeded: address.span.bigEndianNumber), to: &text)
      } else {
        FieldPrinter.append(ipv6: address.span, to: &text)
      }
      text.append(UInt8(ascii: "/"))
      text.append(decimal: bytes[offset + 2])
      offset = end
    }
  }
}
