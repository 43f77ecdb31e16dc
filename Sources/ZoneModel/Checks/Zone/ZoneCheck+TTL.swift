/// How long gdnsd serves records for.
extension ZoneCheck {
  /// gdnsd clamps TTLs to its own bounds.
  static let ttlOutOfBounds = ZoneCheck(
    Check(
      "ttl-out-of-bounds", standard: nil, gdnsd: .warning,
      "a TTL is at least 5 seconds and at most 3600000, or what min_ttl and max_ttl say",
      why: "gdnsd serves a TTL other than the one written", "gdnsd",
      example: .zone(
        "www  1 A 192.0.2.10  ; expect: ttl-out-of-bounds", "www  300 A 192.0.2.10"))
  ) { zone, findings in
    let bounds = zone.settings.ttlBounds
    // Of most records such a TTL is no reason to refuse the zone.
    let strict: Severity? = zone.settings.isStrict ? .error : nil
    for place in zone.places.dynamic {
      let record = zone.record(place)
      let minimum = DynamicRecord.minimumTTL(
        in: zone.zone.rdata.span.extracting(record.rdataRange))
      if minimum < bounds.lowerBound {
        findings.report(
          "the shortest TTL \(minimum) is less than \(bounds.lowerBound)", at: place, .ttl,
          as: strict, fix: "write it after the longest, as in 60/\(bounds.lowerBound)")
      } else if minimum > record.ttl {
        findings.report(
          "the shortest TTL \(minimum) is more than the longest, \(record.ttl)", at: place, .ttl,
          as: strict, fix: "write the longest first, as in \(minimum)/\(record.ttl)")
      }
    }
    if bounds.contains(zone.places.shortestTTL), bounds.contains(zone.places.longestTTL) { return }
    for (index, record) in zone.zone.records.enumerated() where !bounds.contains(record.ttl) {
      let place = UInt32(truncatingIfNeeded: index)
      // These it serves with a TTL of their own.
      if record.type == .txt, zone.isACMEChallenge(record.owner) { continue }
      findings.report(
        record.ttl < bounds.lowerBound
          ? "the TTL \(record.ttl) is less than \(bounds.lowerBound)"
          : "the TTL \(record.ttl) is more than \(bounds.upperBound)", at: place, .ttl,
        as: record.type == .soa ? strict : nil,
        fix: "write \(record.ttl < bounds.lowerBound ? bounds.lowerBound : bounds.upperBound), "
          + "which gdnsd serves")
    }
  }

  /// gdnsd does not let resolvers cache the answers to a certificate authority's challenge.
  static let acmeChallengeTTL = ZoneCheck(
    Check(
      "acme-challenge-ttl", standard: nil, gdnsd: .warning,
      "a TXT record of _acme-challenge has the TTL 0, or that of acme_challenge_dns_ttl",
      why: "a certificate authority would see an old challenge", "gdnsd",
      example: .zone(
        "_acme-challenge  300 TXT token  ; expect: acme-challenge-ttl",
        "_acme-challenge  0 TXT token"
      )), isStrict: true
  ) { zone, findings in
    let served = zone.settings.challengeTTL
    for place in zone.places.txt {
      let record = zone.record(place)
      guard record.ttl != served, zone.isACMEChallenge(record.owner) else { continue }
      findings.report(
        "gdnsd serves \(zone.name(of: place)) with the TTL \(served), not \(record.ttl)", at: place,
        .ttl, fix: "write \(served), or set acme_challenge_dns_ttl in gdnsd's settings")
    }
  }
}

extension ZoneInspection {
  /// Whether an owner's first label is `_acme-challenge` (RFC 8555 §8.4).
  fileprivate func isACMEChallenge(_ owner: UInt32) -> Bool {
    let label = "_acme-challenge".utf8
    let start = zone.names.range(of: owner).lowerBound
    guard Int(zone.names.bytes[start]) == label.count else { return false }
    return zone.names.bytes[(start + 1)...].prefix(label.count).map(\.asciiLowercased)
      .elementsEqual(label)
  }
}
