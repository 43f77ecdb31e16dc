extension Derivation {
  /// D4: a service's public names lead to the public addresses of every host of its front-end role.
  static let serviceFrontEnds = Derivation(rule: .serviceFrontEnd) {
    projectIndex, planned, diagnostics in
    guard case .publicForward(let level) = planned.kind else { return }
    for number in projectIndex.services(in: level, isPublic: true) {
      let service = projectIndex.project.services[number]
      guard let role = projectIndex.role(of: number, in: level, isPublic: true),
        Pool.mayFit(
          role, in: level, isPublic: true, of: service, planned, projectIndex, &diagnostics)
      else { continue }
      let pool = Pool(of: role, in: level, isPublic: true, projectIndex: projectIndex)
      ServiceNames(
        service: service, level: level, rule: .serviceFrontEnd, projectIndex: projectIndex
      )
      .add(pool, role: role, extra: [], to: &planned.zone, &diagnostics)
    }
  }
}
