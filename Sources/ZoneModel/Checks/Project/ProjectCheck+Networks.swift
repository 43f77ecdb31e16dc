/// Checks of the networks around the hosts' addresses.
extension ProjectCheck {
  /// The first and the last address of a network are not a host's.
  static let networkOrBroadcastAddress = ProjectCheck(
    Check(
      "network-or-broadcast-address", .warning,
      "no host has the first or the last address of an IPv4 network",
      why:
        "hosts on the same network use the first as the network's address and the last to reach all of them",
      "RFC 1122 §3.2.1.3", kind: .demand,
      example: .project(
        #"""
        zonec.json: "networks": [{ "cidr": "10.0.0.0/24", "scope": "private" }],
        roles.json: "db": {},
        live.json: { "name": "db1", "private": "10.0.0.255" },  // expect: network-or-broadcast-address
        """#,
        #"""
        zonec.json: "networks": [{ "cidr": "10.0.0.0/24", "scope": "private" }],
        roles.json: "db": {},
        live.json: { "name": "db1", "private": "10.0.0.25" },
        """#))
  ) { inspection, findings in
    var publicEdges: [Edge] = []
    // By level; those of every level under nil.
    var privateEdges: [Int?: [Edge]] = [:]
    for network in inspection.project.networks {
      let cidr = network.cidr
      // Networks of two addresses and of one have neither (RFC 3021).
      guard cidr.base.isIPv4, cidr.prefixLength <= 30 else { continue }
      let edges = [
        Edge(address: cidr.base, word: "network", network: network),
        Edge(address: cidr.last, word: "broadcast", network: network),
      ]
      if network.isPublic {
        publicEdges += edges
      } else {
        privateEdges[network.level, default: []] += edges
      }
    }
    publicEdges.sort { $0.address < $1.address }
    for level in privateEdges.keys { privateEdges[level]?.sort { $0.address < $1.address } }
    inspection.report(inspection.projectIndex.publicAddresses, on: publicEdges, &findings)
    for (level, owners) in inspection.projectIndex.privateAddresses.enumerated() {
      for edges in [privateEdges[nil], privateEdges[level]].compactMap({ $0 }) {
        inspection.report(owners, on: edges, &findings)
      }
    }
  }

  /// An address outside all networks is misspelt, or its network is missing in the project.
  static let addressOutsideNetworks = ProjectCheck(
    Check(
      "address-outside-networks", .warning, "every address is in a network of the project",
      why: "the address may be mistyped, and no reverse zone answers for it",
      "project format: networks", kind: .demand,
      example: .project(
        #"""
        zonec.json: "networks": [{ "cidr": "10.0.0.0/24", "scope": "private" }],
        roles.json: "db": {},
        live.json: { "name": "db1", "private": "10.0.1.11" },  // expect: address-outside-networks
        """#,
        #"""
        zonec.json: "networks": [{ "cidr": "10.0.0.0/24", "scope": "private" }],
        roles.json: "db": {},
        live.json: { "name": "db1", "private": "10.0.0.11" },
        """#))
  ) { inspection, findings in
    for isPublic in [true, false] {
      let known = inspection.project.networks.filter { $0.isPublic == isPublic }
      // Who declares no network of a kind wants no such zones, and gets no such findings.
      if known.isEmpty { continue }
      let indexes =
        isPublic
        ? [inspection.projectIndex.publicAddresses] : inspection.projectIndex.privateAddresses
      // Networks of every level are not gone through again for each.
      let ofAll = known.filter { $0.level == nil }.map(\.cidr).sorted { $0.base < $1.base }
      var ofOne: [Int: [CIDR]] = [:]
      for network in known {
        if let level = network.level { ofOne[level, default: []].append(network.cidr) }
      }
      for (number, owners) in indexes.enumerated() {
        let own = isPublic ? [] : (ofOne[number] ?? []).sorted { $0.base < $1.base }
        if ofAll.isEmpty, own.isEmpty { continue }
        // Where a PTR record is demanded that is missed already.
        for owner in owners.outside(ofAll).outside(own)
        where inspection.selected.contains(Int(owner.level)) && !(isPublic && owner.demandsReverse)
        {
          findings.report(
            "\(owner.address) is in none of the project's \(isPublic ? "public" : "private") "
              + "networks",
            at: inspection.range(of: owner),
            fix: "correct it, or add its network to \"networks\"",
            about: inspection.subjects(of: owner))
        }
      }
    }
  }
}

/// The first or the last address of a network.
private struct Edge {
  /// The address of a host.
  let address: IPAddress
  /// Which of the two.
  let word: String
  /// The network that contains it.
  let network: Network
}

extension DerivedProject {
  /// Reports addresses that are those of edges, both in order: whichever are fewer are looked up
  /// among the others.
  fileprivate func report(
    _ owners: [AddressOwner], on edges: [Edge], _ findings: inout ProjectFindings
  ) {
    if edges.count < owners.count {
      for edge in edges {
        guard let only = CIDR(base: edge.address, prefixLength: 32) else { continue }
        for owner in owners.within(only) { report(owner, on: edge, &findings) }
      }
    } else {
      for owner in owners {
        let place = edges.firstPlace(whereAllBehind: { $0.address >= owner.address })
        guard place < edges.count, edges[place].address == owner.address else { continue }
        report(owner, on: edges[place], &findings)
      }
    }
  }

  /// Reports an address that is the first or the last of its network.
  private func report(_ owner: AddressOwner, on edge: Edge, _ findings: inout ProjectFindings) {
    guard selected.contains(Int(owner.level)) else { return }
    findings.report(
      "\(owner.address) is the \(edge.word) address of \(edge.network.cidr)",
      at: range(of: owner), notes: [.init("the network", at: edge.network.range)],
      about: subjects(of: owner))
  }

  /// The place of an address.
  func range(of owner: AddressOwner) -> SourceRange {
    project.sources.stringRange(at: owner.location)
  }

  /// The subjects of a finding about an address: the address and its name.
  func subjects(of owner: AddressOwner) -> [String] {
    let level = Int(owner.level)
    let name = table(level).text(of: owner.name)
    return ["\(owner.address)", name, subject(name, in: level)]
  }
}

extension [AddressOwner] {
  /// The addresses outside some networks, which ascend and do not overlap.
  func outside(_ networks: [CIDR]) -> [AddressOwner] {
    if networks.isEmpty { return self }
    var outside: [AddressOwner] = []
    var next = 0
    for owner in self {
      if next < networks.count, networks[next].last < owner.address {
        next = networks[next...].firstPlace(whereAllBehind: { $0.last >= owner.address })
      }
      if next == networks.count || owner.address < networks[next].base { outside.append(owner) }
    }
    return outside
  }
}
