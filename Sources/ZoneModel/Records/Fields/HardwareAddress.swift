/// EUI-48 and EUI-64 addresses, `00-00-5e-00-53-2a` (RFC 7043).
enum HardwareAddress {
  /// Reads `count` pairs of hexadecimal digits with hyphens between.
  static func parse(
    _ word: Span<UInt8>, count: Int, into rdata: inout [UInt8]
  ) throws(FieldFault) {
    guard word.count == count * 3 - 1 else {
      throw FieldFault("is not \(count) pairs of hexadecimal digits with hyphens between")
    }
    for index in 0..<count {
      let start = index * 3
      guard let high = word[start].hexValue, let low = word[start + 1].hexValue,
        index == count - 1 || word[start + 2] == UInt8(ascii: "-")
      else {
        throw FieldFault(
          "is not \(count) pairs of hexadecimal digits with hyphens between", at: start)
      }
      rdata.append(high << 4 | low)
    }
  }

  /// Appends the text, in lower case as BIND writes it.
  static func append(_ bytes: Span<UInt8>, to text: inout [UInt8]) {
    for index in bytes.indices {
      if index > 0 { text.append(UInt8(ascii: "-")) }
      text.append(hex: CollectionOfOne(bytes[index]))
    }
  }
}
