/// Names that several hosts answer for.
extension ProjectCheck {
  /// A pool of one is a single point of failure under a name that promises more.
  static let poolOfOne = ProjectCheck(
    Check(
      "pool-of-one", .warning,
      "the front end and back end of a service have two hosts, unless one is enough",
      why: "if the only host fails, the service fails; allow one with \"count\" in the role",
      "project format: services", kind: .demand,
      example: .project(
        #"""
        zonec.json: "services": [{ "name": "shop", "backend": "web" }],
        roles.json: "web": {},
        live.json: { "name": "web1", "private": "10.0.0.11" },  // expect: pool-of-one
        """#,
        #"""
        zonec.json: "services": [{ "name": "shop", "backend": "web" }],
        roles.json: "web": {},
        live.json: { "name": "web1", "private": "10.0.0.11" }, { "name": "web2", "private": "10.0.0.12" },
        """#))
  ) { inspection, findings in
    for level in inspection.levels {
      var told: Set<RoleID> = []
      var seen: [Set<RoleID>] = [[], []]
      for (number, isPublic) in inspection.ends(in: level) {
        guard let role = inspection.projectIndex.role(of: number, in: level, isPublic: isPublic),
          seen[isPublic ? 0 : 1].insert(role).inserted, !told.contains(role),
          let host = inspection.onlyHost(of: role, in: level, isPublic: isPublic)
        else { continue }
        // One finding a role: several services may share it.
        told.insert(role)
        let service = inspection.project.services[number]
        let (name, label) = (inspection.project.roles[role].name, service.name)
        let end = isPublic ? "front" : "back"
        findings.report(
          "the \(end) end of service \(label) has only one host in "
            + "\(inspection.project.levels[level].name): \(inspection.table(level).name(of: host))",
          at: inspection.range(of: host), notes: [.init("the service", at: service.range)],
          fix: "add a host, or give role \(name) a \"count\" that allows one",
          about: [name, label].flatMap { [inspection.subject($0, in: level), $0] }
            + inspection.subjects(of: host, in: level))
      }
    }
  }

  /// Two hosts with one hostname are a pool that the project does not declare.
  static let duplicateHostname = ProjectCheck(
    Check(
      "duplicate-hostname", .warning, "a public hostname belongs to one host",
      why: "a name on two hosts is a round robin by accident; a service makes one on purpose",
      "project format: inventory", kind: .demand,
      example: .project(
        #"""
        roles.json: "web": {},
        live.json: { "name": "web1", "public": { "www": "192.0.2.11" } },
        live.json: { "name": "web2", "public": { "www": "192.0.2.12" } },  // expect: duplicate-hostname
        """#,
        #"""
        zonec.json: "services": [{ "name": "www", "frontend": "web" }],
        roles.json: "web": {},
        live.json: { "name": "web1", "public": "192.0.2.11" },
        live.json: { "name": "web2", "public": "192.0.2.12" },
        """#))
  ) { inspection, findings in
    for (zone, level, isPublic) in inspection.forwardZones where isPublic {
      let suspects = zone.locationsOfCrowdedHostnames
      if suspects.isEmpty { continue }
      let table = inspection.table(level)
      var first: [ArraySlice<UInt8>: (host: Host, address: HostAddress)] = [:]
      for host in table.hosts where host.publicCount > 0 {
        for address in table.publicAddresses(of: host) where suspects.contains(address.location) {
          let labels = table.names[address.hostname.range]
          guard let other = first[labels] else {
            first[labels] = (host, address)
            continue
          }
          if other.host.location == host.location { continue }
          findings.report(
            "\(inspection.hostname(of: address, in: level)) belongs to \(table.name(of: host)) and "
              + "to \(table.name(of: other.host))",
            at: inspection.range(of: address),
            notes: [.init("the other host", at: inspection.range(of: other.address))],
            fix: "make it a service with a front end, or give each host its own name",
            about: [inspection.hostname(of: address, in: level)]
              + inspection.subjects(of: host, in: level))
        }
      }
    }
  }
}

extension DerivedProject {
  /// The ends of services that have an address in a level, in the order of the services, of each
  /// the front end first.
  fileprivate func ends(in level: Int) -> [(service: Int, isPublic: Bool)] {
    let ends = [true, false].flatMap { isPublic in
      projectIndex.services(in: level, isPublic: isPublic).map { (service: $0, isPublic: isPublic) }
    }
    return ends.sorted { ($0.service, $0.isPublic ? 0 : 1) < ($1.service, $1.isPublic ? 0 : 1) }
  }

  /// The host that alone answers for a role; nil if others do, too, or its count allows one.
  fileprivate func onlyHost(of role: RoleID, in level: Int, isPublic: Bool) -> Host? {
    if let count = project.roles[role].count, count.least <= 1, count.better ?? 1 <= 1 {
      return nil
    }
    var hosts: [Host] = []
    projectIndex.forEachHost(of: role, in: level) { host in
      if hosts.count < 2, (isPublic ? host.publicCount : host.privateCount) > 0 {
        hosts.append(host)
      }
    }
    // If the catalogue requires more, that is a finding of its own.
    let told = (project.roles[role].count?.least ?? 0) > projectIndex.hostCount(of: role, in: level)
    return hosts.count == 1 && !told ? hosts[0] : nil
  }
}

extension Zone {
  /// The places of addresses that share their hostname with another address.
  fileprivate var locationsOfCrowdedHostnames: Set<SourceLocation> {
    var counts = [UInt8](repeating: 0, count: names.count)
    let isPublic = groups.map { $0.rule == .publicHost || $0.rule == .apex }
    for record in records where isPublic[Int(record.group)] && record.type.isAddress {
      if counts[Int(record.owner)] < 2 { counts[Int(record.owner)] += 1 }
    }
    var locations: Set<SourceLocation> = []
    for record in records where isPublic[Int(record.group)] && counts[Int(record.owner)] == 2 {
      locations.insert(record.location)
    }
    return locations
  }
}

extension RecordType {
  /// Whether it is A or AAAA.
  var isAddress: Bool { self == .a || self == .aaaa }
}
