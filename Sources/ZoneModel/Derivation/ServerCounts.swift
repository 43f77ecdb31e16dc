/// How many name servers zones have, and how many levels run them, without a name of any.
struct ServerCounts {
  /// The servers of the zones of one level, or of all, and of one kind.
  struct Count {
    /// How many NS records such a zone has, at most.
    var names = 0
    /// How many levels run a server of it, and write it.
    var levels = 0
  }

  /// By level: those of its public zone.
  private(set) var publicZones: [Count] = []
  /// By level: those of its own zones for its VMs.
  private(set) var internalZones: [Count] = []
  /// Those of the public reverse zones.
  let publicNetworks: Count

  /// Counts the servers of all zones of a project.
  init(of projectIndex: ProjectIndex) {
    let publicList = EntryList(projectIndex.project.publicNameservers, projectIndex)
    let internalList = EntryList(projectIndex.project.internalNameservers, projectIndex)
    for level in projectIndex.project.levels.indices {
      publicZones.append(publicList.count(own: level, projectIndex))
      internalZones.append(internalList.count(own: level, projectIndex))
    }
    publicNetworks = publicList.countOfAll(projectIndex)
  }

  /// A list of name servers, each once.
  private struct EntryList {
    /// How many servers and hosts of fixed levels it names.
    private var fixedNames = 0
    /// The levels of these hosts.
    private var fixedLevels: Set<Int> = []
    /// The roles whose hosts in the zone's own level are its name servers.
    private var ownRoles: [RoleID] = []

    /// Sums a list up.
    init(_ entries: [Nameserver], _ projectIndex: ProjectIndex) {
      var seen: Set<Nameserver.Kind> = []
      for entry in entries where seen.insert(entry.kind).inserted {
        switch entry.kind {
        case .host: fixedNames += 1
        case .role(let role, let level?, _): add(role, in: [level], projectIndex)
        case .role(let role, nil, let everyLevel):
          if everyLevel {
            add(role, in: projectIndex.levels(of: role), projectIndex)
          } else {
            ownRoles.append(role)
          }
        }
      }
    }

    /// Adds the hosts of a role in some levels.
    private mutating func add(_ role: RoleID, in levels: [Int], _ projectIndex: ProjectIndex) {
      for level in levels {
        let count = projectIndex.hostCount(of: role, in: level)
        fixedNames += count
        if count > 0 { fixedLevels.insert(level) }
      }
    }

    /// The servers of a level's own zones.
    func count(own level: Int, _ projectIndex: ProjectIndex) -> Count {
      let hosts = ownRoles.reduce(0) { $0 + projectIndex.hostCount(of: $1, in: level) }
      let levels = fixedLevels.count + (hosts > 0 && !fixedLevels.contains(level) ? 1 : 0)
      return Count(names: fixedNames + hosts, levels: max(levels, 1))
    }

    /// The servers of a zone of all levels; if there are none, every level serves it.
    func countOfAll(_ projectIndex: ProjectIndex) -> Count {
      var all = self
      for role in ownRoles { all.add(role, in: projectIndex.levels(of: role), projectIndex) }
      let levels =
        all.fixedLevels.isEmpty ? projectIndex.project.levels.count : all.fixedLevels.count
      return Count(names: all.fixedNames, levels: levels)
    }
  }
}
