/// A limit that a plan exceeds, and the option that allows it.
package struct PlanRefusal: Sendable, Equatable {
  /// The limit that the plan exceeds.
  package let limit: PlanLimit
  /// The subject, such as a zone's name.
  package let subject: String
  /// The limit and the actual value, in words.
  package let message: String
}

/// What a plan may do only if it is allowed.
package enum PlanLimit: String, Sendable, CaseIterable, Comparable {
  /// Take away or change a large part of a zone.
  case shrink = "allow-shrink"
  /// Remove the last member of a level or pool.
  case emptyPool = "allow-empty-pool"
  /// Change the name servers of an existing zone.
  case apexNS = "allow-apex-ns"

  /// In the order of the list.
  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rank < rhs.rank }

  /// 0 for the first.
  private var rank: Int {
    switch self {
    case .shrink: 0
    case .emptyPool: 1
    case .apexNS: 2
    }
  }

  /// The option that allows it.
  package var flag: String { "--\(rawValue)" }
}

extension Plan {
  /// A zone with fewer records, without the SOA, may change freely: every edit of it is large.
  package static let leastGuarded = 10
  /// How much of a zone may be removed or changed at once, in percent of its records.
  package static let largestShare = 30

  /// Every reason to refuse the plan, by limit and subject.
  package func refusals(allowing allowed: Set<PlanLimit> = []) -> [PlanRefusal] {
    var refusals: [PlanRefusal] = []
    for zone in zones {
      refusals += [shrinking(zone), apexChange(zone)].compactMap { $0 }
    }
    refusals += emptied()
    var seen: Set<String> = []
    return refusals.filter { !allowed.contains($0.limit) }
      .sorted { ($0.limit, $0.subject, $0.message) < ($1.limit, $1.subject, $1.message) }
      .filter { seen.insert($0.message).inserted }
  }

  /// The refusal for a zone that loses or changes too much.
  private func shrinking(_ zone: ZoneChange) -> PlanRefusal? {
    let lost: Int
    switch zone.state {
    case .same, .added: return nil
    case .unreadable(let reason):
      return PlanRefusal(
        limit: .shrink, subject: zone.name.displayText,
        message:
          "\(zone.name.displayText): the existing file cannot be compared, so all of it would be "
          + "replaced (\(reason))")
    case .removed: lost = zone.old.recordCount
    case .changed:
      // Neither another TTL nor an added record takes anything away.
      lost = zone.difference.changes.reduce(0) { sum, change in
        change.type == .soa ? sum : sum + change.removed.count
      }
    }
    let all = zone.old.recordCount
    guard all >= Self.leastGuarded, lost * 100 > all * Self.largestShare else { return nil }
    return PlanRefusal(
      limit: .shrink, subject: zone.name.displayText,
      message: zone.state == .removed
        ? "\(zone.name.displayText): the zone and all of its \(all) records would be removed, "
          + "but the limit is \(Self.largestShare) %"
        : "\(zone.name.displayText): \(lost) of \(all) records would be removed or changed, "
          + "\(lost * 100 / all) %, but the limit is \(Self.largestShare) %")
  }

  /// The refusal for a zone whose name servers change.
  private func apexChange(_ zone: ZoneChange) -> PlanRefusal? {
    guard zone.state == .changed else { return nil }
    let new = newZone(of: zone)
    let isOther = zone.difference.changes.contains { change in
      change.type == .ns && !(change.removed.isEmpty && change.added.isEmpty)
        && change.owner(zone.old, new) == zone.name
    }
    // A zone without any could not be loaded: there is nobody to take anything from.
    let before = zone.old.apexServers
    guard isOther, !before.isEmpty else { return nil }
    return PlanRefusal(
      limit: .apexNS, subject: zone.name.displayText,
      message: "\(zone.name.displayText): its name servers would change: "
        + "\(before.joined(separator: ", ")) → \(new.apexServers.joined(separator: ", "))")
  }

  /// What is said of levels and pools that had members and would have none.
  private func emptied() -> [PlanRefusal] {
    guard let projectIndex = compilation.derived?.projectIndex else { return [] }
    var refusals: [PlanRefusal] = []
    var levels: Set<Int> = []
    let pools = PoolNames(projectIndex.project)
    for zone in zones where zone.state == .changed {
      guard let planned = zone.planned.map({ compilation.zones[$0] }) else { continue }
      if let level = planned.ownLevel, projectIndex.project.levels[level].hosts.hosts.isEmpty,
        zone.old.records.contains(where: { $0.type == .a || $0.type == .aaaa }),
        levels.insert(level).inserted
      {
        let name = projectIndex.project.levels[level].name
        refusals.append(
          PlanRefusal(
            limit: .emptyPool, subject: name,
            message: "\(name): the level would lose its last host"))
      }
      refusals += emptiedPools(zone, planned, pools)
    }
    return refusals
  }

  /// What is said of the pools of one zone: names of roles and of services' ends that had addresses
  /// and would have none, and senders of mail.
  private func emptiedPools(
    _ zone: ZoneChange, _ planned: PlannedZone, _ pools: PoolNames
  ) -> [PlanRefusal] {
    let new = planned.zone
    var had: [DomainName: Int] = [:]
    for change in zone.difference.changes where change.kind == .removed {
      guard change.type == .a || change.type == .aaaa else { continue }
      had[change.owner(zone.old, new), default: 0] += Int(change.oldCount)
    }
    // What has addresses of the other family left has not lost its pool.
    for record in new.records where record.type == .a || record.type == .aaaa {
      if had.isEmpty { break }
      had[new.owner(of: record)] = nil
    }
    var refusals = had.filter { isEmptiedPool($0.key, planned, pools) }.map { owner, count in
      PlanRefusal(
        limit: .emptyPool, subject: owner.displayText,
        message: "\(owner.displayText): the pool had \(count) "
          + "address\(count == 1 ? "" : "es") and would have none; the least is 1")
    }
    if zone.old.senderCount > 0, new.senderCount == 0, new.hasPolicy {
      refusals.append(
        PlanRefusal(
          limit: .emptyPool, subject: zone.name.displayText,
          message: "\(zone.name.displayText): \(zone.old.senderCount) addresses may send its mail, "
            + "and none would remain"))
    }
    return refusals
  }

  /// Whether a removed name is that of a pool that lost its last member.
  private func isEmptiedPool(
    _ owner: DomainName, _ planned: PlannedZone, _ pools: PoolNames
  ) -> Bool {
    guard let projectIndex = compilation.derived?.projectIndex, let level = planned.ownLevel else {
      return false
    }
    let name = owner.displayText(relativeTo: planned.zone.origin)
    func isEmpty(_ role: RoleID, isPublic: Bool) -> Bool {
      projectIndex.addressCount(of: role, in: level, isPublic: isPublic) == 0
    }
    if planned.isInternal, name.hasSuffix(".role") {
      // A role that left the catalogue has nobody either.
      return pools.roles[String(name.dropLast(5))].map { isEmpty($0, isPublic: false) }
        ?? true
    }
    // A service that the project no longer has, or not in this level, is no pool any more.
    let service = name.hasSuffix(".backend") ? String(name.dropLast(8)) : name
    guard let known = pools.services[service] else { return false }
    guard let end = projectIndex.end(of: known, in: level, isPublic: !planned.isInternal) else {
      return false
    }
    return !projectIndex.hasMembers(end, in: level, isPublic: !planned.isInternal)
  }
}

/// The roles and services of a project by their names, the first of each.
private struct PoolNames {
  /// The roles of the project, by name.
  let roles: [String: RoleID]
  /// The places of the services.
  let services: [String: Int]

  /// Those of a project.
  init(_ project: Project) {
    roles = Dictionary(
      project.roles.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: min)
    services = Dictionary(
      project.services.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: min)
  }
}

extension Zone {
  /// How many records there are, the SOA not counted.
  fileprivate var recordCount: Int { records.count { $0.type != .soa } }

  /// The name servers at the apex, sorted.
  fileprivate var apexServers: [String] {
    guard let apex = names.find(origin) else { return [] }
    return records.filter { $0.owner == apex && $0.type == .ns }
      .compactMap { DomainName(wire: data(of: $0))?.displayText }.sorted()
  }

  /// The terms of the SPF record at the apex; nil if there is none.
  private var policy: [String]? {
    guard let apex = names.find(origin) else { return nil }
    for record in records where record.owner == apex && record.type == .txt {
      if let terms = policyTerms(of: record) { return terms }
    }
    return nil
  }

  /// Whether the apex has an SPF record.
  fileprivate var hasPolicy: Bool { policy != nil }

  /// How many addresses and networks the SPF record at the apex names.
  fileprivate var senderCount: Int {
    policy?.count { $0.hasPrefix("ip4:") || $0.hasPrefix("ip6:") } ?? 0
  }
}
