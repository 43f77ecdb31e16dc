/// Addresses and aliases in hand-written records, which no rule has made.
extension ProjectCheck {
  /// A private address in a public zone is useless outside, and reveals the inside.
  static let privateAddressInPublicZone = ProjectCheck(
    Check(
      "private-address-in-public-zone", .error, "no record of a public zone has a private address",
      why: "nobody outside can reach it, and it reveals the internal addresses",
      "RFC 1918 §3", kind: .demand,
      example: .project(
        #"records: intra  A 10.0.0.11  ; expect: private-address-in-public-zone"#,
        #"records: extra  A 192.0.2.11"#))
  ) { inspection, findings in
    inspection.forEachHandWrittenAddress { record, address, zone, level, isPublic in
      guard isPublic, address.isPrivate else { return }
      findings.report(
        "\(zone.owner(of: record).displayText) leads to the private address \(address) in a public zone",
        at: inspection.range(of: record, in: zone),
        fix: "move it to the level's \"internalRecords\"",
        about: inspection.subjects(of: record, in: zone) + ["\(address)"])
    }
  }

  /// A client that follows it would query itself.
  static let loopbackAddress = ProjectCheck(
    Check(
      "loopback-address", .error, "no record leads to a loopback, link-local or reserved address",
      why: "a client that looks the name up connects to itself, or to nothing",
      "RFC 6890 §2.2", kind: .demand,
      example: .project(
        #"records: local  A 127.0.0.1  ; expect: loopback-address"#,
        #"records: localhost  A 127.0.0.1"#))
  ) { inspection, findings in
    inspection.forEachHandWrittenAddress { record, address, zone, level, isPublic in
      guard address.isUnusable, zone.owner(of: record).labels.first != Array("localhost".utf8)[...]
      else { return }
      findings.report(
        "\(zone.owner(of: record).displayText) leads to \(address), which no host can have",
        at: inspection.range(of: record, in: zone),
        about: inspection.subjects(of: record, in: zone) + ["\(address)"])
    }
  }

  /// A name of one level at another's host: what is tested there is the wrong thing.
  static let levelCrossing = ProjectCheck(
    Check(
      "level-crossing", .error, "no name of one level leads to a host of another",
      why: "a test changes real data, or production depends on a test host",
      "project format: levels", kind: .demand,
      example: .project(
        #"""
        roles.json: "web": {},
        live.json: { "name": "web1", "public": "192.0.2.11" },
        staging.json: { "name": "web1", "public": "192.0.2.12" },
        records: try  A 192.0.2.12  ; expect: level-crossing
        """#,
        #"""
        roles.json: "web": {},
        live.json: { "name": "web1", "public": "192.0.2.11" },
        staging.json: { "name": "web1", "public": "192.0.2.12" },
        records: try  A 192.0.2.11
        """#))
  ) { inspection, findings in
    inspection.forEachHandWrittenAddress { record, address, zone, level, isPublic in
      guard let only = CIDR(base: address, prefixLength: address.bitWidth),
        // All of one level: a host may have many names for an address, and no two hosts one.
        let owner = inspection.projectIndex.publicAddresses.within(only).first,
        Int(owner.level) != level
      else { return }
      let other = inspection.project.levels[Int(owner.level)].name
      findings.report(
        "\(zone.owner(of: record).displayText) of \(inspection.project.levels[level].name) leads to "
          + "\(address), a host of \(other)",
        at: inspection.range(of: record, in: zone),
        notes: [.init("the host's address", at: inspection.range(of: owner))],
        about: inspection.subjects(of: record, in: zone) + ["\(address)"])
    }
    inspection.reportCrossingAliases(&findings)
  }

  /// gdnsd answers a CNAME with the CNAME alone, and a stub resolver goes no further.
  static let aliasNotChased = ProjectCheck(
    Check(
      "alias-not-chased", .warning, "names that VMs ask gdnsd for have addresses, not an alias",
      why: "gdnsd does not follow a CNAME and a stub resolver cannot, so the name has no address",
      "gdnsd", kind: .demand,
      example: .project(
        #"internal: files  CNAME salt  ; expect: alias-not-chased"#, #"internal: files  A 10.0.0.1"#
      ))
  ) { inspection, findings in
    for (zone, _, isPublic) in inspection.forwardZones where !isPublic {
      for record in zone.records where record.type == .cname {
        findings.report(
          "\(zone.owner(of: record).displayText) is an alias: a VM that asks gdnsd gets no address",
          at: inspection.range(of: record, .type, in: zone),
          fix: "write the addresses, or make it a service with \"aliases\": \"addresses\"",
          about: inspection.subjects(of: record, in: zone))
      }
    }
  }
}

extension DerivedProject {
  /// Calls `body` with each hand-written address of a zone with names, the zone, its level and
  /// whether it is public.
  fileprivate func forEachHandWrittenAddress(
    _ body: (RecordEntry, IPAddress, Zone, Int, Bool) -> Void
  ) {
    for (zone, level, isPublic) in forwardZones {
      for record in zone.handWrittenRecords {
        guard let address = zone.address(of: record) else { continue }
        body(record, address, zone, level, isPublic)
      }
    }
  }

  /// Reports hand-written aliases of one level that lead into another level's zones.
  fileprivate func reportCrossingAliases(_ findings: inout ProjectFindings) {
    var origins = NameTable()
    var levels: [Int] = []
    for (number, level) in project.levels.enumerated() {
      for zone in [level.publicZone, level.internalZone] {
        // No two levels have one zone.
        if Int(origins.insert(zone.wire.span)) == levels.count { levels.append(number) }
      }
    }
    for (zone, level, _) in forwardZones {
      for record in zone.handWrittenRecords where record.type == .cname {
        guard let target = zone.name(of: record, at: 0),
          let origin = origins.findInnermost(around: target.wire.span),
          case let other = levels[Int(origin)], other != level
        else { continue }
        findings.report(
          "\(zone.owner(of: record).displayText) of \(project.levels[level].name) is an alias of "
            + "\(target.displayText), a name of \(project.levels[other].name)",
          at: range(of: record, in: zone), as: .warning, about: subjects(of: record, in: zone))
      }
    }
  }
}
