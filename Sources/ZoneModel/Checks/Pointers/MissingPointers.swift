/// Addresses without a PTR record: missing, at another name, or in a zone that is not ours.
struct MissingPointers {
  /// Which addresses should have one.
  let demand: PointerDemand.Rule

  /// Addresses of one network that no reverse zone of the set answers for.
  private struct Uncovered {
    /// The network, a /24 or /64.
    let network: UInt128
    /// The first of the records without a PTR record.
    let first: AddressEntry
    /// How many addresses are missing one.
    var count = 1
  }

  /// Reports missing PTR records, then those that were meant for no missing one.
  func report(_ sweep: inout AddressSweep, _ findings: inout PointerFindings) {
    var coverage = ReverseCoverage(sweep.finder.zones)
    var uncovered: [Uncovered] = []
    var elsewhere = sweep.index.elsewhere[...]
    for names in sweep.bare {
      let first = sweep.index.addresses[names.lowerBound]
      let bits = first.bits
      while let next = elsewhere.first, next < bits { elsewhere.removeFirst() }
      if elsewhere.first == bits { continue }
      guard let number = coverage.zone(of: bits) else {
        if case .none = demand(IPAddress(bits: bits), use(of: names, sweep)) { continue }
        let isIPv4 = IPAddress(bits: bits).isIPv4
        let network = bits >> (isIPv4 ? 8 : 64)
        if uncovered.last?.network == network {
          uncovered[uncovered.count - 1].count += 1
        } else {
          uncovered.append(Uncovered(network: network, first: first))
        }
        continue
      }
      let zone = sweep.finder.zones[number]
      if !isAnsweredOtherwise(bits, zone) {
        report(names, in: zone, &sweep, &findings)
      }
    }
    report(uncovered, isBare: coverage.isEmpty, sweep, &findings)
    for entry in sweep.misplaced where !entry.isClaimed { reportMismatch(entry, sweep, &findings) }
  }

  /// What the names of an address are used for.
  private func use(of names: Range<Int>, _ sweep: AddressSweep) -> AddressUse {
    var use: AddressUse = []
    for number in names {
      let entry = sweep.index.addresses[number]
      let owner = sweep.finder.zones[Int(entry.zone)].record(entry.place).owner
      use.formUnion(sweep.uses.use(of: owner, in: Int(entry.zone)))
    }
    return use
  }

  /// Whether a zone leaves an address to another, a wildcard answers for it, or its PTR record may
  /// be one that could not be read.
  private func isAnsweredOtherwise(_ bits: UInt128, _ zone: ZoneLayout) -> Bool {
    if zone.cuts.isEmpty, !zone.hasWildcards, zone.zone.lost.isEmpty { return false }
    let owner = Self.owner(of: bits, in: zone)
    if zone.mayAnswer([.ptr, .cname], for: owner.wire.span) { return true }
    if let number = zone.zone.names.find(owner), !zone.types[Int(number)].isEmpty {
      return zone.isCutOff(number)
    }
    switch ZoneFinder.findAbove(owner.wire.span, in: zone) {
    case .unknown: return true
    case .wildcard(_, let wildcard):
      return !zone.types[Int(wildcard)].isDisjoint(with: [.ptr, .cname])
    case .owner, .missing: return false
    }
  }

  /// The owner of an address's PTR record in a zone.
  private static func owner(of bits: UInt128, in zone: ZoneLayout) -> DomainName {
    let address = IPAddress(bits: bits)
    guard case .classless = zone.kind else { return ReverseName.owner(of: address) }
    var wire: [UInt8] = []
    ReverseName.appendLabels(of: address, below: 24, to: &wire)
    return DomainName(trusted: wire + zone.zone.origin.wire)
  }

  /// Reports an address without a PTR record, at the best of its names.
  private func report(
    _ names: Range<Int>, in reverse: ZoneLayout, _ sweep: inout AddressSweep,
    _ findings: inout PointerFindings
  ) {
    let bits = sweep.index.addresses[names.lowerBound].bits
    let address = IPAddress(bits: bits)
    var severity = Check.missingPTR.severity
    var label: String?
    var further: [Diagnostic.Note] = []
    switch demand(address, use(of: names, sweep)) {
    case .none: return
    case .usual: break
    case .required(let reason, let note):
      severity = .error
      label = reason
      if let note { further.append(note) }
    }
    for number in names {
      let entry = sweep.index.addresses[number]
      let zone = sweep.finder.zones[Int(entry.zone)]
      let owner = zone.record(entry.place).owner
      guard let pointer = sweep.claimMisplaced(for: owner, in: zone.number) else { continue }
      findings.report(
        .wrongPTR,
        "\(address) (\(zone.name(owner))) has no PTR record: the one that leads to this name "
          + "is at \(IPAddress(bits: pointer.bits))", at: sweep.spot(entry), .field(0),
        label: label, notes: [("the PTR record", sweep.spot(pointer), .owner)], further: further,
        fix: "correct the address that is mistyped: this one, or that of the PTR record")
      return
    }
    let entry = best(of: names, sweep)
    let zone = sweep.finder.zones[Int(entry.zone)]
    findings.report(
      .missingPTR, "\(address) (\(zone.name(of: entry.place))) has no PTR record",
      at: sweep.spot(entry), .field(0), as: severity, label: label, further: further,
      fix: fix(bits, zone.zone.owner(of: zone.record(entry.place)), reverse))
  }

  /// Of the names of an address the first that has no other of its family, else the first.
  private func best(of names: Range<Int>, _ sweep: AddressSweep) -> AddressEntry {
    let first = sweep.index.addresses[names.lowerBound]
    if names.count == 1 { return first }
    let isIPv4 = IPAddress(bits: first.bits).isIPv4
    for number in names.prefix(64) {
      let entry = sweep.index.addresses[number]
      let zone = sweep.finder.zones[Int(entry.zone)]
      let owner = zone.record(entry.place).owner
      if zone.addressCount(of: owner, isIPv4: isIPv4) == 1 { return entry }
    }
    return first
  }

  /// The line that adds a missing PTR record.
  private func fix(_ bits: UInt128, _ name: DomainName, _ reverse: ZoneLayout) -> String {
    let owner = Self.owner(of: bits, in: reverse).wire
    let front = owner.dropLast(reverse.zone.origin.wire.count)
    let relative = front.isEmpty ? "@" : DomainName(trusted: Array(front) + [0]).displayText
    return "add to \(reverse.zone.origin.displayText): \(relative) PTR \(name)"
  }

  /// Reports addresses that the reverse zones of the set say nothing about, a network at a time.
  private func report(
    _ uncovered: [Uncovered], isBare: Bool, _ sweep: AddressSweep,
    _ findings: inout PointerFindings
  ) {
    if isBare, let first = uncovered.first {
      let count = uncovered.reduce(0) { $0 + $1.count }
      findings.report(
        .addressNotCovered,
        "these zones include no reverse zone: \(Self.addresses(count)) in "
          + "\(uncovered.count) network\(uncovered.count == 1 ? "" : "s") cannot be looked up",
        at: sweep.spot(first.first), .field(0))
      return
    }
    for group in uncovered {
      let address = IPAddress(bits: group.first.bits)
      let length = address.isIPv4 ? 24 : 64
      let base = IPAddress(bits: group.network << UInt128(address.bitWidth - length))
      findings.report(
        .addressNotCovered,
        "none of these reverse zones covers \(Self.addresses(group.count)) of \(base)/\(length)",
        at: sweep.spot(group.first), .field(0))
    }
  }

  /// A number of addresses in words.
  private static func addresses(_ count: Int) -> String {
    count == 1 ? "1 address" : "\(count) addresses"
  }

  /// Reports a PTR record to a name that has other addresses.
  private func reportMismatch(
    _ entry: AddressSweep.Misplaced, _ sweep: AddressSweep, _ findings: inout PointerFindings
  ) {
    let zone = sweep.finder.zones[entry.zone]
    let address = IPAddress(bits: entry.pointer.bits)
    let places = zone.owners[entry.owner].filter { zone.address(at: $0) != nil }
    guard let first = places.first, let bits = zone.address(at: first) else { return }
    let more = places.count > 1 ? " and \(places.count - 1) more" : ""
    findings.report(
      .ptrAddressMismatch,
      "the PTR of \(address) leads to \(zone.name(entry.owner)), which has "
        + "\(IPAddress(bits: bits))\(more)", at: sweep.spot(entry.pointer), .field(0),
      notes: [("its address", PointerIndex.Spot(zone: entry.zone, place: first), .field(0))])
  }
}
