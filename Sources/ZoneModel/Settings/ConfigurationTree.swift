/// What a file of gdnsd's settings says, with what it includes: hashes, arrays and texts in each other.
///
/// Flat, in the order of writing: a container is followed by all that it has. In a hash each key is
/// followed by its value. Nothing is kept as an object of its own, so that no text costs much.
struct ConfigurationTree: Sendable {
  /// A part, by its place among the entries; the outermost hash is 0.
  typealias Node = Int

  /// What a part is.
  enum Kind: UInt8, Sendable {
    /// A text: a value or a key.
    case scalar
    /// Keys with their values.
    case hash
    /// Values in a row.
    case array
    /// What an include has in its place, if it could not be read: a value, or keys with their values.
    case unread
  }

  /// A part of the tree, in twelve bytes: a text may be nothing but brackets.
  private struct Entry: Sendable {
    /// The location of its first byte.
    let location: SourceLocation
    /// Where the text of a scalar begins.
    let start: UInt32
    /// The kind in two bits, and the size, which is far below 2^30, in the others.
    private var sizeAndKind: UInt32

    /// A part.
    init(_ kind: Kind, at location: SourceLocation, start: Int = 0, size: Int = 0) {
      self.location = location
      self.start = UInt32(clamping: start)
      sizeAndKind = UInt32(clamping: size) << 2 | UInt32(kind.rawValue)
    }

    /// What it is.
    var kind: Kind { Kind(rawValue: UInt8(sizeAndKind & 3)) ?? .unread }

    /// How long a text is; of a container, the entry behind its last.
    var size: Int {
      get { Int(sizeAndKind >> 2) }
      set { sizeAndKind = UInt32(clamping: newValue) << 2 | sizeAndKind & 3 }
    }
  }

  /// All parts.
  private var entries: [Entry] = []
  /// The texts, escapes undone, end to end.
  private var text: [UInt8] = []

  /// Makes room for a text of so many bytes, each of which may be a part: unused room costs nothing,
  /// and growing would hold all parts twice.
  mutating func reserve(_ byteCount: Int) { entries.reserveCapacity(byteCount) }

  /// How many parts there are.
  var count: Int { entries.count }

  /// Appends a part that has no text.
  mutating func add(_ kind: Kind, at location: SourceLocation) {
    entries.append(Entry(kind, at: location))
  }

  /// Appends a text; the closure writes its bytes.
  mutating func addScalar(at location: SourceLocation, _ write: (inout [UInt8]) -> Void) {
    let start = text.count
    write(&text)
    entries.append(Entry(.scalar, at: location, start: start, size: text.count - start))
  }

  /// Ends a container behind the last entry.
  mutating func close(_ node: Node) { entries[node].size = entries.count }

  /// What a part is.
  func kind(of node: Node) -> Kind { entries[node].kind }

  /// The place where a part begins.
  func location(of node: Node) -> SourceLocation { entries[node].location }

  /// A text; nothing for what is none.
  func bytes(of node: Node) -> ArraySlice<UInt8> {
    let entry = entries[node]
    guard entry.kind == .scalar else { return [] }
    return text[Int(entry.start)..<(Int(entry.start) + entry.size)]
  }

  /// The part behind one and all that it has.
  private func next(after node: Node) -> Node {
    switch entries[node].kind {
    case .scalar, .unread: node + 1
    case .hash, .array: entries[node].size
    }
  }

  /// The parts of a hash or an array, in order; the keys of a hash without their values.
  func members(of container: Node) -> some Sequence<Node> {
    let isHash = entries[container].kind == .hash
    let end = next(after: container)
    return sequence(state: container + 1) { node in
      guard node < end else { return nil }
      let member = node
      node = next(after: member)
      // An include in the place of keys has no value.
      if isHash, entries[member].kind == .scalar { node = next(after: node) }
      return member
    }
  }

  /// The value that a key of a hash has.
  func value(of key: Node) -> Node { key + 1 }

  /// The value of a key in a hash; nil if there is none.
  func value(of name: String, in hash: Node) -> Node? {
    members(of: hash).first {
      entries[$0].kind == .scalar && bytes(of: $0).elementsEqual(name.utf8)
    }.map(value)
  }

  /// Whether all keys of a hash are known.
  func isWhole(_ hash: Node) -> Bool {
    members(of: hash).allSatisfy { entries[$0].kind == .scalar }
  }

  /// The first key of a hash that another one has repeated; nil if there is none.
  func repeatedKey(in hash: Node) -> Node? {
    var keys = members(of: hash).filter { entries[$0].kind == .scalar }.map { UInt32($0) }
    keys.sort { isOrdered(Int($0), Int($1)) }
    return zip(keys, keys.dropFirst()).lazy.filter { first, second in
      bytes(of: Int(first)) == bytes(of: Int(second))
    }.map { Int($0.1) }.min()
  }

  /// The order of texts, and of places for equal ones.
  private func isOrdered(_ first: Node, _ second: Node) -> Bool {
    let one = bytes(of: first)
    let other = bytes(of: second)
    if one == other { return first < second }
    return one.lexicographicallyPrecedes(other)
  }
}
