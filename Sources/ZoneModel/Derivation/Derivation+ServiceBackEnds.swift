extension Derivation {
  /// D5: `<service>.backend.<internalZone>`, and the service's own names inside, lead to the private
  /// addresses of its back end: every host of a role, or those that the project chooses.
  static let serviceBackEnds = Derivation(rule: .serviceBackEnd) {
    projectIndex, planned, diagnostics in
    guard case .internalForward(let level) = planned.kind else { return }
    let project = projectIndex.project
    let implied = project.levels[level].implied.backends ?? project.implied.backends ?? true
    for number in projectIndex.services(in: level, isPublic: false) {
      guard let end = projectIndex.end(of: number, in: level, isPublic: false) else { continue }
      let service = project.services[number]
      // The apex has no label to put before `backend`.
      let hasExtra = service.name != "@" && service.hasBackendName ?? implied
      let extra = hasExtra ? ["\(service.name).backend"] : []
      ServiceNames(
        service: service, end: end, level: level, rule: .serviceBackEnd, projectIndex: projectIndex
      ).add(extra: extra, to: &planned, &diagnostics)
    }
  }
}
