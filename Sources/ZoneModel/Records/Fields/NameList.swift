/// Names one after the other to the end of the data, or none, as HIP lists its servers.
enum NameList {
  /// Reads all tokens that are left.
  static func parse(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ next: inout Int, origin: Span<UInt8>,
    into rdata: inout [UInt8]
  ) throws(FieldFault) {
    while next < tokens.count {
      let token = tokens[next]
      // Only BIND knows HIP, and it reads no name in quotes.
      if token.isQuoted { throw .quoted }
      try WordParser.parse(
        .name, token, text.extracting(token.range), origin: origin, into: &rdata)
      next += 1
    }
  }

  /// The end of the data, which whole names must fill.
  static func end(in rdata: Span<UInt8>, from offset: Int) throws(FieldFault) -> Int {
    var offset = offset
    while offset < rdata.count {
      offset = try FieldValidator.end(of: .name, in: rdata, from: offset)
    }
    return offset
  }

  /// Appends names that the validator has passed.
  static func append(_ bytes: Span<UInt8>, _ style: RdataStyle, to text: inout [UInt8]) {
    var offset = 0
    while let length = WireName.length(in: bytes, at: offset) {
      if offset > 0 { text.append(UInt8(ascii: " ")) }
      FieldPrinter.append(name: bytes.extracting(offset..<(offset + length)), style, to: &text)
      offset += length
    }
  }
}
