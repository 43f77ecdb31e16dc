/// The middle of an IPSECKEY record (RFC 4025 §2): gateway type, algorithm, gateway.
enum IPsecGateway {
  /// What messages call the number that says what the gateway is.
  private static let typePart = "gateway type"

  /// Reads gateway type, algorithm and gateway.
  static func parse(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ next: inout Int, origin: Span<UInt8>,
    into rdata: inout [UInt8]
  ) throws(FieldFault) {
    let number = try FieldParser.parseNumber(
      text, tokens, &next, upTo: UInt64(Gateway.Form.name.rawValue), part: typePart)
    let form = try Gateway.form(UInt8(truncatingIfNeeded: number), in: typePart, at: 0)
    let algorithm = try FieldParser.parseNumber(
      text, tokens, &next, upTo: 0xFF, part: "algorithm")
    rdata.append(form.rawValue)
    rdata.append(UInt8(truncatingIfNeeded: algorithm))
    guard next < tokens.count else { throw .missing }
    try Gateway.parse(
      form, text.extracting(tokens[next].range), tokens[next], origin: origin, into: &rdata)
    next += 1
  }

  /// The end of the three parts.
  static func end(in rdata: Span<UInt8>, from offset: Int) throws(FieldFault) -> Int {
    let start = try FieldValidator.end(of: 2, in: rdata, from: offset)
    let form = try Gateway.form(rdata[offset], in: typePart, at: offset)
    return try Gateway.end(of: form, in: rdata, from: start)
  }

  /// The range of the gateway, if it is a name, in parts that the validator has passed.
  static func name(in rdata: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    rdata[range.lowerBound] == Gateway.Form.name.rawValue
      ? (range.lowerBound + 2)..<range.upperBound : nil
  }

  /// Appends parts that the validator has passed.
  static func append(_ bytes: Span<UInt8>, _ style: RdataStyle, to text: inout [UInt8]) {
    text.append(decimal: bytes[0])
    text.append(UInt8(ascii: " "))
    text.append(decimal: bytes[1])
    text.append(UInt8(ascii: " "))
    Gateway.append(
      Gateway.Form(rawValue: bytes[0]) ?? .none, bytes.extracting(2...), style, to: &text)
  }
}
