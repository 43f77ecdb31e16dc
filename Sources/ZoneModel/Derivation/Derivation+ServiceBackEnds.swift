extension Derivation {
  /// D5: `<service>.backend.<internalZone>`, and the service's own names inside, lead to the private
  /// addresses of every host of its back-end role.
  static let serviceBackEnds = Derivation(rule: .serviceBackEnd) { estate, planned, diagnostics in
    guard case .internalForward(let level) = planned.kind else { return }
    for number in estate.services(in: level, isPublic: false) {
      let service = estate.project.services[number]
      guard let role = estate.role(of: number, in: level, isPublic: false),
        Pool.mayFit(role, in: level, isPublic: false, of: service, planned, estate, &diagnostics)
      else { continue }
      let pool = Pool(of: role, in: level, isPublic: false, estate: estate)
      // The apex has no name to stand in front of `backend`.
      let extra = service.name == "@" ? [] : ["\(service.name).backend"]
      ServiceNames(service: service, rule: .serviceBackEnd, estate: estate)
        .add(pool, role: role, extra: extra, to: &planned.zone, &diagnostics)
    }
  }
}
