/// NSAP addresses, `0x47.0005.80` (RFC 1706 §7): hexadecimal digits, dots allowed anywhere.
enum NSAPAddress {
  /// Reads at least one byte, to the end of the data.
  static func parse(_ word: Span<UInt8>, into rdata: inout [UInt8]) throws(FieldFault) {
    guard word.count > 2, word[0] == UInt8(ascii: "0"), word[1].asciiLowercased == 0x78 else {
      throw FieldFault("does not begin with 0x")
    }
    try parse(dotted: word.extracting(2...), at: 2, into: &rdata)
  }

  /// Reads digits with dots anywhere; `base` is the digits' place in the token.
  static func parse(
    dotted digits: Span<UInt8>, at base: Int, into rdata: inout [UInt8]
  ) throws(FieldFault) {
    var plain: [UInt8] = []
    for index in digits.indices where digits[index] != UInt8(ascii: ".") {
      guard digits[index].hexValue != nil else {
        throw FieldFault("is not hexadecimal", at: base + index)
      }
      plain.append(digits[index])
    }
    if plain.isEmpty { throw FieldFault("has no digits", at: base) }
    try HexText.parse(plain.span, into: &rdata)
  }

  /// Appends the text, without dots.
  static func append(_ bytes: Span<UInt8>, to text: inout [UInt8]) {
    text.append("0x")
    HexText.append(bytes, to: &text)
  }
}
