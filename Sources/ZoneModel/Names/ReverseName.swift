/// Names under in-addr.arpa and ip6.arpa (RFC 1035 §3.5, RFC 3596 §2.5, RFC 2317), made by label.
package enum ReverseName {
  /// How many bits one label has: an octet or a nibble.
  package static func bitsPerLabel(_ address: IPAddress) -> Int { address.isIPv4 ? 8 : 4 }

  /// Appends the labels of an address from the lowest down to bit `prefixLength`, without a root.
  ///
  /// - Parameter prefixLength: a whole number of octets or nibbles, those in the zone's name.
  package static func appendLabels(
    of address: IPAddress, below prefixLength: Int, to wire: inout [UInt8]
  ) {
    let width = bitsPerLabel(address)
    let count = (address.bitWidth - prefixLength) / width
    if address.isIPv4 {
      for index in 0..<count {
        let octet = UInt8(truncatingIfNeeded: address.ipv4Bits >> UInt32(index * 8))
        let start = wire.count
        wire.append(0)
        wire.append(decimal: octet)
        wire[start] = UInt8(wire.count - start - 1)
      }
    } else {
      for index in 0..<count {
        let word = index < 16 ? address.low : address.high
        let nibble = UInt8(truncatingIfNeeded: word >> UInt64(index % 16 * 4)) & 15
        wire.append(1)
        wire.append(nibble &+ (nibble < 10 ? 0x30 : 0x57))
      }
    }
  }

  /// Appends the labels of an address as above to a buffer that has room for 64 bytes.
  static func appendLabels(
    of address: IPAddress, below prefixLength: Int, to wire: inout ScratchBytes
  ) {
    let count = (address.bitWidth - prefixLength) / bitsPerLabel(address)
    if address.isIPv4 {
      for index in 0..<count {
        let octet = UInt8(truncatingIfNeeded: address.ipv4Bits >> UInt32(index * 8))
        let (digits, length) = OctetText.digits(of: octet)
        wire.append(word: UInt64(digits) << 8 | UInt64(length), count: length + 1)
      }
      return
    }
    for index in 0..<count {
      let word = index < 16 ? address.low : address.high
      let nibble = UInt8(truncatingIfNeeded: word >> UInt64(index % 16 * 4)) & 15
      wire.append(1)
      wire.append(nibble &+ (nibble < 10 ? 0x30 : 0x57))
    }
  }

  /// `in-addr.arpa.` in wire form.
  static let inAddrArpa: [UInt8] = [7] + Array("in-addr".utf8) + [4] + Array("arpa".utf8) + [0]
  /// `ip6.arpa.` in wire form.
  static let ip6Arpa: [UInt8] = [3] + Array("ip6".utf8) + [4] + Array("arpa".utf8) + [0]

  /// The owner of an address's PTR record, such as `98.254.236.173.in-addr.arpa.`.
  package static func owner(of address: IPAddress) -> DomainName {
    zone(of: address, prefixLength: address.bitWidth)
  }

  /// The zone of the first `prefixLength` bits, a whole number of octets or nibbles.
  package static func zone(of address: IPAddress, prefixLength: Int) -> DomainName {
    var wire: [UInt8] = []
    let width = bitsPerLabel(address)
    // The labels of the prefix are those of all bits without those below it.
    appendLabels(of: address, below: 0, to: &wire)
    let skipped = (address.bitWidth - prefixLength) / width
    var index = 0
    for _ in 0..<skipped { index += Int(wire[index]) + 1 }
    return DomainName(
      trusted: Array(wire[index...]) + (address.isIPv4 ? inAddrArpa : ip6Arpa))
  }

  /// The address whose PTR record a name owns, or nil for any other name.
  package static func address(of owner: DomainName) -> IPAddress? {
    let labels = owner.labels.map { Array($0.map(\.asciiLowercased)) }
    guard labels.count > 2, labels.last == Array("arpa".utf8) else { return nil }
    let parts = labels.dropLast(2)
    switch labels[labels.count - 2] {
    case Array("in-addr".utf8):
      guard parts.count == 4 else { return nil }
      let text = parts.reversed().joined(separator: [UInt8(ascii: ".")])
      let bytes = Array(text)
      return IPv4Text.parse(bytes.span).map(IPAddress.init(ipv4:))
    case Array("ip6".utf8):
      guard parts.count == 32 else { return nil }
      var bits: UInt128 = 0
      for part in parts.reversed() {
        guard part.count == 1, let nibble = part[0].hexValue else { return nil }
        bits = bits << 4 | UInt128(nibble)
      }
      return IPAddress(
        high: UInt64(truncatingIfNeeded: bits >> 64), low: UInt64(truncatingIfNeeded: bits))
    default: return nil
    }
  }
}
