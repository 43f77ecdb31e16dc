/// DNAME records (RFC 6672): everything below a name is found elsewhere.
extension ZoneCheck {
  /// Names below a DNAME cannot be found.
  static let dnameWithChildren = ZoneCheck(
    Check(
      "dname-with-children", standard: .warning, gdnsd: .info,
      "below a name with a DNAME record there are no records",
      why: "the records below are never served", "RFC 6672 §2.4",
      example: .standardZone(
        "old  DNAME new.example.net.\nwww.old  A 192.0.2.10  ; expect: dname-with-children",
        "old  DNAME new.example.net."))
  ) { zone, findings in
    guard !zone.places.dname.isEmpty, !zone.cuts.isEmpty else { return }
    // BIND, too, refuses a zone whose own name servers are below a DNAME of its apex.
    let isStrict = zone.profile == .standard && zone.apexTypes.contains(.dname)
    let servers = Set(
      isStrict
        ? zone.nsTargets.filter { zone.record($0.place).owner == zone.apex }.map(\.owner) : [])
    for owner in 0..<UInt32(zone.types.count) where !zone.types[Int(owner)].isEmpty {
      guard let above = zone.cuts.redirection(above: owner), let place = zone.owners[owner].first
      else { continue }
      findings.report(
        "\(zone.name(of: place)) is below the DNAME of \(zone.zone.names[above])", at: place,
        as: servers.contains(owner) ? .error : nil, refusedBy: [.knot, .nsd])
    }
  }

  /// gdnsd does not know what a DNAME means.
  static let dnameNotFollowed = ZoneCheck(
    Check(
      "dname-not-followed", standard: nil, gdnsd: .warning,
      "a zone for gdnsd has no DNAME records",
      why: "gdnsd serves the record, but answers that the names below it do not exist", "gdnsd",
      example: .zone(
        "old  TYPE39 \\# 5 036e657700  ; expect: dname-not-followed",
        "www.old  CNAME www.example.net."))
  ) { zone, findings in
    for place in zone.places.dname {
      findings.report(
        "gdnsd does not redirect the names below \(zone.name(of: place)), it answers NXDOMAIN",
        at: place, .type, fix: "write a CNAME record for each name below it in its place")
    }
  }

  /// A delegation hands over what a DNAME leads elsewhere.
  static let dnameBesideNS = ZoneCheck(
    Check(
      "dname-beside-ns", standard: .warning, gdnsd: .info,
      "a name with a DNAME record is not delegated",
      why: "servers disagree about the names below", "RFC 6672 §2.3",
      example: .standardZone(
        "old  DNAME new.example.net.  ; expect: dname-beside-ns\nold  NS ns1",
        "old  DNAME new.example.net."))
  ) { zone, findings in
    for place in zone.places.dname where zone.isCut(zone.record(place).owner) {
      findings.report(
        "\(zone.name(of: place)) has a DNAME and NS records", at: place, refusedBy: .knot)
    }
  }

  /// A DNAME leads to one name.
  static let severalDNAMEs = ZoneCheck(
    Check(
      "several-dnames", standard: .error, gdnsd: .warning,
      "a name has no more than one DNAME record",
      why: "every other name server refuses the zone", "RFC 6672 §2.4",
      example: .standardZone(
        "old  DNAME a.example.net.\nold  DNAME b.example.net.  ; expect: several-dnames",
        "old  DNAME a.example.net."))
  ) { zone, findings in
    guard zone.places.dname.count > 1 else { return }
    var first: [UInt32: UInt32] = [:]
    for place in zone.places.dname {
      let owner = zone.record(place).owner
      guard let other = first[owner] else {
        first[owner] = place
        continue
      }
      if zone.haveSameData(place, other) { continue }
      findings.report(
        "\(zone.name(of: place)) has another DNAME record", at: place,
        notes: [("the first one", other, .type)])
    }
  }
}
