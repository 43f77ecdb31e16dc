/// What others must serve for us: PTR records in a provider's reverse zones, and for our own zones
/// below a /24 the delegation and the CNAMEs of RFC 2317 §4 in the parent.
enum ProviderRequests {
  /// The files of the levels that there is anything to ask for, by level.
  static func files(in projectIndex: ProjectIndex, zones: [PlannedZone]) -> [Int: TargetFile] {
    var texts: [Int: [UInt8]] = [:]
    for pointer in pointers(in: projectIndex) { append(pointer, in: projectIndex, to: &texts) }
    for planned in zones {
      guard case .reverse(let part) = planned.kind, ReverseZones.isClassless(part.cidr) else {
        continue
      }
      var text: [UInt8] = []
      appendDelegation(of: planned, part, to: &text)
      for level in planned.levels { texts[level, default: []] += text }
    }
    return Dictionary(
      uniqueKeysWithValues: texts.map { level, text in
        let head = Array("; \(projectIndex.project.levels[level].name), \(Ownership.mark)\n".utf8)
        return (level, TargetFile(.requests, head + text))
      })
  }

  /// The addresses of some level in a network that a provider serves.
  private struct Pointers {
    /// The network's place in the project.
    let network: Int
    /// The level whose hosts need the records; nil for those of all levels.
    let level: Int?
    /// The addresses to request PTR records for.
    let owners: ArraySlice<AddressOwner>
  }

  /// What providers are to be asked for, in the order of the networks.
  private static func pointers(in projectIndex: ProjectIndex) -> [Pointers] {
    let networks = projectIndex.project.networks
    var found: [Pointers] = []
    // Private networks of all levels are as many pairs as networks times levels: it is the addresses
    // that are gone through, not the pairs.
    var everyLevel: [Int] = []
    for (number, network) in networks.enumerated() where network.servedByProvider {
      if network.isPublic {
        let owners = projectIndex.publicAddresses.within(network.cidr)
        found.append(Pointers(network: number, level: nil, owners: owners))
      } else if let level = network.level {
        let owners = projectIndex.privateAddresses[level].within(network.cidr)
        found.append(Pointers(network: number, level: level, owners: owners))
      } else {
        everyLevel.append(number)
      }
    }
    everyLevel.sort { networks[$0].cidr.base < networks[$1].cidr.base }
    for (level, owners) in projectIndex.privateAddresses.enumerated() where !everyLevel.isEmpty {
      var rest = owners[...]
      while let first = rest.first {
        let place = everyLevel.firstPlace(whereAllBehind: {
          networks[$0].cidr.last >= first.address
        })
        guard place < everyLevel.count else { break }
        let number = everyLevel[place]
        let own = rest.within(networks[number].cidr)
        if !own.isEmpty { found.append(Pointers(network: number, level: level, owners: own)) }
        rest = rest[own.endIndex...]
      }
    }
    return found.sorted { ($0.network, $0.level ?? -1) < ($1.network, $1.level ?? -1) }
  }

  /// The PTR records that a provider should have, each for the level of its host.
  private static func append(
    _ pointers: Pointers, in projectIndex: ProjectIndex, to texts: inout [Int: [UInt8]]
  ) {
    let network = projectIndex.project.networks[pointers.network]
    var begun: Set<Int> = []
    projectIndex.forEachReverseTarget(for: pointers.owners, isPublic: network.isPublic) {
      target, labels, zone in
      let level = Int(target.level)
      if begun.insert(level).inserted {
        texts[level, default: []].append(
          "\n; \(network.cidr): PTR records to ask of its provider\n")
      }
      var name: [UInt8] = []
      name.append(labels)
      name.append(zone)
      texts[level, default: []].append(
        "\(ReverseName.owner(of: target.address))  PTR  \(DomainName(trusted: name))\n")
    }
  }

  /// What the parent of a classless zone must say.
  private static func appendDelegation(
    of planned: PlannedZone, _ part: ReverseZone, to text: inout [UInt8]
  ) {
    let origin = planned.zone.origin
    text.append("\n; \(part.cidr): delegation to ask of who serves the /24 around it (RFC 2317)\n")
    for server in planned.nameservers { text.append("\(origin)  NS  \(server)\n") }
    for bits in part.cidr.base.ipv4Bits...part.cidr.last.ipv4Bits {
      let owner = ReverseName.owner(of: IPAddress(ipv4: bits))
      text.append("\(owner)  CNAME  \(bits & 255).\(origin)\n")
    }
  }
}

/// The text of a file that is no zone, for some level.
struct TargetFile: Sendable {
  /// What it is.
  let kind: OutputPath.Kind
  /// The content of the file.
  let bytes: [UInt8]

  /// A file of a level.
  init(_ kind: OutputPath.Kind, _ bytes: [UInt8]) {
    self.kind = kind
    self.bytes = bytes
  }
}
