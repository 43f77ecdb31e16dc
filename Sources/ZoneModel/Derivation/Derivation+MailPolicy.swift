extension Derivation {
  /// D9: SPF (RFC 7208) from the mail role's public addresses, and MX records where asked for.
  static let mailPolicy = Derivation(rule: .mailPolicy) { projectIndex, planned, diagnostics in
    guard case .publicForward(let level) = planned.kind else { return }
    addExchangers(projectIndex, level, &planned)
    guard let mail = projectIndex.project.mail else { return }
    let pool = Pool(of: mail.role, in: level, isPublic: true, projectIndex: projectIndex)
    let role = projectIndex.project.roles[mail.role].name
    let group = planned.zone.addGroup(
      RecordGroup(
        rule: .mailPolicy, title: "mail: every \(role) (\(pool.members))",
        location: mail.range.start))
    var adder = RecordAdder(to: planned.zone)
    adder.ttl = ZoneTTLs(of: level, in: projectIndex.project).of(.default).seconds
    if let preference = mail.mxPreference {
      let table = projectIndex.project.levels[level].hosts
      let names = table.names
      for address in pool.addresses where table.mxPreferences[address.location] == nil {
        var rdata: [UInt8] = []
        rdata.append(bigEndian: preference)
        rdata += names[address.hostname.range] + planned.zone.origin.wire
        adder.add(.mx, rdata: rdata, to: &planned.zone, group: group, location: address.location)
      }
    }
    if let policy = mail.spf {
      let text = spf(pool, include: mail.include, policy: policy)
      guard text.count <= longestText else {
        diagnostics.add(
          Diagnostic(
            .spfTooLong,
            "the SPF record of \(planned.zone.origin.displayText) would take \(text.count) bytes: "
              + "gdnsd allows \(longestText) in a text",
            at: mail.range))
        return
      }
      adder.add(
        .txt, rdata: characterStrings(text), to: &planned.zone, group: group,
        location: mail.range.start)
    }
  }

  /// Adds an MX record for each public hostname of the hosts that say so themselves.
  private static func addExchangers(
    _ projectIndex: ProjectIndex, _ level: Int, _ planned: inout PlannedZone
  ) {
    let table = projectIndex.project.levels[level].hosts
    if table.mxPreferences.isEmpty { return }
    let group = planned.zone.addGroup(
      RecordGroup(
        rule: .mailPolicy, title: "hosts that take mail", location: projectIndex.project.location))
    let usual = ZoneTTLs(of: level, in: projectIndex.project).of(.default)
    var adder = RecordAdder(to: planned.zone)
    adder.ttl = usual.seconds
    for host in table.hosts {
      for address in table.publicAddresses(of: host) {
        guard let preference = table.mxPreferences[address.location] else { continue }
        var rdata: [UInt8] = []
        rdata.append(bigEndian: preference)
        rdata += table.names[address.hostname.range] + planned.zone.origin.wire
        adder.add(.mx, rdata: rdata, to: &planned.zone, group: group, location: address.location)
      }
    }
  }

  /// The longest text that fits into gdnsd's 16000 bytes of data, in strings of 255 bytes.
  private static let longestText = 15937

  /// `v=spf1 ip4:173.236.254.98 ip4:173.236.254.99 -all`.
  private static func spf(_ pool: Pool, include: [DomainName], policy: String) -> [UInt8] {
    var text = Array("v=spf1".utf8)
    for address in pool.addresses {
      text.append(address.address.isIPv4 ? " ip4:" : " ip6:")
      address.address.append(textTo: &text)
    }
    for name in include { text.append(" include:\(name.displayText)") }
    text.append(" \(policy)")
    return text
  }

  /// TXT data: the text in strings of at most 255 bytes, which a reader joins (RFC 7208 §3.3).
  private static func characterStrings(_ text: [UInt8]) -> [UInt8] {
    var rdata: [UInt8] = []
    for start in stride(from: 0, to: text.count, by: 255) {
      let piece = text[start..<min(start + 255, text.count)]
      rdata.append(UInt8(piece.count))
      rdata += piece
    }
    return rdata
  }
}
