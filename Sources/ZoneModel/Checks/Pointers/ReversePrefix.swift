/// The meaning of a name under in-addr.arpa or ip6.arpa: the leading bits of addresses.
///
/// Always in the 128 bits of `IPAddress`, in which an IPv4 address follows 96 fixed bits.
struct ReversePrefix: Equatable, Sendable {
  /// The leading bits; zeros behind them.
  let bits: UInt128
  /// How many bits lead, 0 to 128; at least 96 for IPv4.
  let length: Int

  /// The highest address with these leading bits.
  var last: UInt128 { length == 0 ? .max : bits | ((UInt128(1) << UInt128(128 - length)) &- 1) }

  /// The bits before those of an IPv4 address.
  static let ipv4: UInt128 = 0xFFFF_0000_0000

  /// Reads a name; nil if a label is not an octet or nibble, or the name is outside both trees.
  init?(_ name: Span<UInt8>) {
    if let prefix = Self.ipv4(name) {
      self = prefix
    } else if let prefix = Self.ipv6(name) {
      self = prefix
    } else {
      return nil
    }
  }

  /// A prefix from its parts.
  private init(bits: UInt128, length: Int) {
    self.bits = bits
    self.length = length
  }

  /// Reads up to four octets before in-addr.arpa.
  private static func ipv4(_ name: Span<UInt8>) -> ReversePrefix? {
    let suffix = ReverseName.inAddrArpa
    guard let end = front(of: name, below: suffix.span) else { return nil }
    var index = 0
    var value: UInt64 = 0
    var count: UInt64 = 0
    while index < end {
      let length = Int(name[index])
      guard count < 4, let octet = octet(name, at: index) else { return nil }
      value |= UInt64(octet) << (count * 8)
      count += 1
      index += length + 1
    }
    return ReversePrefix(
      bits: ipv4 | UInt128(value << (32 - count * 8) & 0xFFFF_FFFF), length: 96 + Int(count) * 8)
  }

  /// Reads up to 32 nibbles before ip6.arpa.
  private static func ipv6(_ name: Span<UInt8>) -> ReversePrefix? {
    let suffix = ReverseName.ip6Arpa
    guard let end = front(of: name, below: suffix.span), end <= 64, end % 2 == 0 else { return nil }
    var value: UInt128 = 0
    var index = 0
    while index < end {
      guard name[index] == 1, let nibble = name[index + 1].hexValue else { return nil }
      value |= UInt128(nibble) << UInt128(index * 2)
      index += 2
    }
    return ReversePrefix(bits: end == 0 ? 0 : value << UInt128(128 - end * 2), length: end * 2)
  }

  /// How many bytes of labels a name has before a suffix; nil if it does not end in it.
  private static func front(of name: Span<UInt8>, below suffix: Span<UInt8>) -> Int? {
    let end = name.count - suffix.count
    guard end >= 0, WireName.areEqual(name.extracting(end..<name.count), suffix) else {
      return nil
    }
    return end
  }

  /// The octet that the label at an index spells as a resolver would: no zero in front.
  static func octet(_ name: Span<UInt8>, at index: Int) -> UInt8? {
    let length = Int(name[index])
    guard (1...3).contains(length), index + length < name.count else { return nil }
    if length > 1, name[index + 1] == UInt8(ascii: "0") { return nil }
    var value = 0
    for offset in 1...length {
      guard name[index + offset].isASCIIDigit else { return nil }
      value = value * 10 + Int(name[index + offset] - 0x30)
    }
    return UInt8(exactly: value)
  }
}

extension IPAddress {
  /// The address with these 128 bits.
  init(bits: UInt128) {
    self.init(
      high: UInt64(truncatingIfNeeded: bits >> 64), low: UInt64(truncatingIfNeeded: bits))
  }
}
