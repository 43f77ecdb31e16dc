/// How much a project's rules would make, compared with `ProjectLimits` before any of it is made.
struct ProjectSize {
  /// The project with its indexes.
  private let projectIndex: ProjectIndex
  /// The servers of the zones of each level and kind.
  private let servers: ServerCounts
  /// How many zones there are so far.
  private var zones = 0
  /// How often they are written so far.
  private var zoneFiles = 0
  /// How many records and lines there are so far.
  private var records = 0

  /// Counts what a project would make.
  ///
  /// - Returns: a finding at the place where a limit is exceeded; nil if nothing is.
  static func excess(of projectIndex: ProjectIndex) -> Diagnostic? {
    var size = ProjectSize(projectIndex)
    return size.addLevels() ?? size.addNetworks() ?? size.addServices() ?? size.addSettings()
  }

  /// A count of zero, for a project.
  private init(_ projectIndex: ProjectIndex) {
    self.projectIndex = projectIndex
    servers = ServerCounts(of: projectIndex)
  }

  /// The project whose size is counted.
  private var project: Project { projectIndex.project }

  /// Counts the zones of the levels, and the names of roles there.
  private mutating func addLevels() -> Diagnostic? {
    for (number, level) in project.levels.enumerated() {
      if number == ProjectLimits.levels {
        return Diagnostic(
          .tooManyZones, "there are more than \(ProjectLimits.levels) levels", at: level.range,
          fix: "split it into several projects")
      }
      let found =
        add(1, servers.publicZones[number], at: level.range)
        ?? add(1, servers.internalZones[number], at: level.range)
      if let found { return found }
      let table = level.hosts
      if !table.aliases.isEmpty {
        let aliases = table.hosts.reduce(0) { sum, host in
          sum + (table.aliases[host.location]?.count ?? 0) * Int(host.privateCount)
        }
        if let found = add(records: aliases, at: level.range) { return found }
      }
      let roles = projectIndex.roles(in: number)
      let names = roles.reduce(0) { $0 + count($1, in: number, isPublic: false) }
      if let found = add(records: names, at: level.range) { return found }
    }
    return nil
  }

  /// Counts the reverse zones.
  private mutating func addNetworks() -> Diagnostic? {
    // A network of all levels has its zones in each: they are not gone through one by one.
    var everyLevel = ServerCounts.Count()
    for count in servers.internalZones {
      everyLevel.names += count.names
      everyLevel.levels += count.levels
    }
    for network in project.networks where !network.servedByProvider {
      let count = ReverseZones.count(of: network.cidr)
      let range = network.range
      let found: Diagnostic?
      if network.isPublic {
        found = add(count, servers.publicNetworks, at: range)
      } else if let level = network.level {
        found = add(count, servers.internalZones[level], at: range)
      } else {
        found = add(count, everyLevel, times: project.levels.count, at: range)
      }
      // Below a /24 the parent is asked for a CNAME for each address.
      let times = network.isPublic || network.level != nil ? 1 : project.levels.count
      let aliases =
        ReverseZones.isClassless(network.cidr) ? 1 << (32 - network.cidr.prefixLength) : 0
      if let found = found ?? add(records: aliases * times, at: range) { return found }
    }
    return nil
  }

  /// Counts the names of services, each with the addresses of its pool.
  private mutating func addServices() -> Diagnostic? {
    var sums: [(public: Int, private: Int)] = []
    for role in project.roles.indices {
      sums.append(
        projectIndex.levels(of: role).reduce(into: (0, 0)) { sum, level in
          sum.0 += count(role, in: level, isPublic: true)
          sum.1 += count(role, in: level, isPublic: false)
        })
    }
    for service in project.services {
      let aliases = project.aliasStyle == .addresses ? service.aliases.count : 0
      var (front, back) = (0, 0)
      if service.levels == nil, service.ends.front.isPlainRole, service.ends.back.isPlainRole {
        front = service.ends.front?.role.map { sums[$0].public } ?? 0
        back = service.ends.back?.role.map { sums[$0].private } ?? 0
        for (level, change) in service.overrides {
          front += count(change?.front, in: level, isPublic: true)
          front -= count(service.ends.front, in: level, isPublic: true)
          back += count(change?.back, in: level, isPublic: false)
          back -= count(service.ends.back, in: level, isPublic: false)
        }
      } else {
        // A name in each level at least: only then it is worth looking at each.
        let levels = service.levels ?? Set(project.levels.indices)
        let least = levels.count * max(service.ends.writtenCount, 1)
        if let found = add(records: least, at: service.range) { return found }
        records -= least
        for level in levels {
          let ends = service.ends(in: level)
          front += count(ends?.front, in: level, isPublic: true)
          back += count(ends?.back, in: level, isPublic: false)
        }
      }
      let count = front * (1 + aliases) + back * (2 + aliases)
      if let found = add(records: count, at: service.range) { return found }
    }
    return nil
  }

  /// Counts what settings say to each level.
  private mutating func addSettings() -> Diagnostic? {
    let levels = project.levels.count
    if let mail = project.mail,
      let found = add(records: mail.include.count * levels, at: mail.range)
    {
      return found
    }
    guard let resolver = project.resolver else { return nil }
    let lines = 2 * (resolver.search.count + resolver.fallback.count)
    return add(records: lines * levels, at: resolver.range)
  }

  /// How many addresses the pool of a role has in a level; 0 without a role, and for one too large
  /// for an answer, which gets no records.
  private func count(_ role: RoleID?, in level: Int, isPublic: Bool) -> Int {
    let count = role.map { projectIndex.addressCount(of: $0, in: level, isPublic: isPublic) } ?? 0
    return count <= Pool.mostAddresses ? count : 0
  }

  /// How many addresses an end has in a level, in the same way; 1 for an alias.
  private func count(_ end: ServiceEnd?, in level: Int, isPublic: Bool) -> Int {
    guard let end else { return 0 }
    if case .alias = end.members { return 1 }
    let count = projectIndex.addressCount(of: end, in: level, isPublic: isPublic)
    return count <= Pool.mostAddresses ? count : 0
  }

  /// Adds zones and the NS records in them.
  ///
  /// - Parameters:
  ///   - servers: those of one such zone, or of one in each of some levels.
  ///   - times: in how many levels.
  private mutating func add(
    _ count: Int, _ servers: ServerCounts.Count, times: Int = 1, at range: SourceRange
  ) -> Diagnostic? {
    zones += count * times
    zoneFiles += count * servers.levels
    if zones > ProjectLimits.zones {
      return Diagnostic(
        .tooManyZones,
        "there are more than \(ProjectLimits.zones) zones with those of this entry, which has "
          + "\(count * times)",
        at: range, fix: "remove networks without hosts, or split it into several projects")
    }
    if zoneFiles > ProjectLimits.zoneFiles {
      return Diagnostic(
        .tooManyZones,
        "there are more than \(ProjectLimits.zoneFiles) zone files with those of this entry: each zone "
          + "is written for every level whose server it names",
        at: range, fix: "let fewer levels serve each zone, or split it into several projects")
    }
    return add(records: count * servers.names, at: range)
  }

  /// Counts records, and reports the limit if it is exceeded.
  private mutating func add(records count: Int, at range: SourceRange) -> Diagnostic? {
    records += count
    if records <= ProjectLimits.records { return nil }
    return Diagnostic(
      .tooManyRecords,
      "there are more than \(ProjectLimits.records) derived records with those of this entry, which "
        + "makes \(count)",
      at: range, fix: "remove names or members, or split it into several projects")
  }
}

extension ServiceEnd? {
  /// Whether it is nobody, or every host of a role.
  fileprivate var isPlainRole: Bool {
    guard let end = self else { return true }
    return end.role != nil && end.namedHosts.isEmpty
  }
}
