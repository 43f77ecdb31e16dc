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
      // Ends with members make records. The others are reported while there is room, and then
      // skipped.
      for service in project.services {
        guard let ends = service.ends(in: level), let end = ends.end(isPublic: isPublic) else {
          continue
        }
        for host in end.namedHosts where self.host(named: host, in: level) == nil {
          // Of a role's hosts one may be left out that only another level has.
          if end.role != nil, hasHost(named: host) { continue }
          // A name that is written for both ends is reported once.
          if ends.isShared, !isPublic { continue }
          diagnostics.add(.unknownHost(host, in: level, of: service, project))
          room -= 1
          if room == 0 { return }
        }
        if hasMembers(end, in: level, isPublic: isPublic) { continue }
        if ends.isShared, !isPublic || hasMembers(end, in: level, isPublic: false) { continue }
        diagnostics.add(
          .emptyPool(
            service, end, in: level, isPublic: isPublic, isShared: ends.isShared, project))
        room -= 1
        if room == 0 { return }
      }
    }
  }
}

extension Diagnostic {
  /// A service without a host in a level.
  fileprivate static func emptyPool(
    _ service: Service, _ end: ServiceEnd, in level: Int, isPublic: Bool, isShared: Bool,
    _ project: Project
  ) -> Diagnostic {
    let name = project.levels[level].name
    let kind = isShared ? "" : isPublic ? "public " : "private "
    let what = isShared ? "nobody to answer" : "no \(isPublic ? "front" : "back") end"
    let role = end.role.map { project.roles[$0] }
    return Diagnostic(
      .emptyPool,
      "service \(service.name) has \(what) in \(name): "
        + (role.map { "no host of role \($0.name) has a \(kind)address" }
          ?? "none of its hosts has a \(kind)address"),
      at: service.range,
      notes: role.map { [Note("the role", at: $0.range)] } ?? [],
      fix:
        "give one of them a \(kind)address, or write \"in\": { \"\(name)\": null } in the service "
        + "if \(name) does not have it")
  }

  /// A host that a service names and a level does not have.
  fileprivate static func unknownHost(
    _ host: ServiceEnd.NamedHost, in level: Int, of service: Service, _ project: Project
  ) -> Diagnostic {
    let name = project.levels[level].name
    let text = DomainName(wire: host.labels + [0])?.displayText ?? ""
    return Diagnostic(
      .unknownHost,
      "service \(service.name) names the host \(quoted(text)), which \(name) does not have",
      at: host.range,
      fix: project.levels.count == 1
        ? "correct the name, or list the host in the inventory"
        : "correct the name, or say in \"in\" who answers in \(name)")
  }
}
