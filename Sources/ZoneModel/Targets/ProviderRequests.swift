/// What others must serve for us: PTR records in a provider's reverse zones, and for our own zones
/// below a /24 the delegation and the CNAMEs of RFC 2317 §4 in the parent.
enum ProviderRequests {
  /// The file of a level, when there is anything to ask for.
  static func file(of level: Int, in estate: Estate, zones: [PlannedZone]) -> TargetFile? {
    var text: [UInt8] = []
    for network in estate.project.networks where network.servedByProvider {
      appendPointers(network, of: level, in: estate, to: &text)
    }
    for planned in zones where planned.levels.contains(level) {
      if case .reverse(let part) = planned.kind, ReverseZones.isClassless(part.cidr) {
        appendDelegation(of: planned, part, to: &text)
      }
    }
    guard !text.isEmpty else { return nil }
    let name = estate.project.levels[level].name
    return TargetFile(
      "provider-requests.txt", Array("; \(name), \(Ownership.mark)\n".utf8) + text)
  }

  /// The PTR records that a provider should have for the hosts of a level.
  private static func appendPointers(
    _ network: Network, of level: Int, in estate: Estate, to text: inout [UInt8]
  ) {
    let owners =
      network.isPublic ? estate.publicAddresses : estate.privateAddresses[level]
    var isFirst = true
    estate.forEachReverseTarget(for: owners.within(network.cidr), isPublic: network.isPublic) {
      target, labels, zone in
      guard Int(target.level) == level else { return }
      if isFirst { text.append("\n; \(network.cidr): PTR records to ask of its provider\n") }
      isFirst = false
      var name: [UInt8] = []
      name.append(labels)
      name.append(zone)
      text.append(
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

/// A compiled file, named relative to its level's directory.
struct TargetFile: Sendable {
  /// Such as `resolv.conf` or `zones/webplatform.org`.
  let path: String
  /// The whole file.
  let bytes: [UInt8]

  /// A file of a level.
  init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
