/// Names that services share.
extension ProjectCheck {
  /// Two services of one name lead to one role today, and to a clash once one of them moves.
  static let duplicateServiceName = ProjectCheck(
    Check(
      "duplicate-service-name", .warning, "a name belongs to one service",
      why:
        "with the same role it works by chance; if one gets another role, the build fails",
      "project format: services", kind: .demand,
      example: .project(
        #"""
        zonec.json: "services": [{ "name": "shop", "frontend": "web" },
        zonec.json:   { "name": "store", "aliases": ["shop"], "frontend": "web" }],  // expect: duplicate-service-name
        roles.json: "web": {},
        live.json: { "name": "web{1...2}", "public": "192.0.2.1{n+1}" },
        """#,
        #"""
        zonec.json: "services": [{ "name": "shop", "aliases": ["store"], "frontend": "web" }],
        roles.json: "web": {},
        live.json: { "name": "web{1...2}", "public": "192.0.2.1{n+1}" },
        """#))
  ) { inspection, findings in
    let services = inspection.project.services
    var namesakes: [String: [Int]] = [:]
    var compared: Set<[Int]> = []
    for (number, service) in services.enumerated() {
      for name in [service.name] + service.aliases {
        let key = name.lowercased()
        // Different roles conflict, which is reported where the records are made.
        let other = namesakes[key]?.first { other in
          // Two services may share thousands of names.
          compared.insert([other, number]).inserted
            && services[other].sharesRole(with: service, in: inspection)
        }
        if let other {
          findings.report(
            "the service \(quoted(name)) is there twice: both lead to the same role",
            at: service.range,
            notes: [.init("the first one", at: services[other].range)],
            fix: "remove one, or the name from one of them", about: [name, service.name])
          break
        }
        // A few are enough for the comparison: a name that is there three times is there twice.
        if namesakes[key, default: []].count < 8 { namesakes[key, default: []].append(number) }
      }
    }
  }
}

extension Service {
  /// Whether both have the same role at the same end, in one of the levels looked at where both are.
  fileprivate func sharesRole(with other: Service, in inspection: DerivedProject) -> Bool {
    let different = Set(overrides.keys).union(other.overrides.keys)
      .union(levels ?? []).union(other.levels ?? [])
    if different.contains(where: {
      inspection.selected.contains($0) && sharesRole(with: other, in: $0)
    }) {
      return true
    }
    // All other levels are alike.
    guard let usual = inspection.levels.first(where: { !different.contains($0) }) else {
      return false
    }
    return sharesRole(with: other, in: usual)
  }

  /// Whether both have the same role at the same end, in a level where both are.
  private func sharesRole(with other: Service, in level: Int) -> Bool {
    guard let own = ends(in: level), let others = other.ends(in: level) else { return false }
    let (front, back) = (own.front?.role, own.back?.role)
    return front != nil && front == others.front?.role || back != nil && back == others.back?.role
  }
}
