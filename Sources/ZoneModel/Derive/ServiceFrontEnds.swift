extension Derivation {
  /// D4: a service's public names lead to the public addresses of every host of its front-end role.
  static let serviceFrontEnds = Derivation(rule: .serviceFrontEnd) { estate, planned, diagnostics in
    guard case .publicForward(let level) = planned.kind else { return }
    for service in estate.project.services {
      let roles = service.roles(in: level)
      guard roles.isPresent, let role = roles.frontend else { continue }
      let pool = Pool(of: role, in: level, isPublic: true, estate: estate)
      guard !pool.addresses.isEmpty else {
        diagnostics.add(.emptyPool(service, role: role, in: level, end: "front", estate))
        continue
      }
      ServiceNames(service: service, rule: .serviceFrontEnd, estate: estate)
        .add(pool, role: role, extra: [], to: &planned.zone, &diagnostics)
    }
  }
}

extension Diagnostic {
  /// A service that nobody answers for in a level.
  static func emptyPool(
    _ service: Service, role: RoleID, in level: Int, end: String, _ estate: Estate
  ) -> Diagnostic {
    let project = estate.project
    let name = project.levels[level].name
    let kind = end == "front" ? "public" : "private"
    return Diagnostic(
      "empty-pool",
      "service \(service.name) has no \(end) end in \(name): "
        + "no host of role \(project.roles[role].name) has a \(kind) address",
      at: service.range,
      notes: [Note("the role", at: project.roles[role].range)],
      fix: "give the service another role in \"in\": { \"\(name)\": … }, or null")
  }
}
