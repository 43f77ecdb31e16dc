extension NamedNumber {
  /// IANA, "Protocol Numbers": what WKS was made for.
  static let protocols = NamedNumber(names: [("ICMP", 1), ("TCP", 6), ("UDP", 17)])

  /// Whether /etc/protocols has a name for a protocol, as Debian ships it.
  static func hasName(protocol number: UInt8) -> Bool {
    switch number {
    case 0...6, 8...9, 12, 17, 20, 22, 27, 29, 33, 36...38, 41, 43...47, 50...51,
      57...60, 73, 81, 88...89, 93...94, 97...98, 103, 108, 112, 115, 124, 132...133,
      135...143:
      true
    default: false
    }
  }
}
