/// Names that services share.
extension EstateCheck {
  /// Two services of one name lead to one role today, and to a clash once one of them moves.
  static let duplicateServiceName = EstateCheck(
    "duplicate-service-name", .warning, "a name belongs to one service",
    why: "while both have the same role nobody sees it; give one another role and the build stops",
    "project format: services"
  ) { inspection, findings in
    var told: Set<Int> = []
    for level in inspection.levels {
      var first: [String: [Int]] = [:]
      for (number, service) in inspection.project.services.enumerated()
      where service.roles(in: level).isPresent && !told.contains(number) {
        for name in [service.name] + service.aliases {
          let key = name.lowercased()
          // Different roles clash, and that is told where the records are made.
          if let other = first[key]?.first(where: {
            inspection.project.services[$0].sharesRole(with: service, in: level)
          }) {
            told.insert(number)
            findings.report(
              "the service \(quoted(name)) stands twice: both lead to the same role",
              at: service.range,
              notes: [.init("the first one", at: inspection.project.services[other].range)],
              fix: "remove one, or the name from one of them", about: [name, service.name])
            break
          }
          // A few are enough to compare with: whoever has the name thrice has it twice.
          if first[key, default: []].count < 8 { first[key, default: []].append(number) }
        }
      }
    }
  }
}

extension Service {
  /// Whether both have the same role at the same end, in a level where both are.
  fileprivate func sharesRole(with other: Service, in level: Int) -> Bool {
    let (own, others) = (roles(in: level), other.roles(in: level))
    return own.frontend != nil && own.frontend == others.frontend
      || own.backend != nil && own.backend == others.backend
  }
}
