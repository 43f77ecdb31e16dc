/// What a plan does to one zone.
public struct ZoneChange: Sendable {
  /// The apex of the zone.
  public let name: DomainName
  /// Its files, such as `production/zones/webplatform.org`.
  public internal(set) var paths: [OutputPath]
  /// Whether it is added, removed, changed or the same.
  public let state: State
  /// The serial in the old file; nil where there is none.
  public let oldSerial: Serial?
  /// The serial in the new file; nil where the zone goes.
  public let newSerial: Serial?
  /// How many RRsets the old file has, the SOA not counted.
  public let oldCount: Int
  /// How many RRsets the new file has, the SOA not counted; 0 where nothing changes.
  public let newCount: Int
  /// How long, in seconds, resolvers may keep an outdated answer.
  public let staleness: UInt32
  /// The zone's place among those compiled; nil if it is removed.
  let planned: Int?
  /// The existing zone as read; empty if there is none or nothing differs.
  let old: Zone
  /// The different RRsets, for a zone that exists before and after.
  package let difference: RRsetDifference

  /// The states of a zone in a plan.
  public enum State: Sendable, Equatable {
    /// The records are the same; the file is written anew only where its layout differs.
    case same(isRewritten: Bool)
    /// Some records are different.
    case changed
    /// The zone is new.
    case added
    /// The zone is removed.
    case removed
    /// The old file cannot be understood, for this reason.
    case unreadable(String)
  }

  /// Whether the zone's answers change, or may change.
  public var isDifference: Bool {
    if case .same = state { return false }
    return true
  }

  /// How many RRsets are added, removed or changed, for a zone that exists before and after.
  public func count(of kind: RRsetChange.Kind) -> Int {
    difference.changes.count { $0.kind == kind }
  }
}

extension Zone {
  /// How many RRsets there are, the SOA not counted.
  var rrsetCount: Int {
    let index = OwnerIndex(self)
    var count = 0
    var types: Set<RecordType> = []
    for owner in 0..<UInt32(names.count) {
      let places = index[owner]
      if places.count == 1 {
        count += records[Int(places[places.startIndex])].type == .soa ? 0 : 1
        continue
      }
      types.removeAll(keepingCapacity: true)
      for place in places { types.insert(records[Int(place)].type) }
      count += types.count { $0 != .soa }
    }
    return count
  }

  /// How long resolvers remember that something does not exist, in seconds (RFC 2308 §5).
  var negativeTTL: UInt32 {
    guard let soa = records.first(where: { $0.type == .soa }),
      let numbers = StartOfAuthority(rdata: data(of: soa))
    else { return 0 }
    return min(soa.ttl, numbers.minimum)
  }

  /// The longest time for which resolvers may keep an answer that a difference makes wrong.
  func staleness(after difference: RRsetDifference) -> UInt32 {
    difference.changes.reduce(0) { longest, change in
      max(longest, change.kind == .added ? negativeTTL : change.oldTTL)
    }
  }
}
