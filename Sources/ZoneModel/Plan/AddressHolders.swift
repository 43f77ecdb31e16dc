/// The hosts of the project that have the addresses in a plan: one pass over the inventories.
struct AddressHolders {
  /// By the place of an address in an inventory.
  private var byLocation: [SourceLocation: HostReference] = [:]
  /// The host that has an address.
  private var byAddress: [ScopedAddress: HostReference] = [:]

  /// Finds the hosts of the elements of a plan.
  init(of plan: Plan, in projectIndex: ProjectIndex, _ elements: [PlanElement]) {
    if elements.isEmpty { return }
    var locations: Set<SourceLocation> = []
    var addresses: Set<ScopedAddress> = []
    for element in elements {
      let zone = plan.zones[Int(element.zone)]
      let change = zone.difference.changes[Int(element.change)]
      if let planned = zone.planned, change.newPlace != .max {
        let records = plan.compilation.zones[planned].zone.records
        locations.insert(records[Int(change.newPlace)].location)
        if element.kind == .recordCome { locations.insert(records[Int(element.place)].location) }
      }
      if element.kind == .recordGone, let address = plan.address(of: element, terms: []) {
        addresses.insert(address)
      }
    }
    for (level, table) in projectIndex.project.levels.map(\.hosts).enumerated() {
      for (number, host) in table.hosts.enumerated() {
        let reference = HostReference(level: level, host: number)
        let range = table.privateRange(of: host).lowerBound..<table.publicRange(of: host).upperBound
        for index in range {
          let address = table.addresses[index]
          if locations.contains(address.location) { byLocation[address.location] = reference }
          let scoped = ScopedAddress(scope: address.isPublic ? -1 : level, address: address.address)
          if addresses.contains(scoped), byAddress[scoped] == nil { byAddress[scoped] = reference }
        }
      }
    }
  }

  /// The host whose address is at a place of an inventory.
  func host(at location: SourceLocation) -> HostReference? { byLocation[location] }

  /// The host that has an address now.
  func host(of address: ScopedAddress) -> HostReference? { byAddress[address] }
}

extension Plan {
  /// The address that an element is about: for an A or AAAA record its data, for a PTR record its
  /// owner, for an SPF term its network; nil for everything else.
  func address(of element: PlanElement, terms: [String]) -> ScopedAddress? {
    let zone = zones[Int(element.zone)]
    let scope = zone.planned.map { compilation.zones[$0].privateLevel ?? -1 } ?? -1
    switch element.kind {
    case .ttl: return nil
    case .termGone, .termCome:
      guard terms.indices.contains(Int(element.place)) else { return nil }
      let term = terms[Int(element.place)]
      guard term.hasPrefix("ip4:") || term.hasPrefix("ip6:") else { return nil }
      return IPAddress(String(term.dropFirst(4))).map { ScopedAddress(scope: -1, address: $0) }
    case .recordGone: return address(at: element.place, in: zone.old, scope, zone)
    case .recordCome: return address(at: element.place, in: newZone(of: zone), scope, zone)
    }
  }

  /// The address that a record is about.
  private func address(
    at place: UInt32, in records: Zone, _ scope: Int, _ change: ZoneChange
  ) -> ScopedAddress? {
    let record = records.records[Int(place)]
    switch record.type {
    case .a, .aaaa:
      return IPAddress(rdata: records.rdata.span.extracting(record.rdataRange))
        .map { ScopedAddress(scope: scope, address: $0) }
    case .ptr:
      return reverseAddress(of: records.owner(of: record), in: change)
        .map { ScopedAddress(scope: scope, address: $0) }
    default: return nil
    }
  }

  /// The address that a name in a reverse zone means, also below a /24 (RFC 2317).
  private func reverseAddress(of owner: DomainName, in change: ZoneChange) -> IPAddress? {
    if let address = ReverseName.address(of: owner) { return address }
    guard let planned = change.planned, case .reverse(let part) = compilation.zones[planned].kind,
      part.cidr.base.isIPv4, let last = UInt8(owner.displayText(relativeTo: change.name))
    else { return nil }
    return IPAddress(ipv4: part.cidr.base.ipv4Bits & ~255 | UInt32(last))
  }
}

extension PlannedZone {
  /// The level whose private addresses the zone is about; nil if they are public ones.
  var privateLevel: Int? { isInternal ? ownLevel : nil }
}
