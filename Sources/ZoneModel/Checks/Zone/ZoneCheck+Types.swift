/// Types that no zone, or not gdnsd's, can have.
extension ZoneCheck {
  /// Types that gdnsd refuses even as `TYPEn`, and data that ends it.
  static let typeNotNative = ZoneCheck(
    Check(
      "type-not-native", standard: nil, gdnsd: .error,
      "gdnsd reads most types that it does not know as TYPEn",
      why: "gdnsd refuses the zone", "RFC 3597 §5",
      example: .zone(
        "x  TYPE65280 \\# 0  ; expect: type-not-native", "x  TYPE65280 \\# 1 00"))
  ) { zone, findings in
    for places in [zone.places.other, zone.places.binding, zone.places.dname, zone.places.ds] {
      for place in places {
        let record = zone.record(place)
        if !record.type.isNumberedInGdnsd, !record.type.isNativeToGdnsd {
          findings.report(
            "gdnsd refuses \(record.type) in any form", at: place, .type,
            fix: "leave the record out")
        } else if record.rdataRange.isEmpty {
          findings.report(
            "a TYPEn record without data crashes a running gdnsd", at: place, .type,
            fix: "leave the record out")
        }
      }
    }
  }

  /// Numbers of questions and transports, which never have data.
  static let metaType = ZoneCheck(
    Check(
      "meta-type", standard: .warning, gdnsd: nil,
      "no record has a type that is reserved for questions",
      why: "no server answers with it", "RFC 6895 §3.1",
      example: .standardZone(
        "www  TYPE255 \\# 0  ; expect: meta-type", "www  TYPE65280 \\# 0"))
  ) { zone, findings in
    for place in zone.places.other {
      let number = zone.record(place).type.rawValue
      guard number == 0 || number == 41 || 128...255 ~= number else { continue }
      findings.report(
        "TYPE\(number) is reserved for questions and transports, and is never served", at: place,
        .type, refusedBy: number == 0 ? [.bind, .nsd] : .bind)
    }
  }
}
