/// The SOA record: there is one, at the apex (RFC 1035 §5.2).
extension ZoneCheck {
  /// A zone without a SOA record is none.
  static let noSOA = ZoneCheck(
    Check(
      "no-soa", standard: .error, gdnsd: .error, "a zone has a SOA record at its apex",
      why: "no name server loads a zone without one", "RFC 1035 §5.2",
      example: .zone(
        "$TTL 3600  ; expect: no-soa\n@  NS ns1.example.net.\n@  NS ns2.example.net.",
        CheckExample.soundApex
      ))
  ) { zone, findings in
    if zone.apexSOA == nil, !zone.apexMayHaveLost(.soa) {
      findings.reportZone(
        "the zone \(zone.zone.origin) has no SOA record",
        fix: "begin it with @ 900 IN SOA PRIMARY CONTACT 1 7200 1800 1209600 900")
    }
  }

  /// A zone has one serial, so it has one SOA record.
  static let severalSOA = ZoneCheck(
    Check(
      "several-soa", standard: .warning, gdnsd: .error, "a zone has no more than one SOA record",
      why: "secondaries cannot tell which serial is right", "RFC 2181 §6.1",
      example: .zone(
        "@  900 SOA ns9 hostmaster 2026112200 7200 1800 1209600 900  ; expect: several-soa",
        "ns9  A 192.0.2.9"))
  ) { zone, findings in
    guard let first = zone.apexSOA else { return }
    for place in zone.places.soa where place != first && zone.record(place).owner == zone.apex {
      findings.report(
        "the zone has another SOA record", at: place, .type,
        refusedBy: zone.haveSameData(place, first) ? .nsd : [.bind, .nsd],
        notes: [("the first one", first, .type)], fix: "remove one of them")
    }
  }

  /// Elsewhere than at the apex a SOA record would begin another zone.
  static let soaNotAtApex = ZoneCheck(
    Check(
      "soa-not-at-apex", standard: .warning, gdnsd: .error,
      "the SOA record is at the zone's apex",
      why: "gdnsd refuses the zone, and other servers ignore the record", "RFC 1035 §3.3.13",
      example: .zone(
        "sub  900 SOA ns1 hostmaster 2026112200 7200 1800 1209600 900  ; expect: soa-not-at-apex",
        "sub  A 192.0.2.10"))
  ) { zone, findings in
    for place in zone.places.soa where zone.record(place).owner != zone.apex {
      findings.report(
        "\(zone.name(of: place)) has a SOA record, but the zone is \(zone.zone.origin)", at: place,
        refusedBy: [.bind, .nsd])
    }
  }

  /// The primary server of the SOA is usually one of the public name servers.
  static let soaMnameNotNS = ZoneCheck(
    Check(
      "soa-mname-not-ns", standard: .info, gdnsd: .warning,
      "the primary server that the SOA names is among the NS records",
      why: "updates and notifications go to a server that is not listed", "RFC 1035 §3.3.13",
      example: .apex(
        "@  900 SOA hidden.example.net. hostmaster 2026112200 7200 1800 1209600 900  ; expect: soa-mname-not-ns"
      )), isStrict: true
  ) { zone, findings in
    guard let soa = zone.soa, zone.apexTypes.contains(.ns), !zone.apexMayHaveLost(.ns) else {
      return
    }
    let data = zone.zone.rdata.span
    for target in zone.nsTargets where zone.record(target.place).owner == zone.apex {
      let range = zone.record(target.place).rdataRange
      if WireName.areEqual(data.extracting(range), data.extracting(soa.primary)) { return }
    }
    // The reason is a lost dot, which is reported as one.
    if zone.originHasSeveralLabels, zone.repeatsZone(data.extracting(soa.primary)) { return }
    findings.report(
      "the primary server \(zone.name(in: soa.primary)) is not one of the zone's name servers",
      at: soa.place, .field(0))
  }

  /// gdnsd serves a SOA record no longer than a name's absence may be remembered.
  static let soaTTLOverMinimum = ZoneCheck(
    Check(
      "soa-ttl-over-minimum", standard: .info, gdnsd: .warning,
      "the SOA's TTL is not longer than its negative TTL, the last number",
      why: "resolvers use the smaller one, so the larger has no effect", "RFC 2308 §3",
      example: .apex(
        "@ 3600 SOA ns1.example.net. hostmaster 2026112200 7200 1800 1209600 900  ; expect: soa-ttl-over-minimum"
      )), isStrict: true
  ) { zone, findings in
    guard let soa = zone.soa, zone.record(soa.place).ttl > soa.numbers.minimum else { return }
    findings.report(
      "the SOA's TTL \(zone.record(soa.place).ttl) is more than its negative TTL \(soa.numbers.minimum)",
      at: soa.place, .ttl, fix: "write \(soa.numbers.minimum)")
  }

  /// How long resolvers remember that a name does not exist.
  static let soaMinimumOutOfBounds = ZoneCheck(
    Check(
      "soa-minimum-out-of-bounds", standard: .info, gdnsd: .warning,
      "the negative TTL is neither too long nor too short",
      why: "a new name stays unknown for hours, or absence is never cached", "RFC 2308 §5",
      example: .apex(
        "@  900 SOA ns1.example.net. hostmaster 2026112200 7200 1800 1209600 86400  ; expect: soa-minimum-out-of-bounds"
      )), isStrict: true
  ) { zone, findings in
    guard let soa = zone.soa else { return }
    // gdnsd's own bounds, which it clamps to; resolvers hold on for a day at most.
    let bounds: ClosedRange<UInt32> =
      zone.profile == .standard
      ? 0...86400 : zone.settings.ttlBounds.lowerBound...zone.settings.longestNegativeTTL
    if bounds.contains(soa.numbers.minimum) { return }
    let limit =
      soa.numbers.minimum < bounds.lowerBound
      ? "less than \(bounds.lowerBound)" : "more than \(bounds.upperBound)"
    findings.report(
      "the negative TTL \(soa.numbers.minimum) is \(limit) seconds", at: soa.place, .field(6),
      fix: "write a number from \(bounds.lowerBound) to \(bounds.upperBound)")
  }

  /// Secondaries follow these; gdnsd has none to follow them.
  static let soaTimers = ZoneCheck(
    Check(
      "soa-timers", standard: .warning, gdnsd: .info,
      "retry is shorter than refresh, and expire longer than both",
      why: "a secondary drops the zone before it has asked again", "RFC 1912 §2.2",
      example: .apex(
        "@  900 SOA ns1.example.net. hostmaster 2026112200 7200 1800 3600 900  ; expect: soa-timers"
      ))
  ) { zone, findings in
    guard let soa = zone.soa else { return }
    for (number, name, value) in [
      (3, "refresh", soa.numbers.refresh), (4, "retry", soa.numbers.retry),
      (5, "expire", soa.numbers.expire),
    ] where value == 0 {
      return findings.report("\(name) is 0", at: soa.place, .field(number))
    }
    if soa.numbers.retry > soa.numbers.refresh {
      findings.report(
        "retry \(soa.numbers.retry) is longer than refresh \(soa.numbers.refresh)", at: soa.place,
        .field(4))
    }
    if UInt64(soa.numbers.expire) < UInt64(soa.numbers.refresh) + UInt64(soa.numbers.retry) {
      findings.report(
        "expire \(soa.numbers.expire) is shorter than refresh and retry, \(soa.numbers.refresh) and \(soa.numbers.retry)",
        at: soa.place, .field(5))
    }
  }

  /// The contact is a name whose first dot replaces the `@`.
  static let soaContact = ZoneCheck(
    Check(
      "soa-contact", standard: .warning, gdnsd: .warning,
      "the contact of the SOA has a dot where its mail address has @",
      why: "the address that people write to does not exist", "RFC 1035 §8",
      example: .apex(
        "@  900 SOA ns1.example.net. hostmaster@example.com. 2026112200 7200 1800 1209600 900  ; expect: soa-contact"
      ))
  ) { zone, findings in
    guard let soa = zone.soa, zone.zone.rdata[soa.contact].contains(UInt8(ascii: "@")) else {
      return
    }
    findings.report(
      "the contact \(zone.name(in: soa.contact)) has @ in a label", at: soa.place, .field(1),
      fix: "write a dot in place of the @, as in hostmaster.example.com.")
  }
}

/// The SOA record of a zone, taken apart.
struct ApexSOA {
  /// The SOA record's place in `Zone.records`.
  let place: UInt32
  /// The primary server's name in the zone's data.
  let primary: Range<Int>
  /// The contact's name in the zone's data.
  let contact: Range<Int>
  /// The fields of the SOA record.
  let numbers: StartOfAuthority
}

extension ZoneInspection {
  /// The types at the apex.
  var apexTypes: TypeSet { apex.map { types[Int($0)] } ?? [] }

  /// The place of the first SOA record at the apex.
  var apexSOA: UInt32? { places.soa.first { record($0).owner == apex } }

  /// The first SOA record at the apex.
  var soa: ApexSOA? {
    guard let place = apexSOA else { return nil }
    let range = record(place).rdataRange
    let data = zone.rdata.span
    guard let primary = WireName.length(in: data, at: range.lowerBound),
      let contact = WireName.length(in: data, at: range.lowerBound + primary),
      range.count == primary + contact + StartOfAuthority.size,
      let numbers = StartOfAuthority(rdata: zone.rdata[range])
    else { return nil }
    let end = range.lowerBound + primary
    return ApexSOA(
      place: place, primary: range.lowerBound..<end, contact: end..<(end + contact),
      numbers: numbers)
  }

  /// The text of a name in the zone's data.
  func name(in range: Range<Int>) -> String {
    var text: [UInt8] = []
    NameText.append(zone.rdata.span.extracting(range), to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The name that begins at an offset of a record's data, in words.
  func target(of place: UInt32) -> String {
    let range = targetRange(of: place)
    return name(in: range)
  }

  /// The range of a record's target in the zone's data.
  func targetRange(of place: UInt32) -> Range<Int> {
    let record = record(place)
    let skipped = targetField(of: record.type).offset
    return min(
      record.rdataRange.lowerBound + skipped, record.rdataRange.upperBound)..<record.rdataRange
      .upperBound
  }

  /// Which field of a type's data is its target, and at which byte it begins.
  func targetField(of type: RecordType) -> (number: Int, offset: Int) {
    switch type {
    case .mx: (1, 2)
    case .srv: (3, 6)
    default: (0, 0)
    }
  }
}
