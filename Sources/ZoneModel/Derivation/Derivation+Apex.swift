extension Derivation {
  /// D1: SOA, NS, and the addresses of name servers that have their name in the zone.
  static let apex = Derivation(rule: .apex) { projectIndex, planned, diagnostics in
    let project = projectIndex.project
    guard let primary = planned.nameservers.first else { return }
    let group = planned.zone.addGroup(
      RecordGroup(rule: .apex, title: "", location: project.location))
    let ttls = ZoneTTLs(of: planned.ownLevel, in: project)
    var adder = RecordAdder(to: planned.zone)
    adder.ttl = ttls.soa(project.soa).seconds
    adder.add(
      .soa, rdata: soa(project.soa, primary: primary), to: &planned.zone, group: group,
      location: project.soa.location)
    adder.ttl = ttls.of(.ns).seconds
    let entries = planned.isPublic ? project.publicNameservers : project.internalNameservers
    let location = entries.first?.range.start ?? project.location
    for server in planned.nameservers {
      adder.add(.ns, rdata: server.wire, to: &planned.zone, group: group, location: location)
    }
    addAddresses(projectIndex, ttls.of(.glue), &planned, &adder)
  }

  /// The data of a SOA record with serial 0, which is stamped later.
  private static func soa(_ settings: SOASettings, primary: DomainName) -> [UInt8] {
    var rdata = primary.wire + settings.contact.wire
    for number in [0, settings.refresh, settings.retry, settings.expire, settings.negativeTTL] {
      rdata.append(bigEndian: number)
    }
    return rdata
  }

  /// The addresses of the zone's own name servers.
  private static func addAddresses(
    _ projectIndex: ProjectIndex, _ ttl: TTL, _ planned: inout PlannedZone,
    _ adder: inout RecordAdder
  ) {
    let isPublic: Bool
    let number: Int
    switch planned.kind {
    case .publicForward(let level): (isPublic, number) = (true, level)
    case .internalForward(let level): (isPublic, number) = (false, level)
    case .reverse: return
    }
    let table = projectIndex.project.levels[number].hosts
    let group = planned.zone.addGroup(
      RecordGroup(rule: .apex, title: "name servers", location: projectIndex.project.location))
    let origin = planned.zone.origin
    let servers = Set(planned.nameservers)
    for role in projectIndex.nameserverRoles(isPublic: isPublic) {
      for host in projectIndex.hosts(of: role, in: number) {
        let addresses =
          isPublic ? table.publicAddresses(of: host) : table.privateAddresses(of: host)
        for address in addresses {
          let name = (isPublic ? address.hostname : host.name).range
          let full = DomainName(wire: table.names[name] + origin.wire)
          guard full.map(servers.contains) == true,
            adder.setOwner(table.names.span.extracting(name))
          else { continue }
          adder.ttl = table.ttl(at: address.location, else: ttl).seconds
          adder.add(address.address, to: &planned.zone, group: group, location: address.location)
        }
      }
    }
  }
}

extension ProjectIndex {
  /// The roles whose hosts are name servers, each once.
  func nameserverRoles(isPublic: Bool) -> [RoleID] {
    var seen: Set<RoleID> = []
    return (isPublic ? project.publicNameservers : project.internalNameservers).compactMap {
      if case .role(let role, _, _) = $0.kind, seen.insert(role).inserted { role } else { nil }
    }
  }
}
