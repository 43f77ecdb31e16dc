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

  /// One bit in each byte that a name may hold only escaped if every server is to read it: all but
  /// letters, digits and `* - . / _`.
  @inline(__always)
  static func foreignToNames(_ word: UInt64) -> UInt64 {
    // The high bit of each byte is kept out of the sums, so that none carries into the next.
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    // An even number of these limits is passed by the bytes that are meant.
    let passed =
      low.reaches(0x2A) ^ low.reaches(0x2B) ^ low.reaches(0x2D) ^ low.reaches(0x3A)
      ^ low.reaches(0x41) ^ low.reaches(0x5B) ^ low.reaches(0x5F) ^ low.reaches(0x60)
      ^ low.reaches(0x61) ^ low.reaches(0x7B)
    return (~passed | word) & 0x8080_8080_8080_8080
  }

  /// As `foreignToNames(_:)`, of one byte.
  static func isForeignToNames(_ byte: UInt8) -> Bool { foreignToNames(UInt64(byte)) & 0x80 != 0 }

  /// Whether a text may hold a byte only escaped if every server is to read it: a control character
  /// other than a tab, or one outside ASCII.
  @inline(__always)
  static func isForeignToTexts(_ byte: UInt8) -> Bool {
    byte &- 0x20 >= 0x5F && byte != UInt8(ascii: "\t")
  }

  /// Whether every byte of a name is one that all servers read as it is.
  static func isPlainName(_ name: Span<UInt8>) -> Bool {
    var index = 0
    while index &+ 8 <= name.count {
      if foreignToNames(name.word(at: index)) != 0 { return false }
      index &+= 8
    }
    while index < name.count {
      if isForeignToNames(name[index]) { return false }
      index &+= 1
    }
    return true
  }

  /// Whether every byte of a text is one that all servers read as it is; a backslash is none.
  static func isPlainText(_ text: Span<UInt8>) -> Bool {
    for index in text.indices
    where isForeignToTexts(text[index]) || text[index] == UInt8(ascii: "\\") {
      return false
    }
    return true
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

extension UInt64 {
  /// Sets the high bit of each byte that is at least `limit`, where none has it before; other bits
  /// mean nothing.
  @inline(__always)
  fileprivate func reaches(_ limit: UInt64) -> UInt64 {
    self &+ 0x0101_0101_0101_0101 &* (0x80 &- limit)
  }
}
