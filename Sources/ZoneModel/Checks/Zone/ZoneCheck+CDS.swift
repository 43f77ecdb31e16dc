/// CDS and CDNSKEY records (RFC 7344): what a zone asks its parent for.
extension ZoneCheck {
  /// A child must not ask for keys that it does not sign with.
  static let cdsWithoutKey = ZoneCheck(
    Check(
      "cds-without-key", standard: .warning, gdnsd: .info,
      "a CDS or CDNSKEY record at the apex has a DNSKEY record of its algorithm beside it",
      why: "BIND refuses the zone, and a parent that follows it breaks the zone", "RFC 7344 §4.1",
      example: .standardZone(
        "@  CDNSKEY 257 3 13 AQID  ; expect: cds-without-key", "@  CDNSKEY 0 3 0 AA=="))
  ) { zone, findings in
    guard let apex = zone.apex else { return }
    let places = zone.places.other.filter { zone.record($0).owner == apex }
    // CDS and DNSKEY data, the one after a tag, the other after flags and protocol.
    func algorithm(_ place: UInt32, at offset: Int) -> UInt8? {
      zone.zone.rdata[zone.record(place).rdataRange].dropFirst(offset).first
    }
    let keys = Set(
      places.filter { zone.record($0).type == .dnskey }.compactMap { algorithm($0, at: 3) })
    for place in places {
      let type = zone.record(place).type
      guard type == .cds || type == .cdnskey,
        let wanted = algorithm(place, at: type == .cds ? 2 : 3),
        // The algorithm 0 asks for no key at all (RFC 8078 §4).
        wanted != 0, !keys.contains(wanted)
      else { continue }
      findings.report(
        "there is no DNSKEY of algorithm \(wanted) beside this \(type)", at: place,
        refusedBy: .bind)
    }
  }
}
