extension NamedNumber {
  /// IANA, "Protocol Numbers": what WKS was made for.
  static let protocols = NamedNumber(names: [("ICMP", 1), ("TCP", 6), ("UDP", 17)])
}
