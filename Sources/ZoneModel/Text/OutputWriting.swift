/// How text is written into room that is already there: what `[UInt8]` offers, a byte for a byte.
extension OutputSpan<UInt8> {
  /// Appends a number in decimal; there must be room for 20 bytes.
  mutating func append(decimal number: UInt64) {
    var scale: UInt64 = 1
    while number / 10 >= scale { scale &*= 10 }
    var rest = number
    while scale > 0 {
      append(UInt8(truncatingIfNeeded: rest / scale) &+ 0x30)
      rest %= scale
      scale /= 10
    }
  }

  /// Appends an IPv4 address; there must be room for 15 bytes.
  mutating func append(ipv4 bits: UInt32) {
    for shift in stride(from: UInt32(24), through: 0, by: -8) {
      if shift < 24 { append(UInt8(ascii: ".")) }
      let part = UInt8(truncatingIfNeeded: bits >> shift)
      if part >= 100 { append(0x30 &+ part / 100) }
      if part >= 10 { append(0x30 &+ part / 10 % 10) }
      append(0x30 &+ part % 10)
    }
  }

  /// Appends the labels of a name before byte `end`, dots between them and no escapes; there must
  /// be room for `end` bytes.
  mutating func append(plainLabels name: Span<UInt8>, upTo end: Int, lowercased: Bool) {
    var next = Int(name[0]) + 1
    for index in 1..<end {
      if index == next {
        append(UInt8(ascii: "."))
        next = index + 1 + Int(name[index])
      } else {
        append(lowercased ? name[index].asciiLowercased : name[index])
      }
    }
  }

  /// Appends blanks until the text since `start` is `width` bytes long.
  mutating func pad(from start: Int, to width: Int) {
    let missing = width - (count - start)
    if missing > 0 { append(repeating: UInt8(ascii: " "), count: missing) }
  }
}
