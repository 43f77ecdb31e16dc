/// The end of an AMTRELAY record (RFC 8777 §4.2): a bit that makes discovery optional and the
/// relay's type in one byte, then the relay.
enum MulticastRelay {
  /// What messages call the number that says what the relay is.
  private static let typePart = "relay type"

  /// Reads discovery bit, relay type and relay.
  static func parse(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ next: inout Int, origin: Span<UInt8>,
    into rdata: inout [UInt8]
  ) throws(FieldFault) {
    let isOptional = try FieldParser.parseNumber(
      text, tokens, &next, upTo: 1, part: "discovery optional")
    let number = try FieldParser.parseNumber(
      text, tokens, &next, upTo: UInt64(Gateway.Form.name.rawValue), part: typePart)
    let form = try Gateway.form(UInt8(truncatingIfNeeded: number), in: typePart, at: 0)
    rdata.append(UInt8(truncatingIfNeeded: isOptional) << 7 | form.rawValue)
    guard next < tokens.count else { throw .missing }
    // Only BIND knows AMTRELAY, and it reads no name in quotes.
    if tokens[next].isQuoted { throw .quoted }
    try Gateway.parse(
      form, text.extracting(tokens[next].range), tokens[next], origin: origin, into: &rdata)
    next += 1
  }

  /// The end of the relay; one of a type that is not known may be anything (RFC 8777 §4.2.3).
  static func end(in rdata: Span<UInt8>, from offset: Int) throws(FieldFault) -> Int {
    let start = try FieldValidator.end(of: 1, in: rdata, from: offset)
    guard let form = Gateway.Form(rawValue: rdata[offset] & 0x7F) else { return rdata.count }
    return try Gateway.end(of: form, in: rdata, from: start)
  }

  /// Whether the relay is of a type that text can write.
  static func hasText(_ bytes: Span<UInt8>) -> Bool {
    Gateway.Form(rawValue: bytes[0] & 0x7F) != nil
  }

  /// The range of the relay, if it is a name, in parts that the validator has passed.
  static func name(in rdata: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    rdata[range.lowerBound] & 0x7F == Gateway.Form.name.rawValue
      ? (range.lowerBound + 1)..<range.upperBound : nil
  }

  /// Appends parts that the validator has passed.
  static func append(_ bytes: Span<UInt8>, _ style: RdataStyle, to text: inout [UInt8]) {
    text.append(decimal: bytes[0] >> 7)
    text.append(UInt8(ascii: " "))
    text.append(decimal: bytes[0] & 0x7F)
    text.append(UInt8(ascii: " "))
    Gateway.append(
      Gateway.Form(rawValue: bytes[0] & 0x7F) ?? .none, bytes.extracting(1...), style, to: &text)
  }
}
