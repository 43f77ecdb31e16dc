extension Derivation {
  /// D7: one PTR record for each address, with its one name.
  ///
  /// A public address whose role requires a reverse lookup gets its public hostname, a private one
  /// its host's internal name. The name is never that of a pool or an alias.
  static let reverse = Derivation(rule: .reverse) { projectIndex, planned, diagnostics in
    guard case .reverse(let part) = planned.kind else { return }
    let group = planned.zone.addGroup(
      RecordGroup(
        rule: .reverse, title: title(of: part, projectIndex),
        location: projectIndex.project.networks[part.network].range.start))
    let selection = projectIndex.selection
    var adder = HostRecordAdder(to: planned.zone)
    let project = projectIndex.project
    var usual = (level: UInt16.max, ttl: TTL.usual)
    projectIndex.forEachReverseTarget(in: part) { owner, names, domain in
      guard selection.contains(owner.location, of: part.level) else { return }
      if owner.level != usual.level {
        let ttls = ZoneTTLs(of: Int(owner.level), in: project)
        usual = (owner.level, project.networks[part.network].ttl ?? ttls.of(.ptr))
      }
      let table = project.levels[Int(owner.level)].hosts
      // What is too long here was reported where the name itself was made.
      _ = adder.addPointer(
        at: owner.address, below: part.labelledBits, to: names, in: domain, of: &planned.zone,
        ttl: table.ttl(at: owner.location, else: usual.ttl).seconds, group: group,
        location: owner.location)
    }
    adder.flush(to: &planned.zone)
  }

  /// What the zone file says above its PTR records.
  private static func title(of part: ReverseZone, _ projectIndex: ProjectIndex) -> String {
    guard let level = part.level else {
      return "\(part.cidr): public addresses of roles that demand a reverse lookup"
    }
    return "\(part.cidr): private addresses of \(projectIndex.project.levels[level].name)"
  }
}

extension ProjectIndex {
  /// Takes an address, the labels of its name, and the name that completes them.
  typealias ReverseBody = (AddressOwner, Span<UInt8>, Span<UInt8>) -> Void

  /// What D7 writes for a reverse zone, by number, one call an address.
  func forEachReverseTarget(in part: ReverseZone, _ body: ReverseBody) {
    forEachReverseTarget(for: addresses(in: part), isPublic: part.level == nil, body)
  }

  /// What D7 would write for some addresses in the order of their index.
  func forEachReverseTarget(
    for owners: ArraySlice<AddressOwner>, isPublic: Bool, _ body: ReverseBody
  ) {
    var last: IPAddress?
    // For the current level, which is usually that of the address before.
    var level = -1
    var names: [UInt8] = []
    var zone: [UInt8] = []
    for owner in owners {
      // Of an address with several hostnames, the first one in the inventory counts.
      if owner.address == last { continue }
      last = owner.address
      if !owner.demandsReverse { continue }
      if Int(owner.level) != level {
        level = Int(owner.level)
        names = project.levels[level].hosts.names
        let completing = project.levels[level]
        zone = isPublic ? completing.publicZone.wire : completing.internalZone.wire
      }
      body(owner, names.span.extracting(owner.name.range), zone.span)
    }
  }
}

extension Role {
  /// Whether each public address of its hosts must have a PTR record.
  var demandsReverse: Bool { reverse != nil && reverse != .no }
}
