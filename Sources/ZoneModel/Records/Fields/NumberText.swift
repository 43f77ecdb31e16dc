/// Plain numbers: decimal digits and nothing else.
enum NumberText {
  /// The number, which never wraps: past `limit` it is refused.
  static func parse(_ word: Span<UInt8>, upTo limit: UInt64) throws(FieldFault) -> UInt64 {
    if word.isEmpty { throw FieldFault("is not a number") }
    var number: UInt64 = 0
    for index in word.indices {
      let byte = word[index]
      guard byte.isASCIIDigit else { throw FieldFault("is not a number", at: index) }
      // The digits after the limit are still read, so that a letter among them is reported first.
      if number <= limit { number = number &* 10 &+ UInt64(byte &- 0x30) }
    }
    if number > limit { throw FieldFault("is more than \(limit)") }
    return number
  }
}

extension Span<UInt8> {
  /// The number that up to eight bytes make, the first of them highest.
  var bigEndianNumber: UInt64 {
    var number: UInt64 = 0
    for index in indices { number = number << 8 | UInt64(self[index]) }
    return number
  }
}

extension [UInt8] {
  /// Appends a number in eight bytes, the highest first.
  mutating func append(bigEndian number: UInt64) {
    append(bigEndian: UInt32(truncatingIfNeeded: number >> 32))
    append(bigEndian: UInt32(truncatingIfNeeded: number))
  }
}
