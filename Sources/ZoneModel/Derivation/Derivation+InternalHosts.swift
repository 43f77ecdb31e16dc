extension Derivation {
  /// D2: `<host>.<internalZone>` leads to the host's private addresses.
  static let internalHosts = Derivation(rule: .internalHost) { projectIndex, planned, diagnostics in
    guard case .internalForward(let number) = planned.kind else { return }
    let table = projectIndex.project.levels[number].hosts
    let groups = RoleGroups(rule: .internalHost, of: projectIndex, in: number, zone: &planned.zone)
    var adder = HostRecordAdder(to: planned.zone)
    let ttl = ZoneTTLs(of: number, in: projectIndex.project).of(.default)
    let names = table.names.span
    let selection = projectIndex.selection
    let aliases = HostAliases(of: table, in: projectIndex.project, ttl: ttl)
    for host in table.hosts where host.privateCount > 0 {
      if !table.aliases.isEmpty {
        aliases.add(of: host, to: &planned.zone, group: groups[host], &diagnostics)
      }
      for index in table.privateRange(of: host) {
        let address = table.addresses[index]
        guard selection.contains(address.location, of: number) else { continue }
        let isAdded = adder.add(
          address.address, to: &planned.zone, owner: names.extracting(host.name.range),
          ttl: table.ttl(at: address.location, else: ttl).seconds, group: groups[host],
          location: address.location)
        if isAdded { continue }
        diagnostics.add(
          .nameTooLong(table.text(of: host.name), in: planned.zone, at: host.location))
        break
      }
    }
    adder.flush(to: &planned.zone)
  }
}
