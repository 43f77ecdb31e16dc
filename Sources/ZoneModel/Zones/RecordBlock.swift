/// Some hundred records on their way into a zone, in buffers that stay in the processor's cache.
///
/// Owners come as they are read, known or not; the zone looks all of them up together, which lets
/// the processor wait for many places of a large table at once.
struct RecordBlock: ~Copyable {
  /// A record whose owner is not looked up yet.
  struct Record {
    /// The owner's number in `owners`.
    let owner: UInt32
    /// Where its data starts in `rdata`.
    let rdataStart: UInt32
    /// In seconds.
    let ttl: UInt32
    /// The record's type.
    let type: RecordType
    /// How many bytes of data.
    let rdataLength: UInt16
    /// Where it stands.
    let location: SourceLocation
  }

  /// An owner, whose name lies in `names`.
  struct Owner {
    /// Behind the name.
    let end: UInt32
    /// Its `WireName.hash`.
    let hash: UInt32
  }

  /// How many records it takes.
  static let capacity = 512

  /// The names of the owners end to end, absolute, in wire form.
  var names = ScratchBytes(capacity: 1 << 15)
  /// The owners in the order of coming; no two in a row are the same.
  var owners = ScratchList<Owner>(capacity: RecordBlock.capacity + 1)
  /// The owners' numbers in the zone's name table, when they have been looked up.
  var numbers = ScratchList<UInt32>(capacity: RecordBlock.capacity + 1)
  /// What the name table has in the slots where the owners belong, while they are looked up.
  var slots = ScratchList<UInt64>(capacity: RecordBlock.capacity + 1)
  /// The data of all records, end to end.
  var rdata = ScratchBytes(capacity: 1 << 15)
  /// In the order of coming.
  var records = ScratchList<Record>(capacity: RecordBlock.capacity)

  /// Whether one more record surely fits, if its data takes no more than two names.
  var hasRoom: Bool {
    records.count < Self.capacity && names.room > 2 * 272 && rdata.room > 2 * 272
  }

  /// Where the name of an owner lies in `names`.
  @inline(__always)
  func nameRange(of owner: Int) -> Range<Int> {
    let start = owner == 0 ? 0 : Int(owners[owner - 1].end)
    return start..<Int(owners[owner].end)
  }

  /// Makes room for the next records.
  mutating func removeAll() {
    names.truncate(to: 0)
    owners.truncate(to: 0)
    numbers.truncate(to: 0)
    slots.truncate(to: 0)
    rdata.truncate(to: 0)
    records.truncate(to: 0)
  }
}
