/// The smallest change that has a cause: an added or removed record, a term of an SPF record, or a
/// new TTL of an RRset. It is flat and owns nothing.
struct PlanElement: Sendable {
  /// The zone's place in `Plan.zones`.
  let zone: UInt32
  /// The change's place in the zone's difference.
  let change: UInt32
  /// The record's place in the zone that has it, or the term's in `PlanElements.terms`.
  let place: UInt32
  /// What kind of element it is.
  let kind: Kind

  /// What an element can be.
  enum Kind: UInt8, Sendable {
    /// A record that only the old zone has.
    case recordGone
    /// A record that only the new zone has.
    case recordCome
    /// A term that only the old SPF record has.
    case termGone
    /// A term that only the new SPF record has.
    case termCome
    /// The TTL of the records changed.
    case ttl
  }
}

/// An address, with the scope in which it means one host.
struct ScopedAddress: Hashable, Sendable {
  /// The level of a private address: equal numbers in two levels are two hosts; -1 for a public one.
  let scope: Int
  /// The address itself.
  let address: IPAddress
}

/// A host of the project: its level, and its place there.
struct HostReference: Hashable, Comparable, Sendable {
  /// The number of the level.
  let level: Int
  /// The host's place in the level's table, which is in natural order.
  let host: Int

  /// By level, then by name.
  static func < (lhs: Self, rhs: Self) -> Bool { (lhs.level, lhs.host) < (rhs.level, rhs.host) }
}

extension Plan {
  /// The elements of all changed zones, with what explaining them takes.
  struct Elements: Sendable {
    /// In the order of zones and changes.
    private(set) var all: [PlanElement] = []
    /// The terms of SPF records, such as `ip4:173.236.254.98`.
    private(set) var terms: [String] = []

    /// Takes the changed zones of a plan apart.
    init(of plan: Plan) {
      for (number, zone) in plan.zones.enumerated() where zone.state == .changed {
        let new = plan.newZone(of: zone)
        for (place, change) in zone.difference.changes.enumerated() {
          add(change, zone: UInt32(number), change: UInt32(place), zone, new)
        }
      }
    }

    /// Takes one change apart.
    private mutating func add(
      _ change: RRsetChange, zone number: UInt32, change place: UInt32, _ zone: ZoneChange,
      _ new: Zone
    ) {
      func add(_ record: UInt32, _ kind: PlanElement.Kind) {
        all.append(PlanElement(zone: number, change: place, place: record, kind: kind))
      }
      let difference = zone.difference
      let gone = difference.removed[Int(change.removed.lowerBound)..<Int(change.removed.upperBound)]
      let come = difference.added[Int(change.added.lowerBound)..<Int(change.added.upperBound)]
      if change.changesTTL { add(0, .ttl) }
      if change.type == .txt, gone.count == 1, come.count == 1,
        let before = zone.old.policy(at: gone), let after = new.policy(at: come)
      {
        let (had, has) = (Set(before), Set(after))
        let lost = before.filter { !has.contains($0) }
        let won = after.filter { !had.contains($0) }
        // The first term that fits decides: where those that stay change places, all is shown.
        let isOrdered = before.filter(has.contains) == after.filter(had.contains)
        if isOrdered, !lost.isEmpty || !won.isEmpty {
          for term in lost { add(keep(term), .termGone) }
          for term in won { add(keep(term), .termCome) }
          return
        }
      }
      for record in gone { add(record, .recordGone) }
      for record in come { add(record, .recordCome) }
    }

    /// Remembers an SPF term and gives its number.
    private mutating func keep(_ term: String) -> UInt32 {
      terms.append(term)
      return UInt32(truncatingIfNeeded: terms.count - 1)
    }
  }
}

extension Zone {
  /// The terms of the SPF record at the first of some places; nil if it is none.
  fileprivate func policy(at places: ArraySlice<UInt32>) -> [String]? {
    guard let place = places.first else { return nil }
    return policyTerms(of: records[Int(place)])
  }

  /// The terms of an SPF record behind its version; nil if the record is none.
  func policyTerms(of record: RecordEntry) -> [String]? {
    guard record.type == .txt, let policy = SenderPolicy(rdata: data(of: record)) else {
      return nil
    }
    // Terms are ASCII (RFC 7208 §12); decoding what is not could make two of them one.
    guard policy.terms.allSatisfy({ $0.allSatisfy { $0 < 0x80 } }) else { return nil }
    return policy.terms.map { String(decoding: $0, as: UTF8.self) }
  }
}
