extension Derivation {
  /// D3: each public hostname leads to its public address; a private one never gets here.
  static let publicHosts = Derivation(rule: .publicHost) { projectIndex, planned, diagnostics in
    guard case .publicForward(let number) = planned.kind else { return }
    let table = projectIndex.project.levels[number].hosts
    let groups = RoleGroups(rule: .publicHost, of: projectIndex, in: number, zone: &planned.zone)
    var adder = HostRecordAdder(to: planned.zone)
    let ttl = ZoneTTLs(of: number, in: projectIndex.project).of(.default)
    let names = table.names.span
    let selection = projectIndex.selection
    for host in table.hosts where host.publicCount > 0 {
      for index in table.publicRange(of: host) {
        let address = table.addresses[index]
        guard selection.contains(address.location, of: nil) else { continue }
        let isAdded = adder.add(
          address.address, to: &planned.zone, owner: names.extracting(address.hostname.range),
          ttl: table.ttl(at: address.location, else: ttl).seconds, group: groups[host],
          location: address.location)
        if isAdded { continue }
        diagnostics.add(
          .nameTooLong(table.text(of: address.hostname), in: planned.zone, at: address.location))
      }
    }
    adder.flush(to: &planned.zone)
  }
}
