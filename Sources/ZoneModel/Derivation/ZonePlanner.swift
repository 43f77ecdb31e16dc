/// The zones of a project, their name servers, and where they are written.
struct ZonePlanner {
  /// The project with its indexes.
  let projectIndex: ProjectIndex

  /// Every zone, without records: each level's public and internal one, then the reverse zones.
  func plan(_ diagnostics: inout Diagnostics) -> [PlannedZone] {
    var zones: [PlannedZone] = []
    var resolver = NameserverResolver(projectIndex: projectIndex)
    for (number, level) in projectIndex.project.levels.enumerated() {
      zones.append(
        zone(
          level.publicZone, .publicForward(level: number), own: number, isPublic: true,
          at: level.range, &resolver, &diagnostics))
      zones.append(
        zone(
          level.internalZone, .internalForward(level: number), own: number, isPublic: false,
          at: level.range, &resolver, &diagnostics))
    }
    for (number, network) in projectIndex.project.networks.enumerated()
    where !network.servedByProvider {
      for level in levels(of: network) {
        for (name, part) in ReverseZones.zones(of: network.cidr, network: number, level: level) {
          zones.append(
            zone(
              name, .reverse(part), own: level, isPublic: network.isPublic, at: network.range,
              &resolver, &diagnostics))
        }
      }
    }
    reportOverlaps(zones, &diagnostics)
    return zones
  }

  /// nil for a public network, whose zones serve all levels; else the levels that use the private
  /// network.
  private func levels(of network: Network) -> [Int?] {
    if network.isPublic { return [nil] }
    if let level = network.level { return [level] }
    return projectIndex.project.levels.indices.map { $0 }
  }

  /// One zone without records.
  private func zone(
    _ origin: DomainName, _ kind: PlannedZone.Kind, own: Int?, isPublic: Bool,
    at range: SourceRange, _ resolver: inout NameserverResolver, _ diagnostics: inout Diagnostics
  ) -> PlannedZone {
    let servers = resolver.servers(
      own: own, isPublic: isPublic, zone: origin, at: range, &diagnostics)
    return PlannedZone(
      zone: Zone(origin: origin), kind: kind, nameservers: servers.names, levels: servers.levels)
  }
}

extension ProjectIndex {
  /// About how many records a zone will hold, so that its tables need not grow.
  func recordCount(of kind: PlannedZone.Kind) -> Int {
    switch kind {
    case .publicForward(let level):
      selection.limit(project.levels[level].hosts.hosts.count { $0.publicCount > 0 }, of: nil)
    case .internalForward(let level):
      selection.limit(project.levels[level].hosts.hosts.count, of: level)
    case .reverse(let part): selection.limit(addresses(in: part).count, of: part.level)
    }
  }

  /// About how many bytes of data a zone's records have each: addresses, or names of hosts.
  func dataWidth(of kind: PlannedZone.Kind) -> Int {
    guard case .reverse(let part) = kind else { return 16 }
    let levels = part.level.map { project.levels[$0...$0] } ?? project.levels[...]
    let widths = levels.map { level in
      level.hosts.names.count / max(level.hosts.hosts.count, 1)
        + max(level.publicZone.wire.count, level.internalZone.wire.count)
    }
    return widths.max() ?? 16
  }

  /// The addresses that a reverse zone answers for.
  func addresses(in zone: ReverseZone) -> ArraySlice<AddressOwner> {
    (zone.level.map { privateAddresses[$0] } ?? publicAddresses).within(zone.cidr)
  }
}
