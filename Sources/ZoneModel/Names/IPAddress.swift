/// An IPv4 or IPv6 address.
///
/// 128 bits; IPv4 is in `::ffff:0:0/96` (RFC 4291 §2.5.5.2), so an address is 16 bytes of either
/// family and an array of them is flat.
public struct IPAddress: Hashable, Sendable {
  /// The upper 64 bits.
  public let high: UInt64
  /// The lower 64 bits.
  public let low: UInt64

  /// The bits of `low` above the 32 of an IPv4 address.
  private static let mappedPrefix: UInt64 = 0xFFFF_0000_0000

  /// An IPv6 address from its two halves.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// An IPv4 address from its 32 bits.
  public init(ipv4 bits: UInt32) {
    self.init(high: 0, low: Self.mappedPrefix | UInt64(bits))
  }

  /// Whether the address is IPv4.
  public var isIPv4: Bool { high == 0 && low & ~0xFFFF_FFFF == Self.mappedPrefix }

  /// The 32 bits of an IPv4 address.
  public var ipv4Bits: UInt32 { UInt32(truncatingIfNeeded: low) }

  /// How many bits an address of the family has: 32 or 128.
  public var bitWidth: Int { isIPv4 ? 32 : 128 }

  /// The address as a number of 128 bits.
  public var bits: UInt128 { UInt128(high) << 64 | UInt128(low) }

  /// Reads an address of either family from the whole of `text`.
  ///
  /// As strict as `inet_pton`: four decimal parts without leading zeros, or RFC 4291 §2.2.
  public init?(parsing text: Span<UInt8>) {
    if let bits = IPv4Text.parse(text) {
      self.init(ipv4: bits)
    } else if let address = IPv6Text.parse(text) {
      self = address
    } else {
      return nil
    }
  }

  /// Reads an address of either family.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(parsing: bytes.span)
  }

  /// Takes an address from the data of an A or AAAA record, 4 or 16 bytes.
  public init?(rdata: Span<UInt8>) {
    switch rdata.count {
    case 4:
      var bits: UInt32 = 0
      for index in 0..<4 { bits = bits << 8 | UInt32(rdata[index]) }
      self.init(ipv4: bits)
    case 16:
      var halves: (UInt64, UInt64) = (0, 0)
      for index in 0..<8 { halves.0 = halves.0 << 8 | UInt64(rdata[index]) }
      for index in 8..<16 { halves.1 = halves.1 << 8 | UInt64(rdata[index]) }
      self.init(high: halves.0, low: halves.1)
    default: return nil
    }
  }

  /// Appends the data of an A or AAAA record.
  public func append(rdataTo bytes: inout [UInt8]) {
    if isIPv4 { return bytes.append(bigEndian: ipv4Bits) }
    for half in [high, low] {
      bytes.append(bigEndian: UInt32(truncatingIfNeeded: half >> 32))
      bytes.append(bigEndian: UInt32(truncatingIfNeeded: half))
    }
  }

  /// Appends the text, IPv6 in the form of RFC 5952.
  public func append(textTo bytes: inout [UInt8]) {
    if isIPv4 { IPv4Text.append(ipv4Bits, to: &bytes) } else { IPv6Text.append(self, to: &bytes) }
  }
}

extension IPAddress: Comparable, CustomStringConvertible {
  /// IPv4 before IPv6, each by number.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    if lhs.isIPv4 != rhs.isIPv4 { return lhs.isIPv4 }
    return (lhs.high, lhs.low) < (rhs.high, rhs.low)
  }

  /// The text, IPv6 in the form of RFC 5952.
  public var description: String {
    var text: [UInt8] = []
    append(textTo: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
