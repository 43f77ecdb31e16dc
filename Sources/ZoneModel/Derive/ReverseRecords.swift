extension Derivation {
  /// D7: one PTR record an address, to the one name that stands for it.
  ///
  /// A public address whose role demands a reverse lookup leads to its public hostname; a private
  /// one to its host's internal name. Never to a pool or an alias.
  static let reverse = Derivation(rule: .reverse) { estate, planned, diagnostics in
    guard case .reverse(let part) = planned.kind else { return }
    let group = planned.zone.addGroup(
      RecordGroup(
        rule: .reverse, title: title(of: part, estate),
        location: estate.project.networks[part.network].range.start))
    var adder = RecordAdder(ttl: estate.project.ttl)
    var labels: [UInt8] = []
    estate.forEachReverseTarget(in: part) { target in
      labels.removeAll(keepingCapacity: true)
      ReverseName.appendLabels(of: target.address, below: part.labelledBits, to: &labels)
      guard adder.setOwner(labels, in: planned.zone) else { return }
      // What is too long here was reported where the name itself was made.
      _ = adder.add(
        .ptr, estate.project.levels[target.level].hosts.names[target.name.range],
        in: target.zone, to: &planned.zone, group: group, location: target.location)
    }
  }

  /// What the zone file says above its PTR records.
  private static func title(of part: ReverseZone, _ estate: Estate) -> String {
    guard let level = part.level else {
      return "\(part.cidr): public addresses of roles that demand a reverse lookup"
    }
    return "\(part.cidr): private addresses of \(estate.project.levels[level].name)"
  }
}

/// An address and the name that its PTR record has.
struct ReverseTarget {
  /// The address.
  let address: IPAddress
  /// The level of its host.
  let level: Int
  /// The name, relative to `zone`, in the level's `HostTable.names`.
  let name: NameRange
  /// What completes the name.
  let zone: DomainName
  /// Where the address stands.
  let location: SourceLocation
}

extension Estate {
  /// What D7 writes for a reverse zone, by number, one target an address.
  func forEachReverseTarget(in part: ReverseZone, _ body: (ReverseTarget) -> Void) {
    forEachReverseTarget(for: addresses(in: part), isPublic: part.level == nil, body)
  }

  /// What D7 would write for some addresses in the order of their index.
  func forEachReverseTarget(
    for owners: ArraySlice<AddressOwner>, isPublic: Bool, _ body: (ReverseTarget) -> Void
  ) {
    let demandsReverse = project.levels.map { level in
      level.hosts.roleSets.map { $0.contains { project.roles[$0].demandsReverse } }
    }
    let zones = project.levels.map { isPublic ? $0.publicZone : $0.internalZone }
    var last: IPAddress?
    for owner in owners {
      // Of an address with several hostnames the first in the inventory stands for it.
      if owner.address == last { continue }
      last = owner.address
      let level = Int(owner.level)
      let host = project.levels[level].hosts.hosts[Int(owner.host)]
      if isPublic, !demandsReverse[level][Int(host.roleSet)] { continue }
      let address = project.levels[level].hosts.addresses[Int(owner.index)]
      body(
        ReverseTarget(
          address: owner.address, level: level, name: isPublic ? address.hostname : host.name,
          zone: zones[level], location: address.location))
    }
  }
}

extension Role {
  /// Whether each public address of its hosts must have a PTR record.
  var demandsReverse: Bool { reverse != nil && reverse != .no }
}
