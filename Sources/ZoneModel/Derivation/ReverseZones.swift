/// D8: the reverse zones of a network, cut by label: whole octets or nibbles.
enum ReverseZones {
  /// The zones of a network, lowest addresses first, each with its name.
  ///
  /// A prefix between two cuts takes several zones. IPv4 below a /24 takes one, named as RFC 2317
  /// §4 does, `128/26.62.205.67.in-addr.arpa.`: its parent must have CNAMEs that lead there.
  static func zones(
    of cidr: CIDR, network: Int, level: Int?
  ) -> [(name: DomainName, zone: ReverseZone)] {
    if isClassless(cidr) {
      let zone = ReverseZone(cidr: cidr, labelledBits: 24, level: level, network: network)
      return [(classlessName(of: cidr), zone)]
    }
    let cut = cut(of: cidr)
    return (0..<count(of: cidr)).compactMap { index in
      let step = UInt128(index) << UInt128(cidr.base.bitWidth - cut)
      let bits = cidr.base.bits + step
      let base = IPAddress(
        high: UInt64(truncatingIfNeeded: bits >> 64), low: UInt64(truncatingIfNeeded: bits))
      guard let part = CIDR(base: base, prefixLength: cut) else { return nil }
      return (
        ReverseName.zone(of: base, prefixLength: cut),
        ReverseZone(cidr: part, labelledBits: cut, level: level, network: network)
      )
    }
  }

  /// How many zones a network has: up to 128 of IPv4, up to 8 of IPv6.
  static func count(of cidr: CIDR) -> Int {
    isClassless(cidr) ? 1 : 1 << (cut(of: cidr) - cidr.prefixLength)
  }

  /// The prefix length of the zones of a network: whole labels.
  private static func cut(of cidr: CIDR) -> Int {
    let width = ReverseName.bitsPerLabel(cidr.base)
    return (cidr.prefixLength + width - 1) / width * width
  }

  /// Whether a network is smaller than a whole last octet, but more than one address.
  static func isClassless(_ cidr: CIDR) -> Bool {
    cidr.base.isIPv4 && (25...31).contains(cidr.prefixLength)
  }

  /// `128/26` before the name of the /24 around the network.
  private static func classlessName(of cidr: CIDR) -> DomainName {
    var label: [UInt8] = []
    label.append(decimal: cidr.base.ipv4Bits & 255)
    label.append("/\(cidr.prefixLength)")
    let parent = ReverseName.zone(of: cidr.base, prefixLength: 24)
    return DomainName(trusted: [UInt8(label.count)] + label + parent.wire)
  }
}
