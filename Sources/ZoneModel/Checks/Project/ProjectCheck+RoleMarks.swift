/// Meta roles: `masterdb` marks the one `db` host that takes the writes.
extension ProjectCheck {
  /// A mark on the wrong kind of host marks nothing.
  static let markMisplaced = ProjectCheck(
    Check(
      "mark-misplaced", .error, "a host with a meta role also has the role that it marks",
      why: "its name leads clients to a host that cannot serve them",
      "project format: roles", kind: .demand,
      example: .project(
        #"""
        roles.json: "db": {}, "web": {}, "masterdb": { "marks": "db" },
        live.json: { "name": "db1", "private": "10.0.0.11" },
        live.json: { "name": "web1-masterdb", "private": "10.0.0.12" },  // expect: mark-misplaced
        """#,
        #"""
        roles.json: "db": {}, "web": {}, "masterdb": { "marks": "db" },
        live.json: { "name": "db1-masterdb", "private": "10.0.0.11" },
        live.json: { "name": "web1", "private": "10.0.0.12" },
        """#))
  ) { inspection, findings in
    inspection.forEachMark { mark, marked, level in
      let (role, other) = (inspection.project.roles[mark], inspection.project.roles[marked])
      inspection.projectIndex.forEachHost(of: mark, in: level, also: marked) { host, isOfKind in
        if isOfKind { return }
        findings.report(
          "\(inspection.table(level).name(of: host)) has role \(role.name) but not "
            + "\(other.name), which it marks",
          at: inspection.range(of: host), notes: [.init("the role's requirement", at: role.range)],
          about: inspection.subjects(of: host, in: level)
            + [inspection.subject(role.name, in: level)])
      }
    }
  }

  /// People who look for the master try the lowest number first.
  static let markNotLowest = ProjectCheck(
    Check(
      "mark-not-lowest", .error, "a meta role belongs to the lowest-numbered host",
      why: "people and scripts expect it on the lowest-numbered host",
      "project format: roles", kind: .demand,
      example: .project(
        #"""
        roles.json: "db": {}, "masterdb": { "marks": "db", "lowest": true },
        live.json: { "name": "db1", "private": "10.0.0.11" },
        live.json: { "name": "db2-masterdb", "private": "10.0.0.12" },  // expect: mark-not-lowest
        """#,
        #"""
        roles.json: "db": {}, "masterdb": { "marks": "db", "lowest": true },
        live.json: { "name": "db1-masterdb", "private": "10.0.0.11" },
        live.json: { "name": "db2", "private": "10.0.0.12" },
        """#))
  ) { inspection, findings in
    inspection.forEachMark { mark, marked, level in
      let role = inspection.project.roles[mark]
      guard role.marksLowest else { return }
      guard let lowest = inspection.projectIndex.firstHost(of: marked, in: level) else { return }
      let table = inspection.table(level)
      inspection.projectIndex.forEachHost(of: mark, in: level, also: marked) { host, isOfKind in
        guard host.location != lowest.location, isOfKind else { return }
        findings.report(
          "\(table.name(of: host)) has role \(role.name), but \(table.name(of: lowest)) is the "
            + "lowest-numbered \(inspection.project.roles[marked].name)",
          at: inspection.range(of: host),
          notes: [
            .init("the lowest-numbered", at: inspection.range(of: lowest)),
            .init("the role's requirement", at: role.range),
          ],
          about: inspection.subjects(of: host, in: level)
            + [inspection.subject(role.name, in: level)])
      }
    }
  }
}

extension DerivedProject {
  /// Calls `body` with each meta role, the role it marks, and each level that has the mark.
  fileprivate func forEachMark(_ body: (RoleID, RoleID, Int) -> Void) {
    for (number, role) in project.roles.enumerated() {
      guard let marked = role.marks else { continue }
      for level in projectIndex.levels(of: number) where selected.contains(level) {
        body(number, marked, level)
      }
    }
  }
}
