/// Passing over what is not wanted or cannot be read.
extension JSONReader {
  /// Skips the next value and reports its mistakes.
  mutating func skipValue() {
    let depth = openings.count
    while true {
      switch peekKind() {
      case .object: _ = enterObject()
      case .array: _ = enterArray()
      case .string: _ = readString()
      case .number: _ = readNumber()
      case .boolean: _ = readBoolean()
      case .null: _ = readNull()
      case .fault: reportNoValue()
      }
      // Nested values are skipped here without recursion: depth costs no stack.
      var hasValue = false
      while openings.count > depth, !hasValue {
        guard let opening = openings.last else { return }
        hasValue = bytes[opening] == UInt8(ascii: "{") ? nextKey() != nil : nextElement()
      }
      if !hasValue { return }
    }
  }

  /// Reports something that is not a value where a value is expected, and skips it.
  mutating func reportNoValue() {
    let start = offset
    if start >= end {
      if !hasReportedEnd {
        hasReportedEnd = true
        reportSyntax(
          "the text ends where a value is expected", at: end, fix: "write the value")
      }
      return finishValue()
    }
    if skipFalseBlank() {
      // The value may follow.
      hasPendingValue = false
      needsComma = false
      return
    }
    let byte = bytes[start]
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"):
      reportSyntax(
        "a value is missing before '\(Unicode.Scalar(byte))'", at: start, count: 1,
        fix: "write it, or remove the key")
    case UInt8(ascii: "'"):
      reportSyntax(
        "a string is in single quotes", at: start, count: 1, fix: "use double quotes: \"")
    case 0:
      reportSyntax("there is a NUL byte in the text", at: start, count: 1, fix: "remove it")
    default:
      if reportTypographicQuote() { break }
      let word = wordRange(at: start)
      reportSyntax(
        "\(quoted(bytes[word])) is not a JSON value", at: start, count: word.count,
        fix: "put a text in double quotes")
    }
    recover()
    finishValue()
  }

  /// The letters and digits in a row from `start`, or the one character there.
  func wordRange(at start: Int) -> Range<Int> {
    var last = start
    while last < end, last < start + 200,
      bytes[last].isASCIILetter || bytes[last].isASCIIDigit || bytes[last] == UInt8(ascii: "_")
    { last += 1 }
    if last == start {
      last += 1
      while last < end, last < start + 4, bytes[last] & 0xC0 == 0x80 { last += 1 }
    }
    return start..<max(start, min(last, end))
  }

  /// Moves to the comma or the bracket that ends the malformed element, or to the end.
  mutating func recover() {
    var depth = 0
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        skipRawString()
        continue
      case UInt8(ascii: "/"): if skipComment() { continue }
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return finishValue() }
        depth -= 1
      case UInt8(ascii: ","): if depth == 0 { return finishValue() }
      default: break
      }
      offset += 1
    }
    finishValue()
  }

  /// Moves after the bracket that closes the next one, or to the end.
  mutating func skipBrackets() {
    var depth = 0
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        skipRawString()
        continue
      case UInt8(ascii: "/"): if skipComment() { continue }
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      offset += 1
      if depth == 0 { return }
    }
  }

  /// Moves after a string without reading it; one without an end ends with its line.
  private mutating func skipRawString() {
    offset += 1
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        return
      case UInt8(ascii: "\\"): offset = min(offset + 2, end)
      case 0x0A: return
      default: offset += 1
      }
    }
  }

  /// Reports whatever follows the only value of a file.
  mutating func expectEnd() {
    skipBlanks()
    guard offset < end else { return }
    let byte = bytes[offset]
    if byte == 0 {
      reportSyntax(
        "there is a NUL byte after the end of the value", at: offset, count: 1,
        fix: "remove it")
    } else {
      reportSyntax(
        "text follows the end of the value: \(quoted(bytes[wordRange(at: offset)]))", at: offset,
        count: wordRange(at: offset).count, fix: "remove it, or the bracket before it")
    }
    offset = end
  }
}
