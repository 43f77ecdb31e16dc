/// How many hosts a role has, and whether hosts and roles know each other.
extension ProjectCheck {
  /// The contract's first line: how many.
  static let roleCount = ProjectCheck(
    Check(
      "role-count", .error, "a level has as many hosts of a role as the catalogue requires",
      why: "with too few hosts an outage is likely, and for some roles a second host does harm",
      "project format: roles", kind: .demand,
      example: .project(
        #"""
        roles.json: "memcache": { "count": { "atLeast": 2 } },
        live.json: { "name": "memcache1", "private": "10.0.0.11" },  // expect: role-count
        """#,
        #"""
        roles.json: "memcache": { "count": { "atLeast": 2 } },
        live.json: { "name": "memcache1", "private": "10.0.0.11" },
        live.json: { "name": "memcache2", "private": "10.0.0.12" },
        """#))
  ) { inspection, findings in
    let demanded = DemandedRoles(inspection.project)
    for level in inspection.levels where !findings.areComplete {
      for number in demanded.roles(in: level, of: inspection.projectIndex) {
        let role = inspection.project.roles[number]
        guard let count = role.count else { continue }
        let hosts = inspection.projectIndex.hostCount(of: number, in: level)
        let demand: String
        var severity = Severity.error
        if hosts == 0, let home = role.authoritativeIn, home != level {
          // The truth is elsewhere: a copy is nobody's duty.
          continue
        } else if hosts < count.least {
          demand =
            count.least == count.most
            ? "requires exactly \(count.least)" : "requires at least \(count.least)"
        } else if let most = count.most, hosts > most {
          demand = count.least == most ? "requires exactly \(most)" : "requires at most \(most)"
        } else if let better = count.better, hosts < better {
          (demand, severity) = ("recommends \(better)", .info)
        } else {
          continue
        }
        let name = inspection.project.levels[level].name
        let noun = hosts == 1 ? "host" : "hosts"
        findings.report(
          "\(name) has \(hosts == 0 ? "no" : "\(hosts)") \(noun) of role \(role.name): "
            + "the catalogue \(demand)",
          at: inspection.lastHost(of: number, in: level)
            ?? inspection.project.levels[level].range,
          as: severity, notes: [.init("required", at: role.range)],
          about: [inspection.subject(role.name, in: level), role.name])
      }
    }
  }

  /// A role without hosts is misspelt or forgotten.
  static let roleWithoutHost = ProjectCheck(
    Check(
      "role-without-host", .warning, "every role of the catalogue has a host in some level",
      why: "the role is misspelt, or it was forgotten when its last host was removed",
      "project format: roles", kind: .demand,
      example: .project(
        #"roles.json: "mial": { "does": "mail" },  // expect: role-without-host"#,
        #"""
        roles.json: "mail": { "does": "mail" },
        live.json: { "name": "mail", "private": "10.0.0.11" },
        """#))
  ) { inspection, findings in
    for (number, role) in inspection.project.roles.enumerated() {
      // Where the catalogue asks for some, that is said already.
      guard inspection.projectIndex.levels(of: number).isEmpty, (role.count?.least ?? 0) == 0 else {
        continue
      }
      findings.report(
        "no host has the role \(role.name)", at: role.range,
        fix: "remove it from the catalogue, or give it to a host", about: [role.name])
    }
  }

  /// A host without a role is not checked.
  static let hostWithoutRole = ProjectCheck(
    Check(
      "host-without-role", .warning, "every host has a role",
      why: "such a host is not checked, and no service or role name leads to it",
      "project format: inventory", kind: .demand,
      example: .project(
        #"live.json: { "name": "box", "roles": [], "private": "10.0.0.11" },  // expect: host-without-role"#,
        #"live.json: { "name": "box", "roles": ["salt"], "private": "10.0.0.11", "public": "192.0.2.11" },"#
      ))
  ) { inspection, findings in
    for level in inspection.levels {
      let table = inspection.table(level)
      guard let none = table.roleSets.firstIndex(of: []) else { continue }
      for host in table.hosts where Int(host.roleSet) == none {
        findings.report(
          "host \(table.name(of: host)) has no role", at: inspection.range(of: host),
          fix: "list its \"roles\"", about: inspection.subjects(of: host, in: level))
      }
    }
  }

  /// Some roles hold the truth in one level only.
  static let roleNotAuthoritative = ProjectCheck(
    Check(
      "role-not-authoritative", .info,
      "a role with \"authoritativeIn\" has hosts only in that level",
      why: "data written to a copy in another level is lost",
      "project format: roles", kind: .demand,
      example: .project(
        #"""
        roles.json: "source": { "authoritativeIn": "live" },
        live.json: { "name": "source", "private": "10.0.0.11" },
        staging.json: { "name": "source", "private": "10.0.0.11" },  // expect: role-not-authoritative
        """#,
        #"""
        roles.json: "source": { "authoritativeIn": "live" },
        live.json: { "name": "source", "private": "10.0.0.11" },
        """#))
  ) { inspection, findings in
    for (number, role) in inspection.project.roles.enumerated() {
      guard let home = role.authoritativeIn else { continue }
      let homeName = inspection.project.levels[home].name
      let isMissing = inspection.projectIndex.hostCount(of: number, in: home) == 0
      for level in inspection.projectIndex.levels(of: number)
      where level != home && inspection.selected.contains(level) {
        let name = inspection.project.levels[level].name
        inspection.projectIndex.forEachHost(of: number, in: level) { host in
          findings.report(
            "\(inspection.table(level).name(of: host)) in \(name) is a copy: the authoritative level is "
              + "\(homeName)" + (isMissing ? ", which has no host of role \(role.name)" : ""),
            at: inspection.range(of: host), as: isMissing ? .warning : .info,
            notes: [.init("the role's requirement", at: role.range)],
            about: inspection.subjects(of: host, in: level)
              + [role.name, inspection.subject(role.name, in: level)])
        }
      }
    }
  }
}

/// The roles whose number of hosts may be wrong in a level.
private struct DemandedRoles {
  /// Those that every level must have, ascending.
  private var everywhere: [RoleID] = []
  /// By level, those that only it must have, ascending.
  private var atHome: [Int: [RoleID]] = [:]

  /// Sorts the roles of a catalogue out.
  init(_ project: Project) {
    for (number, role) in project.roles.enumerated() {
      guard let count = role.count, count.least > 0 || count.better ?? 0 > 0 else { continue }
      if let home = role.authoritativeIn {
        atHome[home, default: []].append(number)
      } else {
        everywhere.append(number)
      }
    }
  }

  /// Those that hosts of a level have, and those that must have hosts, ascending: any other role
  /// may be without hosts.
  func roles(in level: Int, of projectIndex: ProjectIndex) -> [RoleID] {
    Set(projectIndex.roles(in: level) + everywhere + (atHome[level] ?? [])).sorted()
  }
}

extension DerivedProject {
  /// The last host of a role in a level, if there is one.
  fileprivate func lastHost(of role: RoleID, in level: Int) -> SourceRange? {
    projectIndex.lastHost(of: role, in: level).map { range(of: $0) }
  }
}
