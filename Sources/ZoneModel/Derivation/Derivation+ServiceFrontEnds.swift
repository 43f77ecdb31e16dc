extension Derivation {
  /// D4: a service's public names lead to the public addresses of its front end: every host of a
  /// role, or those that the project chooses.
  static let serviceFrontEnds = Derivation(rule: .serviceFrontEnd) {
    projectIndex, planned, diagnostics in
    guard case .publicForward(let level) = planned.kind else { return }
    for number in projectIndex.services(in: level, isPublic: true) {
      guard let end = projectIndex.end(of: number, in: level, isPublic: true) else { continue }
      ServiceNames(
        service: projectIndex.project.services[number], end: end, level: level,
        rule: .serviceFrontEnd, projectIndex: projectIndex
      ).add(extra: [], to: &planned, &diagnostics)
    }
  }
}
