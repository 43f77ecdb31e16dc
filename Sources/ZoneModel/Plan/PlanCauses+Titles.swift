extension PlanCauses {
  /// A cause in words, such as `mail moved 10.10.10.112 → 10.10.10.113 in production`.
  package func title(of cause: Cause) -> String {
    switch cause.kind {
    case .host(let host): "\(hostTitle(of: cause, host)) in \(levelName(host.level))"
    case .gone(let level, let name):
      "\(name) gone" + list(addresses(of: cause, .recordGone), after: ", ")
        + " in \(levelName(level))"
    case .membership(let host): membershipTitle(of: cause, host)
    case .pool(let level, let name): poolTitle(of: cause, name) + " in \(levelName(level))"
    case .reverse(let zone): "reverse lookup in \(zoneName(zone))"
    case .nameservers: "name servers"
    case .soa: "SOA"
    case .mail(let level): "mail policy of \(levelName(level))"
    case .ttl(let old, let new): "TTL \(old) → \(new)"
    case .handWritten(let zone): "hand-written records of \(zoneName(zone))"
    case .rest(let zone): "other records of \(zoneName(zone))"
    }
  }

  /// A word for programs that does not change when titles do.
  package func id(of cause: Cause) -> String {
    switch cause.kind {
    case .host(let host): outcome(of: cause, host).rawValue
    case .gone: "gone"
    case .membership: "membership"
    case .pool: "pool"
    case .reverse: "reverse"
    case .nameservers: "name-servers"
    case .soa: "soa"
    case .mail: "mail"
    case .ttl: "ttl"
    case .handWritten: "hand-written"
    case .rest: "other"
    }
  }

  /// The place of the cause in the project; `.none` if there is no single one.
  package func place(of cause: Cause) -> SourceLocation {
    switch cause.kind {
    case .host(let host), .membership(let host): return table(of: host).hosts[host.host].location
    case .pool:
      for element in elements[cause.elements] {
        let zone = plan.zones[Int(element.zone)]
        let place = zone.difference.changes[Int(element.change)].newPlace
        if place == .max { continue }
        let new = plan.newZone(of: zone)
        return new.groups[Int(new.records[Int(place)].group)].location
      }
      return .none
    default: return .none
    }
  }

  /// How much of each type a cause changes, such as 1 A and 1 SPF term: a removed record and its
  /// successor count once.
  package func counts(of cause: Cause) -> [(type: String, count: Int)] {
    var counts: [RecordType: (gone: Int, come: Int, ttl: Int)] = [:]
    var terms = (gone: 0, come: 0)
    for element in elements[cause.elements] {
      let type = plan.zones[Int(element.zone)].difference.changes[Int(element.change)].type
      switch element.kind {
      case .recordGone: counts[type, default: (0, 0, 0)].gone += 1
      case .recordCome: counts[type, default: (0, 0, 0)].come += 1
      case .ttl: counts[type, default: (0, 0, 0)].ttl += 1
      case .termGone: terms.gone += 1
      case .termCome: terms.come += 1
      }
    }
    var all = counts.sorted { $0.key < $1.key }.map { type, count in
      (type: type.description, count: max(count.gone, count.come) + count.ttl)
    }
    let count = max(terms.gone, terms.come)
    if count > 0 { all.append(("SPF term" + (count == 1 ? "" : "s"), count)) }
    return all
  }

  /// The name of a level.
  private func levelName(_ level: Int) -> String {
    plan.compilation.derived?.project.levels[level].name ?? ""
  }

  /// The name of a zone of the plan.
  private func zoneName(_ zone: Int) -> String { plan.zones[zone].name.displayText }

  /// The hosts of a level.
  private func table(of host: HostReference) -> HostTable {
    plan.compilation.derived?.project.levels[host.level].hosts ?? HostTable()
  }

  /// The name of a host.
  private func name(of host: HostReference) -> String {
    let table = table(of: host)
    return table.name(of: table.hosts[host.host])
  }

  /// What happened to a host.
  private enum Outcome: String {
    /// The host is new.
    case added = "host-added"
    /// It has another name, or took the place of another.
    case renamed = "host-renamed"
    /// It has other addresses.
    case moved = "host-moved"
    /// It has more addresses or names, or fewer.
    case changed = "host-changed"
  }

  /// What happened to the host of a cause.
  private func outcome(of cause: Cause, _ host: HostReference) -> Outcome {
    if !oldNames(of: cause).isEmpty { return .renamed }
    if isNew(host, in: cause) { return .added }
    let hasLosses = !addresses(of: cause, .recordGone).isEmpty
    return hasLosses && !addresses(of: cause, .recordCome).isEmpty ? .moved : .changed
  }

  /// `mail moved 10.10.10.112 → 10.10.10.113`.
  private func hostTitle(of cause: Cause, _ host: HostReference) -> String {
    let (gone, come) = (addresses(of: cause, .recordGone), addresses(of: cause, .recordCome))
    let name = name(of: host)
    switch outcome(of: cause, host) {
    case .renamed:
      return "\(oldNames(of: cause).joined(separator: ", ")) became \(name)"
        + list(come.isEmpty ? gone : come, after: ", ")
    case .added: return "\(name) added" + list(come, after: ", ")
    case .moved: return "\(name) moved \(list(moves(of: cause), after: ""))"
    case .changed:
      if !come.isEmpty { return "\(name) gains \(list(come, after: ""))" }
      if !gone.isEmpty { return "\(name) loses \(list(gone, after: ""))" }
      return "\(name) changed"
    }
  }

  /// `10.10.10.112 → 10.10.10.113` for each RRset whose addresses changed, each once.
  private func moves(of cause: Cause) -> [String] {
    var moves: [String] = []
    var seen: Set<String> = []
    forEachRRset(of: cause) { _, line in
      let line = line()
      guard line.type == "A" || line.type == "AAAA" else { return }
      let sides = [line.removed, line.added].map { $0.joined(separator: ", ") }
      let move = sides.filter { !$0.isEmpty }.joined(separator: " → ")
      if line.kind == .changed, sides.allSatisfy({ !$0.isEmpty }), seen.insert(move).inserted {
        moves.append(move)
      }
    }
    // Addresses of two families, or of two names: the removed ones are paired with the added ones.
    return moves.isEmpty
      ? [
        list(addresses(of: cause, .recordGone), after: "") + " → "
          + list(addresses(of: cause, .recordCome), after: "")
      ] : moves
  }

  /// `app1 joins 2 pools`.
  private func membershipTitle(of cause: Cause, _ host: HostReference) -> String {
    var counts: (come: Int, gone: Int) = (0, 0)
    for element in elements[cause.elements] {
      if element.kind == .recordCome { counts.come += 1 } else { counts.gone += 1 }
    }
    var words: [String] = []
    if counts.come > 0 { words.append("joins \(counts.come) pool\(counts.come == 1 ? "" : "s")") }
    if counts.gone > 0 { words.append("leaves \(counts.gone) pool\(counts.gone == 1 ? "" : "s")") }
    return "\(name(of: host)) \(words.joined(separator: " and ")) in \(levelName(host.level))"
  }

  /// `service accounts added`, or how its members change.
  private func poolTitle(of cause: Cause, _ name: String) -> String {
    let (gone, come) = (addresses(of: cause, .recordGone), addresses(of: cause, .recordCome))
    if gone.isEmpty { return "\(name) added" + list(come, after: ": ") }
    return "\(name) moved \(list(gone, after: "")) → \(list(come, after: ""))"
  }

  /// The addresses of the A and AAAA records that a cause adds or removes, each once; for a host
  /// only those of its own names.
  private func addresses(of cause: Cause, _ kind: PlanElement.Kind) -> [String] {
    var found: Set<IPAddress> = []
    for element in elements[cause.elements] where element.kind == kind {
      let zone = plan.zones[Int(element.zone)]
      let type = zone.difference.changes[Int(element.change)].type
      guard type == .a || type == .aaaa else { continue }
      if let address = plan.address(of: element, terms: terms) { found.insert(address.address) }
    }
    return found.sorted().map(\.description)
  }

  /// The names, relative to their zones, that a host's cause takes away.
  private func oldNames(of cause: Cause) -> [String] {
    var names: Set<String> = []
    for element in elements[cause.elements] where element.kind == .recordGone {
      let zone = plan.zones[Int(element.zone)]
      let change = zone.difference.changes[Int(element.change)]
      guard change.kind == .removed, change.type == .a || change.type == .aaaa else { continue }
      let name = change.owner(zone.old, plan.newZone(of: zone)).displayText(relativeTo: zone.name)
      if !name.hasSuffix(".role"), !name.hasSuffix(".backend") { names.insert(name) }
    }
    return names.sorted()
  }

  /// Whether none of a host's own names existed before.
  private func isNew(_ host: HostReference, in cause: Cause) -> Bool {
    guard let projectIndex = plan.compilation.derived?.projectIndex else { return false }
    let (level, table) = (projectIndex.project.levels[host.level], table(of: host))
    let entry = table.hosts[host.host]
    var names: [(zone: DomainName, name: NameRange)] = []
    if entry.privateCount > 0 { names.append((level.internalZone, entry.name)) }
    for address in table.publicAddresses(of: entry) {
      names.append((level.publicZone, address.hostname))
    }
    return names.allSatisfy { zone, name in
      let owner = table.names[name.range] + zone.wire
      return (zonesByName[zone] ?? []).allSatisfy { number in
        let change = plan.zones[number]
        switch change.state {
        case .added, .removed, .unreadable: return true
        case .same: return false
        case .changed: return change.old.names.find(Array(owner).span) == nil
        }
      }
    }
  }

  /// The first of some texts, and how many more there are.
  private func list(_ texts: [String], after lead: String) -> String {
    if texts.isEmpty { return "" }
    let rest = texts.count - 4
    return lead + texts.prefix(4).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
