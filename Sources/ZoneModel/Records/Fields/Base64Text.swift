/// Bytes in base64 with padding (RFC 4648 §4).
enum Base64Text {
  /// Reads all remaining tokens as one run; there may be blanks anywhere in it.
  static func parseRest(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ next: inout Int, into rdata: inout [UInt8]
  ) throws(FieldFault) {
    guard next < tokens.count else { throw .missing }
    var decoder = Decoder()
    while next < tokens.count {
      if tokens[next].isQuoted { throw FieldFault("may not be in quotes") }
      try decoder.read(text.extracting(tokens[next].range), into: &rdata)
      next += 1
    }
    if !decoder.isWhole {
      next -= 1
      throw FieldFault("ends within a group of four base64 characters")
    }
  }

  /// Reads one word, all of it.
  static func parse(_ word: Span<UInt8>, into rdata: inout [UInt8]) throws(FieldFault) {
    var decoder = Decoder()
    try decoder.read(word, into: &rdata)
    if !decoder.isWhole { throw FieldFault("ends within a group of four base64 characters") }
  }

  /// Appends the text, padded.
  static func append(_ bytes: Span<UInt8>, to text: inout [UInt8]) {
    var index = 0
    while index < bytes.count {
      let count = min(3, bytes.count - index)
      var group: UInt32 = 0
      for offset in 0..<3 {
        group = group << 8 | (offset < count ? UInt32(bytes[index + offset]) : 0)
      }
      for place in 0..<4 {
        let digit = Int(group >> UInt32(18 - 6 * place) & 63)
        text.append(place <= count ? alphabet[digit] : UInt8(ascii: "="))
      }
      index += 3
    }
  }

  /// The characters, by value.
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The value of each byte as a character; 64 for one that is none.
  static let values: [UInt32] = (0...255).map { value(of: UInt8($0)) ?? 64 }

  /// The value of a character, or nil.
  private static func value(of byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) + 4
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }

  /// Reads characters in pieces, as blanks cut them.
  private struct Decoder {
    /// The bits of the group so far.
    var bits: UInt32 = 0
    /// How many characters of the group were read, padding included.
    var count = 0
    /// How many of them were padding.
    var padding = 0
    /// Whether a padded group has ended the text.
    var isEnded = false

    /// Whether no group is left open.
    var isWhole: Bool { count == 0 }

    /// Reads one piece of the text.
    mutating func read(_ word: Span<UInt8>, into rdata: inout [UInt8]) throws(FieldFault) {
      for index in word.indices {
        guard !isEnded else { throw FieldFault("continues after the padding", at: index) }
        if word[index] == UInt8(ascii: "="), count >= 2 {
          padding += 1
          bits <<= 6
        } else {
          guard let value = Base64Text.value(of: word[index]), padding == 0 else {
            throw FieldFault("is not base64", at: index)
          }
          bits = bits << 6 | value
        }
        count += 1
        if count == 4 { try closeGroup(at: index, into: &rdata) }
      }
    }

    /// Writes the bytes of a whole group.
    private mutating func closeGroup(
      at index: Int, into rdata: inout [UInt8]
    ) throws(FieldFault) {
      for place in 0..<3 {
        let byte = UInt8(truncatingIfNeeded: bits >> UInt32(16 - 8 * place))
        if place < 3 - padding {
          rdata.append(byte)
        } else if byte != 0 {
          // Two texts for the same bytes would let equal records differ (RFC 4648 §3.5).
          throw FieldFault("has bits in its padding", at: index)
        }
      }
      isEnded = padding > 0
      (bits, count, padding) = (0, 0, 0)
    }
  }
}
