/// What a byte means to the zone-file lexer (RFC 1035 §5.1).
enum ByteClass {
  /// One bit for each byte below 64 that ends a word: controls, blank, `"`, `(`, `)` and `;`.
  private static var lowStops: UInt64 { 0x1_FFFF_FFFF | 1 << 34 | 1 << 40 | 1 << 41 | 1 << 59 }

  /// Whether a word cannot simply continue with this byte; a backslash is among them.
  @inline(__always)
  static func stopsWord(_ byte: UInt8) -> Bool {
    // Bits in a register: measured faster than a table of 256, which costs a load and a check.
    byte < 64 ? lowStops &>> UInt64(byte) & 1 != 0 : byte == UInt8(ascii: "\\")
  }

  /// The first byte from `start` on with which a word cannot simply continue, or the end of the
  /// text.
  @inline(__always)
  static func wordStop(in text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index &+ 8 <= text.count {
      let word = UInt64(littleEndian: text.word(at: index))
      // Up to `)` there are a few that words may hold, such as `!`; they are rare enough to look at.
      let suspects =
        word.bytes(lessThan: 42) | word.bytes(equalTo: UInt8(ascii: ";"))
        | word.bytes(equalTo: UInt8(ascii: "\\"))
      if suspects == 0 {
        index &+= 8
      } else {
        index &+= suspects.trailingZeroBitCount &>> 3
        if stopsWord(text[index]) { return index }
        index &+= 1
      }
    }
    while index < text.count, !stopsWord(text[index]) { index &+= 1 }
    return index
  }

  /// The bytes that separate words.
  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  /// The bytes that end a line, or begin its end.
  @inline(__always)
  static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
