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
  /// By level: the hosts that services name.
  private let namedHosts: [[[UInt8]: Host]]
  /// The names of these hosts in any level.
  private let namesOfHosts: Set<[UInt8]>
  /// Of every level, by number.
  let publicAddresses: [AddressOwner]
  /// By level, by number.
  let privateAddresses: [[AddressOwner]]
  /// By level: the hand-written records for its public and its internal zone.
  let handWritten: [HandWrittenZones]
  /// The addresses of hosts that records are derived for.
  private(set) var selection = AddressSelection.all

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
    namedHosts = Self.namedHosts(of: project)
    namesOfHosts = Set(namedHosts.lazy.flatMap(\.keys))
  }

  /// The hosts of each level that some service names.
  private static func namedHosts(of project: Project) -> [[[UInt8]: Host]] {
    var names: Set<ArraySlice<UInt8>> = []
    func add(_ end: ServiceEnd?) {
      guard let end else { return }
      for host in end.namedHosts { names.insert(host.labels[...]) }
    }
    for service in project.services {
      add(service.ends.front)
      add(service.ends.back)
      for ends in service.overrides.values {
        add(ends?.front)
        add(ends?.back)
      }
    }
    if names.isEmpty { return [] }
    return project.levels.map { level in
      var found: [[UInt8]: Host] = [:]
      for host in level.hosts.hosts {
        let name = level.hosts.names[host.name.range]
        if names.contains(name) { found[Array(name)] = host }
      }
      return found
    }
  }

  /// The host of a level that a service names; nil if there is none.
  func host(named host: ServiceEnd.NamedHost, in level: Int) -> Host? {
    namedHosts[level][host.labels]
  }

  /// Whether some level has a host that a service names.
  func hasHost(named host: ServiceEnd.NamedHost) -> Bool { namesOfHosts.contains(host.labels) }

  /// The same project, with records of some addresses of hosts alone.
  func selecting(_ selection: AddressSelection) -> ProjectIndex {
    var limited = self
    limited.selection = selection
    return limited
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
    services.candidates(in: level, of: members[level].roles, isPublic: isPublic).filter { number in
      end(of: number, in: level, isPublic: isPublic)
        .map { hasMembers($0, in: level, isPublic: isPublic) } ?? false
    }
  }

  /// Who answers for a service's public or internal names in a level.
  func end(of service: Int, in level: Int, isPublic: Bool) -> ServiceEnd? {
    project.services[service].ends(in: level)?.end(isPublic: isPublic)
  }

  /// The role of a service's front or back end in a level.
  func role(of service: Int, in level: Int, isPublic: Bool) -> RoleID? {
    end(of: service, in: level, isPublic: isPublic)?.role
  }

  /// Whether an end has an address in a level, or is an alias.
  func hasMembers(_ end: ServiceEnd, in level: Int, isPublic: Bool) -> Bool {
    if case .alias = end.members { return true }
    return addressCount(of: end, in: level, isPublic: isPublic) > 0
  }

  /// How many addresses of a kind an end has in a level.
  func addressCount(of end: ServiceEnd, in level: Int, isPublic: Bool) -> Int {
    if case .role(let role, let except) = end.members, except.isEmpty {
      return addressCount(of: role, in: level, isPublic: isPublic)
    }
    return Pool(of: end, in: level, isPublic: isPublic, projectIndex: self).addresses.count
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
