/// An address and its one name: a flat entry of an index by number.
struct AddressOwner: Sendable {
  /// The address itself.
  let address: IPAddress
  /// The place of the address in the inventory.
  let location: SourceLocation
  /// The start of the name in the level's `HostTable.names`: the public hostname of a public
  /// address, the host's own name for a private one.
  private let nameStart: UInt32
  /// The roles of the host of a public address, as `HostTable.roleSets` counts them; `.max` for a
  /// private address, whose reverse lookup no role controls.
  let roleSet: UInt32
  /// The level: a project has fewer than 65536.
  let level: UInt16
  /// How many bytes the name has.
  private let nameCount: UInt8
  /// Whether a role of the host demands that the address can be looked up.
  let demandsReverse: Bool

  /// The name, relative to its level's zone.
  var name: NameRange { NameRange(start: nameStart, count: nameCount) }

  /// An address of a host table.
  private init(_ address: HostAddress, level: Int, roleSet: UInt32, demandsReverse: Bool) {
    self.address = address.address
    location = address.location
    nameStart = address.hostname.start
    nameCount = address.hostname.count
    self.roleSet = roleSet
    self.level = UInt16(truncatingIfNeeded: level)
    self.demandsReverse = demandsReverse
  }

  /// The private addresses of a level, by number; equal ones in the order of coming.
  static func privateAddresses(of project: Project, level: Int) -> [AddressOwner] {
    let addresses = project.levels[level].hosts.addresses
    var owners: [AddressOwner] = []
    owners.reserveCapacity(addresses.count)
    for address in addresses where !address.isPublic {
      owners.append(
        AddressOwner(address, level: level, roleSet: .max, demandsReverse: true))
    }
    return sorted(owners)
  }

  /// The public addresses of all levels, by number; equal ones in the order of coming.
  static func publicAddresses(of project: Project) -> [AddressOwner] {
    var owners: [AddressOwner] = []
    owners.reserveCapacity(
      project.levels.reduce(0) { $0 + $1.hosts.hosts.reduce(0) { $0 + Int($1.publicCount) } })
    for (number, level) in project.levels.enumerated() {
      let demands = level.hosts.roleSets.map { $0.contains { project.roles[$0].demandsReverse } }
      for host in level.hosts.hosts where host.publicCount > 0 {
        for index in level.hosts.publicRange(of: host) {
          owners.append(
            AddressOwner(
              level.hosts.addresses[index], level: number, roleSet: host.roleSet,
              demandsReverse: demands[Int(host.roleSet)]))
        }
      }
    }
    return sorted(owners)
  }

  /// Sorts by number; equal addresses by their place in the inventories.
  private static func sorted(_ owners: [AddressOwner]) -> [AddressOwner] {
    // Inventories are often written in this order already.
    guard zip(owners, owners.dropFirst()).contains(where: { $1.isBefore($0) }) else {
      return owners
    }
    guard owners.allSatisfy({ $0.address.isIPv4 }) else {
      return owners.sorted { $0.isBefore($1) }
    }
    var keys = owners.indices.map {
      UInt64(owners[$0].address.ipv4Bits) << 32 | UInt64(truncatingIfNeeded: $0)
    }
    AddressIndex.sortByAddress(&keys)
    var result = keys.map { owners[Int(truncatingIfNeeded: $0 & 0xFFFF_FFFF)] }
    settleEquals(&result)
    return result
  }

  /// Puts runs of one address in the order of their places.
  private static func settleEquals(_ owners: inout [AddressOwner]) {
    for index in owners.indices.dropFirst() {
      var place = index
      while place > 0, owners[place].isBefore(owners[place - 1]) {
        owners.swapAt(place, place - 1)
        place -= 1
      }
    }
  }

  /// By number; the same address by its place.
  private func isBefore(_ other: AddressOwner) -> Bool {
    if address != other.address { return address < other.address }
    return location < other.location
  }
}

extension RandomAccessCollection<AddressOwner>
where Index == Int, SubSequence == ArraySlice<AddressOwner> {
  /// Those whose address is in a network, by binary search.
  func within(_ cidr: CIDR) -> ArraySlice<AddressOwner> {
    let first = firstPlace(whereAllBehind: { $0.address >= cidr.base })
    return self[first..<self[first...].firstPlace(whereAllBehind: { $0.address > cidr.last })]
  }
}
