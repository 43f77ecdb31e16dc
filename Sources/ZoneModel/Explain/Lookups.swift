/// What an answer about thousands of records or addresses looks up again and again, each prepared
/// when it is first asked for.
final class Lookups {
  /// The compiled project to look things up in.
  private let project: DerivedProject
  /// The lines of records.
  private(set) lazy var lines = LineNumbers(project)
  /// By level, the reverse zones: those of public addresses under nil; by address.
  private lazy var reverseZones = parts()
  /// The records of reverse zones by owner, by the zone's place.
  private var indexes: [Int: OwnerIndex] = [:]
  /// The holders of the addresses of the levels asked about, by place.
  private lazy var holders = heldAddresses()
  /// The networks by what lies in them.
  private lazy var networks = NetworkLookup(project.project.networks)
  /// The services by their names and aliases.
  private lazy var services = servicesByName()
  /// By name, relative to a zone's, the levels' own zones that have it: the internal ones, and the
  /// public ones.
  private var namesakes: [String: [Bool: [PlannedZone]]] = [:]

  /// A reverse zone, or a part of one.
  private struct Part {
    /// The addresses that the zone covers.
    let cidr: CIDR
    /// Its place among the project's zones.
    let place: Int
  }

  /// The services by the places of their names.
  private lazy var servicesByPlace = Dictionary(
    project.project.services.map { ($0.range.start, $0) }, uniquingKeysWith: { first, _ in first })
  /// The pools of each zone that was asked about.
  private var pools: [DomainName: PoolMembers] = [:]

  /// Prepares look-ups in a compiled project.
  init(_ project: DerivedProject) { self.project = project }

  /// The reverse zones in order.
  private func parts() -> [Int?: [Part]] {
    var parts: [Int?: [Part]] = [:]
    for (place, planned) in project.zones.enumerated() {
      guard case .reverse(let part) = planned.kind else { continue }
      parts[part.level, default: []].append(Part(cidr: part.cidr, place: place))
    }
    return parts.mapValues { $0.sorted { $0.cidr.base < $1.cidr.base } }
  }

  /// Every address of the levels asked about, with its host.
  private func heldAddresses() -> [SourceLocation: HeldAddress] {
    var holders: [SourceLocation: HeldAddress] = [:]
    for level in project.levels {
      let table = project.project.levels[level].hosts
      for host in table.hosts {
        let own = table.privateRange(of: host).lowerBound..<table.publicRange(of: host).upperBound
        for address in table.addresses[own] where holders[address.location] == nil {
          holders[address.location] = HeldAddress(level: level, host: host, address: address)
        }
      }
    }
    return holders
  }

  /// The host whose address is at a location; nil for a location of anything else.
  func holder(at location: SourceLocation) -> HeldAddress? { holders[location] }

  /// The network of an address, if the project declares it.
  func network(of held: HeldAddress) -> Network? { networks[held] }

  /// The services under each name.
  private func servicesByName() -> [String: [Service]] {
    var services: [String: [Service]] = [:]
    for service in project.project.services {
      for name in Set([service.name] + service.aliases) {
        services[name, default: []].append(service)
      }
    }
    return services
  }

  /// The services that have a name, as theirs or as an alias, in the order of the project.
  func services(named name: String) -> [Service] { services[name] ?? [] }

  /// The service whose name is at a place.
  func service(at place: SourceLocation) -> Service? { servicesByPlace[place] }

  /// The places of the addresses behind the name of a service or role.
  func members(of record: FoundRecord) -> [SourceLocation] {
    let zone = record.zone.zone
    let pools = pools[zone.origin] ?? PoolMembers(of: zone)
    self.pools[zone.origin] = pools
    return pools.places(of: record.entry)
  }

  /// The zones of one level each, internal or public and no reverse zones, that have a name below
  /// their own.
  func zones(with relative: String, isInternal: Bool) -> [PlannedZone] {
    if let known = namesakes[relative] { return known[isInternal] ?? [] }
    let labels = (try? DomainName(relative))?.wire.dropLast()
    let found = project.zones.filter { zone in
      guard !zone.isReverse, zone.ownLevel != nil, let labels,
        let name = DomainName(wire: labels + zone.zone.origin.wire)
      else { return false }
      return zone.zone.names.find(name) != nil
    }
    let sorted = Dictionary(grouping: found, by: \.isInternal)
    namesakes[relative] = sorted
    return sorted[isInternal] ?? []
  }

  /// The PTR record of an address; nil if there is none.
  func pointer(of held: HeldAddress) -> FoundRecord? {
    let address = held.address.address
    let parts = reverseZones[held.address.isPublic ? nil : held.level] ?? []
    // Networks do not overlap where the project can be read.
    let next = parts.firstPlace(whereAllBehind: { $0.cidr.base > address })
    guard next > 0, parts[next - 1].cidr.contains(address) else { return nil }
    let place = parts[next - 1].place
    let planned = project.zones[place]
    guard case .reverse(let part) = planned.kind else { return nil }
    var labels: [UInt8] = []
    ReverseName.appendLabels(of: address, below: part.labelledBits, to: &labels)
    guard let owner = DomainName(wire: labels + planned.zone.origin.wire),
      let number = planned.zone.names.find(owner)
    else { return nil }
    let index = indexes[place] ?? OwnerIndex(planned.zone)
    indexes[place] = index
    return index[number].first { planned.zone.records[Int($0)].type == .ptr }
      .map { FoundRecord(zone: planned, index: Int($0)) }
  }
}

/// The records that lead to addresses, except PTR records, found in one pass over all records: for
/// derived records by the address's place in the inventory, for hand-written ones and SPF by the
/// address itself.
struct LeadingRecords {
  /// The zones asked about.
  private let zones: [PlannedZone]
  /// By the place of each address in the list.
  private var records: [[Record]]
  /// By the place of an address in an inventory, which several levels may share.
  private var byLocation: [Place: [Int]] = [:]
  /// The first of the list that has an address: a record that names it is shown once, however many
  /// hostnames the address has.
  private var byAddress: [ScopedAddress: Int] = [:]

  /// A record, without a copy of its zone: there may be one for each of many hostnames.
  private struct Record {
    /// The place of its zone in `zones`.
    let zone: UInt32
    /// Its place in `Zone.records`.
    let index: UInt32
  }

  /// A place in an inventory, as the zones of a level see it; -1 for zones of all.
  private struct Place: Hashable {
    /// Where the address is written.
    let location: SourceLocation
    /// The level.
    let scope: Int
  }

  /// Those that lead to some addresses of a project.
  init(to held: [HeldAddress], in project: DerivedProject) {
    zones = project.askedZones
    records = Array(repeating: [], count: held.count)
    for (number, one) in held.enumerated() {
      for scope in [one.level, -1] {
        byLocation[Place(location: one.address.location, scope: scope), default: []].append(number)
        let address = ScopedAddress(scope: scope, address: one.address.address)
        byAddress[address] = byAddress[address] ?? number
      }
    }
    for (number, planned) in zones.enumerated() {
      let scope = planned.privateLevel ?? -1
      for index in planned.zone.records.indices {
        let record = Record(
          zone: UInt32(truncatingIfNeeded: number), index: UInt32(truncatingIfNeeded: index))
        for place in numbers(of: FoundRecord(zone: planned, index: index), scope) {
          records[place].append(record)
        }
      }
    }
  }

  /// The records that hold the address at a place of the list.
  subscript(number: Int) -> some Sequence<FoundRecord> {
    records[number].lazy.map { FoundRecord(zone: zones[Int($0.zone)], index: Int($0.index)) }
  }

  /// The places of the addresses that a record leads to.
  private func numbers(of record: FoundRecord, _ scope: Int) -> [Int] {
    let entry = record.entry
    if entry.type == .ptr { return [] }
    var found = byLocation[Place(location: entry.location, scope: scope)] ?? []
    func add(_ address: IPAddress) {
      if let number = byAddress[ScopedAddress(scope: scope, address: address)] {
        found.append(number)
      }
    }
    if record.group.rule == .handWritten, let address = record.address { add(address) }
    if entry.type == .txt, let text = record.text {
      for term in text.split(separator: " ")
      where term.hasPrefix("ip4:") || term.hasPrefix("ip6:") {
        if let address = IPAddress(String(term.dropFirst(4))) { add(address) }
      }
    }
    return found.count < 2 ? found : Set(found).sorted()
  }
}
