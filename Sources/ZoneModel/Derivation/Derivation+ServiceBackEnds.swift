extension Derivation {
  /// D5: `<service>.backend.<internalZone>`, and the service's own names inside, lead to the private
  /// addresses of every host of its back-end role.
  static let serviceBackEnds = Derivation(rule: .serviceBackEnd) {
    projectIndex, planned, diagnostics in
    guard case .internalForward(let level) = planned.kind else { return }
    for number in projectIndex.services(in: level, isPublic: false) {
      let service = projectIndex.project.services[number]
      guard let role = projectIndex.role(of: number, in: level, isPublic: false),
        Pool.mayFit(
          role, in: level, isPublic: false, of: service, planned, projectIndex, &diagnostics)
      else { continue }
      let pool = Pool(of: role, in: level, isPublic: false, projectIndex: projectIndex)
      // The apex has no label to put before `backend`.
      let extra = service.name == "@" ? [] : ["\(service.name).backend"]
      ServiceNames(
        service: service, level: level, rule: .serviceBackEnd, projectIndex: projectIndex
      )
      .add(pool, role: role, extra: extra, to: &planned.zone, &diagnostics)
    }
  }
}
