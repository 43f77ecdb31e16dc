/// The hosts that NS, MX and SRV records name (RFC 1912 §2.4, RFC 2181 §10.3).
extension ZoneCheck {
  /// A server without an address cannot be asked.
  static let targetWithoutAddress = ZoneCheck(
    Check(
      "target-without-address", standard: .warning, gdnsd: .warning,
      "a host of this zone that NS, MX or SRV records name has an address",
      why: "clients are sent to a host that they cannot reach", "RFC 1035 §3.3.11",
      example: .zone(
        "@  MX 10 mail  ; expect: target-without-address", "@  MX 10 mail\nmail  A 192.0.2.25"))
  ) { zone, findings in
    for targets in [zone.nsTargets, zone.mxTargets, zone.srvTargets] {
      for target in targets where zone.lacksAddress(target) {
        guard !zone.hasLostDot(target), !zone.isAddress(target) else { continue }
        let type = zone.record(target.place).type
        let field = zone.targetField(of: type).number
        findings.report(
          "\(zone.target(of: target.place)), \(type) of \(zone.name(of: target.place)), "
            + "has no address in this zone", at: target.place, .field(field),
          as: zone.strictSeverity(of: target), refusedBy: zone.refusers(of: target),
          fix: findings.dotFix(target.place, field))
      }
    }
  }

  /// What these records name is a host's own name, never an alias.
  static let targetIsAlias = ZoneCheck(
    Check(
      "target-is-alias", standard: .warning, gdnsd: .warning,
      "NS, MX and SRV records name a host, not an alias",
      why: "some clients and servers do not follow an alias here", "RFC 2181 §10.3",
      example: .zone(
        "@  MX 10 mail  ; expect: target-is-alias\nmail  CNAME ns1", "@  MX 10 ns1"))
  ) { zone, findings in
    for targets in [zone.nsTargets, zone.mxTargets, zone.srvTargets] {
      for target in targets where zone.isAlias(target) {
        let type = zone.record(target.place).type
        let kind = target.fate == .redirected ? "below a DNAME" : "an alias"
        findings.report(
          "\(zone.target(of: target.place)), \(type) of \(zone.name(of: target.place)), is \(kind)",
          at: target.place, .field(zone.targetField(of: type).number),
          as: zone.strictSeverity(of: target), refusedBy: zone.refusers(of: target))
      }
    }
  }

  /// An address in place of a name is read as a name that does not exist.
  static let targetIsAddress = ZoneCheck(
    Check(
      "target-is-address", standard: .warning, gdnsd: .warning,
      "a record that needs a name has no address",
      why: "the address is read as a name that does not exist", "RFC 1035 §3.3",
      example: .zone("@  MX 10 192.0.2.25  ; expect: target-is-address", "@  MX 10 ns1"))
  ) { zone, findings in
    for targets in [
      zone.nsTargets, zone.mxTargets, zone.srvTargets, zone.cnameTargets, zone.ptrTargets,
    ] {
      for target in targets where zone.isAddress(target) {
        let type = zone.record(target.place).type
        findings.report(
          "the \(type) of \(zone.name(of: target.place)) leads to an address, which is read as "
            + "the name \(zone.target(of: target.place))", at: target.place,
          .field(zone.targetField(of: type).number), as: zone.strictSeverity(of: target),
          refusedBy: zone.refusers(of: target), fix: "write the name of a host with that address")
      }
    }
  }
}

extension ZoneInspection {
  /// The severity of what is wrong with a target where `zones_strict_data` makes gdnsd refuse it: an
  /// alias of nothing, a mail server or a service without addresses, a PTR into its own zone.
  func strictSeverity(of target: RecordTarget) -> Severity? {
    guard profile == .gdnsd, settings.isStrict else { return nil }
    let isRefused =
      switch record(target.place).type {
      case .cname: target.fate == .missing || target.fate == .emptyNonTerminal
      case .mx, .srv: lacksAddress(target) || isAlias(target)
      case .ptr: target.fate != .outside
      default: false
      }
    return isRefused ? .error : nil
  }

  /// The servers that refuse a zone because of an NS record whose target has no address of its own:
  /// Knot looks at all delegations, BIND only at the apex and not below a delegation.
  func refusers(of target: RecordTarget) -> NameServers {
    let owner = record(target.place).owner
    guard record(target.place).type == .ns, target.fate != .outside,
      cuts.delegation(above: owner) == nil
    else { return [] }
    // Glue is missing only below the delegation itself, or where the name has other records.
    if target.fate == .delegated { return target.owner == owner ? .knot : [] }
    let isCutOff =
      (target.fate == .owner || target.fate == .wildcard) && isCutOff(target.owner)
    return owner == apex && !isCutOff ? [.bind, .knot] : .knot
  }

  /// Whether a target in this zone has no address; what is cut off is another check's matter.
  fileprivate func lacksAddress(_ target: RecordTarget) -> Bool {
    switch target.fate {
    case .missing, .emptyNonTerminal: return true
    case .owner, .wildcard:
      if isCutOff(target.owner) { return false }
      let isServer = record(target.place).type == .ns
      let answers: TypeSet = isServer ? .hosts.subtracting(.dyna) : .hosts
      return types[Int(target.owner)].isDisjoint(with: answers)
        && !mayHaveLost(answers, at: target.owner)
    case .outside, .delegated, .redirected, .unknown: return false
    }
  }

  /// Whether a target is an alias.
  fileprivate func isAlias(_ target: RecordTarget) -> Bool {
    switch target.fate {
    case .redirected: true
    case .owner, .wildcard:
      !types[Int(target.owner)].isDisjoint(with: [.cname, .dync]) && !isCutOff(target.owner)
    default: false
    }
  }

  /// Whether an owner is where another zone begins, or below that.
  func isCutOff(_ owner: UInt32) -> Bool {
    if cuts.isEmpty { return false }
    return isCut(owner) || cuts.delegation(above: owner) != nil
  }

  /// Whether a target is an IPv4 address with the root or the zone behind it.
  func isAddress(_ target: RecordTarget) -> Bool {
    let range = targetRange(of: target.place)
    var index = range.lowerBound
    for _ in 0..<4 {
      let count = Int(zone.rdata[index])
      // Nearly all names end here, at their first byte.
      guard count > 0, count < 4 else { return false }
      for digit in (index + 1)..<(index + 1 + count) where !zone.rdata[digit].isASCIIDigit {
        return false
      }
      index += count + 1
    }
    let rest = zone.rdata.span.extracting(index..<range.upperBound)
    // Reverse zones are full of such names, below a name that is not a host's.
    if rest.count == 1 { return true }
    return !isReverse && WireName.areEqual(rest, zone.origin.wire.span)
  }
}
