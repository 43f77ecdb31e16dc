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
    for target in estate.reverseTargets(in: part) {
      labels.removeAll(keepingCapacity: true)
      ReverseName.appendLabels(of: target.address, below: part.labelledBits, to: &labels)
      guard adder.setOwner(labels, in: planned.zone),
        adder.add(
          .ptr, estate.project.levels[target.level].hosts.names[target.name.range],
          in: target.zone, to: &planned.zone, group: group, location: target.location)
      else { continue }
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
  /// What D7 writes for a reverse zone, by number, one entry an address.
  func reverseTargets(in part: ReverseZone) -> some Sequence<ReverseTarget> {
    reverseTargets(for: addresses(in: part), isPublic: part.level == nil)
  }

  /// What D7 would write for some addresses in the order of their index.
  func reverseTargets(
    for owners: ArraySlice<AddressOwner>, isPublic: Bool
  ) -> some Sequence<ReverseTarget> {
    let demanding = Set(project.roles.indices.filter { project.roles[$0].demandsReverse })
    return owners.indices.lazy.compactMap { position -> ReverseTarget? in
      let owner = owners[position]
      // Of an address with several hostnames the first in the inventory stands for it.
      if position > owners.startIndex, owners[position - 1].address == owner.address { return nil }
      let level = project.levels[Int(owner.level)]
      let host = level.hosts.hosts[Int(owner.host)]
      let address = level.hosts.addresses[Int(owner.index)]
      if isPublic,
        demanding.isDisjoint(with: level.hosts.roleSets[Int(host.roleSet)])
      {
        return nil
      }
      return ReverseTarget(
        address: owner.address, level: Int(owner.level),
        name: isPublic ? address.hostname : host.name,
        zone: isPublic ? level.publicZone : level.internalZone, location: address.location)
    }
  }
}

extension Role {
  /// Whether each public address of its hosts must have a PTR record.
  var demandsReverse: Bool { reverse != nil && reverse != .no }
}
