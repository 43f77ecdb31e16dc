/// IPv4 addresses in text: four decimal parts, none with a leading zero.
package enum IPv4Text {
  /// The 32 bits of an address, or nil; all of `text` must be it.
  package static func parse(_ text: Span<UInt8>) -> UInt32? {
    var bits: UInt32 = 0
    var part: UInt32 = 0
    var digits = 0
    var dots = 0
    for index in text.indices {
      let byte = text[index]
      if byte.isASCIIDigit {
        if digits > 0, part == 0 { return nil }
        part = part &* 10 &+ UInt32(byte &- 0x30)
        digits &+= 1
        if digits > 3 || part > 255 { return nil }
      } else if byte == UInt8(ascii: "."), digits > 0, dots < 3 {
        bits = bits << 8 | part
        part = 0
        digits = 0
        dots &+= 1
      } else {
        return nil
      }
    }
    return dots == 3 && digits > 0 ? bits << 8 | part : nil
  }

  /// Appends the text of an address.
  package static func append(_ bits: UInt32, to text: inout [UInt8]) {
    text.append(addingCapacity: 24) { (output: inout OutputSpan<UInt8>) in
      output.append(ipv4: bits)
    }
  }
}
