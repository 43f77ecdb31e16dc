/// Names that are looked up in a table together, in buffers that are used again and again.
struct NameLookup: ~Copyable {
  /// A name, one of several in one buffer.
  struct Name {
    /// The end of the name in the buffer.
    let end: UInt32
    /// Its hash, as the table's own hasher gives it.
    let hash: UInt32
  }

  /// How many names it takes.
  static let capacity = 513

  /// The names in the order of coming.
  var names = ScratchList<Name>(capacity: NameLookup.capacity)
  /// The contents of the slots that the names hash to, while they are looked up.
  var entries = ScratchList<UInt64>(capacity: NameLookup.capacity)
  /// Their numbers in the table, when they have been looked up.
  var numbers = ScratchList<UInt32>(capacity: NameLookup.capacity)

  /// Adds a name to those looked up together.
  @inline(__always)
  mutating func append(end: Int, hash: UInt32) {
    names.append(Name(end: UInt32(truncatingIfNeeded: end), hash: hash))
  }

  /// The range of a name among them.
  @inline(__always)
  func range(of index: Int) -> Range<Int> {
    let start = index == 0 ? 0 : Int(names[index - 1].end)
    return start..<Int(names[index].end)
  }

  /// Makes room for other names.
  mutating func removeAll() {
    names.truncate(to: 0)
    entries.truncate(to: 0)
    numbers.truncate(to: 0)
  }
}
