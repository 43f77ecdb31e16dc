/// Which services may have an end in a level, found without a look at all others.
struct ServiceIndex: Sendable {
  /// The services by the role of their front end where no level says otherwise, ascending.
  private var byFrontEnd: [RoleID: [Int]] = [:]
  /// The same by the role of their back end.
  private var byBackEnd: [RoleID: [Int]] = [:]
  /// By level: the services that are different there.
  private var different: [Int: [Int]] = [:]

  /// Indexes the services of a project.
  init(_ services: [Service]) {
    for (number, service) in services.enumerated() {
      if let role = service.frontend { byFrontEnd[role, default: []].append(number) }
      if let role = service.backend { byBackEnd[role, default: []].append(number) }
      for level in service.overrides.keys { different[level, default: []].append(number) }
    }
  }

  /// The services that one of some roles may answer for in a level, ascending: those with such a
  /// role, and those that the level changes.
  func candidates(in level: Int, of roles: [RoleID], isPublic: Bool) -> [Int] {
    let byRole = isPublic ? byFrontEnd : byBackEnd
    guard !byRole.isEmpty || !different.isEmpty else { return [] }
    // Whichever of the two lists is shorter leads.
    var found: [Int] = different[level] ?? []
    if roles.count < byRole.count {
      for role in roles { found += byRole[role] ?? [] }
    } else {
      let known = Set(roles)
      for (role, services) in byRole where known.contains(role) { found += services }
    }
    found.sort()
    var last: Int?
    return found.filter { number in
      defer { last = number }
      return number != last
    }
  }
}
