/// The NS records of a zone (RFC 1034 §4.2.1).
extension ZoneCheck {
  /// Without NS records, resolvers cannot find the servers of the zone.
  static let noNS = ZoneCheck(
    "no-ns", standard: .warning, gdnsd: .error,
    "a zone has NS records at its apex", "RFC 1034 §4.2.1", findsAbsence: true
  ) { zone, findings in
    if zone.apexTypes.contains(.ns) { return }
    let message = "the zone \(zone.zone.origin) has no NS records"
    let fix = "add one for each of its name servers"
    guard let soa = zone.apexSOA else { return findings.reportZone(message, fix: fix) }
    findings.report(message, at: soa, fix: fix)
  }

  /// One server is one failure away from none.
  static let singleNS = ZoneCheck(
    "single-ns", standard: .warning, gdnsd: .warning,
    "a zone has two name servers or more", "RFC 1034 §4.1", findsAbsence: true
  ) { zone, findings in
    guard zone.apexTypes.contains(.ns) else { return }
    let servers = zone.places.ns.filter { zone.record($0).owner == zone.apex }
    if servers.count == 1 {
      findings.report(
        "the zone \(zone.zone.origin) has only one NS record", at: servers[0])
    }
  }

  /// gdnsd answers with a limited number of NS records.
  static let tooManyNS = ZoneCheck(
    "too-many-ns", standard: nil, gdnsd: .error, "a name has no more than 64 NS records", "gdnsd"
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
