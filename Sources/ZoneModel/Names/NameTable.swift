/// Names kept once each, numbered from 0 in the order of their first coming.
///
/// All names lie in one buffer, the first spelling of each; an open-addressing table finds them by
/// a hash that ignores case. No object and no array per name.
public struct NameTable: Sendable {
  /// The names end to end in wire form.
  public private(set) var bytes: [UInt8] = []

  /// Where each name starts in `bytes`; one more at the end.
  private var starts: [UInt32] = [0]

  /// A name's number plus one under its hash, or 0; a power of two in length.
  ///
  /// The upper half of a slot is the name's whole hash: two names that share a slot are mostly told
  /// apart there, without a walk to where they lie.
  private var slots: [UInt64]

  /// An empty table with room for about `capacity` names.
  public init(capacity: Int = 0) {
    var size = 16
    // Mostly there are fewer names than records; where not, the table grows.
    while size < capacity + capacity / 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    starts.reserveCapacity(capacity + 1)
    bytes.reserveCapacity(capacity * 24)
  }

  /// How many names there are.
  public var count: Int { starts.count - 1 }

  /// The bytes of name `id` in `bytes`.
  @inline(__always)
  public func range(of id: UInt32) -> Range<Int> {
    Int(starts[Int(id)])..<Int(starts[Int(id) + 1])
  }

  /// Name `id` as a value of its own.
  public subscript(id: UInt32) -> DomainName { DomainName(trusted: Array(bytes[range(of: id)])) }

  /// The number of a name, if it has come.
  public func find(_ name: Span<UInt8>) -> UInt32? {
    let found = UInt32(truncatingIfNeeded: slots[slot(of: name, hash: WireName.hash(name))])
    return found == 0 ? nil : found - 1
  }

  /// The number of a name, if it has come.
  public func find(_ name: DomainName) -> UInt32? { find(name.wire.span) }

  /// The number of a name, which is kept if it is new.
  public mutating func insert(_ name: Span<UInt8>) -> UInt32 {
    let number = insert(name, hash: WireName.hash(name))
    if count * 2 > slots.count { grow() }
    return number
  }

  /// The number of a name with its hash, which is kept if it is new; one slot must be free.
  @inline(__always)
  private mutating func insert(_ name: Span<UInt8>, hash: UInt32) -> UInt32 {
    let slot = slot(of: name, hash: hash)
    if slots[slot] != 0 { return UInt32(truncatingIfNeeded: slots[slot]) - 1 }
    bytes.append(name)
    starts.append(UInt32(truncatingIfNeeded: bytes.count))
    slots[slot] = UInt64(hash) << 32 | UInt64(count)
    return UInt32(truncatingIfNeeded: count - 1)
  }

  /// Finds the numbers of a block's owners; those that are new are kept.
  mutating func insert(_ block: inout RecordBlock) {
    let added = block.owners.count
    while (count + added) * 2 > slots.count { grow() }
    // First all slots are read and then all names: so the processor waits for many slots at once.
    let mask = slots.count - 1
    for owner in 0..<added { block.slots.append(slots[Int(block.owners[owner].hash) & mask]) }
    for owner in 0..<added {
      let hash = block.owners[owner].hash
      let entry = block.slots[owner]
      let number = block.names.withBytes(block.nameRange(of: owner)) { name in
        isEntry(entry, of: name, hash: hash)
          ? UInt32(truncatingIfNeeded: entry) - 1 : insert(name, hash: hash)
      }
      block.numbers.append(number)
    }
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

  /// Doubles the slots and files every name anew.
  private mutating func grow() {
    let mask = slots.count * 2 - 1
    var grown = [UInt64](repeating: 0, count: mask + 1)
    for entry in slots where entry != 0 {
      var slot = Int(entry >> 32) & mask
      while grown[slot] != 0 { slot = (slot + 1) & mask }
      grown[slot] = entry
    }
    slots = grown
  }
}
