/// A buffer of bytes with a fixed capacity, written a word at a time and reused.
///
/// An array checks on each append whether it is shared and whether it must grow. For a million
/// lines that costs more than reading them. Here the writer asks for `room` once.
@safe struct ScratchBytes: ~Copyable {
  /// The bytes, and eight more so that a whole word can be written anywhere.
  private let start: UnsafeMutableRawPointer
  /// How many bytes it takes.
  let capacity: Int
  /// How many bytes it holds.
  private(set) var count = 0

  /// An empty buffer with room for some bytes.
  init(capacity: Int) {
    self.capacity = capacity
    unsafe start = UnsafeMutableRawPointer.allocate(byteCount: capacity + 8, alignment: 8)
    unsafe start.initializeMemory(as: UInt8.self, repeating: 0, count: capacity + 8)
  }

  deinit { unsafe start.deallocate() }

  /// How many more bytes it takes.
  var room: Int { capacity &- count }

  /// Appends a byte; there must be room.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    precondition(count < capacity)
    unsafe start.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count &+= 1
  }

  /// Appends the first bytes, at most eight, of a word in little-endian order.
  @inline(__always)
  mutating func append(word: UInt64, count added: Int) {
    precondition(added >= 0 && added <= 8 && count &+ added <= capacity)
    unsafe start.storeBytes(of: word.littleEndian, toByteOffset: count, as: UInt64.self)
    count &+= added
  }

  /// Writes a word in little-endian order; the bytes after `count` do not count until `extend(to:)`
  /// says so.
  @inline(__always)
  mutating func store(word: UInt64, at offset: Int) {
    precondition(offset >= 0 && offset <= capacity)
    unsafe start.storeBytes(of: word.littleEndian, toByteOffset: offset, as: UInt64.self)
  }

  /// Writes a byte; as `store(word:at:)`.
  @inline(__always)
  mutating func store(_ byte: UInt8, at offset: Int) {
    precondition(offset >= 0 && offset < capacity)
    unsafe start.storeBytes(of: byte, toByteOffset: offset, as: UInt8.self)
  }

  /// Keeps all bytes before `end`.
  @inline(__always)
  mutating func extend(to end: Int) {
    precondition(end >= count && end <= capacity)
    count = end
  }

  /// Appends all bytes of another buffer.
  @inline(__always)
  mutating func append(_ other: borrowing ScratchBytes) {
    precondition(other.count <= room)
    var index = 0
    while index < other.count {
      let word = unsafe other.start.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      unsafe start.storeBytes(of: word, toByteOffset: count &+ index, as: UInt64.self)
      index &+= 8
    }
    count &+= other.count
  }

  /// Appends some bytes in one step.
  @inline(__always)
  mutating func append(_ bytes: Span<UInt8>) {
    var index = 0
    while index &+ 8 <= bytes.count {
      append(word: UInt64(littleEndian: bytes.word(at: index)), count: 8)
      index &+= 8
    }
    while index < bytes.count {
      append(bytes[index])
      index &+= 1
    }
  }

  /// Keeps the first bytes only.
  @inline(__always)
  mutating func truncate(to kept: Int) {
    precondition(kept >= 0 && kept <= count)
    count = kept
  }

  /// Calls `body` with some of the bytes.
  @inline(__always)
  func withBytes<Result, Failure: Error>(
    _ range: Range<Int>, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    let bytes = unsafe UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count)
    return try body(unsafe Span(_unsafeBytes: bytes))
  }
}

/// A list of plain values, such as own nothing, with a fixed capacity; as `ScratchBytes` is one.
@safe struct ScratchList<Element>: ~Copyable {
  /// The first of the values.
  private let start: UnsafeMutablePointer<Element>
  /// How many values it takes.
  let capacity: Int
  /// How many values it holds.
  private(set) var count = 0

  /// An empty list with room for some values.
  init(capacity: Int) {
    self.capacity = capacity
    unsafe start = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
  }

  deinit { unsafe start.deallocate() }

  /// Appends a value; there must be room.
  @inline(__always)
  mutating func append(_ element: Element) {
    precondition(count < capacity)
    unsafe (start + count).initialize(to: element)
    count &+= 1
  }

  /// A value that has been appended.
  @inline(__always)
  subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count)
    return unsafe start[index]
  }

  /// Keeps the first values only.
  @inline(__always)
  mutating func truncate(to kept: Int) {
    precondition(kept >= 0 && kept <= count)
    count = kept
  }
}
