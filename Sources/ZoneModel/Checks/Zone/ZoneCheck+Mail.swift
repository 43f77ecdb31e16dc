/// What mail servers read in a zone.
extension ZoneCheck {
  /// `MX 0 .` says that a name takes no mail, so nothing may say that it does.
  static let nullMX = ZoneCheck(
    Check(
      "null-mx", standard: .warning, gdnsd: .warning,
      "an MX record to the root has preference 0 and is the only one",
      why: "senders cannot tell whether the name takes mail", "RFC 7505 §3",
      example: .zone(
        "nomail  MX 0 .  ; expect: null-mx\nnomail  MX 10 ns1", "nomail  MX 0 ."))
  ) { zone, findings in
    for place in zone.places.mx {
      let range = zone.record(place).rdataRange
      guard range.count == 3 else { continue }
      let data = zone.zone.rdata[range]
      if data.prefix(2).contains(where: { $0 != 0 }) {
        findings.report(
          "the MX record of \(zone.name(of: place)) that refuses mail does not have preference 0",
          at: place, .field(0))
      }
      let owner = zone.record(place).owner
      guard let other = zone.otherMX(of: owner) else { continue }
      findings.report(
        "\(zone.name(of: place)) refuses mail, but has another MX record", at: place, .field(1),
        notes: [("the other one", other, .field(1))])
    }
  }

  /// Receivers of mail that find two policies believe neither.
  static let severalSPF = ZoneCheck(
    Check(
      "several-spf", standard: .warning, gdnsd: .warning,
      "a name has no more than one SPF record",
      why: "receivers report an error and use neither", "RFC 7208 §3.2",
      example: .zone(
        "@  TXT \"v=spf1 -all\"\n@  TXT \"v=spf1 mx -all\"  ; expect: several-spf",
        "@  TXT \"v=spf1 mx -all\""))
  ) { zone, findings in
    let texts = zone.senderTexts.lazy.filter { zone.isSenderPolicy($0) }
    findings.reportSeveral(texts.map { ($0, "SPF record") }, in: zone)
  }

  /// Resolvers no longer ask for the type.
  static let spfType = ZoneCheck(
    Check(
      "spf-type", standard: .warning, gdnsd: .warning, "an SPF record has the type TXT",
      why: "no resolver asks for the type any more", "RFC 7208 §3.1",
      example: .standardZone(
        "@  SPF \"v=spf1 -all\"  ; expect: spf-type", "@  TXT \"v=spf1 -all\""))
  ) { zone, findings in
    for place in zone.places.other where zone.record(place).type == .spf {
      findings.report(
        "\(zone.name(of: place)) has a record of type SPF, which no resolver asks for", at: place,
        .type,
        fix: "write it as TXT")
    }
  }
}

extension ZoneInspection {
  /// An MX record of an owner that leads to a host.
  fileprivate func otherMX(of owner: UInt32) -> UInt32? {
    owners[owner].first { record($0).type == .mx && record($0).rdataRange.count > 3 }
  }

  /// Whether a TXT record is an SPF record.
  fileprivate func isSenderPolicy(_ place: UInt32) -> Bool {
    SenderPolicy(rdata: data(of: place)) != nil
  }
}
