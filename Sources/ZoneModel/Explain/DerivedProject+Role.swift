extension DerivedProject {
  /// Explains a role: its hosts, and the names that lead to them.
  func explain(role id: RoleID) -> Answer {
    var answer = Answer()
    answer.isFound = true
    let role = project.roles[id]
    answer.addTitle("role \(role.name)")
    answer.addRow(
      "role", role.summary ?? "has no description", at: place(of: role.range.start))
    var internalZones: [Int: PlannedZone] = [:]
    for zone in askedZones where zone.isInternal && !zone.isReverse {
      if let level = zone.ownLevel { internalZones[level] = zone }
    }
    for level in levels {
      let hosts = projectIndex.hosts(of: id, in: level)
      let names = hosts.prefix(10).map { project.levels[level].hosts.name(of: $0) }
      let more = hosts.count > 10 ? " and \(hosts.count - 10) more" : ""
      let list = names.isEmpty ? "no host" : names.joined(separator: ", ") + more
      let first = hosts.first.flatMap { place(of: $0.location) }
      answer.addRow(project.levels[level].name, list, at: first)
      addServices(of: id, in: level, to: &answer)
      if let zone = internalZones[level] {
        let labels = (try? DomainName("\(role.name).role"))?.wire.dropLast()
        guard let owner = labels.flatMap({ DomainName(wire: $0 + zone.zone.origin.wire) }),
          let record = records(of: owner, in: zone).first
        else { continue }
        answer.addRow(record.group.rule.code, owner.displayText, at: line(of: record))
      }
    }
    return answer
  }

  /// Adds the services of which a role is the front end or back end in a level.
  private func addServices(of id: RoleID, in level: Int, to answer: inout Answer) {
    for number in projectIndex.services(in: level, withEnd: id) {
      let service = project.services[number]
      guard let said = service.ends(in: level) else { continue }
      let ends = [said.front?.role == id ? "front" : nil, said.back?.role == id ? "back" : nil]
        .compactMap(\.self)
      guard !ends.isEmpty else { continue }
      answer.addRow(
        "service", "\(service.name), \(ends.joined(separator: " and ")) end",
        at: place(of: service.range.start))
    }
  }
}
