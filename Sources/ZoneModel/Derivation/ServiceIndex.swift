/// Which services may have an end in a level, found without a look at all others.
struct ServiceIndex: Sendable {
  /// An end of a service where no level says otherwise.
  private struct End {
    /// The role that answers.
    let role: RoleID
    /// The service's number.
    let service: Int
  }

  /// The front ends by role, those of one role in the order of the services.
  private let frontEnds: [End]
  /// The same of the back ends.
  private let backEnds: [End]
  /// The services with an end that is no role's, ascending.
  private let others: [Int]
  /// By level: the services that are different there.
  private var different: [Int: [Int]] = [:]

  /// Indexes the services of a project.
  init(_ services: [Service]) {
    frontEnds = Self.ends(services.map(\.ends.front?.role))
    backEnds = Self.ends(services.map(\.ends.back?.role))
    others = services.indices.filter { number in
      let ends = services[number].ends
      return [ends.front, ends.back].contains { $0 != nil && $0?.role == nil }
    }
    for (number, service) in services.enumerated() {
      for level in service.overrides.keys { different[level, default: []].append(number) }
    }
  }

  /// Sorts the ends of all services by role.
  private static func ends(_ roles: [RoleID?]) -> [End] {
    roles.enumerated()
      .compactMap { service, role in role.map { End(role: $0, service: service) } }
      .sorted { ($0.role, $0.service) < ($1.role, $1.service) }
  }

  /// The services that one of some roles may answer for in a level, ascending: those with such a
  /// role, those with an end that is no role's, and those that the level changes.
  ///
  /// - Parameter roles: ascending.
  func candidates(in level: Int, of roles: [RoleID], isPublic: Bool) -> [Int] {
    let ends = isPublic ? frontEnds : backEnds
    var found: [Int] = (different[level] ?? []) + others
    // Whichever of the two lists is shorter leads; in the other one places are found by halving.
    if roles.count < ends.count {
      for role in roles {
        var place = ends.firstPlace(whereAllBehind: { $0.role >= role })
        while place < ends.count, ends[place].role == role {
          found.append(ends[place].service)
          place += 1
        }
      }
    } else {
      for end in ends {
        let place = roles.firstPlace(whereAllBehind: { $0 >= end.role })
        if place < roles.count, roles[place] == end.role { found.append(end.service) }
      }
    }
    found.sort()
    var last: Int?
    return found.filter { number in
      defer { last = number }
      return number != last
    }
  }
}
