/// The records of a zone in the order of RFC 4034 §6, each once: owners by their labels from the
/// root, types by number, data by their bytes; the SOA of the apex comes first of all.
package struct CanonicalOrder: Sendable {
  /// Places in `Zone.records`, in canonical order.
  package let places: [UInt32]
  /// Those of sets that keep the order of the file, because it decides what is served.
  package let unsorted: [UInt32]

  /// What the order is for.
  package enum Use: Sendable {
    /// Comparing answers: of records that differ only in their TTL, or in the case of a name, the
    /// first one remains.
    case answers
    /// Writing a file that every server serves as the one that was read: sets with several TTLs, or
    /// several SOA records, remain as they are, and so do records that BIND tells apart by case.
    case files
  }

  /// Sorts a zone.
  package init(_ zone: Zone, for use: Use = .answers) {
    let index = OwnerIndex(zone)
    let owners = OwnerOrder(zone).owners
    var sets = OwnerRecordOrder(zone, use)
    var places: [UInt32] = []
    places.reserveCapacity(zone.records.count)
    // Records that another owner's must part from those before them.
    var late: [UInt32] = []
    var starts = (last: 0, next: 0)
    for owner in owners {
      starts = (starts.next, places.count)
      sets.append(index[owner], to: &places)
      let isParted = !late.isEmpty
      places += late
      late = sets.takeLate()
      if isParted {
        places += late
        late = []
      }
    }
    if !late.isEmpty {
      // No owner follows: the one before parts them.
      let first = places[starts.next...]
      places.removeSubrange(starts.next...)
      places.insert(contentsOf: first, at: starts.last)
      places += late
    }
    self.places = places
    unsorted = sets.unsorted
  }
}

/// The owners of a zone in canonical order.
private struct OwnerOrder {
  /// Their numbers in the zone's name table.
  private(set) var owners: [UInt32] = []

  /// What an owner is sorted by.
  private struct Key {
    /// The first eight bytes of its key, the highest first.
    let high: UInt64
    /// The next eight bytes of the key.
    let low: UInt64
    /// The owner that the key is for.
    let owner: UInt32
  }

  /// The keys of all owners, end to end.
  private var bytes: [UInt8] = []
  /// Where each owner's key starts; one more at the end.
  private var starts: [Int] = [0]

  /// Sorts the owners of a zone.
  init(_ zone: Zone) {
    let count = zone.names.count
    bytes.reserveCapacity(zone.names.bytes.count)
    starts.reserveCapacity(count + 1)
    var labels: [Int] = []
    var isSorted = true
    for owner in 0..<UInt32(count) {
      let name = zone.names.bytes.span.extracting(zone.names.range(of: owner))
      CanonicalKeys.append(
        name, upTo: name.count - zone.origin.wire.count, to: &bytes, &labels)
      starts.append(bytes.count)
      if isSorted, owner > 0, !precedes(owner - 1, owner) { isSorted = false }
    }
    guard !isSorted else {
      owners = Array(0..<UInt32(count))
      return
    }
    var keys: [Key] = []
    keys.reserveCapacity(count)
    for owner in 0..<UInt32(count) {
      let start = starts[Int(owner)]
      keys.append(
        Key(high: word(at: start, of: owner), low: word(at: start + 8, of: owner), owner: owner))
    }
    keys.sort { lhs, rhs in
      if lhs.high != rhs.high { return lhs.high < rhs.high }
      if lhs.low != rhs.low { return lhs.low < rhs.low }
      return precedes(lhs.owner, rhs.owner)
    }
    owners = keys.map(\.owner)
  }

  /// Eight bytes of an owner's key in one number; zeros after its end.
  private func word(at start: Int, of owner: UInt32) -> UInt64 {
    let end = starts[Int(owner) + 1]
    var word: UInt64 = 0
    for index in start..<(start + 8) { word = word << 8 | (index < end ? UInt64(bytes[index]) : 0) }
    return word
  }

  /// Whether one owner's key comes before another's.
  private func precedes(_ lhs: UInt32, _ rhs: UInt32) -> Bool {
    var left = starts[Int(lhs)]
    var right = starts[Int(rhs)]
    let leftEnd = starts[Int(lhs) + 1]
    let rightEnd = starts[Int(rhs) + 1]
    while left < leftEnd, right < rightEnd {
      if bytes[left] != bytes[right] { return bytes[left] < bytes[right] }
      left += 1
      right += 1
    }
    return leftEnd - left < rightEnd - right
  }
}

/// Sorts the records of one owner after the other; its buffers serve all of them.
private struct OwnerRecordOrder {
  /// What a record is sorted by.
  private struct Key {
    /// Its type as it sorts.
    let type: UInt32
    /// The first eight bytes of its data, the highest first.
    let prefix: UInt64
    /// Its data in `bytes`.
    let start: Int
    /// The end of its data in the buffer.
    let end: Int
    /// Its place in `Zone.records`.
    let place: UInt32
  }

  /// The zone whose records are sorted.
  private let zone: Zone
  /// The keys of one owner's records.
  private var keys: [Key] = []
  /// Their data in canonical form, end to end.
  private var bytes: [UInt8] = []

  /// What the order is for.
  private let use: CanonicalOrder.Use
  /// Records that are to come behind those of another owner.
  private var late: [UInt32] = []
  /// The places of sets that keep their order.
  private(set) var unsorted: [UInt32] = []
  /// For each record the number of its run, the records of one owner in a row.
  private lazy var runs: [UInt32] = {
    var runs: [UInt32] = []
    runs.reserveCapacity(zone.records.count)
    var owner: UInt32?
    var run: UInt32 = 0
    for record in zone.records {
      if record.owner != owner { run += 1 }
      owner = record.owner
      runs.append(run)
    }
    return runs
  }()

  /// An order for the owners of one zone.
  init(_ zone: Zone, _ use: CanonicalOrder.Use) {
    self.zone = zone
    self.use = use
  }

  /// Appends the places of one owner's records, sorted and each once.
  mutating func append(_ places: ArraySlice<UInt32>, to all: inout [UInt32]) {
    if places.count < 2 { return all.append(contentsOf: places) }
    if places.count == 2, appendPair(places[places.startIndex], places[places.startIndex + 1], &all)
    {
      return
    }
    keys.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    for place in places { appendKey(of: place) }
    let bytes = bytes
    keys.sort { Self.compare($0, $1, bytes) < 0 }
    var rest = keys[...]
    while let first = rest.first {
      let set = rest.prefix { $0.type == first.type }
      rest = rest[set.endIndex...]
      if use == .files, dependsOnOrder(set, bytes) {
        appendUnsorted(set.map(\.place).sorted(), to: &all)
        continue
      }
      for (index, key) in zip(set.indices, set) {
        if index > set.startIndex, Self.areEqual(set[index - 1], key, bytes) { continue }
        all.append(key.place)
      }
    }
  }

  /// Appends the places of a set in their order.
  ///
  /// BIND serves the first TTL of the last lines of the set that no other owner's part: where that
  /// is not the first of all, those lines come late.
  private mutating func appendUnsorted(_ places: [UInt32], to all: inout [UInt32]) {
    unsorted += places
    let last = places.last.map { runs[Int($0)] }
    guard let first = places.first, let parting = places.first(where: { runs[Int($0)] == last }),
      zone.records[Int(first)].ttl != zone.records[Int(parting)].ttl
    else { return all.append(contentsOf: places) }
    for place in places {
      if place < parting { all.append(place) } else { late.append(place) }
    }
  }

  /// The records that are to come behind those of another owner; they are taken.
  mutating func takeLate() -> [UInt32] {
    defer { late = [] }
    return late
  }

  /// Whether servers choose by the order of a set what they serve: one of several TTLs or SOA
  /// records.
  private func dependsOnOrder(_ set: ArraySlice<Key>, _ bytes: [UInt8]) -> Bool {
    guard let first = set.first, let last = set.last, set.count > 1 else { return false }
    let ttl = zone.records[Int(first.place)].ttl
    return set.contains { zone.records[Int($0.place)].ttl != ttl }
      || zone.records[Int(first.place)].type == .soa && !Self.areEqual(first, last, bytes)
  }

  /// Appends two records of two types, the commonest case; false for one type.
  private func appendPair(_ first: UInt32, _ second: UInt32, _ all: inout [UInt32]) -> Bool {
    let types = (rank(of: first), rank(of: second))
    if types.0 == types.1 { return false }
    all.append(types.0 < types.1 ? first : second)
    all.append(types.0 < types.1 ? second : first)
    return true
  }

  /// A record's type as it sorts: the SOA before all others.
  private func rank(of place: UInt32) -> UInt32 {
    let type = zone.records[Int(place)].type
    return type == .soa ? 0 : UInt32(type.rawValue) + 1
  }

  /// Appends a record's data in canonical form, and its key.
  private mutating func appendKey(of place: UInt32) {
    let record = zone.records[Int(place)]
    let start = bytes.count
    bytes.append(contentsOf: zone.rdata[record.rdataRange])
    let offset = start - record.rdataRange.lowerBound
    let hasCase = use == .files && record.type.hasNamesWithCase
    let names = hasCase ? [] : Self.names(of: record, in: zone)
    for name in names {
      for index in name { bytes[index + offset] = bytes[index + offset].asciiLowercased }
    }
    var prefix: UInt64 = 0
    for index in start..<(start + 8) {
      prefix = prefix << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0)
    }
    keys.append(
      Key(type: rank(of: place), prefix: prefix, start: start, end: bytes.count, place: place))
  }

  /// The names in a record's data, as ranges of the zone's data; none in most types.
  private static func names(of record: RecordEntry, in zone: Zone) -> [Range<Int>] {
    if [.a, .aaaa, .txt].contains(record.type) { return [] }
    var names: [Range<Int>] = []
    let base = record.rdataRange.lowerBound
    RecordFormat.forEachName(record.type, zone.rdata.span.extracting(record.rdataRange)) {
      names.append(($0.lowerBound + base)..<($0.upperBound + base))
    }
    return names
  }

  /// By type, data, and the order of coming.
  private static func compare(_ lhs: Key, _ rhs: Key, _ bytes: [UInt8]) -> Int {
    if lhs.type != rhs.type { return lhs.type < rhs.type ? -1 : 1 }
    if lhs.prefix != rhs.prefix { return lhs.prefix < rhs.prefix ? -1 : 1 }
    var left = lhs.start
    var right = rhs.start
    while left < lhs.end, right < rhs.end {
      if bytes[left] != bytes[right] { return bytes[left] < bytes[right] ? -1 : 1 }
      left += 1
      right += 1
    }
    let lengths = (lhs.end - lhs.start, rhs.end - rhs.start)
    if lengths.0 != lengths.1 { return lengths.0 < lengths.1 ? -1 : 1 }
    return lhs.place < rhs.place ? -1 : 1
  }

  /// Whether two records are the same.
  private static func areEqual(_ lhs: Key, _ rhs: Key, _ bytes: [UInt8]) -> Bool {
    lhs.type == rhs.type && lhs.prefix == rhs.prefix
      && bytes[lhs.start..<lhs.end].elementsEqual(bytes[rhs.start..<rhs.end])
  }
}
