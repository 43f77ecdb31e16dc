/// Turns a project's name server entries into names and the levels that run them.
struct NameserverResolver {
  /// The project whose hosts are the name servers.
  let projectIndex: ProjectIndex

  /// What was found before: the zones of one level and kind have the same servers.
  private var known: [Zones: Servers] = [:]
  /// How many more zones without a name server may be reported.
  private var room = 1000

  /// Which zones have the same servers.
  private struct Zones: Hashable {
    /// The level they are of; nil if they are of all.
    let own: Int?
    /// Whether they serve public zones.
    let isPublic: Bool
  }

  /// Resolves the name servers of a project.
  init(projectIndex: ProjectIndex) { self.projectIndex = projectIndex }

  /// The servers of a zone.
  struct Servers {
    /// Absolute names; the first is the SOA's mname.
    var names: [DomainName] = []
    /// The levels that run one of them, ascending; without any the zone's own, or all.
    var levels: [Int] = []
  }

  /// The servers of a level's zone, its own level's first; of a zone of all levels with `own` nil.
  ///
  /// - Parameter isPublic: whether to name servers by their first public hostname, or by their
  ///   internal name.
  mutating func servers(
    own: Int?, isPublic: Bool, zone: DomainName, at range: SourceRange,
    _ diagnostics: inout Diagnostics
  ) -> Servers {
    let zones = Zones(own: own, isPublic: isPublic)
    let servers = known[zones] ?? findServers(own: own, isPublic: isPublic, &diagnostics)
    known[zones] = servers
    if servers.names.isEmpty, room > 0 {
      room -= 1
      diagnostics.add(
        Diagnostic(
          .noNameserver, "zone \(zone.displayText) has no name server", at: range,
          fix: "give a host the role in \"nameservers\", or name a server there"))
    }
    return servers
  }

  /// Looks the servers of a level's zones up.
  private func findServers(
    own: Int?, isPublic: Bool, _ diagnostics: inout Diagnostics
  ) -> Servers {
    var servers = Servers()
    var levels: Set<Int> = []
    var names: Set<DomainName> = []
    var entries: Set<Nameserver.Kind> = []
    let project = projectIndex.project
    for entry in isPublic ? project.publicNameservers : project.internalNameservers
    where entries.insert(entry.kind).inserted {
      switch entry.kind {
      case .host(let name): if names.insert(name).inserted { servers.names.append(name) }
      case .role(let role, let level, let everyLevel):
        for number in self.levels(of: role, level, everyLevel: everyLevel, own: own) {
          for host in projectIndex.hosts(of: role, in: number) {
            guard let name = name(of: host, in: number, isPublic: isPublic, &diagnostics) else {
              continue
            }
            levels.insert(number)
            if names.insert(name).inserted { servers.names.append(name) }
          }
        }
      }
    }
    servers.levels = levels.sorted()
    if levels.isEmpty { servers.levels = own.map { [$0] } ?? Array(project.levels.indices) }
    return servers
  }

  /// The levels of an entry in which some host has its role, the zone's own level first.
  private func levels(of role: RoleID, _ level: Int?, everyLevel: Bool, own: Int?) -> [Int] {
    if let level { return [level] }
    guard everyLevel || own == nil else { return own.map { [$0] } ?? [] }
    let all = projectIndex.levels(of: role)
    return all.filter { $0 == own } + all.filter { $0 != own }
  }

  /// The name under which a host serves; nil, and a finding, if it has none.
  private func name(
    of host: Host, in number: Int, isPublic: Bool, _ diagnostics: inout Diagnostics
  ) -> DomainName? {
    let level = projectIndex.project.levels[number]
    let address =
      isPublic
      ? level.hosts.publicAddresses(of: host).first : level.hosts.privateAddresses(of: host).first
    guard let address else {
      let text = level.hosts.name(of: host)
      let kind = isPublic ? "public" : "private"
      diagnostics.add(
        Diagnostic(
          .nameserverWithoutAddress, "name server \(text) has no \(kind) address",
          at: SourceRange(start: host.location, count: text.utf8.count)))
      return nil
    }
    let labels = level.hosts.names[(isPublic ? address.hostname : host.name).range]
    return DomainName(wire: labels + (isPublic ? level.publicZone : level.internalZone).wire)
  }
}
