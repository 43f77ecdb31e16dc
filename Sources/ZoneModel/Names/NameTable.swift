/// Names kept once each, numbered from 0 in the order of their first appearance.
///
/// All names are in one buffer, each in its first spelling; an open-addressing table finds them by
/// a hash that ignores case. No object and no array per name.
package struct NameTable: Sendable {
  /// The names end to end in wire form.
  package private(set) var bytes: [UInt8] = []

  /// Where each name starts in `bytes`; one more at the end.
  private var starts: [UInt32] = [0]

  /// A name's number plus one under its hash, or 0; a power of two in length.
  ///
  /// The upper half of a slot is the name's whole hash. It distinguishes most names that share a
  /// slot, without reading their bytes.
  private var slots: [UInt64]

  /// The hash of each name, where names are only collected.
  private var hashes: [UInt32] = []

  /// Whether names are only collected, for another table to look up: then each is added again, and
  /// none is found.
  private let collects: Bool

  /// Hashes names without regard to case.
  private let hasher = NameHasher.ofThisRun

  /// An empty table with room for about `capacity` names.
  package init(capacity: Int = 0) {
    var size = 16
    // Usually there are fewer names than records; where not, the table grows.
    while size < capacity + capacity / 2 { size *= 2 }
    collects = false
    slots = Array(repeating: 0, count: size)
    starts.reserveCapacity(capacity + 1)
    bytes.reserveCapacity(capacity * 32)
  }

  /// An empty table that only collects names, with room for about `capacity` of them.
  init(collecting capacity: Int) {
    collects = true
    slots = [0]
    starts.reserveCapacity(capacity + 1)
    bytes.reserveCapacity(capacity * 32)
    hashes.reserveCapacity(capacity)
  }

  /// Makes room for so many more names, of so many bytes together.
  mutating func makeRoom(for more: Int, bytes moreBytes: Int) {
    bytes.reserveCapacity(bytes.count + moreBytes)
    starts.reserveCapacity(starts.count + more * 17 / 16)
    var size = slots.count
    while size < 2 * (count + more) { size *= 2 }
    if size > slots.count { grow(to: size) }
  }

  /// Forgets the names, and keeps their room; of a table that collects.
  mutating func removeAll() {
    precondition(collects)
    bytes.removeAll(keepingCapacity: true)
    starts.removeSubrange(1...)
    hashes.removeAll(keepingCapacity: true)
  }

  /// How many names there are.
  package var count: Int { starts.count - 1 }

  /// The bytes of name `id` in `bytes`.
  @inline(__always)
  package func range(of id: UInt32) -> Range<Int> {
    Int(starts[Int(id)])..<Int(starts[Int(id) + 1])
  }

  /// Name `id` as a value of its own.
  package subscript(id: UInt32) -> DomainName { DomainName(trusted: Array(bytes[range(of: id)])) }

  /// The number of a name, if it was added.
  package func find(_ name: Span<UInt8>) -> UInt32? {
    let found = UInt32(truncatingIfNeeded: slots[slot(of: name, hash: hasher.hash(name))])
    return found == 0 ? nil : found - 1
  }

  /// The number of a name, if it was added.
  package func find(_ name: DomainName) -> UInt32? { find(name.wire.span) }

  /// The number of a name, or of the nearest one around it that is in the table.
  func findInnermost(around name: Span<UInt8>) -> UInt32? {
    var start = 0
    while start < name.count {
      if let found = find(name.extracting(start..<name.count)) { return found }
      start += Int(name[start]) + 1
    }
    return nil
  }

  /// The number of a name, which is kept if it is new.
  package mutating func insert(_ name: Span<UInt8>) -> UInt32 {
    let hash = hasher.hash(name)
    if collects {
      bytes.append(name)
      starts.append(UInt32(truncatingIfNeeded: bytes.count))
      hashes.append(hash)
      return UInt32(truncatingIfNeeded: count - 1)
    }
    let slot = slot(of: name, hash: hash)
    if slots[slot] != 0 { return UInt32(truncatingIfNeeded: slots[slot]) - 1 }
    // A name alone takes its place at the end; the table grows to stay half empty.
    bytes.append(name)
    starts.append(UInt32(truncatingIfNeeded: bytes.count))
    slots[slot] = UInt64(hash) << 32 | UInt64(count)
    if count * 2 > slots.count { grow(to: slots.count * 2) }
    return UInt32(truncatingIfNeeded: count - 1)
  }

  /// The numbers of the names that another table has collected; those that are new are kept.
  mutating func insert(collectedBy other: NameTable) -> [UInt32] {
    var numbers: [UInt32] = []
    numbers.reserveCapacity(other.count)
    var lookup = NameLookup()
    while numbers.count < other.count {
      lookup.removeAll()
      let first = UInt32(truncatingIfNeeded: numbers.count)
      let last = min(numbers.count + NameLookup.capacity, other.count)
      let start = other.range(of: first).lowerBound
      for number in numbers.count..<last {
        lookup.append(end: Int(other.starts[number + 1]) - start, hash: other.hashes[number])
      }
      let end = other.range(of: UInt32(truncatingIfNeeded: last - 1)).upperBound
      insert(other.bytes.span.extracting(start..<end), &lookup)
      for index in 0..<lookup.numbers.count { numbers.append(lookup.numbers[index]) }
    }
    return numbers
  }

  /// Finds the numbers of names in one buffer; new names are added.
  mutating func insert(_ names: Span<UInt8>, _ lookup: inout NameLookup) {
    let added = lookup.names.count
    if collects { return collect(names, &lookup) }
    while (count + added) * 2 > slots.count { grow(to: slots.count * 2) }
    // First all slots are read and then all names: so the processor waits for many slots at once.
    let mask = slots.count - 1
    for index in 0..<added { lookup.entries.append(slots[Int(lookup.names[index].hash) & mask]) }
    // Usually all are new. They take their places at the end; if some are not, the others move up.
    var next = bytes.count
    var kept = next
    bytes.append(names)
    for index in 0..<added {
      let hash = lookup.names[index].hash
      let range = next..<(bytes.count - names.count + Int(lookup.names[index].end))
      next = range.upperBound
      let (entry, slot) = find(range, hash: hash, first: lookup.entries[index])
      if entry != 0 {
        lookup.numbers.append(UInt32(truncatingIfNeeded: entry) - 1)
        continue
      }
      if kept != range.lowerBound { bytes.move(range, to: kept) }
      kept += range.count
      starts.append(UInt32(truncatingIfNeeded: kept))
      slots[slot] = UInt64(hash) << 32 | UInt64(count)
      lookup.numbers.append(UInt32(truncatingIfNeeded: count - 1))
    }
    bytes.removeLast(bytes.count - kept)
  }

  /// Adds names in one buffer, known or not.
  private mutating func collect(_ names: Span<UInt8>, _ lookup: inout NameLookup) {
    let start = bytes.count
    bytes.append(names)
    for index in 0..<lookup.names.count {
      let name = lookup.names[index]
      starts.append(UInt32(truncatingIfNeeded: start + Int(name.end)))
      hashes.append(name.hash)
      lookup.numbers.append(UInt32(truncatingIfNeeded: count - 1))
    }
  }

  /// The entry of the name at a range of `bytes`; 0, and the slot for it, if it has none.
  ///
  /// - Parameter first: the content of the first slot that it may be in.
  @inline(__always)
  private func find(_ range: Range<Int>, hash: UInt32, first: UInt64) -> (entry: UInt64, slot: Int)
  {
    let name = bytes.span.extracting(range)
    if isEntry(first, of: name, hash: hash) { return (first, 0) }
    let slot = slot(of: name, hash: hash)
    return (slots[slot], slot)
  }

  /// Whether a slot's entry is that of a name.
  @inline(__always)
  private func isEntry(_ entry: UInt64, of name: Span<UInt8>, hash: UInt32) -> Bool {
    guard entry != 0, UInt32(truncatingIfNeeded: entry >> 32) == hash else { return false }
    let range = range(of: UInt32(truncatingIfNeeded: entry) - 1)
    return range.count == name.count && WireName.areEqual(bytes.span.extracting(range), name)
  }

  /// The slot that holds a name, or the free one where it belongs.
  private func slot(of name: Span<UInt8>, hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0, !isEntry(slots[slot], of: name, hash: hash) { slot = (slot + 1) & mask }
    return slot
  }

  /// Makes so many slots, a power of two, and enters every name again.
  private mutating func grow(to size: Int) {
    let mask = size - 1
    var grown = [UInt64](repeating: 0, count: mask + 1)
    for entry in slots where entry != 0 {
      var slot = Int(entry >> 32) & mask
      while grown[slot] != 0 { slot = (slot + 1) & mask }
      grown[slot] = entry
    }
    slots = grown
  }
}
