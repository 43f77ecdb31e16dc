/// A project with the indexes that derivations share: who has a role, and who has an address.
struct Estate: Sendable {
  /// The project.
  let project: Project
  /// By level and role: the hosts that have the role, in natural order of their names.
  private let members: [[[UInt32]]]
  /// Of every level, by number.
  let publicAddresses: [AddressOwner]
  /// By level, by number.
  let privateAddresses: [[AddressOwner]]
  /// By level: the hand-written records for its public and its internal zone.
  let handWritten: [HandWrittenZones]

  /// Indexes a project, one level a worker.
  init(_ project: Project, handWritten: [HandWrittenZones], workers: Workers) {
    self.project = project
    self.handWritten = handWritten
    members = project.levels.map { Self.members(of: $0.hosts, roles: project.roles.count) }
    let hasPrivate = project.networks.contains { !$0.isPublic }
    let lists = workers.map(project.levels.count + 1) { task in
      if task == 0 {
        return AddressOwner.all(of: project) { table, host in table.publicRange(of: host) }
      }
      guard hasPrivate else { return [] }
      return AddressOwner.all(of: project, level: task - 1) { $0.privateRange(of: $1) }
    }
    publicAddresses = lists.first ?? []
    privateAddresses = Array(lists.dropFirst())
  }

  /// The hosts of a level that have a role.
  func hosts(of role: RoleID, in level: Int) -> [Host] {
    let hosts = project.levels[level].hosts.hosts
    return members[level][role].map { hosts[Int($0)] }
  }

  /// For each role the numbers of its hosts.
  private static func members(of table: HostTable, roles: Int) -> [[UInt32]] {
    var members = Array(repeating: [UInt32](), count: roles)
    for (index, host) in table.hosts.enumerated() {
      for role in table.roleSets[Int(host.roleSet)] { members[role].append(UInt32(index)) }
    }
    return members
  }
}

/// An address and the host that has it: a flat entry of an index by number.
struct AddressOwner: Sendable {
  /// The address.
  let address: IPAddress
  /// The level.
  let level: UInt32
  /// The host's place in the level's `HostTable.hosts`.
  let host: UInt32
  /// The address's place in the level's `HostTable.addresses`.
  let index: UInt32

  /// The chosen addresses of one level, or of all, by number; equal ones in the order of coming.
  static func all(
    of project: Project, level only: Int? = nil,
    choosing range: (HostTable, Host) -> Range<Int>
  ) -> [AddressOwner] {
    var owners: [AddressOwner] = []
    for (number, level) in project.levels.enumerated() where only == nil || only == number {
      owners.reserveCapacity(owners.count + level.hosts.hosts.count)
      for (host, entry) in level.hosts.hosts.enumerated() {
        for index in range(level.hosts, entry) {
          owners.append(
            AddressOwner(
              address: level.hosts.addresses[index].address, level: UInt32(number),
              host: UInt32(host), index: UInt32(index)))
        }
      }
    }
    // Inventories are often written in this order already.
    let isSorted = zip(owners, owners.dropFirst()).allSatisfy { $0.isBefore($1) }
    return isSorted ? owners : owners.sorted { $0.isBefore($1) }
  }

  /// By number; the same address by level and order of coming.
  private func isBefore(_ other: AddressOwner) -> Bool {
    if address != other.address { return address < other.address }
    return (level, index) < (other.level, other.index)
  }
}

extension [AddressOwner] {
  /// Those whose address lies in a network, found by halving.
  func within(_ cidr: CIDR) -> ArraySlice<AddressOwner> {
    self[firstIndex(notBefore: cidr.base)..<endIndex].prefix { $0.address <= cidr.last }
  }

  /// The first entry whose address is not before `address`.
  private func firstIndex(notBefore address: IPAddress) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].address < address { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
