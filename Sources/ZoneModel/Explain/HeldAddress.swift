/// An address and the host that has it.
struct HeldAddress {
  /// The number of the host's level.
  let level: Int
  /// The host that has the address.
  let host: Host
  /// The address, as the inventory has it.
  let address: HostAddress
}

extension DerivedProject {
  /// The hosts that have an address, in the levels asked about.
  func holders(of address: IPAddress) -> [HeldAddress] {
    var found: [HeldAddress] = []
    for level in project.levels.indices {
      let table = project.levels[level].hosts
      guard selected.contains(level) else { continue }
      for host in table.hosts {
        let own = table.privateRange(of: host).lowerBound..<table.publicRange(of: host).upperBound
        for place in own where table.addresses[place].address == address {
          found.append(HeldAddress(level: level, host: host, address: table.addresses[place]))
        }
      }
    }
    return found
  }

  /// The hosts of a name, with their levels.
  func hosts(named name: String) -> [(level: Int, host: Host)] {
    let name = name.lowercased()
    return levels.flatMap { level in
      let table = project.levels[level].hosts
      return table.hosts.filter { table.name(of: $0) == name }.map { (level, $0) }
    }
  }

  /// The roles of a host: `db, masterdb`, or that there are none.
  func roleNames(of host: Host, in level: Int) -> String {
    let roles = project.levels[level].hosts.roles(of: host).map { project.roles[$0].name }
    return roles.isEmpty ? "no role" : roles.joined(separator: ", ")
  }

  /// The result of an address's reverse lookup and its place, or why there is none.
  func reverse(of held: HeldAddress, _ lookups: Lookups) -> (text: String, place: String?) {
    if let found = lookups.pointer(of: held) {
      return (found.target?.displayText ?? found.data, lookups.lines.line(of: found))
    }
    return ("none: \(reason(for: held, lookups.network(of: held)))", nil)
  }

  /// Why an address has no PTR record here.
  private func reason(for held: HeldAddress, _ network: Network?) -> String {
    let demand = demand(of: held)
    guard let network else {
      let kind = held.address.isPublic ? "public" : "private"
      return demand.isNone
        ? "\(demand.words), and no \(kind) network covers it"
        : "no \(kind) network of the project covers it, though \(demand.words)"
    }
    if network.servedByProvider {
      let level = project.levels[held.level].name
      return demand.isNone
        ? "\(demand.words), and a provider serves \(network.cidr)"
        : "a provider serves \(network.cidr): see \(OutputPath(level, .requests))"
    }
    return "\(demand.words), \(network.cidr) has a reverse zone"
  }

  /// Whether a PTR record is asked for, in words.
  private func demand(of held: HeldAddress) -> (isNone: Bool, words: String) {
    guard held.address.isPublic else { return (false, "every private address has one") }
    let roles = project.levels[held.level].hosts.roles(of: held.host).map { project.roles[$0] }
    if let role = roles.first(where: \.demandsReverse) {
      return (false, "role \(role.name) requires one")
    }
    if roles.isEmpty { return (true, "its host has no role that could require one") }
    let names = roles.map(\.name).joined(separator: " and ")
    return (
      true, "role\(roles.count == 1 ? "" : "s") \(names) require\(roles.count == 1 ? "s" : "") none"
    )
  }
}
