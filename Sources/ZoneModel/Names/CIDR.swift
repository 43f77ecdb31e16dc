/// A network: an address and how many of its leading bits count (RFC 4632, RFC 4291 §2.3).
package struct CIDR: Hashable, Sendable, CustomStringConvertible {
  /// The lowest address; every bit after the prefix is zero.
  package let base: IPAddress
  /// In bits of the family: 0 to 32, or 0 to 128.
  package let prefixLength: Int

  /// A network, unless `base` has bits after the prefix or the prefix is too long.
  package init?(base: IPAddress, prefixLength: Int) {
    guard (0...base.bitWidth).contains(prefixLength) else { return nil }
    self.base = base
    self.prefixLength = prefixLength
    guard base.bits & hostMask == 0 else { return nil }
  }

  /// Reads `173.236.254.0/24` or `2001:db8::/32`; nil also if bits after the prefix are set.
  package init?(parsing text: Span<UInt8>) {
    var slash = 0
    while slash < text.count, text[slash] != UInt8(ascii: "/") { slash += 1 }
    guard (1...3).contains(text.count - slash - 1),
      let base = IPAddress(parsing: text.extracting(0..<slash))
    else { return nil }
    var length = 0
    for index in (slash + 1)..<text.count {
      guard text[index].isASCIIDigit else { return nil }
      length = length * 10 + Int(text[index] - 0x30)
    }
    if text.count - slash > 2, text[slash + 1] == UInt8(ascii: "0") { return nil }
    self.init(base: base, prefixLength: length)
  }

  /// Ones where the host's bits are.
  private var hostMask: UInt128 {
    let hostBits = base.bitWidth - prefixLength
    return hostBits == 128 ? .max : (UInt128(1) << UInt128(hostBits)) - 1
  }

  /// The highest address of the network.
  package var last: IPAddress {
    let bits = base.bits | hostMask
    return IPAddress(
      high: UInt64(truncatingIfNeeded: bits >> 64), low: UInt64(truncatingIfNeeded: bits))
  }

  /// Whether an address of the same family is in the network.
  package func contains(_ address: IPAddress) -> Bool {
    address.isIPv4 == base.isIPv4 && address.bits & ~hostMask == base.bits
  }

  /// Whether two networks share an address, that is, whether one contains the other.
  package func overlaps(_ other: CIDR) -> Bool {
    contains(other.base) || other.contains(base)
  }

  /// As it is written, `10.10.10.0/24`.
  package var description: String { "\(base)/\(prefixLength)" }
}
