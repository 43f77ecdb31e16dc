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
      if task == 0 { return AddressOwner.publicAddresses(of: project) }
      return hasPrivate ? AddressOwner.privateAddresses(of: project, level: task - 1) : []
    }
    publicAddresses = lists.first ?? []
    privateAddresses = Array(lists.dropFirst())
  }

  /// The hosts of a level that have a role.
  func hosts(of role: RoleID, in level: Int) -> [Host] {
    let hosts = project.levels[level].hosts.hosts
    return members[level][role].map { hosts[Int($0)] }
  }

  /// How many hosts of a level have a role.
  func hostCount(of role: RoleID, in level: Int) -> Int { members[level][role].count }

  /// Calls `body` with each host of a level that has a role, in natural order of their names.
  func forEachHost(of role: RoleID, in level: Int, _ body: (Host) -> Void) {
    for number in members[level][role] { body(project.levels[level].hosts.hosts[Int(number)]) }
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
