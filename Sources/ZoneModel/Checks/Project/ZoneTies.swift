/// What ties the records of a zone of names to other zones and to each other, so that the checks
/// across zones must look at them.
///
/// A rule gives a host its address, and another the address its PTR record, from one entry of an
/// inventory: as long as nothing else claims the name or the address, the two agree.
struct ZoneTies: Sendable {
  /// Whose VMs see the zone; nil for the public.
  let view: AddressSelection.View
  /// Addresses of names that more than one host, or other records, have.
  private(set) var addresses: [IPAddress] = []
  /// Names outside the zone that mail is sent to.
  private(set) var exchanges: [DomainName] = []
  /// Whether records of the zone change what other names mean: wildcards, delegations, and records
  /// that could not be read.
  private(set) var reachFurther = false

  /// What ties a zone, as the rules claim its records.
  init(_ planned: PlannedZone, in project: Project) {
    view = planned.isPublic ? nil : planned.ownLevel
    if planned.isReverse { return }
    let zone = planned.zone
    var isShared = [Bool](repeating: false, count: zone.names.count)
    let apex = zone.names.find(zone.origin)
    let isOfHost = zone.groups.map { $0.rule == .internalHost || $0.rule == .publicHost }
    reachFurther = !zone.lost.isEmpty
    for record in zone.records where !isOfHost[Int(record.group)] {
      isShared[Int(record.owner)] = true
      note(record, apex: apex, of: zone)
    }
    switch planned.kind {
    case .publicForward(let level):
      Self.markHostnames(of: zone, project.levels[level].hosts, isOfHost, &isShared)
    case .internalForward(let level):
      Self.markAliases(of: zone, project.levels[level].hosts, &isShared)
    case .reverse: return
    }
    for record in zone.records where isShared[Int(record.owner)] {
      if let address = zone.address(of: record) { addresses.append(address) }
    }
  }

  /// Takes in what a record of no host is about.
  private mutating func note(_ record: RecordEntry, apex: UInt32?, of zone: Zone) {
    let owner = zone.names.bytes.span.extracting(zone.names.range(of: record.owner))
    if owner[0] == 1, owner[1] == UInt8(ascii: "*") { reachFurther = true }
    switch record.type {
    case .ns where record.owner != apex: reachFurther = true
    case .dname: reachFurther = true
    case .mx:
      if let target = zone.name(of: record, at: 2), !target.isSubdomain(of: zone.origin) {
        exchanges.append(target)
      }
    case .ptr where ReversePrefix(owner) != nil: reachFurther = true
    default: break
    }
  }

  /// Marks the further names of hosts, which share their addresses.
  private static func markAliases(of zone: Zone, _ table: HostTable, _ isShared: inout [Bool]) {
    for alias in table.aliases.values.joined() {
      let name = alias.labels + zone.origin.wire
      if let owner = zone.names.find(name.span) { isShared[Int(owner)] = true }
    }
  }

  /// Marks the public hostnames that more than one host has.
  private static func markHostnames(
    of zone: Zone, _ table: HostTable, _ isOfHost: [Bool], _ isShared: inout [Bool]
  ) {
    var holder = [UInt32](repeating: .max, count: zone.names.count)
    var rest = zone.records[...].drop { !isOfHost[Int($0.group)] }
    // The rule has gone through the same hosts in the same order.
    for (number, host) in table.hosts.enumerated() where host.publicCount > 0 {
      let number = UInt32(truncatingIfNeeded: number)
      for index in table.publicRange(of: host) {
        // A name that is too long has no record.
        guard let record = rest.first, record.location == table.addresses[index].location else {
          continue
        }
        rest.removeFirst()
        let owner = Int(record.owner)
        if holder[owner] == .max { holder[owner] = number }
        if holder[owner] != number { isShared[owner] = true }
      }
    }
  }
}
