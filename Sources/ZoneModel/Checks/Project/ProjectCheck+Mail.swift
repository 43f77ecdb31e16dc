/// Checks of mail across zones and hosts: which hosts receive it, and which may send it.
extension ProjectCheck {
  /// An MX of another zone of ours must have an address there.
  static let mxWithoutAddress = ProjectCheck(
    Check(
      "mx-without-address", .error, "the host that an MX record names has an address",
      why: "mail for the name bounces", "RFC 5321 §5.1", kind: .demand,
      example: .project(
        #"""
        staging.json: { "name": "salt2", "private": "10.0.0.2" },
        records: @  MX 10 mail.example.net.  ; expect: mx-without-address
        """#,
        #"""
        roles.json: "mail": {},
        staging.json: { "name": "mail", "public": "192.0.2.25" },
        records: @  MX 10 mail.example.net.
        """#))
  ) { inspection, findings in
    // Zones are gone through once, however many records lead into them.
    var addressed: [DomainName: Set<UInt32>] = [:]
    let publicZones = PublicZones(inspection.zones)
    for (zone, _, isPublic) in inspection.forwardZones where isPublic {
      for record in zone.records where record.type == .mx {
        // A target in the zone itself is a check of that zone.
        guard let target = zone.name(of: record, at: 2), !target.isSubdomain(of: zone.origin),
          let other = publicZones.zone(around: target.wire.span)
        else { continue }
        if addressed[other.origin] == nil { addressed[other.origin] = other.ownersWithAddress }
        let owner = other.names.find(target)
        if let owner, addressed[other.origin]?.contains(owner) == true { continue }
        let length = other.origin.wire.count
        if other.lost.mayAnswer(.hosts, for: target.wire.span, origin: length) { continue }
        findings.report(
          "mail for \(zone.owner(of: record).displayText) goes to \(target.displayText), which has no "
            + "address in \(other.origin.displayText)",
          at: inspection.range(of: record, .field(1), in: zone),
          about: inspection.subjects(of: record, in: zone) + [target.displayText])
      }
    }
  }

  /// Receivers refuse mail from a host that the SPF record leaves out.
  static let spfMissesMailAddress = ProjectCheck(
    Check(
      "spf-misses-mail-address", .error, "the SPF record allows every address of the mail role",
      why: "receivers refuse mail from the mail host, or treat it as spam",
      "RFC 7208 §5", kind: .demand,
      example: .project(
        #"""
        zonec.json: "mail": { "role": "mail" },
        roles.json: "mail": {},
        live.json: { "name": "mail", "public": { "mail": "192.0.2.25", "mail2": "192.0.2.26" } },
        records: @  TXT "v=spf1 ip4:192.0.2.25 -all"  ; expect: spf-misses-mail-address
        """#,
        #"""
        zonec.json: "mail": { "role": "mail", "spf": "-all" },
        roles.json: "mail": {},
        live.json: { "name": "mail", "public": { "mail": "192.0.2.25", "mail2": "192.0.2.26" } },
        """#))
  ) { inspection, findings in
    guard let mail = inspection.project.mail else { return }
    for (zone, level, isPublic) in inspection.forwardZones where isPublic {
      guard
        let (record, policy) = zone.senderPolicies.first(where: { pair in
          zone.owner(of: pair.record) == zone.origin
        }), !policy.reachesFurther
      else { continue }
      let allowed = AddressRanges(policy.networks.map(\.cidr))
      inspection.projectIndex.forEachHost(of: mail.role, in: level) { host in
        for address in inspection.table(level).publicAddresses(of: host)
        where !allowed.contains(address.address) {
          findings.report(
            "the SPF record of \(zone.origin.displayText) does not allow \(address.address) "
              + "(\(inspection.hostname(of: address, in: level)))",
            at: inspection.range(of: record, in: zone),
            notes: [.init("the address", at: inspection.range(of: address))],
            fix: "add \(address.address.isIPv4 ? "ip4" : "ip6"):\(address.address)",
            about: [zone.origin.displayText, "\(address.address)"]
              + inspection.subjects(of: host, in: level))
        }
      }
    }
  }

  /// An address without a host may belong to somebody else tomorrow.
  static let spfAllowsForeignAddress = ProjectCheck(
    Check(
      "spf-allows-foreign-address", .warning, "an SPF record allows only addresses of the project",
      why: "the next user of the address could send mail in your name",
      "RFC 7208 §5.6", kind: .demand,
      example: .project(
        #"records: @  TXT "v=spf1 ip4:192.0.2.99 -all"  ; expect: spf-allows-foreign-address"#,
        #"records: @  TXT "v=spf1 ip4:192.0.2.1 -all""#))
  ) { inspection, findings in
    // Public networks do not overlap: of an address there is one at most.
    let ours = inspection.project.networks.filter(\.isPublic).map(\.cidr)
      .sorted { $0.base < $1.base }
    for (zone, _, isPublic) in inspection.forwardZones where isPublic {
      for (record, policy) in zone.senderPolicies {
        for term in policy.networks {
          let isOne = term.cidr.prefixLength == term.cidr.base.bitWidth
          let next = ours.firstPlace(whereAllBehind: { $0.base > term.cidr.base })
          let isOurs =
            next > 0 && ours[next - 1].prefixLength <= term.cidr.prefixLength
            && ours[next - 1].contains(term.cidr.base)
          let hasHost = !inspection.projectIndex.publicAddresses.within(term.cidr).isEmpty
          if isOne ? hasHost : isOurs && hasHost { continue }
          findings.report(
            "the SPF record of \(zone.owner(of: record).displayText) allows \(term.text), "
              + (isOne || isOurs
                ? "which no host has" : "which is more than the project's networks"),
            at: inspection.range(of: record, in: zone),
            about: inspection.subjects(of: record, in: zone) + [term.text])
        }
      }
    }
  }
}

/// The levels' public zones by their names.
private struct PublicZones {
  /// The origins of the project's public zones.
  private var origins = NameTable()
  /// The zone of each of `origins`.
  private var zones: [Zone] = []

  /// The public zones among those of a project.
  init(_ all: [PlannedZone]) {
    for planned in all {
      guard case .publicForward = planned.kind else { continue }
      let number = origins.insert(planned.zone.origin.wire.span)
      if Int(number) == zones.count { zones.append(planned.zone) }
    }
  }

  /// The public zone of the project that contains a name.
  func zone(around name: Span<UInt8>) -> Zone? {
    origins.findInnermost(around: name).map { zones[Int($0)] }
  }
}

extension Zone {
  /// The owners of A and AAAA records.
  fileprivate var ownersWithAddress: Set<UInt32> {
    Set(records.lazy.filter { $0.type.isAddress }.map(\.owner))
  }

  /// The TXT records that are sender policies.
  fileprivate var senderPolicies: [(record: RecordEntry, policy: SenderPolicy)] {
    records.compactMap { record in
      guard record.type == .txt, let policy = SenderPolicy(rdata: data(of: record)) else {
        return nil
      }
      return (record, policy)
    }
  }
}
