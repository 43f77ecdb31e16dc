/// Bytes after their count, in base32 with the extended hex alphabet and no padding (RFC 4648 §7),
/// as NSEC3 writes hashes.
enum Base32Text {
  /// Reads 1 to 255 bytes with their count.
  static func parse(_ word: Span<UInt8>, into rdata: inout [UInt8]) throws(FieldFault) {
    let count = word.count * 5 / 8
    guard (1...255).contains(count), (count * 8 + 4) / 5 == word.count else {
      throw FieldFault("is not base32 of 1 to 255 bytes")
    }
    rdata.append(UInt8(truncatingIfNeeded: count))
    var bits: UInt32 = 0
    var width: UInt32 = 0
    for index in word.indices {
      guard let value = value(of: word[index]) else { throw FieldFault("is not base32", at: index) }
      bits = bits << 5 | value
      width += 5
      if width >= 8 {
        width -= 8
        rdata.append(UInt8(truncatingIfNeeded: bits >> width))
        bits &= (1 << width) - 1
      }
    }
    if bits != 0 { throw FieldFault("has bits after its last byte", at: word.count - 1) }
  }

  /// Whether the first label of a name is a hash, as the owner of an NSEC3 record is.
  static func isHashOwner(_ owner: Span<UInt8>) -> Bool {
    guard owner.count > 32, owner[0] == 32 else { return false }
    for index in 1...32 where value(of: owner[index]) == nil { return false }
    return true
  }

  /// Where the bytes that begin at `offset` with their count end.
  static func end(in rdata: Span<UInt8>, from offset: Int) throws(FieldFault) -> Int {
    let end = try CharacterString.end(in: rdata, from: offset)
    if end == offset + 1 { throw FieldFault("is empty", at: offset) }
    return end
  }

  /// Appends the text of bytes, their count not among them.
  static func append(_ bytes: Span<UInt8>, to text: inout [UInt8]) {
    var bits: UInt32 = 0
    var width: UInt32 = 0
    for index in bytes.indices {
      bits = bits << 8 | UInt32(bytes[index])
      width += 8
      while width >= 5 {
        width -= 5
        text.append(digit(bits >> width & 31))
      }
    }
    if width > 0 { text.append(digit(bits << (5 - width) & 31)) }
  }

  /// The value of a character of either case, or nil.
  private static func value(of byte: UInt8) -> UInt32? {
    if byte.isASCIIDigit { return UInt32(byte - 0x30) }
    let letter = byte.asciiLowercased &- 0x61
    return letter < 22 ? UInt32(letter) + 10 : nil
  }

  /// The character of a value, in capitals as BIND writes it.
  private static func digit(_ value: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: value < 10 ? value + 0x30 : value + 0x37)
  }
}
