/// Which TTLs a server may give for a compiled one.
enum ServedTTL {
  /// gdnsd's least and most, unless its options say otherwise.
  private static let limits = GdnsdSettings().ttlBounds

  /// Whether a served TTL is a compiled one as a server gives it.
  ///
  /// gdnsd lifts and cuts what is out of its limits, and gives none to ACME's challenges.
  static func accepts(
    _ served: UInt32, for compiled: UInt32, _ type: RecordType, owner: ArraySlice<UInt8>
  ) -> Bool {
    if served == compiled { return true }
    if type == .txt, served == 0, owner.dropFirst().starts(with: "_acme-challenge".utf8) {
      return true
    }
    return served == min(max(compiled, limits.lowerBound), limits.upperBound)
  }

  /// Whether a served TTL is that of a compiled SOA record, which no answer need keep longer than
  /// its last number says (RFC 2308 §3).
  static func acceptsStart(_ served: UInt32, for compiled: UInt32, minimum: UInt32) -> Bool {
    served == compiled || accepts(served, for: min(compiled, minimum), .soa, owner: [])
  }
}
