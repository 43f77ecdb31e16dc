/// ATM addresses: an E.164 number `+61200000000`, or an end system address in hexadecimal, either
/// with single dots between digits (ATM Forum af-dans-0152, "ATM Name System").
///
/// On the wire a byte of 1 and the number's digits, or a byte of 0 and the address.
enum ATMAddress {
  /// Reads an address in either form.
  static func parse(_ word: Span<UInt8>, into rdata: inout [UInt8]) throws(FieldFault) {
    try checkDots(word)
    guard word.count > 0, word[0] == UInt8(ascii: "+") else {
      rdata.append(0)
      return try NSAPAddress.parse(dotted: word, at: 0, into: &rdata)
    }
    if word.count == 1 { throw FieldFault("has no digits", at: 1) }
    rdata.append(1)
    for index in 1..<word.count where word[index] != UInt8(ascii: ".") {
      guard word[index].isASCIIDigit else { throw FieldFault("is not digits", at: index) }
      rdata.append(word[index])
    }
  }

  /// Checks that each dot is between two digits, as BIND wants it.
  private static func checkDots(_ word: Span<UInt8>) throws(FieldFault) {
    let start = word.count > 0 && word[0] == UInt8(ascii: "+") ? 1 : 0
    for index in start..<word.count where word[index] == UInt8(ascii: ".") {
      if index == start || index + 1 == word.count || word[index - 1] == UInt8(ascii: ".") {
        throw FieldFault("has a dot that is not between two digits", at: index)
      }
    }
  }

  /// The end of the data, which is the address's.
  static func end(in rdata: Span<UInt8>, from offset: Int) throws(FieldFault) -> Int {
    _ = try FieldValidator.end(of: 2, in: rdata, from: offset)
    switch rdata[offset] {
    case 0: break
    case 1:
      for index in (offset + 1)..<rdata.count where !rdata[index].isASCIIDigit {
        throw FieldFault("is not digits", at: index)
      }
    default: throw FieldFault("has a form that is neither 0 nor 1", at: offset)
    }
    return rdata.count
  }

  /// Appends an address that the validator has passed.
  static func append(_ bytes: Span<UInt8>, to text: inout [UInt8]) {
    guard bytes[0] == 1 else { return HexText.append(bytes.extracting(1...), to: &text) }
    text.append(UInt8(ascii: "+"))
    for index in 1..<bytes.count { text.append(bytes[index]) }
  }
}
