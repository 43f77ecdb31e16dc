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
  private var slots: [UInt32]

  /// An empty table with room for about `capacity` names.
  public init(capacity: Int = 0) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
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
    let found = slots[slot(of: name, hash: WireName.hash(name))]
    return found == 0 ? nil : found - 1
  }

  /// The number of a name, if it has come.
  public func find(_ name: DomainName) -> UInt32? { find(name.wire.span) }

  /// The number of a name, which is kept if it is new.
  public mutating func insert(_ name: Span<UInt8>) -> UInt32 {
    let slot = slot(of: name, hash: WireName.hash(name))
    if slots[slot] != 0 { return slots[slot] - 1 }
    // A name alone takes its place at the end; the table grows to stay half empty.
    bytes.append(name)
    starts.append(UInt32(truncatingIfNeeded: bytes.count))
    slots[slot] = UInt32(truncatingIfNeeded: count)
    if count * 2 > slots.count { grow() }
    return UInt32(truncatingIfNeeded: count - 1)
  }

  /// The slot that holds a name, or the free one where it belongs.
  private func slot(of name: Span<UInt8>, hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let range = range(of: slots[slot] - 1)
      if range.count == name.count, WireName.areEqual(bytes.span.extracting(range), name) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  /// Doubles the slots and files every name anew.
  private mutating func grow() {
    let mask = slots.count * 2 - 1
    slots = Array(repeating: 0, count: mask + 1)
    for id in 0..<UInt32(count) {
      var slot = Int(WireName.hash(bytes.span.extracting(range(of: id)))) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = id + 1
    }
  }
}
