/// Turns a project's name server entries into names and the levels that run them.
struct NameserverResolver {
  /// The estate whose hosts serve.
  let estate: Estate

  /// The servers of a zone.
  struct Servers {
    /// Absolute names; the first is the SOA's mname.
    var names: [DomainName] = []
    /// The levels that run one of them.
    var levels: Set<Int> = []
  }

  /// The servers of a level's zone, its own level's first; of a zone of all levels with `own` nil.
  ///
  /// - Parameter isPublic: servers are known to the world by their first public hostname, inside
  ///   by their internal name.
  func servers(
    for entries: [Nameserver], own: Int?, isPublic: Bool, zone: String, at range: SourceRange,
    _ diagnostics: inout Diagnostics
  ) -> Servers {
    var servers = Servers()
    var known: Set<DomainName> = []
    for entry in entries {
      switch entry.kind {
      case .host(let name): if known.insert(name).inserted { servers.names.append(name) }
      case .role(let role, let level, let everyLevel):
        for number in levels(level, everyLevel: everyLevel, own: own) {
          for host in estate.hosts(of: role, in: number) {
            guard let name = name(of: host, in: number, isPublic: isPublic, &diagnostics) else {
              continue
            }
            servers.levels.insert(number)
            if known.insert(name).inserted { servers.names.append(name) }
          }
        }
      }
    }
    if servers.names.isEmpty {
      diagnostics.add(
        Diagnostic(
          "no-nameserver", "zone \(zone) has no name server", at: range,
          fix: "give a host the role that \"nameservers\" asks for, or name a server there"))
    }
    if servers.levels.isEmpty { servers.levels = own.map { [$0] } ?? Set(allLevels) }
    return servers
  }

  /// The levels an entry speaks of, a zone's own one first.
  private func levels(_ level: Int?, everyLevel: Bool, own: Int?) -> [Int] {
    if let level { return [level] }
    guard everyLevel || own == nil else { return own.map { [$0] } ?? [] }
    return allLevels.filter { $0 == own } + allLevels.filter { $0 != own }
  }

  /// Every level's number.
  private var allLevels: [Int] { Array(estate.project.levels.indices) }

  /// The name under which a host serves; nil, and a finding, where it has none.
  private func name(
    of host: Host, in number: Int, isPublic: Bool, _ diagnostics: inout Diagnostics
  ) -> DomainName? {
    let level = estate.project.levels[number]
    let address =
      isPublic
      ? level.hosts.publicAddresses(of: host).first : level.hosts.privateAddresses(of: host).first
    guard let address else {
      let text = level.hosts.name(of: host)
      let kind = isPublic ? "public" : "private"
      diagnostics.add(
        Diagnostic(
          "nameserver-without-address", "name server \(text) has no \(kind) address",
          at: SourceRange(start: host.location, count: text.utf8.count)))
      return nil
    }
    let labels = level.hosts.names[(isPublic ? address.hostname : host.name).range]
    return DomainName(wire: labels + (isPublic ? level.publicZone : level.internalZone).wire)
  }
}
