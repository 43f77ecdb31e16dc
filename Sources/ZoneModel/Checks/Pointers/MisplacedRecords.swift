/// Records that are in the wrong kind of zone, or that no query reaches.
struct MisplacedRecords {
  /// Finds the zone of a name.
  let finder: ZoneFinder
  /// The addresses and PTR records of the zones.
  let index: PointerIndex
  /// What names are used for.
  let uses: NameUses

  /// Reports the misplaced records.
  func report(_ findings: inout PointerFindings) {
    for spot in index.odd.badOwners { reportOwner(spot, &findings) }
    for spot in index.odd.addressesInReverse { reportAddress(spot, &findings) }
    // An alias that could not be read may lead to them.
    let mayHaveLostAlias = finder.zones.contains {
      !$0.kind.isForward && $0.zone.lost.allTypes.contains(.cname)
    }
    for spot in index.odd.pointersInForward where !mayHaveLostAlias {
      let zone = finder.zones[spot.zone]
      findings.report(
        .ptrInForwardZone,
        "\(zone.name(of: spot.place)) has a PTR record, but \(zone.zone.origin.displayText) is not a "
          + "reverse zone", at: spot, .type, fix: "move it to the reverse zone of the address")
    }
    for spot in index.odd.wildcardPointers { reportWildcard(spot, &findings) }
    reportMissingAliases(&findings)
  }

  /// Reports a PTR record whose owner is not an address.
  private func reportOwner(_ spot: PointerIndex.Spot, _ findings: inout PointerFindings) {
    let zone = finder.zones[spot.zone]
    let owner = zone.zone.names[zone.record(spot.place).owner]
    // A lost dot, which the checks of one zone report.
    if owner.wire.dropLast(zone.zone.origin.wire.count).suffix(5) == [4] + Array("arpa".utf8) {
      return
    }
    var reason = "is not an address"
    var fix: String?
    if let prefix = ReversePrefix(owner.wire.span) {
      let bits = IPAddress(bits: prefix.bits).isIPv4 ? prefix.length - 96 : prefix.length
      if prefix.length < 128 {
        reason = "is only the first \(bits) bits of an address"
        fix = "add the missing labels at the front"
      } else {
        reason = "is an IPv4 address written as IPv6, which no query asks for"
      }
    } else if case .classless(let part) = zone.kind, let octets = part.octets {
      reason += " from \(octets.lowerBound) to \(octets.upperBound)"
    }
    findings.report(
      .ptrOwnerInvalid, "\(owner.displayText) has a PTR record, but \(reason)", at: spot, .owner,
      fix: fix)
  }

  /// Reports an address in a reverse zone, unless a name server there has it.
  private func reportAddress(_ spot: PointerIndex.Spot, _ findings: inout PointerFindings) {
    let zone = finder.zones[spot.zone]
    let owner = zone.record(spot.place).owner
    if zone.isCutOff(owner) || uses.use(of: owner, in: spot.zone).contains(.nameServer) { return }
    // A name server, perhaps.
    if zone.zone.lost.allTypes.contains(.ns) { return }
    findings.report(
      .aInReverseZone, "\(zone.name(owner)) has an address, but is in a reverse zone",
      at: spot, .owner, fix: "move it to the zone of the host's name")
  }

  /// Reports what the PTR record of a wildcard leads to, if that is not a host.
  private func reportWildcard(_ spot: PointerIndex.Spot, _ findings: inout PointerFindings) {
    let zone = finder.zones[spot.zone]
    let name = zone.target(of: spot.place)
    let hasAddress: Bool =
      switch finder.find(name.wire.span) {
      case .unknown, .wildcard: true
      case .missing(let found): !found.kind.isForward
      case .owner(let found, let owner):
        !found.types[Int(owner)].isDisjoint(with: .hosts) || found.mayHaveLost(.hosts, at: owner)
      }
    if hasAddress { return }
    findings.report(
      .ptrWithoutAddress,
      "the PTR of \(zone.name(of: spot.place)) leads to \(name.displayText), which has no address",
      at: spot, .field(0))
  }

  /// Reports classless zones whose parents are in the set but lack CNAMEs to some of their records.
  private func reportMissingAliases(_ findings: inout PointerFindings) {
    var records = index.withoutAlias[...]
    while let first = records.first {
      let own = records.prefix { $0.zone == first.zone }
      records = records.dropFirst(own.count)
      let zone = finder.zones[Int(first.zone)]
      guard let name = zone.zone.origin.parent, let parent = finder.zone(named: name) else {
        continue
      }
      let missing = own.filter { !isDelegated($0.bits, in: parent) }.map(\.low)
      guard let lowest = missing.min() else { continue }
      let octets = Set(missing.map { UInt8(truncatingIfNeeded: $0) }).sorted()
      let shown = octets.prefix(8).map { "\($0)" }.joined(separator: ", ")
      let spot = own.first { $0.low == lowest } ?? first
      findings.report(
        .classlessParentCNAMEMissing,
        "\(name.displayText) has no CNAME record that leads here from \(shown)"
          + (octets.count > 8 ? " and \(octets.count - 8) more" : ""),
        at: PointerIndex.Spot(zone: zone.number, place: spot.place), .owner,
        fix: "add to \(name.displayText): \(octets.first ?? 0) CNAME "
          + zone.zone.owner(of: zone.record(spot.place)).description)
    }
  }

  /// Whether a zone hands the name of a single address over to other servers, or may do so in a
  /// record that could not be read.
  private func isDelegated(_ bits: UInt128, in parent: ZoneLayout) -> Bool {
    let owner = ReverseName.owner(of: IPAddress(bits: bits))
    if parent.mayAnswer([.cname, .ptr], for: owner.wire.span) { return true }
    guard !parent.cuts.isEmpty else { return false }
    if let number = parent.zone.names.find(owner), !parent.types[Int(number)].isEmpty {
      return parent.isCutOff(number)
    }
    if case .unknown = ZoneFinder.findAbove(owner.wire.span, in: parent) { return true }
    return false
  }
}
