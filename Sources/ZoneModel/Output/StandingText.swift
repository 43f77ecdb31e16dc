/// The content of an existing file, read in parts.
package struct StandingText: Sendable {
  /// How many bytes it has.
  package let count: Int
  /// Reads so many bytes from an offset; fewer if the file has become shorter.
  private let read: @Sendable (_ offset: Int, _ count: Int) -> [UInt8]

  /// A file that is read when it is asked for.
  package init(count: Int, read: @escaping @Sendable (_ offset: Int, _ count: Int) -> [UInt8]) {
    self.count = count
    self.read = read
  }

  /// A file in memory.
  init(_ bytes: [UInt8]) {
    self.init(count: bytes.count) { offset, count in Array(bytes[offset...].prefix(count)) }
  }

  /// The bytes in a range, as far as the file has them.
  func part(_ range: Range<Int>) -> [UInt8] {
    let range = range.clamped(to: 0..<count)
    return range.isEmpty ? [] : read(range.lowerBound, range.count)
  }

  /// The first lines.
  var start: [UInt8] {
    let start = part(0..<(1 << 16))
    if start.count == count { return start }
    return Array(start[..<(start.lastIndex(of: UInt8(ascii: "\n")) ?? 0)])
  }

  /// All bytes.
  package var bytes: [UInt8] { part(0..<count) }
}
