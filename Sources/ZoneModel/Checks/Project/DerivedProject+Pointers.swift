/// Forward and reverse records of a project's zones, with what its roles demand.
extension DerivedProject {
  /// What the pointer checks find, each finding with the host and the roles that it is about.
  func pointerFindings(workers: Workers) -> Diagnostics {
    var found = Diagnostics()
    // The world sees the public zones. The VMs of a level see its own zones, too, which may have the
    // names and the addresses of another level's.
    let levels = self.levels
    let providers = AddressRanges(project.networks.filter(\.servedByProvider).map(\.cidr))
    var internalZones: [Int: [PlannedZone]] = [:]
    for zone in zones where !zone.isPublic {
      if let level = zone.ownLevel { internalZones[level, default: []].append(zone) }
    }
    let sets = workers.map(levels.count + 1) { [internalZones] number in
      if number == levels.count {
        return findings(in: zones.filter(\.isPublic), demand: publicDemand(providers), workers)
      }
      return findings(
        in: internalZones[levels[number]] ?? [], demand: internalDemand(providers), workers)
    }
    for findings in sets.suffix(1) + sets.dropLast() { found.add(findings) }
    found = namingHosts(found)
    reportUncoveredDemands(&found)
    return found
  }

  /// What is found in zones that one server could have.
  private func findings(
    in zones: [PlannedZone], demand: @escaping PointerDemand.Rule, _ workers: Workers
  ) -> Diagnostics {
    var options = PointerOptions()
    options.demand = demand
    // Zones in zones were looked for when they were planned.
    options.reportsNesting = false
    options.workers = workers
    let found = PointerReport(
      on: zones.map {
        CheckedZone(
          zone: $0.zone, sources: project.sources, file: project.range(of: $0))
      }, options: options
    ).diagnostics
    if zones.contains(where: \.isReverse) { return found }
    // Who declares no network of a kind knows that nobody looks its addresses up.
    var rest = Diagnostics()
    for diagnostic in found.all where !diagnostic.isOf(.addressNotCovered) {
      rest.add(diagnostic)
    }
    return rest
  }

  /// Whether a public address must have a PTR record: its host's roles say so, or do not say.
  ///
  /// - Parameter providers: networks whose reverse zone a provider serves: the records to request
  ///   are in provider-requests.txt, and `check --server` asks whether they exist.
  private func publicDemand(_ providers: AddressRanges) -> PointerDemand.Rule {
    { [self] address, use in
      if providers.contains(address) { return .none }
      guard let only = CIDR(base: address, prefixLength: address.bitWidth),
        let owner = projectIndex.publicAddresses.within(only).first
      else { return PointerDemand.byUse(address, use) }
      let roles = table(Int(owner.level)).roleSets[Int(owner.roleSet)].map { project.roles[$0] }
      if let role = roles.first(where: \.demandsReverse) {
        return .required(
          reason: "role \"\(role.name)\" requires a reverse lookup",
          note: .init("required", at: role.reverseRange))
      }
      return roles.contains { $0.reverse == .no } ? .none : PointerDemand.byUse(address, use)
    }
  }

  /// Whether a private address should have a PTR record: where there is a zone for it.
  private func internalDemand(_ providers: AddressRanges) -> PointerDemand.Rule {
    { address, _ in address.isPrivate && !providers.contains(address) ? .usual : .none }
  }

  /// Reports addresses that must have a PTR record but are in no network of the project.
  private func reportUncoveredDemands(_ diagnostics: inout Diagnostics) {
    let networks = project.networks.filter(\.isPublic).map(\.cidr).sorted { $0.base < $1.base }
    let owners = projectIndex.publicAddresses.filter(\.demandsReverse).outside(networks)
    for owner in owners.prefix(Findings.limit) where selected.contains(Int(owner.level)) {
      let level = project.levels[Int(owner.level)]
      let roles = level.hosts.roleSets[Int(owner.roleSet)].map { project.roles[$0] }
      guard let role = roles.first(where: \.demandsReverse) else { continue }
      diagnostics.add(
        Diagnostic(
          .missingPTR,
          "\(owner.address) (\(level.hosts.text(of: owner.name)).\(level.publicZone.displayText)) has no "
            + "PTR record: no network of the project contains it",
          at: range(of: owner), as: .error,
          label: "role \"\(role.name)\" requires a reverse lookup",
          notes: [.init("required", at: role.reverseRange)],
          fix: "add its network to \"networks\"; with \"servedBy\" if a provider serves the zone",
          about: [
            level.hosts.text(of: owner.name),
            subject(level.hosts.text(of: owner.name), in: Int(owner.level)),
            "\(owner.address)",
          ] + roles.flatMap { [$0.name, subject($0.name, in: Int(owner.level))] }))
    }
  }

  /// Findings about addresses of hosts, with the hosts and roles added to their subjects, and
  /// without those of levels that are not selected.
  private func namingHosts(_ found: Diagnostics) -> Diagnostics {
    if found.all.isEmpty { return found }
    let places = Set(found.all.map(\.range.start))
    var subjects: [SourceLocation: (level: Int, names: [String])] = [:]
    for (number, level) in project.levels.enumerated() {
      for host in level.hosts.hosts {
        let first = Int(host.firstAddress)
        let count = Int(host.privateCount) + Int(host.publicCount)
        for address in level.hosts.addresses[first..<(first + count)]
        where places.contains(address.location) {
          let roles = level.hosts.roles(of: host).map { project.roles[$0].name }
          subjects[address.location] = (
            number,
            self.subjects(of: host, in: number) + ["\(address.address)"]
              + roles.flatMap { [$0, subject($0, in: number)] }
          )
        }
      }
    }
    var named = Diagnostics()
    for diagnostic in found.all {
      let about = subjects[diagnostic.range.start]
      if let about, !selected.contains(about.level) { continue }
      named.add(about.map { diagnostic.ofHost($0.names) } ?? diagnostic.ofRecord())
    }
    return named
  }
}

extension Diagnostic {
  /// The same finding, about a hand-written record: nobody writes into the reverse zones of a project.
  fileprivate func ofRecord() -> Diagnostic {
    var diagnostic = self
    if isOf(.missingPTR) {
      diagnostic.fix = "list its host in an inventory, with \"reverse\": true in its role"
    } else if isOf(.ptrInForwardZone) {
      diagnostic.fix = "leave it out: hosts in an inventory get PTR records"
    }
    return diagnostic
  }

  /// The same finding, about a host of an inventory: the fix is in the role catalogue.
  fileprivate func ofHost(_ further: [String]) -> Diagnostic {
    var diagnostic = self
    if isOf(.missingPTR) {
      diagnostic.fix = "write \"reverse\": true in its role, or false if no PTR record is needed"
    }
    diagnostic.subjects += further
    return diagnostic
  }
}
