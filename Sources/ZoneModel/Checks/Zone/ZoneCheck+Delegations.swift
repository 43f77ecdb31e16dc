/// Checks of glue: the addresses of name servers below a delegation (RFC 1034 §4.2.1).
extension ZoneCheck {
  /// A name server inside the child zone must have an address here, or it cannot be found.
  static let glueMissing = ZoneCheck(
    "glue-missing", standard: .warning, gdnsd: .error,
    "a name server below a delegation has an address", "RFC 1034 §4.2.1", findsAbsence: true
  ) { zone, findings in
    if zone.cuts.isEmpty { return }
    for target in zone.nsTargets {
      let lacksGlue: Bool =
        switch target.fate {
        case .delegated: true
        case .owner:
          zone.isCutOff(target.owner)
            && zone.types[Int(target.owner)].isDisjoint(with: .addresses)
        default: false
        }
      guard lacksGlue else { continue }
      let server = zone.target(of: target.place)
      findings.report(
        "\(server), a name server of \(zone.name(of: target.place)), lies below a delegation and "
          + "has no address here", at: target.place, .field(0), fix: "add A or AAAA to \(server)")
    }
  }

  /// Addresses behind a delegation that no NS record asks for are never served.
  static let glueUnused = ZoneCheck(
    "glue-unused", standard: .info, gdnsd: .warning,
    "addresses below a delegation belong to name servers", "RFC 1034 §4.2.1"
  ) { zone, findings in
    if zone.cuts.isEmpty { return }
    var isNamed = [Bool](repeating: false, count: zone.types.count)
    for target in zone.nsTargets where target.fate == .owner { isNamed[Int(target.owner)] = true }
    zone.forEachCutOff { owner in
      // A wildcard there is no address at all.
      guard !isNamed[Int(owner)], !zone.types[Int(owner)].isDisjoint(with: .addresses),
        !zone.isWildcard(owner), let place = zone.first(.addresses, of: owner)
      else { return }
      findings.report(
        "\(zone.name(of: place)) lies below a delegation, and no NS record names it", at: place)
    }
  }

  /// Data below a delegation belongs to the child zone and is not served from here.
  static let dataBelowCut = ZoneCheck(
    "data-below-cut", standard: .warning, gdnsd: .error,
    "at and below a delegation there are only NS records and glue", "RFC 2181 §6"
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
          "the \(zone.record(place).type) of \(zone.name(of: place)) lies "
            + "\(isBelow ? "below" : "at") a delegation, and is never served", at: place)
      }
    }
  }

  /// The child of a child is for the child to delegate.
  static let delegationBelowCut = ZoneCheck(
    "delegation-below-cut", standard: .warning, gdnsd: .error,
    "no delegation stands below another", "RFC 1034 §4.2"
  ) { zone, findings in
    if zone.cuts.isEmpty { return }
    var seen: Set<UInt32> = []
    for place in zone.places.ns {
      let owner = zone.record(place).owner
      guard zone.cuts.delegation(above: owner) != nil, seen.insert(owner).inserted else { continue }
      findings.report("the delegation of \(zone.name(of: place)) lies below another", at: place)
    }
  }

  /// A DS record says which key the child zone is signed with, so there must be a child.
  static let dsWithoutDelegation = ZoneCheck(
    "ds-without-delegation", standard: .warning, gdnsd: .warning,
    "a DS record stands at a delegation", "RFC 4035 §2.4", findsAbsence: true
  ) { zone, findings in
    for place in zone.places.ds where !zone.isCut(zone.record(place).owner) {
      let owner = zone.record(place).owner
      if zone.cuts.delegation(above: owner) != nil { continue }
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
