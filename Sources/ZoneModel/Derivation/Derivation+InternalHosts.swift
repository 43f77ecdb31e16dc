extension Derivation {
  /// D2: `<host>.<internalZone>` leads to the host's private addresses.
  static let internalHosts = Derivation(rule: .internalHost) { projectIndex, planned, diagnostics in
    guard case .internalForward(let number) = planned.kind else { return }
    let table = projectIndex.project.levels[number].hosts
    let groups = RoleGroups(rule: .internalHost, of: projectIndex, in: number, zone: &planned.zone)
    var adder = HostRecordAdder(to: planned.zone, ttl: projectIndex.project.ttl)
    let names = table.names.span
    for host in table.hosts where host.privateCount > 0 {
      for index in table.privateRange(of: host) {
        let isAdded = adder.add(
          table.addresses[index].address, to: &planned.zone,
          owner: names.extracting(host.name.range), group: groups[host],
          location: table.addresses[index].location)
        if isAdded { continue }
        diagnostics.add(
          .nameTooLong(table.text(of: host.name), in: planned.zone, at: host.location))
        break
      }
    }
    adder.flush(to: &planned.zone)
  }
}
