/// The addresses that answer for one name, and their hosts.
struct Pool {
  /// In natural order of the hosts' names.
  private(set) var addresses: [HostAddress] = []
  /// The names of the first hosts, in that order: as many as a title shows, and one more.
  private(set) var hosts: [String] = []
  /// Where the addresses of each host begin.
  private(set) var starts: [Int] = []
  /// How many hosts have the role and such an address.
  private(set) var hostCount = 0

  /// The addresses of every host of a role in a level, public or private ones.
  init(of role: RoleID, in level: Int, isPublic: Bool, projectIndex: ProjectIndex) {
    let table = projectIndex.project.levels[level].hosts
    addresses.reserveCapacity(projectIndex.hostCount(of: role, in: level))
    projectIndex.forEachHost(of: role, in: level) { add($0, of: table, isPublic: isPublic) }
  }

  /// The addresses of those who answer for an end of a service.
  init(of end: ServiceEnd, in level: Int, isPublic: Bool, projectIndex: ProjectIndex) {
    let table = projectIndex.project.levels[level].hosts
    switch end.members {
    case .role(let role, let except):
      let left = Set(except.compactMap { projectIndex.host(named: $0, in: level)?.location })
      addresses.reserveCapacity(projectIndex.hostCount(of: role, in: level))
      projectIndex.forEachHost(of: role, in: level) { host in
        if left.isEmpty || !left.contains(host.location) {
          add(host, of: table, isPublic: isPublic)
        }
      }
    case .hosts(let hosts):
      for name in hosts {
        guard let host = projectIndex.host(named: name, in: level) else { continue }
        add(host, of: table, isPublic: isPublic)
      }
    case .addresses(let own):
      addresses = end.isShared ? own.filter { $0.isPublic == isPublic } : own
      hostCount = addresses.count
      hosts = addresses.prefix(7).map { "\($0.address)" }
    case .alias: break
    }
  }

  /// Adds the addresses of a host.
  private mutating func add(_ host: Host, of table: HostTable, isPublic: Bool) {
    let own = isPublic ? table.publicRange(of: host) : table.privateRange(of: host)
    guard !own.isEmpty else { return }
    starts.append(addresses.count)
    for index in own { addresses.append(table.addresses[index]) }
    hostCount += 1
    if hosts.count < 7 { hosts.append(table.name(of: host)) }
  }

  /// `nginx1, nginx2`, or the first six and how many more there are.
  var members: String {
    guard hosts.count > 6 else { return hosts.joined(separator: ", ") }
    return hosts.prefix(6).joined(separator: ", ") + " and \(hostCount - 6) more"
  }

  /// The largest answer that gdnsd gives, in octets, and what each address takes in one.
  private static let answerLimit = 16376

  /// Whether all addresses fit into one answer of gdnsd: it refuses a zone if they do not.
  func fits(owner: Int) -> Bool {
    Self.fit(
      count: addresses.count, ipv4: addresses.count { $0.address.isIPv4 }, owner: owner)
  }

  /// How many private addresses the hosts of a role have, if they do not fit into one answer. So a
  /// pool of a million is not made in vain.
  static func excess(of role: RoleID, in level: Int, owner: Int, projectIndex: ProjectIndex) -> Int?
  {
    let table = projectIndex.project.levels[level].hosts
    var (count, ipv4) = (0, 0)
    projectIndex.forEachHost(of: role, in: level) { host in
      for index in table.privateRange(of: host) {
        count += 1
        if table.addresses[index].address.isIPv4 { ipv4 += 1 }
      }
    }
    return fit(count: count, ipv4: ipv4, owner: owner) ? nil : count
  }

  /// More addresses than this fit into no two answers, one of each family.
  static let mostAddresses = 2 * answerLimit / 16

  /// Whether the addresses of an end might fit into one answer, by their number alone; a finding if
  /// they cannot: no pool of a million is made for each of a thousand services.
  static func mayFit(
    _ end: ServiceEnd, in level: Int, isPublic: Bool, of service: Service, _ planned: PlannedZone,
    _ projectIndex: ProjectIndex, _ diagnostics: inout Diagnostics
  ) -> Bool {
    let count = projectIndex.addressCount(of: end, in: level, isPublic: isPublic)
    if count <= mostAddresses { return true }
    diagnostics.add(.poolTooLarge(service, count, in: planned.zone))
    return false
  }

  /// Whether so many addresses fit into one answer, so many of them IPv4.
  private static func fit(count: Int, ipv4: Int, owner: Int) -> Bool {
    // Header, question and options take 77 octets and the name; a wildcard's name counts as 255.
    let room = answerLimit - 77 - owner
    return ipv4 * 16 <= room && (count - ipv4) * 28 <= room
  }

  /// Adds the addresses to a zone under the adder's owner.
  func add(to zone: inout Zone, _ adder: inout RecordAdder, group: UInt32) {
    for address in addresses {
      adder.add(address.address, to: &zone, group: group, location: address.location)
    }
  }
}

extension Diagnostic {
  /// A service with more addresses than a server can answer with.
  static func poolTooLarge(_ service: Service, _ count: Int, in zone: Zone) -> Diagnostic {
    Diagnostic(
      .rrsetTooLarge,
      "service \(service.name) has \(count) addresses in zone "
        + "\(zone.origin.displayText), but an answer has room for 16376 bytes",
      at: service.range)
  }
}
