/// Bytes after their count, in hexadecimal; `-` for none, as NSEC3 writes a salt (RFC 5155 §3.3).
enum Salt {
  /// Reads up to 255 bytes with their count.
  static func parse(_ word: Span<UInt8>, into rdata: inout [UInt8]) throws(FieldFault) {
    if word.count == 1, word[0] == UInt8(ascii: "-") { return rdata.append(0) }
    guard word.count <= 510 else { throw FieldFault("is longer than 255 bytes") }
    rdata.append(UInt8(truncatingIfNeeded: word.count / 2))
    try HexText.parse(word, into: &rdata)
  }

  /// Appends the text of bytes, their count not among them.
  static func append(_ bytes: Span<UInt8>, to text: inout [UInt8]) {
    if bytes.isEmpty { return text.append(UInt8(ascii: "-")) }
    HexText.append(bytes, to: &text)
  }
}
