/// The front of a HIP record (RFC 8005 §5): in text the algorithm, host identity tag and public
/// key; on the wire the two lengths are before and after the algorithm.
enum HostIdentity {
  /// Reads the three tokens of the front.
  static func parse(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ next: inout Int, into rdata: inout [UInt8]
  ) throws(FieldFault) {
    let algorithm = try FieldParser.parseNumber(
      text, tokens, &next, upTo: 0xFF, part: "algorithm")
    let start = rdata.count
    rdata.append(contentsOf: [0, UInt8(truncatingIfNeeded: algorithm), 0, 0])
    let tag = try FieldParser.parsePart(text, tokens, &next, "tag") { word throws(FieldFault) in
      try HexText.parse(word, into: &rdata)
      let count = rdata.count - start - 4
      guard (1...255).contains(count) else { throw FieldFault("is not 1 to 255 bytes") }
      return count
    }
    let key = try FieldParser.parsePart(text, tokens, &next, "key") { word throws(FieldFault) in
      try Base64Text.parse(word, into: &rdata)
      let count = rdata.count - start - 4 - tag
      guard (1...0xFFFF).contains(count) else { throw FieldFault("is not 1 to 65535 bytes") }
      return count
    }
    rdata[start] = UInt8(truncatingIfNeeded: tag)
    rdata[start + 2] = UInt8(truncatingIfNeeded: key >> 8)
    rdata[start + 3] = UInt8(truncatingIfNeeded: key)
  }

  /// The end of tag and key.
  static func end(in rdata: Span<UInt8>, from offset: Int) throws(FieldFault) -> Int {
    let start = try FieldValidator.end(of: 4, in: rdata, from: offset)
    let (tag, key) = lengths(rdata.extracting(offset..<start))
    if tag == 0 { throw FieldFault("is missing", at: start, in: "tag") }
    if key == 0 { throw FieldFault("is missing", at: start, in: "key") }
    return try FieldValidator.end(of: tag + key, in: rdata, from: start)
  }

  /// The lengths of tag and key, which the first four bytes hold.
  private static func lengths(_ bytes: Span<UInt8>) -> (tag: Int, key: Int) {
    (Int(bytes[0]), Int(bytes[2]) << 8 | Int(bytes[3]))
  }

  /// Appends bytes that the validator has passed.
  static func append(_ bytes: Span<UInt8>, to text: inout [UInt8]) {
    let keyStart = 4 + lengths(bytes).tag
    text.append(decimal: bytes[1])
    text.append(UInt8(ascii: " "))
    HexText.append(bytes.extracting(4..<keyStart), to: &text)
    text.append(UInt8(ascii: " "))
    Base64Text.append(bytes.extracting(keyStart...), to: &text)
  }
}
