/// What roles ask of public addresses and of public hostnames.
extension ProjectCheck {
  /// Some hosts must be reachable from outside, and some must not.
  static let rolePublicAddress = ProjectCheck(
    Check(
      "role-public-address", .error,
      "a host has a public address if its role requires one, and none if it forbids one",
      why: "without one a front end cannot be reached; with one a database can",
      "project format: roles", kind: .demand,
      example: .project(
        #"""
        roles.json: "db": { "public": "forbidden" },
        live.json: { "name": "db1", "private": "10.0.0.11", "public": "192.0.2.11" },  // expect: role-public-address
        """#,
        #"""
        roles.json: "db": { "public": "forbidden" },
        live.json: { "name": "db1", "private": "10.0.0.11" },
        """#))
  ) { inspection, findings in
    for level in inspection.levels where !findings.areComplete {
      for number in inspection.projectIndex.roles(in: level) {
        let role = inspection.project.roles[number]
        guard let demand = role.publicAddress else { continue }
        let front = demand == .untilFronted ? inspection.frontEnd(of: number, in: level) : nil
        let isWanted = demand == .required || demand == .untilFronted && front == nil
        inspection.projectIndex.forEachHost(of: number, in: level) { host in
          if isWanted == (host.publicCount > 0) { return }
          let name = inspection.table(level).name(of: host)
          let notes = [Diagnostic.Note("required by the role", at: role.range)]
          let subjects =
            inspection.subjects(of: host, in: level) + [inspection.subject(role.name, in: level)]
          if isWanted {
            findings.report(
              "\(name) has no public address, which role \(role.name) requires",
              at: inspection.range(of: host), notes: notes, fix: "add \"public\"", about: subjects)
          } else if let address = inspection.table(level).publicAddresses(of: host).first {
            let reason =
              front.map { "is behind \($0) and no longer needs one" }
              ?? "has role \(role.name), which must have none"
            findings.report(
              "\(name) has a public address and \(reason)", at: inspection.range(of: address),
              as: front == nil ? .error : .warning, notes: notes,
              fix: "remove it from \"public\"", about: subjects)
          }
        }
      }
    }
  }

  /// Some roles are known outside by fixed names.
  static let roleHostname = ProjectCheck(
    Check(
      "role-hostname", .error, "the hosts of a role have the public hostnames that it requires",
      why: "links, clients and other people's settings know these names",
      "project format: roles", kind: .demand,
      example: .project(
        #"""
        roles.json: "code": { "hostnames": ["source"] },
        live.json: { "name": "code", "private": "10.0.0.11", "public": "192.0.2.11" },  // expect: role-hostname
        """#,
        #"""
        roles.json: "code": { "hostnames": ["source"] },
        live.json: { "name": "code", "private": "10.0.0.11", "public": { "source": "192.0.2.11" } },
        """#))
  ) { inspection, findings in
    for level in inspection.levels where !findings.areComplete {
      for number in inspection.projectIndex.roles(in: level) {
        let role = inspection.project.roles[number]
        guard let names = role.hostnames else { continue }
        if names.isEmpty, role.publicAddress != .forbidden {
          inspection.reportNamed(number, in: level, &findings)
        }
        inspection.report(names, missingFrom: number, in: level, "demands", &findings)
      }
    }
  }

  /// Receivers of mail look up the name of the sending address.
  static let roleReverse = ProjectCheck(
    Check(
      "role-reverse", .error, "the hostnames in a role's \"reverse\" exist",
      why: "an address can only lead back to a hostname that some host of the role has",
      "project format: roles", kind: .demand,
      example: .project(
        #"""
        zonec.json: "networks": [{ "cidr": "192.0.2.0/24", "scope": "public" }],
        roles.json: "mail": { "reverse": ["mail", "mail2"] },
        live.json: { "name": "mail", "public": "192.0.2.11" },  // expect: role-reverse
        """#,
        #"""
        zonec.json: "networks": [{ "cidr": "192.0.2.0/24", "scope": "public" }],
        roles.json: "mail": { "reverse": ["mail", "mail2"] },
        live.json: { "name": "mail", "public": { "mail": "192.0.2.11", "mail2": "192.0.2.12" } },
        """#))
  ) { inspection, findings in
    // If the role also requires the hostname, that finding is reported instead.
    var wanted: [RoleID: [String]] = [:]
    for (number, role) in inspection.project.roles.enumerated() {
      guard case .hostnames(let names) = role.reverse else { continue }
      let demanded = Set(role.hostnames ?? [])
      wanted[number] = names.filter { !demanded.contains($0) }
    }
    if wanted.isEmpty { return }
    for level in inspection.levels where !findings.areComplete {
      for number in inspection.projectIndex.roles(in: level) {
        guard let names = wanted[number] else { continue }
        inspection.report(
          names, missingFrom: number, in: level, "lists in \"reverse\"", &findings)
      }
    }
  }
}

extension DerivedProject {
  /// The role that is the front end for another one in a level: in a service with both, if some
  /// host has an address there.
  fileprivate func frontEnd(of role: RoleID, in level: Int) -> String? {
    for service in projectIndex.services(in: level, withBackEnd: role) {
      guard let front = projectIndex.role(of: service, in: level, isPublic: true), front != role,
        projectIndex.addressCount(of: front, in: level, isPublic: true) > 0
      else { continue }
      return project.roles[front].name
    }
    return nil
  }

  /// Reports hosts with a public hostname whose role allows none.
  fileprivate func reportNamed(
    _ number: RoleID, in level: Int, _ findings: inout ProjectFindings
  ) {
    let role = project.roles[number]
    projectIndex.forEachHost(of: number, in: level) { host in
      guard let address = table(level).publicAddresses(of: host).first else { return }
      findings.report(
        "\(hostname(of: address, in: level)) is public: role \(role.name) has no public hostname",
        at: range(of: address), notes: [.init("the role's requirement", at: role.range)],
        about: subjects(of: host, in: level) + [subject(role.name, in: level)])
    }
  }

  /// Reports hostnames that no host of a role has, where the level has such hosts.
  fileprivate func report(
    _ names: [String], missingFrom number: RoleID, in level: Int, _ verb: String,
    _ findings: inout ProjectFindings
  ) {
    guard !names.isEmpty, projectIndex.hostCount(of: number, in: level) > 0 else { return }
    let table = table(level)
    let wanted = names.compactMap { name in
      (try? DomainName(name)).map { (text: name, labels: $0.lowercased.wire.dropLast()) }
    }
    var missing = Set(wanted.map(\.labels))
    var first: Host?
    projectIndex.forEachHost(of: number, in: level) { host in
      first = first ?? host
      if missing.isEmpty { return }
      for address in table.publicAddresses(of: host) {
        missing.remove(table.names[address.hostname.range])
      }
    }
    let role = project.roles[number]
    let zone = project.levels[level].publicZone.displayText
    for name in wanted where missing.contains(name.labels) {
      guard let first else { return }
      findings.report(
        "no host of role \(role.name) has the public hostname \(name.text).\(zone), which the role "
          + verb,
        at: range(of: first), notes: [.init("the role's requirement", at: role.range)],
        fix: "add \"public\": { \"\(name.text)\": … } to one of them",
        about: [
          subject(role.name, in: level), "\(name.text).\(zone)", subject(name.text, in: level),
        ])
    }
  }
}
