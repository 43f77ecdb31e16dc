extension Derivation {
  /// D4: a service's public names lead to the public addresses of every host of its front-end role.
  static let serviceFrontEnds = Derivation(rule: .serviceFrontEnd) { estate, planned, diagnostics in
    guard case .publicForward(let level) = planned.kind else { return }
    for number in estate.services(in: level, isPublic: true) {
      let service = estate.project.services[number]
      guard let role = estate.role(of: number, in: level, isPublic: true),
        Pool.mayFit(role, in: level, isPublic: true, of: service, planned, estate, &diagnostics)
      else { continue }
      let pool = Pool(of: role, in: level, isPublic: true, estate: estate)
      ServiceNames(service: service, rule: .serviceFrontEnd, estate: estate)
        .add(pool, role: role, extra: [], to: &planned.zone, &diagnostics)
    }
  }
}
