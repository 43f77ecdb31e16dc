/// The data of an A6 record (RFC 2874 §3.1): how many bits come from elsewhere, the bits that do
/// not, and the name that has the others. Where all bits are here there is no name, where none are
/// no address.
enum ChainedAddress {
  /// How many bits an address has.
  private static let width = 128

  /// Reads one to three tokens.
  static func parse(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ next: inout Int, origin: Span<UInt8>,
    into rdata: inout [UInt8]
  ) throws(FieldFault) {
    let prefix = Int(
      try FieldParser.parseNumber(
        text, tokens, &next, upTo: UInt64(width), part: "prefix length"))
    rdata.append(UInt8(truncatingIfNeeded: prefix))
    if prefix < width {
      let address = try FieldParser.parsePart(text, tokens, &next, "suffix") {
        word throws(FieldFault) in
        guard let address = IPv6Text.parse(word) else {
          throw FieldFault("is not an IPv6 address")
        }
        return address
      }
      let suffix = prefix == 0 ? address.bits : address.bits & (UInt128.max >> UInt128(prefix))
      for index in (prefix / 8)..<16 {
        rdata.append(UInt8(truncatingIfNeeded: suffix >> UInt128(120 - 8 * index)))
      }
    }
    guard prefix > 0 else { return }
    guard next < tokens.count else { throw FieldFault("is missing", in: "prefix name") }
    let token = tokens[next]
    // Only BIND knows A6, and it reads no name in quotes.
    if token.isQuoted { throw FieldFault(FieldFault.quoted.reason, in: "prefix name") }
    try WordParser.parse(.name, token, text.extracting(token.range), origin: origin, into: &rdata)
    next += 1
  }

  /// The end of the data.
  static func end(in rdata: Span<UInt8>, from offset: Int) throws(FieldFault) -> Int {
    let start = try FieldValidator.end(of: 1, in: rdata, from: offset)
    let prefix = Int(rdata[offset])
    guard prefix <= width else {
      throw FieldFault("is more than \(width)", at: offset, in: "prefix length")
    }
    let end = try FieldValidator.end(of: 16 - prefix / 8, in: rdata, from: start)
    if prefix % 8 > 0, rdata[start] >> UInt8(8 - prefix % 8) != 0 {
      throw FieldFault("has bits in the prefix", at: start, in: "suffix")
    }
    return prefix == 0 ? end : try FieldValidator.end(of: .name, in: rdata, from: end)
  }

  /// The range of the name, if there is one, in data that the validator has passed.
  static func name(in rdata: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    let prefix = Int(rdata[range.lowerBound])
    return prefix == 0 ? nil : (range.lowerBound + 17 - prefix / 8)..<range.upperBound
  }

  /// Appends data that the validator has passed.
  static func append(_ bytes: Span<UInt8>, _ style: RdataStyle, to text: inout [UInt8]) {
    let prefix = Int(bytes[0])
    text.append(decimal: bytes[0])
    if prefix < width {
      text.append(UInt8(ascii: " "))
      var address = [UInt8](repeating: 0, count: 16)
      for index in (prefix / 8)..<16 { address[index] = bytes[1 + index - prefix / 8] }
      FieldPrinter.append(ipv6: address.span, to: &text)
    }
    if let range = name(in: bytes, 0..<bytes.count) {
      text.append(UInt8(ascii: " "))
      FieldPrinter.append(name: bytes.extracting(range), style, to: &text)
    }
  }
}
