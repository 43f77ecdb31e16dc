import Synchronization

/// The lines of a file, counted once and then looked up.
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
      for index in range {
        if bytes[index] == UInt8(ascii: "\n") {
          line &+= 1
          lineStart = index &+ 1
          column = 1
        } else if bytes[index] & 0xC0 != 0x80 {
          column &+= 1
        }
      }
    }
  }

  /// How many bytes there are between two marks; this bounds the cost of one question.
  private static let distance = 4096

  /// The counts at regular distances; empty until the first question.
  private let marks = Mutex<[Mark]>([])

  /// An index of a file that nothing has been asked about.
  init() {}

  /// The line, its first byte and the column of a byte of the file, `0...bytes.count`.
  func place(of offset: Int, in bytes: Span<UInt8>) -> (line: Int, lineStart: Int, column: Int) {
    var mark = marks.withLock { marks in
      if marks.isEmpty { marks = Self.count(bytes) }
      return marks[offset / Self.distance]
    }
    mark.advance(over: (offset / Self.distance * Self.distance)..<offset, of: bytes)
    return (mark.line, mark.lineStart, mark.column)
  }

  /// The marks of a whole file.
  private static func count(_ bytes: Span<UInt8>) -> [Mark] {
    var marks = [Mark()]
    marks.reserveCapacity(bytes.count / distance + 1)
    var mark = Mark()
    var start = 0
    while start + distance <= bytes.count {
      mark.advance(over: start..<(start + distance), of: bytes)
      start += distance
      marks.append(mark)
    }
    return marks
  }
}
