/// Reading strings.
extension JSONReader {
  /// Reads the string that comes next; the caller has peeked.
  ///
  /// - Returns: nil if it is malformed, which is reported.
  @inline(__always)
  mutating func readString() -> JSONString? {
    let string = scanString()
    finishValue()
    return string
  }

  /// Reads a string, key or value, from its opening quote.
  @inline(__always)
  mutating func scanString() -> JSONString? {
    let start = offset &+ 1
    let index = endOfPlainText(from: start)
    if index < end, bytes[index] == UInt8(ascii: "\"") {
      offset = index &+ 1
      return JSONString(start: start, count: index &- start, decoded: nil)
    }
    return scanLongWay(from: start, plainTo: index)
  }

  /// The first byte from `start` that is a quote, a backslash, a control or not ASCII, or one
  /// shortly before the end.
  @inline(__always)
  func endOfPlainText(from start: Int) -> Int {
    let span = bytes.span
    var index = start
    while index &+ 8 <= end {
      let stops = Self.stops(in: UInt64(littleEndian: span.word(at: index)))
      if stops != 0 { return index &+ (stops.trailingZeroBitCount &>> 3) }
      index &+= 8
    }
    return index
  }

  /// The top bit of every byte that is not plain; above the lowest such byte it may be wrong.
  @inline(__always)
  private static func stops(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    // A byte less one borrows from its top bit only where it was zero.
    let found = (quotes &- ones) | (backslashes &- ones) | (word &- (ones &* 0x20)) | word
    return found & (ones &* 0x80)
  }

  /// Reads a string that has escapes, other characters than ASCII, or faults.
  ///
  /// - Parameters:
  ///   - start: after the opening quote.
  ///   - plain: all before it is plain.
  private mutating func scanLongWay(from start: Int, plainTo plain: Int) -> JSONString? {
    let decodedStart = decoded.count
    var hasEscapes = false
    var isSound = true
    offset = plain
    while true {
      guard offset < end, bytes[offset] != 0x0A, bytes[offset] != 0x0D else {
        reportSyntax(
          "the string has no closing quote", at: start - 1,
          count: min(offset - start + 1, 80), fix: "add a \" where it ends")
        return nil
      }
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") {
        if !hasEscapes {
          hasEscapes = true
          decoded.append(contentsOf: bytes[start..<offset])
        }
        if !decodeEscape() { isSound = false }
      } else {
        let length = byte < 0x80 ? 1 : lengthOfUTF8(at: offset)
        if byte < 0x20 {
          isSound = false
          reportSyntax(
            "there is a control character in a string", at: offset, count: 1,
            fix: "write it as \\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))")
        } else if length == 0 {
          isSound = false
          report(
            .notUTF8, "the bytes are not UTF-8", at: offset, count: 1,
            fix: "save the file as UTF-8")
        }
        for index in offset..<(offset + max(length, 1)) where hasEscapes {
          decoded.append(bytes[index])
        }
        offset += max(length, 1)
      }
    }
    let count = offset - start
    offset += 1
    guard isSound else { return nil }
    return JSONString(
      start: start, count: count, decoded: hasEscapes ? decodedStart..<decoded.count : nil)
  }

  /// How many bytes the character at `start` takes, or 0 if it is not UTF-8 (RFC 3629 §4).
  private func lengthOfUTF8(at start: Int) -> Int {
    let first = bytes[start]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(first), start + length <= end else { return 0 }
    for index in (start + 1)..<(start + length) where bytes[index] & 0xC0 != 0x80 { return 0 }
    // No longer form than needed, no surrogate, nothing past U+10FFFF.
    let second = bytes[start + 1]
    switch first {
    case 0xE0 where second < 0xA0, 0xED where second > 0x9F: return 0
    case 0xF0 where second < 0x90, 0xF4 where second > 0x8F: return 0
    default: return length
    }
  }

  /// Reads an escape from its backslash and appends the character.
  ///
  /// - Returns: false if it is malformed, which is reported.
  private mutating func decodeEscape() -> Bool {
    let start = offset
    guard start + 1 < end else {
      offset = end
      return true
    }
    let letter = bytes[start + 1]
    if letter == UInt8(ascii: "u") { return decodeUnicodeEscape() }
    let meant: UInt8? =
      switch letter {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
      case UInt8(ascii: "b"): 0x08
      case UInt8(ascii: "f"): 0x0C
      case UInt8(ascii: "n"): 0x0A
      case UInt8(ascii: "r"): 0x0D
      case UInt8(ascii: "t"): 0x09
      default: nil
      }
    guard let meant else {
      // The next byte is looked at for itself: it may be the end of the line.
      offset += 1
      reportSyntax(
        "a backslash is allowed only before one of \"\\/bfnrtu", at: start, count: 1,
        fix: "write a backslash as \\\\")
      return false
    }
    decoded.append(meant)
    offset += 2
    return true
  }

  /// Reads `\u` and four digits, or two of them that make up one character past U+FFFF.
  private mutating func decodeUnicodeEscape() -> Bool {
    let start = offset
    guard let high = hexDigits(at: start + 2) else {
      offset += 2
      reportSyntax(
        "\\u needs four hexadecimal digits", at: start, count: 2,
        fix: "write a backslash as \\\\")
      return false
    }
    offset += 6
    var value = high
    if (0xD800...0xDBFF).contains(high), offset + 1 < end, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u"), let low = hexDigits(at: offset + 2),
      (0xDC00...0xDFFF).contains(low)
    {
      value = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
      offset += 6
    }
    guard let scalar = Unicode.Scalar(value) else {
      reportSyntax(
        "the escape is half of a surrogate pair", at: start, count: 6,
        fix: "write the character itself")
      return false
    }
    decoded.append(contentsOf: Array(String(Character(scalar)).utf8))
    return true
  }

  /// The value of four hexadecimal digits.
  private func hexDigits(at start: Int) -> UInt32? {
    guard start + 4 <= end else { return nil }
    var value: UInt32 = 0
    for index in start..<(start + 4) {
      guard let digit = bytes[index].hexValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
