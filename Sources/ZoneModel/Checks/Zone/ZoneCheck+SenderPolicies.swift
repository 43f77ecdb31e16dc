/// What receivers of mail read in SPF records.
extension ZoneCheck {
  /// One faulty term makes the whole record useless.
  static let badSPF = ZoneCheck(
    Check(
      "bad-spf", standard: .warning, gdnsd: .warning, "an SPF record can be read",
      why: "receivers report a permanent error, or find no record at all", "RFC 7208 §4.6",
      example: .zone(
        "@  TXT \"v=spf1 ipv4:192.0.2.10 -all\"  ; expect: bad-spf",
        "@  TXT \"v=spf1 ip4:192.0.2.10 -all\""))
  ) { zone, findings in
    for place in zone.places.txt {
      let data = zone.data(of: place)
      if let policy = SenderPolicy(rdata: data) {
        for fault in policy.faults {
          findings.report(
            "SPF record of \(zone.spokenName(of: place)): \(fault.reason)", at: place,
            .field(policy.text.string(at: fault.offset)), fix: fault.fix)
        }
      } else if let fault = SenderPolicy.fault(ofOther: data) {
        findings.report(
          "\(zone.spokenName(of: place)) has no SPF record: \(fault.reason)", at: place, .field(0),
          fix: fault.fix)
      }
    }
  }

  /// Receivers stop after ten look-ups.
  static let spfLookups = ZoneCheck(
    Check(
      "spf-lookups", standard: .warning, gdnsd: .warning,
      "an SPF record takes no more than 10 look-ups, with those of the records that it includes",
      why: "receivers report a permanent error", "RFC 7208 §4.6.4",
      example: .zone(
        """
        @  TXT "v=spf1 include:s1.example.com -all"  ; expect: spf-lookups
        s{1...10}  TXT "v=spf1 include:s{n+1}.example.com -all"
        s11  TXT "v=spf1 ip4:192.0.2.10 -all"
        """, "@  TXT \"v=spf1 include:s1.example.com -all\"\ns1  TXT \"v=spf1 ip4:192.0.2.10 -all\""
      ))
  ) { zone, findings in
    let lookups = SenderLookups([(zone.zone, zone.senderTexts)])
    for loop in lookups.loops {
      let record = loop.place.record
      findings.report(
        "the SPF record of \(zone.spokenName(of: record)) leads back to itself by way of "
          + quoted(loop.text), at: record, .field(loop.field))
    }
    for (place, count) in lookups.counts where count > SenderLookups.limit {
      findings.report(
        SenderLookups.message(count, of: zone.spokenName(of: place.record)), at: place.record,
        .field(0))
    }
  }

  /// An included name must have a record of its own.
  static let spfIncludeWithoutRecord = ZoneCheck(
    Check(
      "spf-include-without-record", standard: .warning, gdnsd: .warning,
      "a name of the zone that an SPF record includes has an SPF record",
      why: "receivers report a permanent error", "RFC 7208 §5.2",
      example: .zone(
        "@  TXT \"v=spf1 include:_spf.example.com -all\"  ; expect: spf-include-without-record",
        "@  TXT \"v=spf1 include:_spf.example.com -all\"\n_spf  TXT \"v=spf1 mx -all\""))
  ) { zone, findings in
    for (term, name) in SenderLookups([(zone.zone, zone.senderTexts)]).unmet
    where zone.lacksText(name) {
      findings.report(
        "\(quoted(term.text)) leads to a name without an SPF record", at: term.place.record,
        .field(term.field))
    }
  }

  /// A policy that allows everybody is worse than none.
  static let spfAllowsAll = ZoneCheck(
    Check(
      "spf-allows-all", standard: .warning, gdnsd: .warning,
      "an SPF record does not allow every address",
      why: "anybody may send mail in your name", "RFC 7208 §5.1",
      example: .zone(
        "@  TXT \"v=spf1 mx +all\"  ; expect: spf-allows-all", "@  TXT \"v=spf1 mx -all\""))
  ) { zone, findings in
    var denier: UInt32?
    zone.forEachSenderTerm { place, policy, term in
      // A list of those that may not send ends in +all (RFC 7208 §A.4).
      if term.text.first == UInt8(ascii: "-") { denier = place }
      guard term.allowsAll, denier != place else { return }
      findings.report(
        "\(quoted(term.text)) lets everybody send mail as \(zone.name(of: place))", at: place,
        .field(policy.text.string(at: term.text.startIndex)),
        fix: "write -all, or ~all while you are not sure")
    }
  }

  /// A term that nothing reaches is most likely meant to be another.
  static let spfUselessTerm = ZoneCheck(
    Check(
      "spf-useless-term", standard: .warning, gdnsd: .warning,
      "no term of an SPF record is there twice, or after 'all'",
      why: "it has no effect; a second address was probably meant to be another one",
      "RFC 7208 §4.6.2, §5.1",
      example: .zone(
        "@  TXT \"v=spf1 ip4:192.0.2.10 ip4:192.0.2.10 -all\"  ; expect: spf-useless-term",
        "@  TXT \"v=spf1 ip4:192.0.2.10 ip4:192.0.2.11 -all\""))
  ) { zone, findings in
    var record: UInt32?
    var seen = SeenTerms()
    zone.forEachSenderTerm { place, policy, term in
      if record != place { seen = SeenTerms(policy) }
      record = place
      guard let reason = seen.reason(against: term) else { return }
      findings.report(
        "\(quoted(term.text)) in the SPF record of \(zone.name(of: place)) has no effect: \(reason)",
        at: place, .field(policy.text.string(at: term.text.startIndex)))
    }
  }
}

/// The terms of an SPF record that come before another.
private struct SeenTerms {
  /// Networks of `ip4:` and `ip6:`.
  private var networks: Set<CIDR> = []
  /// Other terms, in lower case.
  private var bodies: Set<[UInt8]> = []
  /// Whether one is `all`.
  private var hasAll = false
  /// Whether the record has an `all` somewhere.
  private var willHaveAll = false

  /// Before the first term of any record.
  init() {}

  /// Before the first term of a record.
  init(_ policy: SenderPolicy) {
    willHaveAll = policy.terms.contains { (try? SenderTerm($0))?.kind == .all }
  }

  /// Why a term has no effect; nil if it has one. It is then one of the terms seen.
  mutating func reason(against term: SenderTerm) -> String? {
    guard let kind = term.kind, kind != .exp else { return nil }
    if kind == .redirect { return willHaveAll ? "there is an 'all'" : nil }
    if hasAll { return "it comes after 'all'" }
    if kind == .all { hasAll = true }
    let isNew =
      if let network = term.network {
        networks.insert(network).inserted
      } else {
        bodies.insert(term.body.map(\.asciiLowercased)).inserted
      }
    return isNew ? nil : "it is there twice"
  }
}

extension ZoneInspection {
  /// Calls a function with every term of an SPF record that can be read.
  fileprivate func forEachSenderTerm(
    _ body: (_ place: UInt32, SenderPolicy, SenderTerm) -> Void
  ) {
    for place in senderTexts {
      guard let policy = SenderPolicy(rdata: data(of: place)) else { continue }
      for text in policy.terms {
        if let term = try? SenderTerm(text) { body(place, policy, term) }
      }
    }
  }

  /// Whether a name of the zone has no text for certain: the zone has it without one, or nothing
  /// answers for it.
  fileprivate func lacksText(_ name: DomainName) -> Bool {
    let wire = name.wire
    let origin = zone.origin.wire.count
    if zone.lost.mayAnswer([.txt, .cname, .dync], for: wire.span, origin: origin) { return false }
    var start = 0
    var isFirst = true
    while wire.count - start >= zone.origin.wire.count {
      let above = wire.span.extracting(start..<wire.count)
      let types = zone.names.find(above).map { (owner: $0, types: self.types[Int($0)]) }
      if let types {
        // An alias, another zone, or data that is not known.
        if types.types.contains(.ns), types.owner != apex { return false }
        if types.types.contains(.dname)
          || isFirst && !types.types.isDisjoint(with: [.cname, .dync])
        {
          return false
        }
      }
      let wildcard = [1, UInt8(ascii: "*")] + wire[start...]
      if !isFirst, zone.names.find(wildcard.span) != nil { return false }
      isFirst = false
      start += Int(wire[start]) + 1
    }
    return true
  }
}
