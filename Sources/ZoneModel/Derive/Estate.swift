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
    let hasPrivate = project.networks.contains { !$0.isPublic }
    let levels = project.levels
    let lists = workers.map(2 * levels.count + 1) { task -> (owners: [AddressOwner], [[UInt32]]) in
      if task == 0 { return (AddressOwner.publicAddresses(of: project), []) }
      if task > levels.count {
        let hosts = levels[task - levels.count - 1].hosts
        return ([], Self.members(of: hosts, roles: project.roles.count))
      }
      return (hasPrivate ? AddressOwner.privateAddresses(of: project, level: task - 1) : [], [])
    }
    publicAddresses = lists.first?.owners ?? []
    privateAddresses = lists.dropFirst().prefix(levels.count).map(\.owners)
    members = lists.dropFirst(1 + levels.count).map(\.1)
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
