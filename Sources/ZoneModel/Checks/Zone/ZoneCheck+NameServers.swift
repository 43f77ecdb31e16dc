/// The NS records of a zone (RFC 1034 §4.2.1).
extension ZoneCheck {
  /// Without NS records, resolvers cannot find the servers of the zone.
  static let noNS = ZoneCheck(
    Check(
      "no-ns", standard: .warning, gdnsd: .error, "a zone has NS records at its apex",
      why: "resolvers cannot find who serves the zone", "RFC 1034 §4.2.1",
      example: .zone(
        "$TTL 3600\n\(CheckExample.soundSOA)  ; expect: no-ns", CheckExample.soundApex))
  ) { zone, findings in
    if zone.apexTypes.contains(.ns) || zone.apexMayHaveLost(.ns) { return }
    let message = "the zone \(zone.zone.origin) has no NS records"
    let fix = "add one for each of its name servers"
    guard let soa = zone.apexSOA else {
      return findings.reportZone(message, refusedBy: [.bind, .knot], fix: fix)
    }
    findings.report(message, at: soa, refusedBy: [.bind, .knot], fix: fix)
  }

  /// One server is one failure away from none.
  static let singleNS = ZoneCheck(
    Check(
      "single-ns", standard: .warning, gdnsd: .warning, "a zone has two name servers or more",
      why: "if the only server fails, the zone fails", "RFC 1034 §4.1",
      example: .zone(
        "$TTL 3600\n\(CheckExample.soundSOA)\n@  NS ns1.example.net.  ; expect: single-ns",
        CheckExample.soundApex)), isStrict: true
  ) { zone, findings in
    guard zone.apexTypes.contains(.ns), !zone.apexMayHaveLost(.ns) else { return }
    let servers = zone.places.ns.filter { zone.record($0).owner == zone.apex }
    if servers.count == 1 {
      findings.report(
        "the zone \(zone.zone.origin) has only one NS record", at: servers[0])
    }
  }

  /// gdnsd answers with a limited number of NS records.
  static let tooManyNS = ZoneCheck(
    Check(
      "too-many-ns", standard: nil, gdnsd: .error, "a name has no more than 64 NS records",
      why: "gdnsd refuses the zone", "gdnsd",
      example: .zone(
        """
        sub  NS ns{1...64}.example.net.
        sub  NS ns65.example.net.  ; expect: too-many-ns
        """, "sub  NS ns{1...64}.example.net."))
  ) { zone, findings in
    guard zone.places.ns.count > 64 else { return }
    for owner in zone.crowdedOwners where zone.types[Int(owner)].contains(.ns) {
      let servers = zone.owners[owner].filter { zone.record($0).type == .ns }
      guard servers.count > 64 else { continue }
      findings.report(
        "\(zone.name(of: servers[64])) has \(servers.count) NS records, more than 64",
        at: servers[64])
    }
  }
}
