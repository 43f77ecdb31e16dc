/// Records of one owner and type, which make up a set (RFC 2181 §5).
extension ZoneCheck {
  /// A set has every record once; gdnsd serves what it reads twice two times.
  static let duplicateRecord = ZoneCheck(
    Check(
      "duplicate-record", standard: .warning, gdnsd: .warning, "no record is repeated",
      why: "one of the two is a mistake; gdnsd serves both", "RFC 2181 §5",
      example: .zone(
        "www  A 192.0.2.10\nwww  A 192.0.2.10  ; expect: duplicate-record",
        "www  A 192.0.2.10\nwww  A 192.0.2.11"))
  ) { zone, findings in
    var sorter = RecordSorter(zone)
    for owner in zone.crowdedOwners {
      let places = zone.owners[owner]
      if zone.hasOneOfEachType(places) { continue }
      for (place, first) in sorter.duplicates(among: places) {
        let type = zone.record(place).type
        // gdnsd takes a second one of these for more than a duplicate.
        if zone.profile != .standard, [.cname, .soa, .dyna, .dync].contains(type) { continue }
        if type == .soa { continue }
        findings.report(
          "\(zone.name(of: place)) has the same \(type) twice", at: place,
          notes: [("the first one", first, .owner)])
      }
    }
  }

  /// A set lives and dies as one.
  static let ttlDiffers = ZoneCheck(
    Check(
      "ttl-differs", standard: .warning, gdnsd: .warning,
      "the records of a name and type have one TTL",
      why: "an RRset expires as a whole; servers pick one of the TTLs", "RFC 2181 §5.2",
      example: .zone(
        "www  300 A 192.0.2.10\nwww  600 A 192.0.2.11  ; expect: ttl-differs",
        "www  300 A 192.0.2.10\nwww  300 A 192.0.2.11")), isStrict: true
  ) { zone, findings in
    if zone.places.shortestTTL == zone.places.longestTTL { return }
    var sorter = RecordSorter(zone)
    for owner in zone.crowdedOwners {
      let places = zone.owners[owner]
      if zone.hasOneTTL(places) || zone.hasOneOfEachType(places) { continue }
      for (place, first) in sorter.differentTTLs(among: places) {
        // A signature has the TTL of what it signs.
        if zone.record(place).type == .rrsig { continue }
        findings.report(
          "\(zone.name(of: place)) has \(zone.record(place).type) records with the TTLs "
            + "\(zone.record(first).ttl) and \(zone.record(place).ttl)", at: place, .ttl,
          notes: [("the first one", first, .ttl)])
      }
    }
  }
}

extension ZoneInspection {
  /// Whether two records are all, and of two types: an A and an AAAA, mostly.
  @inline(__always)
  fileprivate func hasOneOfEachType(_ places: ArraySlice<UInt32>) -> Bool {
    places.count == 2
      && record(places[places.startIndex]).type != record(places[places.startIndex + 1]).type
  }

  /// Whether all records have the same TTL.
  @inline(__always)
  fileprivate func hasOneTTL(_ places: ArraySlice<UInt32>) -> Bool {
    let ttl = record(places[places.startIndex]).ttl
    for place in places where record(place).ttl != ttl { return false }
    return true
  }
}

/// Sorts the records of one owner so that equal ones are adjacent; one buffer for all owners.
struct RecordSorter {
  /// A record with what it is sorted by.
  private struct Key {
    /// A hash of type and data, the case of letters aside.
    var hash: UInt64
    /// The type of the records to compare.
    var type: RecordType
    /// Its place in `Zone.records`.
    var place: UInt32
  }

  /// The zone whose records are sorted.
  private let zone: ZoneInspection
  /// Hashes the data of records.
  private let hasher = NameHasher.ofThisRun
  /// The keys of one owner's records; reused.
  private var keys: [Key] = []

  /// A sorter for the owners of one zone.
  init(_ zone: ZoneInspection) { self.zone = zone }

  /// The duplicate records, each with the first one like it, in the order of the zone.
  mutating func duplicates(
    among places: ArraySlice<UInt32>
  ) -> [(place: UInt32, first: UInt32)] {
    keys.removeAll(keepingCapacity: true)
    for place in places {
      keys.append(
        Key(hash: zone.hash(of: place, hasher), type: zone.record(place).type, place: place))
    }
    keys.sort { ($0.hash, $0.place) < ($1.hash, $1.place) }
    var found: [(place: UInt32, first: UInt32)] = []
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end].hash == keys[start].hash { end += 1 }
      if end - start > 1 { findDuplicates(start..<end, &found) }
      start = end
    }
    return found.sorted { $0.place < $1.place }
  }

  /// Finds the duplicates among records of one hash. Even if somebody made the hashes collide, it
  /// does not compare all pairs.
  private mutating func findDuplicates(
    _ run: Range<Int>, _ found: inout [(place: UInt32, first: UInt32)]
  ) {
    if run.count > 2 {
      let sorted = keys[run].sorted { lhs, rhs in
        let order = zone.compareData(lhs.place, rhs.place)
        return order == 0 ? lhs.place < rhs.place : order < 0
      }
      keys.replaceSubrange(run, with: sorted)
    }
    var first = run.lowerBound
    for index in run.dropFirst() {
      if zone.haveSameData(keys[index].place, keys[first].place) {
        found.append((keys[index].place, keys[first].place))
      } else {
        first = index
      }
    }
  }

  /// The first record of each type whose TTL is not that of the type's first record.
  mutating func differentTTLs(
    among places: ArraySlice<UInt32>
  ) -> [(place: UInt32, first: UInt32)] {
    keys.removeAll(keepingCapacity: true)
    for place in places { keys.append(Key(hash: 0, type: zone.record(place).type, place: place)) }
    keys.sort { ($0.type, $0.place) < ($1.type, $1.place) }
    var found: [(place: UInt32, first: UInt32)] = []
    var first = 0
    var isTold = false
    for index in keys.indices {
      if keys[index].type != keys[first].type {
        first = index
        isTold = false
      }
      if !isTold, zone.record(keys[index].place).ttl != zone.record(keys[first].place).ttl {
        found.append((keys[index].place, keys[first].place))
        isTold = true
      }
    }
    return found.sorted { $0.place < $1.place }
  }
}

extension ZoneInspection {
  /// A hash of a record's type and data, the case of letters aside.
  fileprivate func hash(of place: UInt32, _ hasher: NameHasher) -> UInt64 {
    let record = record(place)
    let data = hasher.hash(zone.rdata.span.extracting(record.rdataRange))
    return UInt64(data) << 16 | UInt64(record.type.rawValue)
  }

  /// An order of data in which two that differ only in case are adjacent.
  fileprivate func compareData(_ lhs: UInt32, _ rhs: UInt32) -> Int {
    let left = zone.rdata.span.extracting(record(lhs).rdataRange)
    let right = zone.rdata.span.extracting(record(rhs).rdataRange)
    if left.count != right.count { return left.count - right.count }
    for index in left.indices {
      let a = left[index].asciiLowercased
      let b = right[index].asciiLowercased
      if a != b { return Int(a) - Int(b) }
    }
    for index in left.indices where left[index] != right[index] {
      return Int(left[index]) - Int(right[index])
    }
    return 0
  }
}
