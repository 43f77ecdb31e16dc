extension Derivation {
  /// D3: each public hostname leads to its public address; a private one never gets here.
  static let publicHosts = Derivation(rule: .publicHost) { estate, planned, diagnostics in
    guard case .publicForward(let number) = planned.kind else { return }
    let table = estate.project.levels[number].hosts
    let groups = RoleGroups(rule: .publicHost, of: estate, in: number, zone: &planned.zone)
    var adder = RecordAdder(to: planned.zone, ttl: estate.project.ttl)
    for host in table.hosts where host.publicCount > 0 {
      for address in table.addresses[table.publicRange(of: host)] {
        guard adder.setOwner(table.names.span.extracting(address.hostname.range)) else {
          diagnostics.add(
            .nameTooLong(table.text(of: address.hostname), in: planned.zone, at: address.location))
          continue
        }
        adder.add(
          address.address, to: &planned.zone, group: groups[host], location: address.location)
      }
    }
  }
}
