/// The beginning of a zone, for examples about the apex.
extension CheckExample {
  /// A sound SOA record.
  static let soundSOA = "@  900 SOA ns1.example.net. hostmaster 2026112200 7200 1800 1209600 900"

  /// A sound head of a zone.
  static let soundApex = apex(of: soundSOA)

  /// A zone's head with a fault in its SOA record, and without one.
  static func apex(_ faultySOA: String) -> CheckExample { .zone(apex(of: faultySOA), soundApex) }

  /// A zone's head with a SOA record.
  private static func apex(of soa: String) -> String {
    "$TTL 3600\n\(soa)\n@  NS ns1.example.net.\n@  NS ns2.example.net."
  }
}
