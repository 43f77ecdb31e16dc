extension Retirement {
  /// Adds what would be left with too few hosts: roles by their contract, pools, name servers.
  func addTooSmall(to answer: inout Answer) {
    let rows = smallRoles + smallPools + smallServers + mailReasons
    if rows.isEmpty { return }
    answer.addTitle("Left too small")
    for row in rows { answer.addRow(row.label, row.text, at: row.place) }
  }

  /// A line of that part.
  private typealias Row = (label: String, text: String, place: String?)

  /// The host's roles whose requirements would not be met, or less well.
  private var smallRoles: [Row] {
    before.project.levels[level].hosts.roles(of: host).compactMap { number in
      let role = before.project.roles[number]
      if role.isTag { return nil }
      let left = after.projectIndex.hosts(of: number, in: level).count
      guard let contract = role.count else {
        guard left == 0 else { return nil }
        return ("role", "\(role.name): no host is left", before.place(of: role.range.start))
      }
      let demand: String
      if left < contract.least {
        demand = "the catalogue requires \(contract.words)"
      } else if let better = contract.better, left < better {
        demand = "the catalogue recommends \(better)"
      } else {
        return nil
      }
      let words = left == 0 ? "no host is left" : "\(left) left"
      return ("role", "\(role.name): \(words), \(demand)", before.place(of: role.range.start))
    }
  }

  /// The services of the level whose pool would be empty, or have one host.
  private var smallPools: [Row] {
    let own = Set(before.project.levels[level].hosts.roles(of: host))
    return before.project.services.flatMap { service -> [Row] in
      guard let ends = service.ends(in: level) else { return [] }
      return [(ends.front, true), (ends.back, false)].compactMap { end, isPublic in
        end.flatMap { smallPool(of: service, $0, isPublic: isPublic, own) }
      }
    }
  }

  /// The row of one end of a service, if the host answers for it and is one of the last two.
  private func smallPool(
    of service: Service, _ end: ServiceEnd, isPublic: Bool, _ own: Set<RoleID>
  ) -> Row? {
    switch end.members {
    case .role(let role, _) where own.contains(role): break
    case .hosts: break
    case .role, .addresses, .alias: return nil
    }
    let had = Pool(of: end, in: level, isPublic: isPublic, projectIndex: before.projectIndex)
    let pool = Pool(of: end, in: level, isPublic: isPublic, projectIndex: after.projectIndex)
    guard pool.hostCount < had.hostCount, pool.hostCount < 2 else { return nil }
    let rest = pool.hostCount == 0 ? "is empty" : "has only \(pool.members)"
    return (
      "pool", "\(isPublic ? "front" : "back") end of service \(service.name) \(rest)",
      before.place(of: service.range.start)
    )
  }

  /// The zones that would have one name server or none, by how many.
  private var smallServers: [Row] {
    let known = ZonesByName(before.zones)
    let zones = after.zones.filter { zone in
      let old = known[zone]
      return zone.nameservers.count < 2 && zone.nameservers.count < (old?.nameservers.count ?? 0)
    }
    return [0, 1].flatMap { count in
      zones.filter { $0.nameservers.count == count }.map { zone in
        let rest = zone.nameservers.first.map { "only \($0.displayText) serves it" }
        return ("zone", "\(zone.zone.origin.displayText): \(rest ?? "no name server is left")", nil)
      }
    }
  }

  /// An SPF record that would allow no address, and a resolv.conf that would name no server of the
  /// project.
  private var mailReasons: [Row] {
    var rows: [Row] = []
    let roles = before.project.levels[level].hosts.roles(of: host)
    if let mail = before.project.mail, roles.contains(mail.role),
      Pool(of: mail.role, in: level, isPublic: true, projectIndex: after.projectIndex).addresses
        .isEmpty
    {
      rows.append(
        ("mail", "no address of \(levelName) may send", before.place(of: mail.range.start)))
    }
    if let resolver = before.project.resolver, roles.contains(resolver.role),
      Pool(of: resolver.role, in: level, isPublic: false, projectIndex: after.projectIndex)
        .addresses.isEmpty
    {
      rows.append(
        (
          "resolver", "resolv.conf of \(levelName) cannot be written: no server is left",
          before.place(of: resolver.range.start)
        ))
    }
    return rows
  }
}

extension RoleCount {
  /// `at least 2`, `exactly 1`, `1 to 3`.
  fileprivate var words: String {
    guard let most else { return "at least \(least)" }
    return least == most ? "exactly \(least)" : "\(least) to \(most)"
  }
}
