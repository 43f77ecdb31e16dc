/// Where CNAME records lead (RFC 1034 §3.6.2).
extension ZoneCheck {
  /// An alias that leads back to itself answers nothing.
  static let cnameLoop = ZoneCheck(
    Check(
      "cname-loop", standard: .warning, gdnsd: .error, "no CNAME record leads back to its own name",
      why: "no resolver can follow it; gdnsd refuses the zone", "RFC 1034 §3.6.2",
      example: .zone(
        "a  CNAME b  ; expect: cname-loop\nb  CNAME a", "a  CNAME b\nb  A 192.0.2.10"))
  ) { zone, findings in
    let chains = AliasChains(zone)
    for index in chains.loops {
      let target = zone.cnameTargets[index]
      findings.report(
        "\(zone.name(of: target.place)) is an alias that leads back to itself", at: target.place,
        .field(0))
    }
  }

  /// Resolvers follow a chain of aliases only so far.
  static let cnameChain = ZoneCheck(
    Check(
      "cname-chain", standard: .warning, gdnsd: .error,
      "a chain of aliases is short",
      why: "resolvers give up on the way; gdnsd refuses more than 16", "RFC 1034 §3.6.2",
      example: .zone(
        """
        a1  CNAME a2  ; expect: cname-chain
        a{2...17}  CNAME a{n+1}
        a18  A 192.0.2.5
        """,
        """
        a{1...16}  CNAME a{n+1}
        a17  A 192.0.2.5
        """))
  ) { zone, findings in
    // gdnsd refuses what is longer; BIND and Unbound give up after 11.
    let limit = zone.profile == .standard ? 11 : 16
    let chains = AliasChains(zone)
    for index in chains.heads where chains.length[index] > limit {
      let place = zone.cnameTargets[index].place
      findings.report(
        "\(zone.name(of: place)) leads through \(chains.length[index]) aliases, more than \(limit)",
        at: place, .field(0), fix: "let it lead directly to the last name")
    }
  }

  /// An alias of a name that the zone itself denies.
  static let danglingCNAME = ZoneCheck(
    Check(
      "dangling-cname", standard: .warning, gdnsd: .warning,
      "a CNAME record leads to a name that exists",
      why: "the alias leads nowhere", "RFC 1034 §3.6.2",
      example: .zone("www  CNAME nowhere  ; expect: dangling-cname", "www  CNAME ns1"))
  ) { zone, findings in
    for target in zone.cnameTargets {
      guard target.fate == .missing || target.fate == .emptyNonTerminal,
        !zone.hasLostDot(target), !zone.isAddress(target)
      else { continue }
      let what = target.fate == .missing ? "does not exist in this zone" : "has no records"
      findings.report(
        "\(zone.name(of: target.place)) is an alias of \(zone.target(of: target.place)), "
          + "which \(what)", at: target.place, .field(0), as: zone.strictSeverity(of: target),
        fix: findings.dotFix(target.place, 0))
    }
  }
}

/// The CNAME records of a zone as steps from one to the next.
struct AliasChains {
  /// For each of the zone's CNAME targets how many aliases are passed from there on, itself among
  /// them; 0 where they run in a loop.
  private(set) var length: [Int] = []
  /// The first alias of each loop, in the order of the records.
  private(set) var loops: [Int] = []
  /// The aliases that no other leads to.
  private(set) var heads: [Int] = []

  /// Follows every alias once.
  init(_ zone: ZoneInspection) {
    let targets = zone.cnameTargets
    guard !targets.isEmpty else { return }
    let next = Self.steps(zone)
    var isHead = [Bool](repeating: true, count: targets.count)
    for step in next where step >= 0 { isHead[step] = false }
    heads = isHead.indices.filter { isHead[$0] }
    length = [Int](repeating: -1, count: targets.count)
    /// Being walked; never a length.
    let open = -2
    var path: [Int] = []
    for start in targets.indices where length[start] == -1 {
      var index = start
      while index >= 0, length[index] == -1 {
        length[index] = open
        path.append(index)
        index = next[index]
      }
      if index >= 0, length[index] == open, let begin = path.firstIndex(of: index) {
        loops.append(path[begin...].min { targets[$0].place < targets[$1].place } ?? index)
        for member in path { length[member] = 0 }
      } else {
        var count = index >= 0 ? length[index] : 0
        let loops = index >= 0 && count == 0
        for member in path.reversed() {
          count += loops ? 0 : 1
          length[member] = count
        }
      }
      path.removeAll(keepingCapacity: true)
    }
  }

  /// For each CNAME target the CNAME record of the name it leads to, or -1.
  private static func steps(_ zone: ZoneInspection) -> [Int] {
    let targets = zone.cnameTargets
    var aliasOf = [Int32](repeating: -1, count: zone.types.count)
    for (index, target) in targets.enumerated().reversed() {
      aliasOf[Int(zone.record(target.place).owner)] = Int32(truncatingIfNeeded: index)
    }
    return targets.map { target in
      target.fate == .owner || target.fate == .wildcard ? Int(aliasOf[Int(target.owner)]) : -1
    }
  }
}
