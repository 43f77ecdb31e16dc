extension Derivation {
  /// D2: `<host>.<internalZone>` leads to the host's private addresses.
  static let internalHosts = Derivation(rule: .internalHost) { estate, planned, diagnostics in
    guard case .internalForward(let number) = planned.kind else { return }
    let table = estate.project.levels[number].hosts
    let groups = RoleGroups(rule: .internalHost, of: estate, in: number, zone: &planned.zone)
    var adder = RecordAdder(to: planned.zone, ttl: estate.project.ttl)
    for host in table.hosts where host.privateCount > 0 {
      guard adder.setOwner(table.names.span.extracting(host.name.range)) else {
        diagnostics.add(
          .nameTooLong(table.text(of: host.name), in: planned.zone, at: host.location))
        continue
      }
      for index in table.privateRange(of: host) {
        adder.add(
          table.addresses[index].address, to: &planned.zone, group: groups[host],
          location: table.addresses[index].location)
      }
    }
  }
}
