/// Where the addresses of hosts lie.
extension EstateCheck {
  /// The first and the last address of a network are not a host's.
  static let networkOrBroadcastAddress = EstateCheck(
    "network-or-broadcast-address", .warning,
    "no host has the first or the last address of an IPv4 network",
    why: "hosts on the same wire take the first for the network and the last for all of them",
    "RFC 1122 §3.2.1.3"
  ) { inspection, findings in
    for network in inspection.project.networks {
      let cidr = network.cidr
      // Networks of two addresses and of one have neither (RFC 3021).
      guard cidr.base.isIPv4, cidr.prefixLength <= 30 else { continue }
      for (edge, word) in [(cidr.base, "network"), (cidr.last, "broadcast")] {
        guard let only = CIDR(base: edge, prefixLength: 32) else { continue }
        inspection.forEachIndex(of: network) { owners in
          for owner in owners.within(only) where inspection.selected.contains(Int(owner.level)) {
            findings.report(
              "\(owner.address) is the \(word) address of \(cidr)",
              at: inspection.range(of: owner), notes: [.init("the network", at: network.range)],
              about: inspection.subjects(of: owner))
          }
        }
      }
    }
  }

  /// What lies in no network that the project knows is misspelt, or news.
  static let addressOutsideNetworks = EstateCheck(
    "address-outside-networks", .warning, "every address lies in a network of the project",
    why: "a slip of the finger lands outside, and no reverse zone answers for the address",
    "project format: networks"
  ) { inspection, findings in
    for isPublic in [true, false] {
      let known = inspection.project.networks.filter { $0.isPublic == isPublic }
      // Who declares no network of a kind wants no such zones, and gets no such findings.
      if known.isEmpty { continue }
      let indexes =
        isPublic ? [inspection.estate.publicAddresses] : inspection.estate.privateAddresses
      for (number, owners) in indexes.enumerated() {
        let networks = known.filter { isPublic || $0.level == nil || $0.level == number }
          .map(\.cidr).sorted { $0.base < $1.base }
        if networks.isEmpty { continue }
        // Where a PTR record is demanded that is missed already.
        for owner in owners.outside(networks)
        where inspection.selected.contains(Int(owner.level)) && !(isPublic && owner.demandsReverse) {
          findings.report(
            "\(owner.address) lies in none of the project's \(isPublic ? "public" : "private") "
              + "networks",
            at: inspection.range(of: owner),
            fix: "correct it, or add its network to \"networks\"",
            about: inspection.subjects(of: owner))
        }
      }
    }
  }
}

extension EstateInspection {
  /// Calls `body` with each index of addresses that may lie in a network.
  fileprivate func forEachIndex(of network: Network, _ body: ([AddressOwner]) -> Void) {
    if network.isPublic { return body(estate.publicAddresses) }
    for (level, owners) in estate.privateAddresses.enumerated()
    where network.level == nil || network.level == level {
      body(owners)
    }
  }

  /// Where an address stands.
  func range(of owner: AddressOwner) -> SourceRange {
    project.sources.stringRange(at: owner.location)
  }

  /// What a finding about an address is about: itself, and the name that stands for it.
  func subjects(of owner: AddressOwner) -> [String] {
    let level = Int(owner.level)
    let name = table(level).text(of: owner.name)
    return ["\(owner.address)", name, subject(name, in: level)]
  }
}

extension [AddressOwner] {
  /// Those that lie in none of some networks, which ascend and do not overlap.
  func outside(_ networks: [CIDR]) -> [AddressOwner] {
    var outside: [AddressOwner] = []
    var next = 0
    for owner in self {
      while next < networks.count, networks[next].last < owner.address { next += 1 }
      if next == networks.count || owner.address < networks[next].base { outside.append(owner) }
    }
    return outside
  }
}
