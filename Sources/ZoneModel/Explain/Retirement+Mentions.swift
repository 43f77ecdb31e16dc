extension Retirement {
  /// Adds hand-written text that must be edited: zone files and settings that would still name the
  /// host or an address that no host has any more.
  func addHandWritten(to answer: inout Answer) {
    let names = vanishedNames
    let addresses = Set(freeAddresses.map(\.address))
    var rows: [(label: String, text: String, place: String?)] = []
    for record in after.records(where: { $0.group.rule == .handWritten }) {
      let isOwned = names.contains(record.owner)
      let isTarget = record.target.map(names.contains) ?? false
      let isAddress = record.address.map(addresses.contains) ?? false
      let terms = Self.allowed(by: record)
      guard isOwned || isTarget || isAddress || !addresses.isDisjoint(with: terms) else { continue }
      rows.append(
        (
          record.type, "\(record.owner.displayText) \(record.data)",
          before.place(of: record.entry.location)
        ))
    }
    for server in before.project.publicNameservers + before.project.internalNameservers {
      guard case .host(let name) = server.kind, names.contains(name) else { continue }
      rows.append(("server", name.displayText, before.place(of: server.range.start)))
    }
    for service in before.project.services {
      guard let ends = service.ends(in: level) else { continue }
      let named =
        (ends.front?.namedHosts ?? [])
        + (ends.back?.isShared == true ? [] : ends.back?.namedHosts ?? [])
      for name in named
      where before.projectIndex.host(named: name, in: level)?.location == host.location {
        rows.append(
          ("service", "\(service.name) names the host", before.place(of: name.range.start)))
      }
    }
    if let resolver = before.project.resolver {
      for address in resolver.fallback where addresses.contains(address) {
        rows.append(("resolver", "\(address)", before.place(of: resolver.range.start)))
      }
    }
    if rows.isEmpty { return }
    answer.addTitle("Hand-written: edit these yourself")
    for row in rows { answer.addRow(row.label, row.text, at: row.place) }
  }

  /// The names that rules made for this host alone.
  private var vanishedNames: Set<DomainName> {
    let own = Set(addresses.map(\.location))
    let rules: [DerivationRule] = [.internalHost, .publicHost, .apex]
    let had = before.records { own.contains($0.entry.location) && rules.contains($0.group.rule) }
    let kept = after.records {
      ($0.entry.type == .a || $0.entry.type == .aaaa) && $0.group.rule != .handWritten
    }
    return Set(had.map(\.owner)).subtracting(kept.map(\.owner))
  }

  /// The addresses that an SPF record allows one by one.
  private static func allowed(by record: FoundRecord) -> [IPAddress] {
    guard record.entry.type == .txt,
      let policy = SenderPolicy(rdata: record.zone.zone.data(of: record.entry))
    else { return [] }
    return policy.networks.map(\.cidr).filter { $0.prefixLength == $0.base.bitWidth }.map(\.base)
  }

  /// The host's addresses, each once: no project that can be read gives one to two hosts.
  var freeAddresses: [HostAddress] {
    var seen: Set<IPAddress> = []
    return addresses.filter { seen.insert($0.address).inserted }
  }

  /// Adds the addresses that become free.
  func addFreeAddresses(to answer: inout Answer) {
    let free = freeAddresses
    if free.isEmpty { return }
    answer.addTitle("Free afterwards")
    for address in free {
      answer.addRow(
        address.isPublic ? "public" : "private", "\(address.address)",
        at: before.place(of: address.location))
    }
  }
}
