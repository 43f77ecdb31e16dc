/// Adds the further internal names of hosts, in the project's style.
struct HostAliases {
  /// The hosts of the level.
  private let table: HostTable
  /// How aliases are written.
  private let style: AliasStyle
  /// The TTL of hosts without their own.
  private let ttl: TTL

  /// Those of a level.
  init(of table: HostTable, in project: Project, ttl: TTL) {
    self.table = table
    style = project.aliasStyle
    self.ttl = ttl
  }

  /// Adds those of one host.
  func add(
    of host: Host, to zone: inout Zone, group: UInt32, _ diagnostics: inout Diagnostics
  ) {
    guard let aliases = table.aliases[host.location] else { return }
    let addresses = table.privateAddresses(of: host)
    let target = table.names[host.name.range] + zone.origin.wire
    var adder = RecordAdder(to: zone)
    for alias in aliases {
      guard adder.setOwner(alias.labels.span) else {
        // Read for a level with a shorter zone.
        let name = DomainName(wire: alias.labels + [0])?.displayText ?? ""
        diagnostics.add(.nameTooLong(name, in: zone, at: alias.location))
        continue
      }
      switch style {
      case .addresses:
        for address in addresses {
          adder.ttl = table.ttl(at: address.location, else: ttl).seconds
          adder.add(address.address, to: &zone, group: group, location: address.location)
        }
      case .cname:
        adder.ttl =
          addresses.first.map { table.ttl(at: $0.location, else: ttl).seconds } ?? ttl.seconds
        adder.add(.cname, rdata: Array(target), to: &zone, group: group, location: alias.location)
      }
    }
  }
}
