/// Checks of wildcards (RFC 4592).
extension ZoneCheck {
  /// Names that a wildcard makes up cannot be handed to another zone.
  static let wildcardDelegation = ZoneCheck(
    Check(
      "wildcard-delegation", standard: .warning, gdnsd: .error, "no wildcard is delegated",
      why: "what it means is undefined; gdnsd refuses the zone", "RFC 4592 §4.2",
      example: .zone("*.sub  NS ns1  ; expect: wildcard-delegation", "sub  NS ns1"))
  ) { zone, findings in
    var seen: Set<UInt32> = []
    for place in zone.places.ns {
      let owner = zone.record(place).owner
      guard zone.isWildcard(owner), seen.insert(owner).inserted else { continue }
      findings.report(
        "\(zone.name(of: place)) is a wildcard, and cannot be delegated", at: place,
        refusedBy: .bind)
    }
  }

  /// Only the first label of a name makes a wildcard.
  static let innerWildcard = ZoneCheck(
    Check(
      "inner-wildcard", standard: .warning, gdnsd: .info,
      "a label * is only at the beginning of a name",
      why: "the star is a plain label there and matches nothing else", "RFC 4592 §2.1.1",
      example: .standardZone(
        "a.*.b  A 192.0.2.10  ; expect: inner-wildcard", "*.b  A 192.0.2.10"))
  ) { zone, findings in
    let names = zone.zone.names
    let bytes = names.bytes.span
    let originCount = zone.zone.origin.wire.count
    for owner in 0..<UInt32(zone.types.count) {
      let range = names.range(of: owner)
      let end = range.upperBound - originCount
      guard range.lowerBound < end else { continue }
      var index = range.lowerBound + Int(bytes[range.lowerBound]) + 1
      while index < end {
        if bytes[index] == 1, bytes[index + 1] == UInt8(ascii: "*"),
          let place = zone.owners[owner].first
        {
          findings.report(
            "\(zone.name(of: place)) has * in its middle, where it matches only itself",
            at: place)
          break
        }
        index += Int(bytes[index]) + 1
      }
    }
  }
}
