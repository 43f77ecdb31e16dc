/// SVCB and HTTPS records (RFC 9460).
extension ZoneCheck {
  /// Priority 0 makes an alias, which has no parameters and no company.
  static let svcbAliasMode = ZoneCheck(
    Check(
      "svcb-alias-mode", standard: .warning, gdnsd: .warning,
      "an SVCB or HTTPS record of priority 0 has no parameters and is the only one",
      why: "clients ignore the record", "RFC 9460 §2.4.2",
      example: .standardZone(
        "@  HTTPS 0 pool.example.net. alpn=h2  ; expect: svcb-alias-mode",
        "@  HTTPS 0 pool.example.net."))
  ) { zone, findings in
    var first: [UInt64: (place: UInt32, isAlias: Bool)] = [:]
    for place in zone.places.binding {
      let record = zone.record(place)
      let data = zone.zone.rdata[record.rdataRange]
      guard data.count > 2 else { continue }
      let isAlias = data.prefix(2).allSatisfy { $0 == 0 }
      let start = record.rdataRange.lowerBound + 2
      if isAlias, let length = WireName.length(in: zone.zone.rdata.span, at: start),
        start + length < record.rdataRange.upperBound
      {
        findings.report(
          "the \(record.type) of \(zone.name(of: place)) is an alias, and has parameters",
          at: place, .field(2), fix: "leave them out, or write a priority above 0")
      }
      let key = UInt64(record.owner) << 16 | UInt64(record.type.rawValue)
      guard let other = first[key] else {
        first[key] = (place, isAlias)
        continue
      }
      guard isAlias || other.isAlias, !zone.haveSameData(place, other.place) else { continue }
      findings.report(
        "\(zone.name(of: place)) has an alias among its \(record.type) records", at: place,
        .field(0), notes: [("another one", other.place, .field(0))])
    }
  }
}
