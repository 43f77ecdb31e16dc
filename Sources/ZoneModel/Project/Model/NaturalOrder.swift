/// The order of host names in which `db2` comes before `db10`.
///
/// Runs of digits are compared by value, all else by character; where only leading zeros differ,
/// the bytes decide. A host name comes as labels in wire form without a root.
enum NaturalOrder {
  /// A key that orders as the names do as far as it reaches; equal keys say nothing.
  ///
  /// Five bits a character, so that 16 bytes hold most names whole; a run of digits is a mark, its
  /// length in six bits and four bits a digit.
  static func key(of range: Range<Int>, in names: Span<UInt8>) -> UInt128 {
    var key: UInt128 = 0
    var free = 128
    var cursor = NameCursor(range)
    while free >= 5 {
      let symbol = cursor.next(in: names)
      if symbol == NameCursor.end { break }
      key = key << 5 | UInt128(symbol)
      free -= 5
      guard symbol == NameCursor.digits else { continue }
      if free < 6 { break }
      key = key << 6 | UInt128(cursor.run.count)
      free -= 6
      for index in cursor.run where free >= 4 {
        key = key << 4 | UInt128(names[index] & 15)
        free -= 4
      }
    }
    return key << UInt128(free)
  }

  /// Whether the first name comes before the second; quick for names that are much alike.
  static func isBefore(_ first: Range<Int>, _ second: Range<Int>, in names: Span<UInt8>) -> Bool {
    let shared = min(Int(names[first.lowerBound]), Int(names[second.lowerBound])) + 1
    var offset = 0
    while offset + 8 <= shared {
      let different = UInt64(
        littleEndian: names.word(at: first.lowerBound + offset)
          ^ names.word(at: second.lowerBound + offset))
      if different != 0 {
        offset &+= different.trailingZeroBitCount / 8
        break
      }
      offset &+= 8
    }
    while offset < shared, names[first.lowerBound + offset] == names[second.lowerBound + offset] {
      offset &+= 1
    }
    // Two digits that differ decide when their runs end together, two others at once. At offset 0
    // or after the first labels the bytes are lengths.
    if offset > 0, offset < shared {
      let left = first.lowerBound + offset
      let right = second.lowerBound + offset
      let isDigit = names[left].isASCIIDigit
      if isDigit == names[right].isASCIIDigit,
        !isDigit
          || digitsEnd(left, before: first.lowerBound + shared, in: names) - left
            == digitsEnd(right, before: second.lowerBound + shared, in: names) - right
      {
        return names[left] < names[right]
      }
    }
    return compare(first, second, in: names) < 0
  }

  /// After the digits in a row from `start`.
  @inline(__always)
  private static func digitsEnd(_ start: Int, before end: Int, in names: Span<UInt8>) -> Int {
    var index = start
    while index < end, names[index].isASCIIDigit { index &+= 1 }
    return index
  }

  /// Negative, zero or positive, as the first name comes before, is, or comes after the second.
  static func compare(_ first: Range<Int>, _ second: Range<Int>, in names: Span<UInt8>) -> Int {
    var left = NameCursor(first)
    var right = NameCursor(second)
    while true {
      let symbol = left.next(in: names)
      let other = right.next(in: names)
      if symbol != other { return Int(symbol) - Int(other) }
      if symbol == NameCursor.end { break }
      guard symbol == NameCursor.digits else { continue }
      if left.run.count != right.run.count { return left.run.count - right.run.count }
      for (index, otherIndex) in zip(left.run, right.run) where names[index] != names[otherIndex] {
        return Int(names[index]) - Int(names[otherIndex])
      }
    }
    // The same except for leading zeros: `db01` before `db1`.
    for (index, otherIndex) in zip(first, second) where names[index] != names[otherIndex] {
      return index == first.lowerBound || isLength(index, of: first, in: names)
        ? Int(names[otherIndex]) - Int(names[index]) : Int(names[index]) - Int(names[otherIndex])
    }
    return first.count - second.count
  }

  /// Whether the byte at `index` is a label's length; of two labels that are the same except for
  /// leading zeros, the longer one has the first of them.
  private static func isLength(_ index: Int, of range: Range<Int>, in names: Span<UInt8>) -> Bool {
    var start = range.lowerBound
    while start < index { start += Int(names[start]) + 1 }
    return start == index
  }
}

/// Walks the characters of a name in wire form, digits in runs.
private struct NameCursor {
  /// After the last character.
  static let end: UInt8 = 0
  /// A run of digits, which is then in `run`.
  static let digits: UInt8 = 3

  /// The offset of the next byte.
  private var index: Int
  /// After the current label.
  private var labelEnd: Int
  /// The end of the name in the buffer.
  private let nameEnd: Int
  /// The digits of the last run, without leading zeros.
  private(set) var run = 0..<0

  /// A cursor before the first character.
  init(_ range: Range<Int>) {
    index = range.lowerBound
    labelEnd = range.lowerBound
    nameEnd = range.upperBound
  }

  /// The next character's place in the order: end, dot, hyphen, digits, `a` to `z`.
  @inline(__always)
  mutating func next(in names: Span<UInt8>) -> UInt8 {
    if index == labelEnd {
      if index >= nameEnd { return Self.end }
      let isFirst = !hasBegun
      labelEnd = index + 1 + Int(names[index])
      index += 1
      hasBegun = true
      if !isFirst { return 1 }
    }
    let byte = names[index]
    guard byte.isASCIIDigit else {
      index += 1
      return byte == UInt8(ascii: "-") ? 2 : byte & 31 + 3
    }
    while index < labelEnd, names[index] == UInt8(ascii: "0") { index += 1 }
    let start = index
    while index < labelEnd, names[index].isASCIIDigit { index += 1 }
    run = start..<index
    return Self.digits
  }

  /// Whether the first label's length was passed.
  private var hasBegun = false
}
