/// Keys and policies of mail that are lists of tags.
extension ZoneCheck {
  /// A verifier that cannot read a key does not believe the signature.
  static let badDKIM = policies(
    [.domainKey],
    Check(
      "bad-dkim", standard: .warning, gdnsd: .warning, "a DKIM key can be read",
      why: "receivers do not believe any signature of this key", "RFC 6376 §3.6.1",
      example: .zone(
        "key1._domainkey  TXT \"v=DKIM1; k=rsa; p=MIGfMA0\"  ; expect: bad-dkim",
        "key1._domainkey  TXT \"v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\""
      )))

  /// Receivers drop a policy that they cannot read.
  static let badDMARC = policies(
    [.mailPolicy, .reportConsent],
    Check(
      "bad-dmarc", standard: .warning, gdnsd: .warning, "a DMARC record can be read",
      why: "receivers act as if there were none, or without the part that is wrong",
      "RFC 7489 §6.3",
      example: .zone(
        "_dmarc  TXT \"v=DMARC1; p=qurantine\"  ; expect: bad-dmarc",
        "_dmarc  TXT \"v=DMARC1; p=quarantine\"")))

  /// Senders do not ask for a policy that nothing announces.
  static let badMTASTS = policies(
    [.transportSecurity],
    Check(
      "bad-mta-sts", standard: .warning, gdnsd: .warning, "an MTA-STS record can be read",
      why: "senders act as if there were no policy", "RFC 8461 §3.1",
      example: .zone(
        "_mta-sts  TXT \"v=STSv1; id=2026-11-30\"  ; expect: bad-mta-sts",
        "_mta-sts  TXT \"v=STSv1; id=20261130\"")))

  /// Senders do not report to an address that they cannot read.
  static let badTLSReport = policies(
    [.transportReports],
    Check(
      "bad-tls-rpt", standard: .warning, gdnsd: .warning, "a TLS-RPT record can be read",
      why: "senders report failures of TLS to nobody", "RFC 8460 §3",
      example: .zone(
        "_smtp._tls  TXT \"v=TLSRPTv1; rua=tls@example.net\"  ; expect: bad-tls-rpt",
        "_smtp._tls  TXT \"v=TLSRPTv1; rua=mailto:tls@example.net\"")))

  /// A check of all policies of some kinds.
  private static func policies(_ kinds: Set<PolicyKind>, _ check: Check) -> ZoneCheck {
    ZoneCheck(check) { zone, findings in
      for (place, kind) in zone.policies where kinds.contains(kind) {
        let text = JoinedText(rdata: zone.data(of: place))
        let faults = kind.policyFormat.faults(in: text.bytes[...])
        if faults.isEmpty || findings.cut(of: place, isPolicy: true) != nil { continue }
        for fault in faults {
          findings.report(
            "\(kind.policyFormat.title) of \(zone.spokenName(of: place)): \(fault.reason)",
            at: place,
            .field(text.string(at: fault.offset)), as: fault.isHarmless ? .info : nil,
            fix: fault.fix)
        }
      }
    }
  }

  /// Receivers that find two policies use neither.
  static let severalPolicies = ZoneCheck(
    Check(
      "several-policies", standard: .warning, gdnsd: .warning,
      "a name has no more than one DKIM key, DMARC, MTA-STS or TLS-RPT record",
      why: "receivers use none of them", "RFC 7489 §6.6.3",
      example: .zone(
        "_dmarc  TXT \"v=DMARC1; p=none\"\n_dmarc  TXT \"v=DMARC1; p=reject\"  ; expect: several-policies",
        "_dmarc  TXT \"v=DMARC1; p=reject\""))
  ) { zone, findings in
    let texts = zone.policies.lazy.filter { place, kind in
      let format = kind.policyFormat
      let text = JoinedText(rdata: zone.data(of: place)).bytes
      // A text without the version is none, and does not count.
      return !format.needsVersion || text.starts(with: "v=\(format.version)".utf8)
    }
    findings.reportSeveral(texts.map { ($0.place, $0.kind.policyFormat.title) }, in: zone)
  }
}

extension Findings {
  /// Reports texts of a kind of which a name has one, where they differ from the first of their owner.
  mutating func reportSeveral(
    _ texts: some Sequence<(place: UInt32, title: String)>, in zone: ZoneInspection
  ) {
    var first: [UInt32: UInt32] = [:]
    for (place, title) in texts {
      let owner = zone.record(place).owner
      guard let other = first[owner] else {
        first[owner] = place
        continue
      }
      if zone.haveSameData(place, other) { continue }
      report(
        "\(zone.name(of: place)) has another \(title)", at: place, .field(0),
        notes: [("the first one", other, .field(0))])
    }
  }
}
