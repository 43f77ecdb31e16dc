/// The addresses of a set of zones: the names that have them, and the PTR records at them.
///
/// Two flat arrays in the order of addresses, for any number of zones.
struct PointerIndex: Sendable {
  /// A and AAAA records of hosts.
  private(set) var addresses: [AddressEntry] = []
  /// PTR records, those included that RFC 2317's CNAME records lead to.
  private(set) var pointers: [AddressEntry] = []
  /// Records that are misplaced, and records that change the meaning of others.
  private(set) var odd = OddRecords()
  /// Addresses whose CNAME records lead out of the set, ascending.
  private(set) var elsewhere: [UInt128] = []
  /// PTR records of classless zones that the CNAME records of no zone of the set lead to.
  private(set) var withoutAlias: [AddressEntry] = []

  /// Records of one kind, by zone and place.
  struct OddRecords: Sendable {
    /// A PTR record whose owner is not an address, in a reverse zone.
    var badOwners: [Spot] = []
    /// The first address of each name in a reverse zone.
    var addressesInReverse: [Spot] = []
    /// A PTR record of a host in a forward zone.
    var pointersInForward: [Spot] = []
    /// A PTR record whose owner is a wildcard.
    var wildcardPointers: [Spot] = []

    /// Takes those of other zones in.
    mutating func add(_ other: OddRecords) {
      badOwners += other.badOwners
      addressesInReverse += other.addressesInReverse
      pointersInForward += other.pointersInForward
      wildcardPointers += other.wildcardPointers
    }
  }

  /// A record of a set.
  struct Spot: Sendable {
    /// The zone's place in the set.
    let zone: Int
    /// The record's place in the zone.
    let place: UInt32
  }

  /// What some zones give.
  private struct Harvest: Sendable {
    /// As in the index, in the order of coming.
    var addresses: [AddressEntry] = []
    /// As in the index, in the order of coming.
    var pointers: [AddressEntry] = []
    /// PTR records of classless zones, found by their labels alone.
    var classless: [AddressEntry] = []
    /// As in the index.
    var odd = OddRecords()
    /// Knows which addresses no host can have.
    var uses = AddressUses()
  }

  /// Indexes the records of a set, a batch of zones a worker.
  init(_ finder: ZoneFinder, workers: Workers) {
    let aliases = ReverseAliases(finder)
    let batches = Self.batches(of: finder.zones)
    let harvests = workers.map(batches.count) { number in
      Self.harvest(finder.zones[batches[number]], aliases)
    }
    elsewhere = aliases.elsewhere
    addresses = Self.joined(harvests.map(\.addresses))
    pointers = Self.joined(
      [aliases.pointers] + harvests.flatMap { [$0.pointers, $0.classless] })
    withoutAlias = harvests.flatMap(\.classless)
    for harvest in harvests { odd.add(harvest.odd) }
    addresses.sortByAddress()
    pointers.sortByAddress()
  }

  /// Lists end to end; of one that is not empty no copy is made.
  private static func joined(_ lists: [[AddressEntry]]) -> [AddressEntry] {
    let filled = lists.filter { !$0.isEmpty }
    return filled.count == 1 ? filled[0] : Array(filled.joined())
  }

  /// Zones in a row with some ten thousand records together.
  private static func batches(of zones: [ZoneLayout]) -> [Range<Int>] {
    var batches: [Range<Int>] = []
    var start = 0
    var count = 0
    for (number, zone) in zones.enumerated() {
      count += zone.zone.records.count + 100
      if count < 10_000, number + 1 < zones.count { continue }
      batches.append(start..<(number + 1))
      start = number + 1
      count = 0
    }
    return batches
  }

  /// Gathers what some zones have.
  private static func harvest(
    _ zones: ArraySlice<ZoneLayout>, _ aliases: ReverseAliases
  ) -> Harvest {
    var harvest = Harvest()
    harvest.addresses.reserveCapacity(recordCount(of: zones) { $0.kind.isForward })
    harvest.pointers.reserveCapacity(recordCount(of: zones) { !$0.kind.isForward })
    for zone in zones {
      if zone.kind.isForward {
        harvestForward(zone, aliases, &harvest)
      } else {
        harvestReverse(zone, aliases, &harvest)
      }
    }
    return harvest
  }

  /// How many records some of the zones have together.
  private static func recordCount(
    of zones: ArraySlice<ZoneLayout>, where isCounted: (ZoneLayout) -> Bool
  ) -> Int {
    zones.reduce(0) { $0 + (isCounted($1) ? $1.zone.records.count : 0) }
  }

  /// Gathers the addresses of hosts.
  private static func harvestForward(
    _ zone: ZoneLayout, _ aliases: ReverseAliases, _ harvest: inout Harvest
  ) {
    for (place, record) in zone.zone.records.enumerated() {
      let place = UInt32(truncatingIfNeeded: place)
      if record.type == .ptr {
        if zone.isCutOff(record.owner) || zone.isService(record.owner)
          || aliases.lead(to: record.owner, in: zone)
        {
          continue
        }
        if let bits = zone.addressBelow(record.owner) {
          harvest.pointers.append(AddressEntry(bits, zone: zone.number, place: place))
          continue
        }
        harvest.odd.pointersInForward.append(Spot(zone: zone.number, place: place))
        continue
      }
      guard let bits = zone.address(at: place), !zone.isCutOff(record.owner) else { continue }
      if zone.hasWildcards, zone.isWildcard(record.owner) { continue }
      if harvest.uses.use(of: IPAddress(bits: bits)) == .none { continue }
      harvest.addresses.append(AddressEntry(bits, zone: zone.number, place: place))
    }
  }

  /// Gathers the PTR records of a reverse zone.
  private static func harvestReverse(
    _ zone: ZoneLayout, _ aliases: ReverseAliases, _ harvest: inout Harvest
  ) {
    var lastAddressed = UInt32.max
    for (place, record) in zone.zone.records.enumerated() {
      let place = UInt32(truncatingIfNeeded: place)
      let spot = Spot(zone: zone.number, place: place)
      if record.type == .a || record.type == .aaaa {
        if record.owner != lastAddressed { harvest.odd.addressesInReverse.append(spot) }
        lastAddressed = record.owner
      }
      guard record.type == .ptr, !zone.isCutOff(record.owner) else { continue }
      if aliases.lead(to: record.owner, in: zone) { continue }
      switch zone.pointerOwner(record.owner) {
      case .address(let bits):
        let entry = AddressEntry(bits, zone: zone.number, place: place)
        if case .classless = zone.kind {
          harvest.classless.append(entry)
        } else {
          harvest.pointers.append(entry)
        }
      case .wildcard: harvest.odd.wildcardPointers.append(spot)
      case .service: continue
      case .bad: harvest.odd.badOwners.append(spot)
      }
    }
  }
}

extension ZoneLayout {
  /// What the owner of a PTR record in a reverse zone means.
  enum PointerOwner {
    /// The owner of a PTR record for one address.
    case address(UInt128)
    /// All addresses that have no name of their own.
    case wildcard
    /// No address, and rightly so.
    case service
    /// Nothing that anybody asks for.
    case bad
  }

  /// The meaning of an owner in a reverse zone.
  func pointerOwner(_ owner: UInt32) -> PointerOwner {
    if let bits = reverseAddress(of: owner) {
      // IPv4 has names of its own.
      return bits >> 32 == ReversePrefix.ipv4 >> 32 && isBelowIP6 ? .bad : .address(bits)
    }
    if isWildcard(owner) { return .wildcard }
    return isService(owner) ? .service : .bad
  }

  /// The address that an owner means in a zone above all reverse zones: `arpa` or the root.
  func addressBelow(_ owner: UInt32) -> UInt128? {
    if zone.origin.wire.count > 6 { return nil }
    let bytes = zone.names.bytes
    guard let prefix = ReversePrefix(bytes.span.extracting(zone.names.range(of: owner))),
      prefix.length == 128
    else { return nil }
    return prefix.bits
  }

  /// The address that an owner in a reverse zone means, by its labels.
  func reverseAddress(of owner: UInt32) -> UInt128? {
    let bytes = zone.names.bytes
    let name = bytes.span.extracting(zone.names.range(of: owner))
    switch kind {
    case .whole:
      guard let prefix = ReversePrefix(name), prefix.length == 128 else { return nil }
      return prefix.bits
    case .classless(let part):
      guard name.count > zone.origin.wire.count,
        name.count == zone.origin.wire.count + Int(name[0]) + 1,
        let octet = ReversePrefix.octet(name, at: 0), part.octets?.contains(octet) ?? true
      else { return nil }
      return part.parent.bits | UInt128(octet)
    case .forward, .unknown: return nil
    }
  }

  /// Whether the zone's own addresses are IPv6.
  private var isBelowIP6: Bool {
    let origin = zone.origin.wire
    let suffix = ReverseName.ip6Arpa
    return WireName.isSubdomain(origin.span, of: suffix.span)
  }
}
