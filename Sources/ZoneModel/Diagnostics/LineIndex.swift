import Synchronization

/// The lines of a file, each part of it counted once and then looked up.
///
/// A class, because all copies of a file share the count; the lock is held while it is made.
/// Nothing else changes, so that a file remains a value.
final class LineIndex: Sendable {
  /// What is known at a byte.
  private struct Mark {
    /// The line's number, from 1.
    var line = 1
    /// The line's first byte.
    var lineStart = 0
    /// The column, from 1, in characters (Unicode scalars).
    var column = 1

    /// Continues over some bytes.
    mutating func advance(over range: Range<Int>, of bytes: Span<UInt8>) {
      var index = range.lowerBound
      while index &+ 8 <= range.upperBound {
        advance(over: UInt64(littleEndian: bytes.word(at: index)), at: index)
        index &+= 8
      }
      while index < range.upperBound {
        if bytes[index] == UInt8(ascii: "\n") {
          line &+= 1
          lineStart = index &+ 1
          column = 1
        } else if bytes[index] & 0xC0 != 0x80 {
          column &+= 1
        }
        index &+= 1
      }
    }

    /// Continues over eight bytes, the first of them lowest.
    @inline(__always)
    private mutating func advance(over word: UInt64, at index: Int) {
      // One bit for each byte that begins no character: its upper two bits are 1 and 0.
      let inner = word & ~(word &<< 1) & 0x8080_8080_8080_8080
      let ends = word.allBytes(equalTo: UInt8(ascii: "\n"))
      if ends == 0 {
        column &+= 8 &- inner.topBitCount
        return
      }
      // The bytes behind the last line end.
      let rest = ends.leadingZeroBitCount &>> 3
      line &+= ends.topBitCount
      lineStart = index &+ 8 &- rest
      // A shift by 64 gives 0.
      column = 1 &+ rest &- (inner >> UInt64(64 &- rest &* 8)).topBitCount
    }
  }

  /// How many bytes there are between two marks; this bounds the cost of one question.
  private static let distance = 1024

  /// The counts at regular distances, as far as there were questions.
  private let marks = Mutex<[Mark]>([])

  /// An index of a file that nothing has been asked about.
  init() {}

  /// The line, its first byte and the column of a byte of the file, `0...bytes.count`.
  func place(of offset: Int, in bytes: Span<UInt8>) -> (line: Int, lineStart: Int, column: Int) {
    var mark = marks.withLock { marks in
      let number = offset / Self.distance
      if marks.isEmpty { marks.append(Mark()) }
      while marks.count <= number {
        var next = marks[marks.count - 1]
        let start = (marks.count - 1) * Self.distance
        next.advance(over: start..<(start + Self.distance), of: bytes)
        marks.append(next)
      }
      return marks[number]
    }
    mark.advance(over: (offset / Self.distance * Self.distance)..<offset, of: bytes)
    return (mark.line, mark.lineStart, mark.column)
  }
}
