/// Checks of glue: the addresses of name servers below a delegation (RFC 1034 §4.2.1).
extension ZoneCheck {
  /// A name server inside the child zone must have an address here, or it cannot be found.
  static let glueMissing = ZoneCheck(
    Check(
      "glue-missing", standard: .warning, gdnsd: .error,
      "a name server below a delegation has an address",
      why: "nobody can reach the servers of the zone below", "RFC 1034 §4.2.1",
      example: .zone(
        "sub  NS ns1.sub  ; expect: glue-missing", "sub  NS ns1.sub\nns1.sub  A 192.0.2.53"))
  ) { zone, findings in
    if zone.cuts.isEmpty { return }
    for target in zone.nsTargets {
      let lacksGlue: Bool =
        switch target.fate {
        case .delegated: true
        case .owner, .wildcard:
          zone.isCutOff(target.owner)
            && zone.types[Int(target.owner)].isDisjoint(with: .addresses)
            && !zone.mayHaveLost(.addresses, at: target.owner)
        default: false
        }
      guard lacksGlue else { continue }
      let server = zone.target(of: target.place)
      findings.report(
        "\(server), a name server of \(zone.name(of: target.place)), is below a delegation and "
          + "has no address here", at: target.place, .field(0),
        refusedBy: zone.refusers(of: target),
        fix: "add A or AAAA to \(server)")
    }
  }

  /// Addresses behind a delegation that no NS record asks for are never served.
  static let glueUnused = ZoneCheck(
    Check(
      "glue-unused", standard: .info, gdnsd: .warning,
      "addresses below a delegation belong to name servers",
      why: "the address is never served; gdnsd warns", "RFC 1034 §4.2.1",
      example: .zone(
        "sub  NS ns1\nhost.sub  A 192.0.2.10  ; expect: glue-unused",
        "sub  NS ns1\nhost  A 192.0.2.10")), isStrict: true
  ) { zone, findings in
    // Any NS record that could not be read may name any server.
    if zone.cuts.isEmpty || zone.zone.lost.allTypes.contains(.ns) { return }
    var isNamed = [Bool](repeating: false, count: zone.types.count)
    for target in zone.nsTargets where target.fate == .owner { isNamed[Int(target.owner)] = true }
    zone.forEachCutOff { owner in
      // A wildcard there is no address at all.
      guard !isNamed[Int(owner)], !zone.types[Int(owner)].isDisjoint(with: .addresses),
        !zone.isWildcard(owner), let place = zone.first(.addresses, of: owner)
      else { return }
      findings.report(
        "\(zone.name(of: place)) is below a delegation, and no NS record names it", at: place)
    }
  }

  /// Data below a delegation belongs to the child zone and is not served from here.
  static let dataBelowCut = ZoneCheck(
    Check(
      "data-below-cut", standard: .warning, gdnsd: .error,
      "at and below a delegation there are only NS records and glue",
      why: "the record belongs to the zone below, and is never served", "RFC 2181 §6",
      example: .zone(
        "sub  NS ns1\nwww.sub  TXT text  ; expect: data-below-cut", "sub  NS ns1\nwww  TXT text"))
  ) { zone, findings in
    if zone.cuts.isEmpty { return }
    let isStandard = zone.profile == .standard
    zone.forEachCutOff { owner in
      let isBelow = zone.cuts.delegation(above: owner) != nil
      var fitting: TypeSet = [.a, .aaaa, .ns]
      if isStandard, !isBelow { fitting.formUnion([.ds, .signing, .dname]) }
      if isBelow, zone.isWildcard(owner) { fitting = .ns }
      if zone.types[Int(owner)].isSubset(of: fitting) { return }
      for place in zone.owners[owner]
      where !TypeSet(of: zone.record(place).type).isSubset(of: fitting) {
        findings.report(
          "the \(zone.record(place).type) of \(zone.name(of: place)) is "
            + "\(isBelow ? "below" : "at") a delegation, and is never served", at: place)
      }
    }
  }

  /// The child of a child is for the child to delegate.
  static let delegationBelowCut = ZoneCheck(
    Check(
      "delegation-below-cut", standard: .warning, gdnsd: .error,
      "no delegation is below another",
      why: "the upper delegation hides the lower one", "RFC 1034 §4.2",
      example: .zone(
        "sub  NS ns1\na.sub  NS ns1  ; expect: delegation-below-cut", "sub  NS ns1\na  NS ns1"))
  ) { zone, findings in
    if zone.cuts.isEmpty { return }
    var seen: Set<UInt32> = []
    for place in zone.places.ns {
      let owner = zone.record(place).owner
      guard zone.cuts.delegation(above: owner) != nil, seen.insert(owner).inserted else { continue }
      findings.report("the delegation of \(zone.name(of: place)) is below another", at: place)
    }
  }

  /// A DS record says which key the child zone is signed with, so there must be a child.
  static let dsWithoutDelegation = ZoneCheck(
    Check(
      "ds-without-delegation", standard: .warning, gdnsd: .warning,
      "a DS record is at a delegation",
      why: "there is nothing that the digest could prove", "RFC 4035 §2.4",
      example: .standardZone(
        "child  DS 60485 5 1 2BB183AF5F22588179A53B0A98631FAD1A292118  ; expect: ds-without-delegation",
        "child  NS ns1"))
  ) { zone, findings in
    for place in zone.places.ds where !zone.isCut(zone.record(place).owner) {
      let owner = zone.record(place).owner
      if zone.cuts.delegation(above: owner) != nil || zone.mayHaveLost(.ns, at: owner) { continue }
      let reason = owner == zone.apex ? "is the zone's apex" : "is not delegated"
      findings.report("\(zone.name(of: place)) has a DS record, but \(reason)", at: place)
    }
  }
}

extension ZoneInspection {
  /// Calls `body` with every owner at or below a delegation.
  fileprivate func forEachCutOff(_ body: (UInt32) -> Void) {
    for owner in 0..<UInt32(types.count) where !types[Int(owner)].isEmpty && isCutOff(owner) {
      body(owner)
    }
  }
}
