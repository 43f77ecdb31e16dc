/// A project with the indexes that derivations share: the hosts of each role, and the owner of each
/// address.
struct ProjectIndex: Sendable {
  /// The project that is indexed.
  let project: Project
  /// The hosts of each role, by level.
  private let members: [RoleMembers]
  /// By role: the levels in which somebody has it, ascending.
  private let levelsOfRole: [[Int]]
  /// Which services have an end in which level.
  private let services: ServiceIndex
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
    let lists = workers.map(2 * levels.count + 1) { task -> (owners: [AddressOwner], RoleMembers) in
      if task == 0 { return (AddressOwner.publicAddresses(of: project), RoleMembers()) }
      if task > levels.count { return ([], RoleMembers(of: levels[task - levels.count - 1].hosts)) }
      return (
        hasPrivate ? AddressOwner.privateAddresses(of: project, level: task - 1) : [],
        RoleMembers()
      )
    }
    publicAddresses = lists.first?.owners ?? []
    privateAddresses = lists.dropFirst().prefix(levels.count).map(\.owners)
    members = lists.dropFirst(1 + levels.count).map(\.1)
    var levelsOfRole = [[Int]](repeating: [], count: project.roles.count)
    for (level, members) in members.enumerated() {
      for role in members.roles { levelsOfRole[role].append(level) }
    }
    self.levelsOfRole = levelsOfRole
    services = ServiceIndex(project.services)
  }

  /// The hosts of a level that have a role.
  func hosts(of role: RoleID, in level: Int) -> [Host] {
    let hosts = project.levels[level].hosts.hosts
    return members[level][role].map { hosts[Int($0)] }
  }

  /// How many hosts of a level have a role.
  func hostCount(of role: RoleID, in level: Int) -> Int { members[level][role].count }

  /// How many addresses of a kind the hosts of a level that have a role have.
  func addressCount(of role: RoleID, in level: Int, isPublic: Bool) -> Int {
    members[level].addressCount(of: role, isPublic: isPublic)
  }

  /// The roles that some host of a level has, ascending.
  func roles(in level: Int) -> [RoleID] { members[level].roles }

  /// The levels in which some host has a role, ascending.
  func levels(of role: RoleID) -> [Int] { levelsOfRole[role] }

  /// Calls `body` with each host of a level that has a role, in natural order of their names.
  func forEachHost(of role: RoleID, in level: Int, _ body: (Host) -> Void) {
    let hosts = project.levels[level].hosts.hosts
    for number in members[level][role] { body(hosts[Int(number)]) }
  }

  /// The first host of a level that has a role, in natural order of their names.
  func firstHost(of role: RoleID, in level: Int) -> Host? {
    members[level][role].first.map { project.levels[level].hosts.hosts[Int($0)] }
  }

  /// The last host of a level that has a role, in natural order of their names.
  func lastHost(of role: RoleID, in level: Int) -> Host? {
    members[level][role].last.map { project.levels[level].hosts.hosts[Int($0)] }
  }

  /// As `forEachHost`, with whether the host has another role as well.
  func forEachHost(
    of role: RoleID, in level: Int, also other: RoleID, _ body: (Host, Bool) -> Void
  ) {
    let hosts = project.levels[level].hosts.hosts
    for number in members[level][role] {
      body(hosts[Int(number)], members[level].contains(number, in: other))
    }
  }

  /// The services whose front or back end has an address in a level, ascending.
  func services(in level: Int, isPublic: Bool) -> [Int] {
    let members = members[level]
    return services.candidates(in: level, of: members.roles, isPublic: isPublic).filter { number in
      role(of: number, in: level, isPublic: isPublic)
        .map { members.addressCount(of: $0, isPublic: isPublic) > 0 } ?? false
    }
  }

  /// The role of a service's front or back end in a level.
  func role(of service: Int, in level: Int, isPublic: Bool) -> RoleID? {
    let roles = project.services[service].roles(in: level)
    guard roles.isPresent else { return nil }
    return isPublic ? roles.frontend : roles.backend
  }

  /// The services whose front or back end in a level is a role, ascending.
  func services(in level: Int, withEnd role: RoleID) -> [Int] {
    let found = [true, false].flatMap { isPublic in
      services.candidates(in: level, of: [role], isPublic: isPublic).filter {
        self.role(of: $0, in: level, isPublic: isPublic) == role
      }
    }
    return Set(found).sorted()
  }

  /// The services whose back end in a level is a role, ascending.
  func services(in level: Int, withBackEnd role: RoleID) -> [Int] {
    services.candidates(in: level, of: [role], isPublic: false).filter {
      self.role(of: $0, in: level, isPublic: false) == role
    }
  }
}
