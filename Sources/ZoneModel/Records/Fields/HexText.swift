/// Bytes as hexadecimal digits, two each.
enum HexText {
  /// Reads all remaining tokens as one run of digits; there may be blanks anywhere in it.
  static func parseRest(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ next: inout Int, into rdata: inout [UInt8]
  ) throws(FieldFault) {
    guard next < tokens.count else { throw .missing }
    var pending: UInt8?
    while next < tokens.count {
      if tokens[next].isQuoted { throw FieldFault("may not be in quotes") }
      try parse(text.extracting(tokens[next].range), &pending, into: &rdata)
      next += 1
    }
    if pending != nil {
      next -= 1
      throw FieldFault("ends the data in half a byte")
    }
  }

  /// Reads one word of digits, all of it whole bytes.
  static func parse(_ word: Span<UInt8>, into rdata: inout [UInt8]) throws(FieldFault) {
    var pending: UInt8?
    try parse(word, &pending, into: &rdata)
    if pending != nil { throw FieldFault("has an odd number of hexadecimal digits") }
  }

  /// Reads digits; `pending` is the upper half of a byte whose lower half is still to come.
  private static func parse(
    _ word: Span<UInt8>, _ pending: inout UInt8?, into rdata: inout [UInt8]
  ) throws(FieldFault) {
    for index in word.indices {
      guard let digit = word[index].hexValue else {
        throw FieldFault("is not hexadecimal", at: index)
      }
      if let upper = pending {
        rdata.append(upper << 4 | digit)
        pending = nil
      } else {
        pending = digit
      }
    }
  }

  /// Appends two digits a byte, in capitals as BIND and the RFCs write data.
  static func append(_ bytes: Span<UInt8>, to text: inout [UInt8]) {
    for index in bytes.indices {
      text.append(digit(bytes[index] >> 4))
      text.append(digit(bytes[index] & 15))
    }
  }

  /// The digit of a value below 16.
  private static func digit(_ value: UInt8) -> UInt8 {
    value &+ (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "A") - 10)
  }
}
