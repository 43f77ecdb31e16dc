/// Services without a host in a level.
extension ProjectIndex {
  /// More findings of this kind do not help: each service may lack a host in each level.
  private static let emptyPoolLimit = 1000

  /// Reports front ends and back ends of services that have no address in a level.
  ///
  /// - Parameter zones: the zones to report.
  func reportEmptyPools(in zones: some Sequence<PlannedZone>, _ diagnostics: inout Diagnostics) {
    var room = Self.emptyPoolLimit
    for planned in zones {
      let (level, isPublic): (Int, Bool)
      switch planned.kind {
      case .publicForward(let number): (level, isPublic) = (number, true)
      case .internalForward(let number): (level, isPublic) = (number, false)
      case .reverse: continue
      }
      // Ends with addresses make records. The others are reported while there is room, and then
      // skipped.
      for (number, service) in project.services.enumerated() {
        guard let role = role(of: number, in: level, isPublic: isPublic),
          addressCount(of: role, in: level, isPublic: isPublic) == 0
        else { continue }
        diagnostics.add(
          .emptyPool(service, role: role, in: level, end: isPublic ? "front" : "back", self))
        room -= 1
        if room == 0 { return }
      }
    }
  }
}

extension Diagnostic {
  /// A service without a host in a level.
  fileprivate static func emptyPool(
    _ service: Service, role: RoleID, in level: Int, end: String, _ projectIndex: ProjectIndex
  ) -> Diagnostic {
    let project = projectIndex.project
    let name = project.levels[level].name
    let kind = end == "front" ? "public" : "private"
    return Diagnostic(
      .emptyPool,
      "service \(service.name) has no \(end) end in \(name): "
        + "no host of role \(project.roles[role].name) has a \(kind) address",
      at: service.range,
      notes: [Note("the role", at: project.roles[role].range)],
      fix:
        "give one of them a \(kind) address, or write \"in\": { \"\(name)\": null } in the service "
        + "if \(name) does not have it")
  }
}
