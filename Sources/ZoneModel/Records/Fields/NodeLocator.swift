/// 64 bits as four groups of hexadecimal digits, `2001:db8:1140:1000` (RFC 6742 §2.1.2, §2.3.2).
enum NodeLocator {
  /// What is wrong with one that cannot be read.
  private static let form = "is not four groups of 1 to 4 hexadecimal digits with colons between"

  /// Reads the eight bytes of a locator.
  static func parse(_ word: Span<UInt8>, into rdata: inout [UInt8]) throws(FieldFault) {
    var groups = 0
    var group: UInt16 = 0
    var digits = 0
    for index in word.indices {
      if let digit = word[index].hexValue, digits < 4 {
        group = group << 4 | UInt16(digit)
        digits += 1
      } else if word[index] == UInt8(ascii: ":"), digits > 0, groups < 3 {
        rdata.append(bigEndian: group)
        groups += 1
        group = 0
        digits = 0
      } else {
        throw FieldFault(form, at: index)
      }
    }
    guard groups == 3, digits > 0 else { throw FieldFault(form, at: word.count) }
    rdata.append(bigEndian: group)
  }

  /// Appends the text, with all leading zeros, without which Knot does not read it.
  static func append(_ bytes: Span<UInt8>, to text: inout [UInt8]) {
    for start in stride(from: 0, to: bytes.count, by: 2) {
      if start > 0 { text.append(UInt8(ascii: ":")) }
      text.append(hex: [bytes[start], bytes[start + 1]])
    }
  }
}
