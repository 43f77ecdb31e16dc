/// Adds the names of a service to a zone: its own, and its aliases in the project's style.
struct ServiceNames {
  /// The service whose names these are.
  let service: Service
  /// The level whose hosts answer.
  let level: Int
  /// Which rule adds them.
  let rule: DerivationRule
  /// The project with its indexes.
  let projectIndex: ProjectIndex

  /// The role that answers, as the group's title says it: `every nginx (nginx1, nginx2)`.
  func title(of role: RoleID, _ pool: Pool) -> String {
    "service \(service.name): every \(projectIndex.project.roles[role].name) (\(pool.members))"
  }

  /// Adds all names of the service, each leading to the whole pool.
  ///
  /// - Parameter extra: further owners, relative to the zone, that always repeat the addresses.
  func add(
    _ pool: Pool, role: RoleID, extra: [String], to zone: inout Zone,
    _ diagnostics: inout Diagnostics
  ) {
    let group = zone.addGroup(
      RecordGroup(rule: rule, title: title(of: role, pool), location: service.range.start))
    let ttls = ZoneTTLs(of: level, in: projectIndex.project)
    let table = projectIndex.project.levels[level].hosts
    var adder = RecordAdder(to: zone)
    adder.ttl =
      ttls.pool(pool.addresses.lazy.map(\.location), own: service.ttl, in: table).seconds
    if service.ttl == nil {
      ttls.reportDisagreement(
        in: pool, of: "service \(service.name)", in: table, zone, at: service.range, &diagnostics)
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
