/// An IPv4 or IPv6 address.
///
/// 128 bits; IPv4 is in `::ffff:0:0/96` (RFC 4291 §2.5.5.2), so an address is 16 bytes of either
/// family and an array of them is flat.
package struct IPAddress: Hashable, Sendable {
  /// The upper 64 bits.
  package let high: UInt64
  /// The lower 64 bits.
  package let low: UInt64

  /// The bits of `low` above the 32 of an IPv4 address.
  private static let mappedPrefix: UInt64 = 0xFFFF_0000_0000

  /// An IPv6 address from its two halves.
  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// An IPv4 address from its 32 bits.
  package init(ipv4 bits: UInt32) {
    self.init(high: 0, low: Self.mappedPrefix | UInt64(bits))
  }

  /// Whether the address is IPv4.
  package var isIPv4: Bool { high == 0 && low & ~0xFFFF_FFFF == Self.mappedPrefix }

  /// The 32 bits of an IPv4 address.
  package var ipv4Bits: UInt32 { UInt32(truncatingIfNeeded: low) }

  /// How many bits an address of the family has: 32 or 128.
  package var bitWidth: Int { isIPv4 ? 32 : 128 }

  /// The address as a number of 128 bits.
  package var bits: UInt128 { UInt128(high) << 64 | UInt128(low) }

  /// Takes an address from the data of an A or AAAA record, 4 or 16 bytes.
  package init?(rdata: Span<UInt8>) {
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
  package func append(rdataTo bytes: inout [UInt8]) {
    if isIPv4 { return bytes.append(bigEndian: ipv4Bits) }
    for half in [high, low] {
      bytes.append(bigEndian: UInt32(truncatingIfNeeded: half >> 32))
      bytes.append(bigEndian: UInt32(truncatingIfNeeded: half))
    }
  }
}

extension IPAddress: Comparable {
  /// IPv4 before IPv6, each by number.
  package static func < (lhs: Self, rhs: Self) -> Bool {
    if lhs.isIPv4 != rhs.isIPv4 { return lhs.isIPv4 }
    return (lhs.high, lhs.low) < (rhs.high, rhs.low)
  }
}
