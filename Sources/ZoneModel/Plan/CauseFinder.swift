/// Finds for every element of a plan the one cause that explains it.
///
/// New records know their rule and host. Old ones do not: their address shows which host had them,
/// if the host's own name changed; the others belong to their owner's cause, or remain unexplained.
struct CauseFinder {
  /// The plan to explain.
  let plan: Plan
  /// The project with its indexes.
  let projectIndex: ProjectIndex
  /// What is to be explained.
  let elements: [PlanElement]
  /// The terms of SPF records.
  let terms: [String]
  /// The hosts that have the addresses in the elements.
  let holders: AddressHolders
  /// The host whose own names gained an address.
  var gained: [ScopedAddress: HostReference] = [:]
  /// The hosts of all of these.
  var gainers: Set<HostReference> = []
  /// What the loss of an address is due to.
  var lost: [ScopedAddress: Cause.Kind] = [:]

  /// Looks at all elements once, for what happened to hosts.
  init(_ plan: Plan, _ projectIndex: ProjectIndex, _ elements: Plan.Elements) {
    self.plan = plan
    self.projectIndex = projectIndex
    self.elements = elements.all
    terms = elements.terms
    holders = AddressHolders(of: plan, in: projectIndex, elements.all)
    for element in self.elements { noteOwnName(element) }
    gainers = Set(gained.values)
    for element in self.elements { noteGone(element) }
    joinRenamed()
  }

  /// The change of an element.
  func change(of element: PlanElement) -> RRsetChange {
    plan.zones[Int(element.zone)].difference.changes[Int(element.change)]
  }

  /// The group of the new RRset, if there is one.
  func group(of element: PlanElement) -> RecordGroup? {
    let place = change(of: element).newPlace
    guard place != .max, let planned = planned(of: element) else { return nil }
    return planned.zone.groups[Int(planned.zone.records[Int(place)].group)]
  }

  /// The compiled zone of an element.
  func planned(of element: PlanElement) -> PlannedZone? {
    plan.zones[Int(element.zone)].planned.map { plan.compilation.zones[$0] }
  }

  /// Whether the element's RRset is addresses of a host's own name.
  private func isOwnName(_ element: PlanElement) -> Bool {
    let type = change(of: element).type
    guard type == .a || type == .aaaa, let rule = group(of: element)?.rule else { return false }
    return rule == .internalHost || rule == .publicHost || rule == .apex
  }

  /// Notes which addresses a host's own name gains and loses.
  private mutating func noteOwnName(_ element: PlanElement) {
    guard isOwnName(element), let planned = planned(of: element),
      let address = plan.address(of: element, terms: terms)
    else { return }
    let place = change(of: element).newPlace
    guard let host = holders.host(at: planned.zone.records[Int(place)].location) else { return }
    if element.kind == .recordCome { gained[address] = gained[address] ?? host }
    if element.kind == .recordGone { lost[address] = .host(host) }
  }

  /// Notes which addresses lost a name.
  private mutating func noteGone(_ element: PlanElement) {
    guard element.kind == .recordGone, let planned = planned(of: element),
      let level = planned.ownLevel,
      let address = plan.address(of: element, terms: terms), lost[address].map(isGone) ?? true,
      holders.host(of: address) == nil || gained[address] != nil
    else { return }
    let change = change(of: element)
    guard change.type == .a || change.type == .aaaa, change.kind == .removed else { return }
    let name = goneName(of: element)
    // Of several names the shortest is most likely its own, not that of a pool.
    if case .gone(_, let other)? = lost[address],
      (Self.depth(other), other) <= (Self.depth(name), name)
    {
      return
    }
    lost[address] = .gone(level: level, name: name)
  }

  /// Whether a cause is that a name was removed.
  private func isGone(_ kind: Cause.Kind) -> Bool {
    if case .gone = kind { true } else { false }
  }

  /// How many labels a relative name has; names of pools count as deeper ones.
  private static func depth(_ name: String) -> Int { name.utf8.count { $0 == UInt8(ascii: ".") } }

  /// The name of an RRset's owner, relative to its zone; for a service's back end, that of the
  /// service.
  func goneName(of element: PlanElement) -> String {
    let zone = plan.zones[Int(element.zone)]
    let owner = change(of: element).owner(zone.old, plan.newZone(of: zone))
    let name = owner.displayText(relativeTo: zone.name)
    return name.hasSuffix(".backend") ? String(name.dropLast(8)) : name
  }

  /// Finds renamed hosts: all addresses of a removed name are those of one new host.
  private mutating func joinRenamed() {
    var successors: [Cause.Kind: Set<HostReference?>] = [:]
    for (address, kind) in lost where isGone(kind) {
      successors[kind, default: []].insert(gained[address])
    }
    for (address, kind) in lost {
      guard let hosts = successors[kind], hosts.count == 1, let host = hosts.first ?? nil else {
        continue
      }
      lost[address] = .host(host)
    }
  }

  /// The cause of every element, by place.
  func causes() -> [Cause.Kind] { elements.map(cause) }

  /// The cause of one element.
  private func cause(_ element: PlanElement) -> Cause.Kind {
    let zone = Int(element.zone)
    let change = change(of: element)
    if element.kind == .ttl { return .ttl(old: change.oldTTL, new: change.newTTL) }
    if change.type == .soa { return .soa }
    let rule = group(of: element)?.rule
    if rule == .handWritten { return .handWritten(zone: zone) }
    if change.type == .ns, isApex(element, change) { return .nameservers }
    if let address = plan.address(of: element, terms: terms) {
      switch element.kind {
      case .recordCome, .termCome: if let host = gained[address] { return .host(host) }
      default: if let kind = lost[address] { return kind }
      }
      // A PTR record may lead to another name of the address's host.
      if change.type == .ptr, let host = gained[address] { return .host(host) }
    }
    switch rule {
    case .serviceFrontEnd, .serviceBackEnd, .roleName: return pool(element, change)
    case .reverse: return .reverse(zone: zone)
    case .mailPolicy: return mail(element)
    case .internalHost, .publicHost, .apex:
      return holder(of: element).map(Cause.Kind.host) ?? .rest(zone: zone)
    case .handWritten, .reverseZone, .resolver, nil: return unexplained(element, change)
    }
  }

  /// Whether an element is of the zone's apex.
  private func isApex(_ element: PlanElement, _ change: RRsetChange) -> Bool {
    let zone = plan.zones[Int(element.zone)]
    return change.owner(zone.old, plan.newZone(of: zone)) == zone.name
  }

  /// The host behind an element's record: by its place in the inventory, or by its address.
  private func holder(of element: PlanElement) -> HostReference? {
    if element.kind == .recordCome, let planned = planned(of: element),
      let host = holders.host(at: planned.zone.records[Int(element.place)].location)
    {
      return host
    }
    return plan.address(of: element, terms: terms).flatMap { holders.host(of: $0) }
  }

  /// Why a pool has another member, when the host stays what it was.
  private func pool(_ element: PlanElement, _ change: RRsetChange) -> Cause.Kind {
    let level = planned(of: element)?.ownLevel ?? 0
    let isReplaced =
      change.removed.count == change.oldCount && change.added.count == change.newCount
    if !isReplaced, let host = holder(of: element) { return .membership(host) }
    let name = goneName(of: element)
    if name.hasSuffix(".role") { return .pool(level: level, name: "role \(name.dropLast(5))") }
    let title = group(of: element)?.title.prefix { $0 != ":" }
    return .pool(level: level, name: title.map(String.init) ?? name)
  }

  /// Why an MX record or a term of an SPF record changes.
  private func mail(_ element: PlanElement) -> Cause.Kind {
    let level = planned(of: element)?.ownLevel ?? 0
    if element.kind == .recordCome, let host = holder(of: element), gainers.contains(host) {
      return .host(host)
    }
    return .mail(level: level)
  }

  /// The cause of an RRset that was removed, or that no rule made.
  private func unexplained(_ element: PlanElement, _ change: RRsetChange) -> Cause.Kind {
    let zone = Int(element.zone)
    guard let planned = planned(of: element), let level = planned.ownLevel, !planned.isReverse
    else {
      return planned(of: element)?.isReverse == true && change.type == .ptr
        ? .reverse(zone: zone) : .rest(zone: zone)
    }
    switch change.type {
    case .a, .aaaa: return .gone(level: level, name: goneName(of: element))
    case .txt where element.kind == .termGone: return .mail(level: level)
    case .ns, .ptr: return .rest(zone: zone)
    // What no rule derives can only have been written by hand.
    default: return .handWritten(zone: zone)
    }
  }
}

extension DomainName {
  /// The name as written in its zone's file: without the zone, `@` for the zone itself.
  package func displayText(relativeTo zone: DomainName) -> String {
    var text: [UInt8] = []
    NameText.append(wire.span, relativeTo: zone.wire.span, to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
