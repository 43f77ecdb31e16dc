/// Adds the names of a service to a zone: its own, and its aliases in the project's style.
struct ServiceNames {
  /// The service whose names these are.
  let service: Service
  /// Who answers for them.
  let end: ServiceEnd
  /// The level that they are of.
  let level: Int
  /// Which rule adds them.
  let rule: DerivationRule
  /// The project with its indexes.
  let projectIndex: ProjectIndex

  /// Whether they are the service's public names.
  private var isPublic: Bool { rule == .serviceFrontEnd }

  /// The level.
  private var place: Level { projectIndex.project.levels[level] }

  /// Adds all names of the service, each leading to whoever answers.
  ///
  /// - Parameter extra: further owners, relative to the zone, that always repeat the addresses.
  func add(extra: [String], to planned: inout PlannedZone, _ diagnostics: inout Diagnostics) {
    if case .alias(let target) = end.members {
      return addAliases(of: target, at: extra, to: &planned.zone, &diagnostics)
    }
    guard
      Pool.mayFit(
        end, in: level, isPublic: isPublic, of: service, planned, projectIndex, &diagnostics)
    else { return }
    let pool = Pool(of: end, in: level, isPublic: isPublic, projectIndex: projectIndex)
    add(pool, extra: extra, to: &planned.zone, &diagnostics)
  }

  /// Adds all names as aliases of another name.
  private func addAliases(
    of target: LevelDomain, at extra: [String], to zone: inout Zone,
    _ diagnostics: inout Diagnostics
  ) {
    let text = target.text(in: place)
    guard let name = target.name(in: place) else {
      return diagnostics.add(.nameTooLong(text, in: zone, at: end.range.start))
    }
    let group = addGroup("alias of \(text)", to: &zone)
    var adder = RecordAdder(to: zone)
    adder.ttl = (service.ttl ?? ZoneTTLs(of: level, in: projectIndex.project).of(.service)).seconds
    for owner in extra + [service.name] + service.aliases {
      guard setOwner(owner, in: zone, &adder, &diagnostics) else { continue }
      adder.add(
        .cname, rdata: name.wire, to: &zone, group: group, location: service.range.start)
    }
  }

  /// Opens the group of the names.
  private func addGroup(_ title: String, to zone: inout Zone) -> UInt32 {
    zone.addGroup(
      RecordGroup(
        rule: rule, title: "service \(service.name): \(title)", location: service.range.start))
  }

  /// Who answers, as the group's title says it: `every nginx (nginx1, nginx2)`.
  private func title(of pool: Pool) -> String {
    switch end.members {
    case .role(let role, let except):
      let name = projectIndex.project.roles[role].name
      return "\(except.isEmpty ? "every" : "chosen") \(name) (\(pool.members))"
    case .hosts: return "chosen hosts (\(pool.members))"
    case .addresses, .alias: return pool.members
    }
  }

  /// Adds all names of the service, each leading to the whole pool.
  private func add(
    _ pool: Pool, extra: [String], to zone: inout Zone, _ diagnostics: inout Diagnostics
  ) {
    let group = addGroup(title(of: pool), to: &zone)
    let ttls = ZoneTTLs(of: level, in: projectIndex.project)
    let table = place.hosts
    var adder = RecordAdder(to: zone)
    adder.ttl =
      ttls.pool(pool.addresses.lazy.map(\.location), own: service.ttl, in: table).seconds
    if service.ttl == nil {
      ttls.reportDisagreement(
        in: pool, of: "service \(service.name)", in: table, zone, at: service.range, &diagnostics)
    }
    if let srv = service.srv {
      return addHosts(of: pool, srv, to: &zone, &adder, group: group, &diagnostics)
    }
    for owner in extra + [service.name] {
      addPool(pool, at: owner, to: &zone, &adder, group: group, &diagnostics)
    }
    for alias in service.aliases {
      switch projectIndex.project.aliasStyle {
      case .addresses:
        addPool(pool, at: alias, to: &zone, &adder, group: group, &diagnostics)
      case .cname:
        guard let target = labels(of: service.name, in: zone),
          setOwner(alias, in: zone, &adder, &diagnostics)
        else { continue }
        let origin = zone.origin.wire
        _ = adder.add(
          .cname, target.span, in: origin.span, to: &zone, group: group,
          location: service.range.start)
      }
    }
  }

  /// Adds an SRV record for each host of a pool.
  private func addHosts(
    of pool: Pool, _ srv: SRVFields, to zone: inout Zone, _ adder: inout RecordAdder, group: UInt32,
    _ diagnostics: inout Diagnostics
  ) {
    let names = place.hosts.names
    let origin = zone.origin.wire
    for owner in [service.name] + service.aliases {
      guard setOwner(owner, in: zone, &adder, &diagnostics) else { continue }
      // A host goes by the hostname of its first address.
      for host in pool.starts.lazy.map({ pool.addresses[$0] }) {
        var rdata: [UInt8] = []
        for number in [srv.priority, srv.weight, srv.port] { rdata.append(bigEndian: number) }
        rdata += names[host.hostname.range] + origin
        adder.add(.srv, rdata: rdata, to: &zone, group: group, location: host.location)
      }
    }
  }

  /// Adds the pool's addresses at one owner.
  private func addPool(
    _ pool: Pool, at name: String, to zone: inout Zone, _ adder: inout RecordAdder,
    group: UInt32, _ diagnostics: inout Diagnostics
  ) {
    guard setOwner(name, in: zone, &adder, &diagnostics) else { return }
    guard pool.fits(owner: adder.owner.count) else {
      diagnostics.add(.poolTooLarge(service, pool.addresses.count, in: zone))
      return
    }
    pool.add(to: &zone, &adder, group: group)
  }

  /// Sets a name as the next owner; a finding if it is too long.
  private func setOwner(
    _ name: String, in zone: Zone, _ adder: inout RecordAdder, _ diagnostics: inout Diagnostics
  ) -> Bool {
    if let labels = labels(of: name, in: zone), adder.setOwner(labels.span) { return true }
    diagnostics.add(.nameTooLong(name, in: zone, at: service.range.start))
    return false
  }

  /// A relative name's labels in wire form, without a root; none for the apex.
  private func labels(of name: String, in zone: Zone) -> [UInt8]? {
    if name == "@" { return [] }
    return (try? DomainName(name)).map { $0.wire.dropLast() }
  }
}
