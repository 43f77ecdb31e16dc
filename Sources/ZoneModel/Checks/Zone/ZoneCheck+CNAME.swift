/// Checks of the records beside a CNAME record: only signatures may be there.
extension ZoneCheck {
  /// A name that owns a CNAME owns no other data; only DNSSEC records may be beside it.
  static let cnameAndOtherData = ZoneCheck(
    Check(
      "cname-and-other-data", standard: .error, gdnsd: .error,
      "a name with a CNAME record has no other records",
      why: "every name server refuses the zone", "RFC 2181 §10.1",
      example: .zone(
        "www  CNAME host.example.net.  ; expect: cname-and-other-data\nwww  TXT text",
        "www  CNAME host.example.net."))
  ) { zone, findings in
    // gdnsd signs nothing, and knows no exception.
    let beside: TypeSet =
      zone.profile == .standard ? [.cname, .dname, .signing] : [.cname, .dname]
    var seen: Set<UInt32> = []
    for place in zone.places.cname {
      let types = zone.typesBeside(place)
      let other = types.subtracting(beside)
      let hasSigning = zone.profile == .standard && types.contains(.signing)
      let owner = zone.record(place).owner
      guard !other.isEmpty || hasSigning, seen.insert(owner).inserted else { continue }
      if hasSigning { findings.reportOldSigning(beside: place, of: owner, in: zone) }
      guard !other.isEmpty else { continue }
      let neighbour = zone.first(other, of: owner)
      findings.report(
        "\(zone.name(of: place)) has a CNAME and other records", at: place,
        notes: neighbour.map { [("the other record", $0, .type)] } ?? [])
    }
  }

  /// An alias leads to one name.
  static let severalCNAMEs = ZoneCheck(
    Check(
      "several-cnames", standard: .error, gdnsd: .error, "a name has no more than one CNAME record",
      why: "every name server refuses the zone", "RFC 2181 §10.1",
      example: .zone(
        "www  CNAME a.example.net.\nwww  CNAME b.example.net.  ; expect: several-cnames",
        "www  CNAME a.example.net."))
  ) { zone, findings in
    guard zone.places.cname.count > 1 else { return }
    for owner in zone.crowdedOwners where zone.types[Int(owner)].contains(.cname) {
      let aliases = zone.owners[owner].filter { zone.record($0).type == .cname }
      for place in aliases.dropFirst() {
        // The same one twice is a duplicate, which everybody but gdnsd skips.
        if zone.profile == .standard, zone.haveSameData(place, aliases[0]) { continue }
        findings.report(
          "\(zone.name(of: place)) has another CNAME record", at: place,
          notes: [("the first one", aliases[0], .type)])
      }
    }
  }

  /// A DNAME leads everything below a name elsewhere, and a CNAME the name itself.
  static let dnameAndCNAME = ZoneCheck(
    Check(
      "dname-and-cname", standard: .error, gdnsd: .error,
      "a name with a DNAME record has no CNAME record",
      why: "every name server refuses the zone", "RFC 6672 §2.4",
      example: .standardZone(
        "old  DNAME new.example.net.  ; expect: dname-and-cname\nold  CNAME new.example.net.",
        "old  DNAME new.example.net."))
  ) { zone, findings in
    guard !zone.places.cname.isEmpty else { return }
    var seen: Set<UInt32> = []
    for place in zone.places.dname where zone.typesBeside(place).contains(.cname) {
      guard seen.insert(zone.record(place).owner).inserted else { continue }
      findings.report("\(zone.name(of: place)) has a DNAME and a CNAME", at: place)
    }
  }
}

extension Findings {
  /// SIG, KEY and NXT, which some servers do not take for signing records, and those servers.
  private static let oldSigning: [(type: RecordType, servers: NameServers)] = [
    (.sig, [.knot]), (.key, [.knot, .nsd]), (.nxt, [.bind, .knot]),
  ]

  /// Warns of the first record of each such type that an owner has beside a CNAME.
  fileprivate mutating func reportOldSigning(
    beside alias: UInt32, of owner: UInt32, in zone: ZoneInspection
  ) {
    for (type, servers) in Self.oldSigning {
      guard let place = zone.owners[owner].first(where: { zone.record($0).type == type }) else {
        continue
      }
      report(
        "\(zone.name(of: alias)) has a CNAME and a \(type) record", at: alias, as: .warning,
        refusedBy: servers, notes: [("the other record", place, .type)])
    }
  }
}

extension ZoneInspection {
  /// Whether two records of one type have the same data, the case of names aside.
  func haveSameData(_ lhs: UInt32, _ rhs: UInt32) -> Bool {
    let left = record(lhs)
    let right = record(rhs)
    guard left.rdataRange.count == right.rdataRange.count else { return false }
    let data = zone.rdata.span
    // All names are in wire form, where no length equals a letter: this rules out nearly all.
    let leftData = data.extracting(left.rdataRange)
    let rightData = data.extracting(right.rdataRange)
    guard WireName.areEqual(leftData, rightData) else { return false }
    for index in leftData.indices where leftData[index] != rightData[index] {
      return zone.comparableData(of: left) == zone.comparableData(of: right)
    }
    return true
  }
}
