/// Which addresses of hosts the checks across zones must look at.
extension AddressSelection {
  /// The addresses that share something with others: their number, their name, or a name that other
  /// records lead to or belong to; and those that have no PTR record, but should have one.
  ///
  /// A test holds what is found with their records to what is found with all.
  init(_ ties: [ZoneTies], of zones: [PlannedZone], in projectIndex: ProjectIndex) {
    var sought = TiedAddresses(zones, in: projectIndex)
    for zone in ties { sought.add(zone) }
    sought.addMailExchanges(ties.flatMap(\.exchanges))
    sought.addFurtherAddresses()
    self.init(
      at: sought.places.sorted(), allOf: Set(ties.lazy.filter(\.reachFurther).map(\.view)))
  }
}

/// Collects the addresses of hosts that are tied to others.
private struct TiedAddresses {
  /// The project with its indexes.
  private let projectIndex: ProjectIndex
  /// The places of the addresses so far.
  private(set) var places: Set<SourceLocation> = []

  /// By level and set of roles: whether a role says that its public addresses need no PTR record.
  private let isExempt: [[Bool]]
  /// Networks whose reverse zones a provider serves.
  private let providers: AddressRanges

  /// The project.
  private var project: Project { projectIndex.project }

  /// Collects the addresses that several hosts have, and those without a PTR record.
  init(_ zones: [PlannedZone], in projectIndex: ProjectIndex) {
    self.projectIndex = projectIndex
    let project = projectIndex.project
    providers = AddressRanges(project.networks.filter(\.servedByProvider).map(\.cidr))
    isExempt = project.levels.map { level in
      level.hosts.roleSets.map { set in
        let roles = set.map { project.roles[$0] }
        return roles.contains { $0.reverse == .no } && !roles.contains(where: \.demandsReverse)
      }
    }
    var parts: [AddressSelection.View: [ReverseZone]] = [:]
    for zone in zones {
      if case .reverse(let part) = zone.kind { parts[part.level, default: []].append(part) }
    }
    for view in [nil] + project.levels.indices.map(Optional.some) {
      addUnusual(of: view, parts[view] ?? [])
    }
  }

  /// The addresses of a view, by number.
  private func owners(of view: AddressSelection.View) -> [AddressOwner] {
    view.map { projectIndex.privateAddresses[$0] } ?? projectIndex.publicAddresses
  }

  /// Collects the addresses of a view that several hosts have, and those without a PTR record.
  private mutating func addUnusual(
    of view: AddressSelection.View, _ parts: [ReverseZone]
  ) {
    let owners = owners(of: view)
    let slices = parts.map { (part: $0, owners: projectIndex.addresses(in: $0)) }
      .sorted { $0.owners.startIndex < $1.owners.startIndex }
    var end = 0
    for (part, slice) in slices {
      if slice.isEmpty { continue }
      addUnanswered(owners[end..<max(end, slice.startIndex)], of: view)
      // The parent of a classless zone has to lead to each of them.
      let isClassless = part.labelledBits < part.cidr.prefixLength
      for owner in slice where isClassless || slice.startIndex < end {
        places.insert(owner.location)
      }
      addUnanswered(slice.lazy.filter { !$0.demandsReverse }, of: view)
      end = max(end, slice.endIndex)
    }
    // Where there is no reverse zone at all, nobody misses a PTR record.
    if !parts.isEmpty { addUnanswered(owners[end...], of: view) }
    for (owner, next) in zip(owners, owners.dropFirst()) where owner.address == next.address {
      places.formUnion([owner.location, next.location])
    }
  }

  /// Collects those of addresses without a PTR record that may need one.
  private mutating func addUnanswered(
    _ owners: some Sequence<AddressOwner>, of view: AddressSelection.View
  ) {
    for owner in owners where !providers.contains(owner.address) {
      let isExempt =
        view == nil ? isExempt[Int(owner.level)][Int(owner.roleSet)] : !owner.address.isPrivate
      if isExempt { continue }
      places.insert(owner.location)
    }
  }

  /// Adds the addresses that a zone's ties are about.
  mutating func add(_ ties: ZoneTies) {
    for address in ties.addresses {
      guard let only = CIDR(base: address, prefixLength: address.bitWidth) else { continue }
      for owner in owners(of: ties.view).within(only) { places.insert(owner.location) }
    }
  }

  /// Adds the addresses of hosts that receive another zone's mail.
  mutating func addMailExchanges(_ names: [DomainName]) {
    if names.isEmpty { return }
    var wanted = NameTable()
    for name in names { _ = wanted.insert(name.wire.span) }
    for level in project.levels
    where names.contains(where: { $0.isSubdomain(of: level.publicZone) }) {
      let table = level.hosts
      for address in table.addresses where address.isPublic {
        let name = table.names[address.hostname.range] + level.publicZone.wire
        if wanted.find(Array(name).span) != nil { places.insert(address.location) }
      }
    }
  }

  /// Adds the other addresses of hosts with several of a kind: how many a name has is looked at, too.
  mutating func addFurtherAddresses() {
    for level in project.levels {
      for host in level.hosts.hosts {
        if host.privateCount > 1 { complete(level.hosts.privateAddresses(of: host)) }
        if host.publicCount > 1 { complete(level.hosts.publicAddresses(of: host)) }
      }
    }
  }

  /// Adds all of some addresses if one of them has been added.
  private mutating func complete(_ addresses: ArraySlice<HostAddress>) {
    guard addresses.contains(where: { places.contains($0.location) }) else { return }
    places.formUnion(addresses.lazy.map(\.location))
  }
}
