/// Some hundred records before they are added to a zone, in buffers that stay in the processor's
/// cache.
///
/// Owners are added as they are read, known or not. The zone looks all of them up together, so that
/// the processor waits for many cache misses at once.
struct RecordBlock: ~Copyable {
  /// A record whose owner is not looked up yet.
  struct Record {
    /// The owner's number in `lookup`.
    let owner: UInt32
    /// Where its data starts in `rdata`.
    let rdataStart: UInt32
    /// The TTL in seconds.
    let ttl: UInt32
    /// The record's type.
    let type: RecordType
    /// How many bytes of data.
    let rdataLength: UInt16
    /// Its place in the source.
    let location: SourceLocation
  }

  /// How many records it takes.
  static let capacity = 512

  /// The names of the owners end to end, absolute, in wire form.
  var names = ScratchBytes(capacity: 1 << 15)
  /// The owners in the order of coming; no two in a row are the same.
  var lookup = NameLookup()
  /// The data of all records, end to end.
  var rdata = ScratchBytes(capacity: 1 << 15)
  /// In the order in which they were added.
  var records = ScratchList<Record>(capacity: RecordBlock.capacity)

  /// Whether one more record surely fits, if its data takes no more than a kilobyte.
  var hasRoom: Bool {
    records.count < Self.capacity && names.room > 2 * 272 && rdata.room > 1024
  }

  /// Makes room for the next records.
  mutating func removeAll() {
    names.truncate(to: 0)
    lookup.removeAll()
    rdata.truncate(to: 0)
    records.truncate(to: 0)
  }
}
