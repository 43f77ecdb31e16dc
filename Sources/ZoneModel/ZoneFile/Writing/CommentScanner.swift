/// Finds the comments in the text of one entry and in the lines above it.
enum CommentScanner {
  /// Comments by their places.
  struct Comments {
    /// Lines above the entry that hold a comment or nothing, each without its end.
    var before: [Range<Int>] = []
    /// Comments after or between the entry's tokens.
    var inside: [Range<Int>] = []
    /// The start of the line on which the entry begins.
    var entryLine: Int
  }

  /// Scans the bytes of `range`, in which the entry's first token begins at `entry`.
  static func scan(_ text: Span<UInt8>, _ range: Range<Int>, entry: Int) -> Comments {
    var comments = Comments(entryLine: range.lowerBound)
    var index = range.lowerBound
    var isEmptyLine = true
    // A parenthesis may open the entry in a line above its first token.
    var isInside = false
    while index < range.upperBound {
      let byte = text[index]
      if index >= entry { isInside = true }
      switch byte {
      case UInt8(ascii: ";"):
        let end = ZoneLexer.lineEnd(of: text, from: index)
        let comment = index..<trimmed(text, index..<end)
        if isInside || !isEmptyLine {
          comments.inside.append(comment)
        } else {
          comments.before.append(comment)
        }
        index = end
        isEmptyLine = false
        continue
      case UInt8(ascii: "\n"):
        if isEmptyLine, !isInside { comments.before.append(index..<index) }
        isEmptyLine = true
        if !isInside { comments.entryLine = index + 1 }
      case UInt8(ascii: "\\"):
        index += 1
        isEmptyLine = false
      case UInt8(ascii: "\""):
        index = quoteEnd(text, index, range.upperBound)
        isEmptyLine = false
      case UInt8(ascii: "("):
        isInside = true
        isEmptyLine = false
      default:
        if !ByteClass.isBlank(byte), !ByteClass.isLineEnd(byte) { isEmptyLine = false }
      }
      index += 1
    }
    return comments
  }

  /// The quote that closes the one at `start`.
  private static func quoteEnd(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start + 1
    while index < end, text[index] != UInt8(ascii: "\"") {
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index
  }

  /// Where some bytes end without the blanks after them.
  static func trimmed(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound,
      ByteClass.isBlank(text[end - 1]) || ByteClass.isLineEnd(text[end - 1])
    {
      end -= 1
    }
    return end
  }
}
