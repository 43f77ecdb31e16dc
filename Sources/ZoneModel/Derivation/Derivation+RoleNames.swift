extension Derivation {
  /// D6: `<role>.role.<internalZone>` leads to every host of the role; a meta role to its bearer.
  static let roleNames = Derivation(rule: .roleName) { projectIndex, planned, diagnostics in
    guard case .internalForward(let level) = planned.kind else { return }
    let project = projectIndex.project
    let group = planned.zone.addGroup(
      RecordGroup(rule: .roleName, title: "who has a role", location: project.location))
    let ttls = ZoneTTLs(of: level, in: project)
    let table = project.levels[level].hosts
    var adder = RecordAdder(to: planned.zone)
    let implied = project.levels[level].implied.roles ?? project.implied.roles ?? true
    for number in projectIndex.roles(in: level) {
      let role = project.roles[number]
      guard role.hasName ?? implied,
        let labels = try? DomainName("\(role.name).role").wire.dropLast(),
        adder.setOwner(labels.span)
      else { continue }
      if let count = Pool.excess(
        of: number, in: level, owner: adder.owner.count, projectIndex: projectIndex)
      {
        diagnostics.add(.roleNameLeftOut(role, count, in: planned.zone))
        continue
      }
      let pool = Pool(of: number, in: level, isPublic: false, projectIndex: projectIndex)
      adder.ttl = ttls.pool(pool.addresses.lazy.map(\.location), own: nil, in: table).seconds
      ttls.reportDisagreement(
        in: pool, of: "role \(role.name)", in: table, planned.zone, at: role.range, &diagnostics)
      pool.add(to: &planned.zone, &adder, group: group)
    }
  }
}

extension Diagnostic {
  /// The name is optional, so a role too large for it is not an error.
  fileprivate static func roleNameLeftOut(_ role: Role, _ count: Int, in zone: Zone) -> Diagnostic {
    Diagnostic(
      .roleNameLeftOut,
      "\(role.name).role.\(zone.origin.displayText) is left out: "
        + "\(count) addresses do not fit into an answer of 16376 bytes",
      at: role.range)
  }
}
