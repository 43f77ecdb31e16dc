/// Address blocks that the public Internet does not route to a host (RFC 6890).
extension IPAddress {
  /// Private, shared or unique-local (RFC 1918, RFC 6598, RFC 4193): never in a public zone.
  package var isPrivate: Bool { Self.privateNetworks.contains { $0.contains(self) } }

  /// Loopback, unspecified, link-local, multicast or reserved: no host can have it.
  package var isUnusable: Bool { Self.unusableNetworks.contains { $0.contains(self) } }

  /// Written here once, each with its RFC's block.
  private static let privateNetworks: [CIDR] = [
    CIDR(ipv4: 0x0A00_0000, 8), CIDR(ipv4: 0xAC10_0000, 12), CIDR(ipv4: 0xC0A8_0000, 16),
    CIDR(ipv4: 0x6440_0000, 10), CIDR(ipv6: 0xFC00_0000_0000_0000, 7),
  ].compactMap { $0 }

  /// 0/8, 127/8, 169.254/16, 224/3, and `::/127`, fe80::/10, ff00::/8.
  private static let unusableNetworks: [CIDR] = [
    CIDR(ipv4: 0, 8), CIDR(ipv4: 0x7F00_0000, 8), CIDR(ipv4: 0xA9FE_0000, 16),
    CIDR(ipv4: 0xE000_0000, 3), CIDR(ipv6: 0, 127), CIDR(ipv6: 0xFE80_0000_0000_0000, 10),
    CIDR(ipv6: 0xFF00_0000_0000_0000, 8),
  ].compactMap { $0 }
}

extension CIDR {
  /// An IPv4 block from its first address's bits.
  fileprivate init?(ipv4 bits: UInt32, _ length: Int) {
    self.init(base: IPAddress(ipv4: bits), prefixLength: length)
  }

  /// An IPv6 block from the upper half of its first address.
  fileprivate init?(ipv6 high: UInt64, _ length: Int) {
    self.init(base: IPAddress(high: high, low: 0), prefixLength: length)
  }
}
