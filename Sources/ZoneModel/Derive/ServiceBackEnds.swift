extension Derivation {
  /// D5: `<service>.backend.<internalZone>`, and the service's own names inside, lead to the private
  /// addresses of every host of its back-end role.
  static let serviceBackEnds = Derivation(rule: .serviceBackEnd) { estate, planned, diagnostics in
    guard case .internalForward(let level) = planned.kind else { return }
    for service in estate.project.services {
      let roles = service.roles(in: level)
      guard roles.isPresent, let role = roles.backend else { continue }
      let pool = Pool(of: role, in: level, isPublic: false, estate: estate)
      guard !pool.addresses.isEmpty else {
        diagnostics.add(.emptyPool(service, role: role, in: level, end: "back", estate))
        continue
      }
      // The apex has no name to stand in front of `backend`.
      let extra = service.name == "@" ? [] : ["\(service.name).backend"]
      ServiceNames(service: service, rule: .serviceBackEnd, estate: estate)
        .add(pool, role: role, extra: extra, to: &planned.zone, &diagnostics)
    }
  }
}
