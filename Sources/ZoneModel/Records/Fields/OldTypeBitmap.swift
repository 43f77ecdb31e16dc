/// The set of record types of an NXT record: one bitmap of types 0 to 127, bit 0 clear (RFC 2535
/// §5.2).
enum OldTypeBitmap {
  /// The highest type that the bitmap has room for.
  static let maximum: UInt16 = 127

  /// Reads all tokens that are left, mnemonics or numbers, in any order.
  static func parse(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ next: inout Int, into rdata: inout [UInt8]
  ) throws(FieldFault) {
    let start = rdata.count
    while next < tokens.count {
      let number = try RecordTypeText.parse(
        covered: text.extracting(tokens[next].range), tokens[next])
      guard (1...maximum).contains(number) else {
        throw FieldFault("is not one of the types 1 to \(maximum)")
      }
      let low = Int(number)
      while rdata.count - start <= low / 8 { rdata.append(0) }
      rdata[start + low / 8] |= 0x80 >> UInt8(low % 8)
      next += 1
    }
  }

  /// The end of the data, which is the bitmap's.
  static func end(in rdata: Span<UInt8>, from offset: Int) throws(FieldFault) -> Int {
    let count = rdata.count - offset
    if count == 0 { return offset }
    guard count <= 16, rdata[offset] & 0x80 == 0, rdata[rdata.count - 1] != 0 else {
      throw FieldFault("is not a bitmap of the types 1 to \(maximum)", at: offset)
    }
    return rdata.count
  }
}
