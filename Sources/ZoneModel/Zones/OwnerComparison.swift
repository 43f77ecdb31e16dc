/// Compares two states of a zone owner by owner; its buffers serve all of them.
struct OwnerComparison {
  /// The old zone.
  private let old: Zone
  /// The new zone.
  private let new: Zone
  /// In the order of the new zone's owners, then of the old one's.
  private(set) var changes: [RRsetChange] = []
  /// The records of `RRsetDifference.removed`.
  private(set) var removed: [UInt32] = []
  /// The records of `RRsetDifference.added`.
  private(set) var added: [UInt32] = []

  /// A record as it is compared.
  private struct Key {
    /// The type of the records to compare.
    let type: RecordType
    /// Its data with lower case in names, and no serial.
    let data: [UInt8]
    /// Its place in the zone's records.
    let place: UInt32
  }

  /// A comparison that has not started.
  init(old: Zone, new: Zone) {
    self.old = old
    self.new = new
  }

  /// Compares every owner of both.
  mutating func compareAll() {
    let oldIndex = OwnerIndex(old)
    let newIndex = OwnerIndex(new)
    var isKnown = [Bool](repeating: false, count: old.names.count)
    let names = new.names.bytes
    for owner in 0..<UInt32(new.names.count) {
      let places = newIndex[owner]
      if places.isEmpty { continue }
      let name = names.span.extracting(new.names.range(of: owner))
      guard let other = old.names.find(name) else {
        compare([], .max, places, owner)
        continue
      }
      isKnown[Int(other)] = true
      compare(oldIndex[other], other, places, owner)
    }
    for owner in 0..<UInt32(old.names.count) where !isKnown[Int(owner)] {
      let places = oldIndex[owner]
      if !places.isEmpty { compare(places, owner, [], .max) }
    }
  }

  /// Compares the records of one owner.
  private mutating func compare(
    _ oldPlaces: ArraySlice<UInt32>, _ oldOwner: UInt32, _ newPlaces: ArraySlice<UInt32>,
    _ newOwner: UInt32
  ) {
    // Usually nothing has changed, not even the order.
    if areSame(oldPlaces, newPlaces) { return }
    let before = oldPlaces.map { key($0, of: old) }.sorted(by: Self.precedes)[...]
    let after = newPlaces.map { key($0, of: new) }.sorted(by: Self.precedes)[...]
    var (left, right) = (before, after)
    while let type = [left.first?.type, right.first?.type].compactMap({ $0 }).min() {
      let one = left.prefix { $0.type == type }
      let other = right.prefix { $0.type == type }
      left = left[one.endIndex...]
      right = right[other.endIndex...]
      compare(one, oldOwner, other, newOwner, type)
    }
  }

  /// Whether two lists of records are the same in the same order.
  private func areSame(_ lhs: ArraySlice<UInt32>, _ rhs: ArraySlice<UInt32>) -> Bool {
    guard lhs.count == rhs.count else { return false }
    for (left, right) in zip(lhs, rhs) {
      let (one, other) = (old.records[Int(left)], new.records[Int(right)])
      guard one.type == other.type, one.ttl == other.ttl,
        one.rdataRange.count == other.rdataRange.count
      else { return false }
      let shift = other.rdataRange.lowerBound - one.rdataRange.lowerBound
      for index in one.rdataRange where old.rdata[index] != new.rdata[index + shift] {
        return false
      }
    }
    return true
  }

  /// Compares two RRsets of one owner and type, whose records are sorted by their data.
  private mutating func compare(
    _ lhs: ArraySlice<Key>, _ oldOwner: UInt32, _ rhs: ArraySlice<Key>, _ newOwner: UInt32,
    _ type: RecordType
  ) {
    let firstRemoved = UInt32(truncatingIfNeeded: removed.count)
    let firstAdded = UInt32(truncatingIfNeeded: added.count)
    var (left, right) = (lhs, rhs)
    while let one = left.first, let other = right.first {
      if one.data == other.data {
        left.removeFirst()
        right.removeFirst()
      } else if one.data.lexicographicallyPrecedes(other.data) {
        removed.append(one.place)
        left.removeFirst()
      } else {
        added.append(other.place)
        right.removeFirst()
      }
    }
    removed += left.map(\.place)
    added += right.map(\.place)
    let oldTTLs = lhs.map { old.records[Int($0.place)].ttl }
    let newTTLs = rhs.map { new.records[Int($0.place)].ttl }
    let changesTTL =
      !lhs.isEmpty && !rhs.isEmpty
      && (oldTTLs.max() != newTTLs.max() || oldTTLs.min() != newTTLs.min())
    let removedRange = firstRemoved..<UInt32(truncatingIfNeeded: removed.count)
    let addedRange = firstAdded..<UInt32(truncatingIfNeeded: added.count)
    if removedRange.isEmpty, addedRange.isEmpty, !changesTTL { return }
    changes.append(
      RRsetChange(
        oldOwner: oldOwner, newOwner: newOwner, type: type,
        oldCount: UInt32(truncatingIfNeeded: lhs.count),
        newCount: UInt32(truncatingIfNeeded: rhs.count), oldTTL: oldTTLs.max() ?? 0,
        newTTL: newTTLs.max() ?? 0, changesTTL: changesTTL, newPlace: rhs.first?.place ?? .max,
        removed: removedRange, added: addedRange))
  }

  /// A record as it is compared.
  private func key(_ place: UInt32, of zone: Zone) -> Key {
    let record = zone.records[Int(place)]
    var data = zone.comparableData(of: record)
    // Four more numbers follow the serial.
    if record.type == .soa, let serial = StartOfAuthority.serialRange(in: data.indices) {
      data.replaceSubrange(serial, with: [0, 0, 0, 0])
    }
    return Key(type: record.type, data: data, place: place)
  }

  /// By type, then by data.
  private static func precedes(_ lhs: Key, _ rhs: Key) -> Bool {
    if lhs.type != rhs.type { return lhs.type < rhs.type }
    return lhs.data.lexicographicallyPrecedes(rhs.data)
  }
}
