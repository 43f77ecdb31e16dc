/// Goes through all addresses of a set in order, and compares the hosts that have them with their
/// PTR records.
struct AddressSweep {
  /// Finds the zone of a name.
  let finder: ZoneFinder
  /// The addresses and PTR records of the zones.
  let index: PointerIndex
  /// What names are used for.
  let uses: NameUses
  /// Addresses that have no PTR record, as ranges of `PointerIndex.addresses`, ascending.
  private(set) var bare: [Range<Int>] = []
  /// PTR records to names that have other addresses.
  private(set) var misplaced: [Misplaced] = []
  /// How many addresses there are.
  private(set) var addressCount = 0

  /// A PTR record to a name that has other addresses.
  struct Misplaced {
    /// The zone of the name.
    let zone: Int
    /// The name's number there.
    let owner: UInt32
    /// The PTR record that was found.
    let pointer: AddressEntry
    /// Whether the address that it was meant for has been found.
    var isClaimed = false
  }

  /// What a PTR record is worth.
  private enum Verdict {
    /// The name has the address.
    case confirmed
    /// The set knows nothing of the name.
    case unknown
    /// The name does not lead back.
    case astray
  }

  /// Prepares a sweep over all addresses.
  init(_ finder: ZoneFinder, _ index: PointerIndex, _ uses: NameUses) {
    self.finder = finder
    self.index = index
    self.uses = uses
  }

  /// Compares; reports what can be said of each address by itself.
  mutating func run(_ findings: inout PointerFindings) {
    let addresses = index.addresses
    let pointers = index.pointers
    var i = 0
    var j = 0
    while i < addresses.count || j < pointers.count {
      let bits: UInt128
      if i == addresses.count {
        bits = pointers[j].bits
      } else if j == pointers.count {
        bits = addresses[i].bits
      } else {
        bits = min(addresses[i].bits, pointers[j].bits)
      }
      let firstAddress = i
      while i < addresses.count, addresses[i].bits == bits { i += 1 }
      let firstPointer = j
      while j < pointers.count, pointers[j].bits == bits { j += 1 }
      if i > firstAddress { addressCount += 1 }
      if firstPointer == j {
        bare.append(firstAddress..<i)
      } else {
        compare(firstAddress..<i, firstPointer..<j, &findings)
      }
    }
    misplaced.sort { ($0.zone, $0.owner) < ($1.zone, $1.owner) }
  }

  /// Holds the names of one address against its PTR records.
  private mutating func compare(
    _ names: Range<Int>, _ pointers: Range<Int>, _ findings: inout PointerFindings
  ) {
    if pointers.count > 1 { reportSeveral(pointers, &findings) }
    var isAstray = true
    for number in pointers {
      if judge(index.pointers[number], names, &findings) != .astray { isAstray = false }
    }
    guard isAstray, !names.isEmpty, !mayHaveLostPointer(pointers) else { return }
    for number in names {
      let entry = index.addresses[number]
      let zone = finder.zones[Int(entry.zone)]
      guard uses.use(of: zone.record(entry.place).owner, in: zone.number).contains(.mailExchange)
      else { continue }
      let pointer = index.pointers[pointers.lowerBound]
      findings.report(
        .notForwardConfirmed,
        "\(IPAddress(bits: entry.bits)) of the mail exchange \(zone.name(of: entry.place)) leads to "
          + "\(target(of: pointer).displayText), which does not lead back to the address",
        at: spot(entry), .field(0), notes: [("its PTR record", spot(pointer), .field(0))])
      return
    }
  }

  /// Whether one of the owners of some PTR records may have another that could not be read.
  private func mayHaveLostPointer(_ pointers: Range<Int>) -> Bool {
    pointers.contains { number in
      let pointer = index.pointers[number]
      let zone = finder.zones[Int(pointer.zone)]
      return zone.mayHaveLost(.ptr, at: zone.record(pointer.place).owner)
    }
  }

  /// Reports further PTR records of one address that lead to further names.
  private func reportSeveral(_ pointers: Range<Int>, _ findings: inout PointerFindings) {
    let first = index.pointers[pointers.lowerBound]
    let zone = finder.zones[Int(first.zone)]
    for number in pointers.dropFirst() {
      let other = index.pointers[number]
      if finder.zones[Int(other.zone)].target(of: other.place, isThatOf: first.place, in: zone) {
        continue
      }
      findings.report(
        .severalPTRs,
        "\(IPAddress(bits: first.bits)) has another PTR record, to \(target(of: other).displayText)",
        at: spot(other), .owner, notes: [("the first one", spot(first), .owner)],
        fix: "keep the one with the host's name")
    }
  }

  /// Judges one PTR record at an address that the hosts in `names` have.
  private mutating func judge(
    _ pointer: AddressEntry, _ names: Range<Int>, _ findings: inout PointerFindings
  ) -> Verdict {
    let zone = finder.zones[Int(pointer.zone)]
    // Where very many share an address it is quicker to look the name up.
    for number in names.prefix(64) {
      let entry = index.addresses[number]
      let named = finder.zones[Int(entry.zone)]
      let owner = named.record(entry.place).owner
      guard zone.target(of: pointer.place, is: owner, in: named) else { continue }
      reportPool(pointer, owner, named, names, &findings)
      return .confirmed
    }
    return judgeTarget(pointer, in: zone, &findings)
  }

  /// Reports a PTR record to one of many addresses' common name, where the host has its own.
  private func reportPool(
    _ pointer: AddressEntry, _ owner: UInt32, _ named: ZoneLayout, _ names: Range<Int>,
    _ findings: inout PointerFindings
  ) {
    let address = IPAddress(bits: pointer.bits)
    guard names.count > 1, named.addressCount(of: owner, isIPv4: address.isIPv4) > 1 else { return }
    for number in names.prefix(64) {
      let entry = index.addresses[number]
      let other = finder.zones[Int(entry.zone)]
      let otherOwner = other.record(entry.place).owner
      if other.addressCount(of: otherOwner, isIPv4: address.isIPv4) > 1
        || other.mayHaveLost(.addresses, at: otherOwner)
      {
        continue
      }
      findings.report(
        .ptrToAliasOrPool,
        "the PTR of \(address) leads to \(named.name(owner)), which has other addresses as well",
        at: spot(pointer), .field(0),
        notes: [("\(other.name(otherOwner)) has only this address", spot(entry), .owner)],
        fix: "use \(other.name(otherOwner))")
      return
    }
  }

  /// Judges a PTR record to a name that no A or AAAA record at its address has.
  private mutating func judgeTarget(
    _ pointer: AddressEntry, in zone: ZoneLayout, _ findings: inout PointerFindings
  ) -> Verdict {
    let name = target(of: pointer)
    let address = IPAddress(bits: pointer.bits)
    switch finder.find(name.wire.span) {
    case .unknown: return .unknown
    case .missing(let found):
      // A name in a reverse zone has lost its dot, which the checks of one zone say.
      guard found.kind.isForward else { return .unknown }
      findings.report(
        .ptrWithoutAddress,
        "the PTR of \(address) leads to \(name.displayText), which does not exist",
        at: spot(pointer), .field(0))
      return .astray
    case .wildcard(let found, let owner):
      findings.report(
        .ptrToAliasOrPool,
        "the PTR of \(address) leads to \(name.displayText), which exists only because of the wildcard \(found.name(owner))",
        at: spot(pointer), .field(0), fix: "add the name, or use the host's own name")
      return .unknown
    case .owner(let found, let owner):
      return judgeOwner(pointer, name, found, owner, &findings)
    }
  }

  /// Judges a PTR record to a name that has records.
  private mutating func judgeOwner(
    _ pointer: AddressEntry, _ name: DomainName, _ found: ZoneLayout, _ owner: UInt32,
    _ findings: inout PointerFindings
  ) -> Verdict {
    let address = IPAddress(bits: pointer.bits)
    let types = found.types[Int(owner)]
    if types.contains(.cname) || found.isWildcard(owner) {
      findings.report(
        .ptrToAliasOrPool,
        "the PTR of \(address) leads to \(name.displayText), which is "
          + (types.contains(.cname) ? "an alias" : "a wildcard"), at: spot(pointer), .field(0),
        notes: found.owners[owner].first.map {
          [("the record", Spot(zone: found.number, place: $0), .owner)]
        } ?? [], fix: "use the host's own name")
      return .unknown
    }
    // What a plugin answers is not known here, nor what could not be read.
    if !types.isDisjoint(with: [.dyna, .dync]) || found.mayHaveLost(.hosts, at: owner) {
      return .unknown
    }
    // No server answers with so many; they are not worth going through for each PTR record.
    if found.owners[owner].count > 1024 { return .unknown }
    if found.has(pointer.bits, at: owner) { return .confirmed }
    if types.isDisjoint(with: .addresses) {
      if !found.kind.isForward { return .unknown }
      findings.report(
        .ptrWithoutAddress,
        "the PTR of \(address) leads to \(name.displayText), which has no address",
        at: spot(pointer), .field(0))
      return .astray
    }
    misplaced.append(Misplaced(zone: found.number, owner: owner, pointer: pointer))
    return .astray
  }

  /// A record of the set.
  typealias Spot = PointerIndex.Spot

  /// The record under an address.
  func spot(_ entry: AddressEntry) -> Spot { Spot(zone: Int(entry.zone), place: entry.place) }

  /// Where a PTR record leads.
  func target(of pointer: AddressEntry) -> DomainName {
    finder.zones[Int(pointer.zone)].target(of: pointer.place)
  }

  /// Takes the PTR record that was meant for a name's address, if there is one at another address.
  mutating func claimMisplaced(for owner: UInt32, in zone: Int) -> AddressEntry? {
    var low = 0
    var high = misplaced.count
    while low < high {
      let middle = (low + high) / 2
      let entry = misplaced[middle]
      // They are claimed in order, so the free ones of a name come last.
      if (entry.zone, entry.owner, entry.isClaimed ? 0 : 1) < (zone, owner, 1) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < misplaced.count, misplaced[low].zone == zone, misplaced[low].owner == owner else {
      return nil
    }
    misplaced[low].isClaimed = true
    return misplaced[low].pointer
  }
}
