extension Span<UInt8> {
  /// Eight bytes in one step, in the machine's order; all of them must be in the span.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset + 8 <= count)
    return unsafe withUnsafeBytes {
      unsafe $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
  }
}

/// Eight bytes tested together: the result has the high bit of each byte for which the test holds.
///
/// Only the lowest bit set is certain: those above it may be a carry.
extension UInt64 {
  /// The bytes that are `byte`.
  @inline(__always)
  func bytes(equalTo byte: UInt8) -> UInt64 {
    let difference = self ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }

  /// The bytes that are less than `byte`, which is at most 128.
  @inline(__always)
  func bytes(lessThan byte: UInt8) -> UInt64 {
    (self &- 0x0101_0101_0101_0101 &* UInt64(byte)) & ~self & 0x8080_8080_8080_8080
  }

  /// How many bytes have their high bit set, where no other bit is.
  @inline(__always)
  var topBitCount: Int { Int(truncatingIfNeeded: ((self &>> 7) &* 0x0101_0101_0101_0101) &>> 56) }

  /// Every byte as `UInt8.asciiLowercased` has it.
  @inline(__always)
  var asciiLowercased: UInt64 {
    // The high bit of each byte is kept out of the sums, so that none carries into the next.
    let low = self & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = low &+ 0x3F3F_3F3F_3F3F_3F3F
    let pastZ = low &+ 0x2525_2525_2525_2525
    let capitals = (fromA ^ pastZ) & ~self & 0x8080_8080_8080_8080
    return self | capitals &>> 2
  }

  /// The first `count` bytes, the lowest first, if they are letters, digits, hyphens and underscores
  /// alone; in lower case if requested.
  @inline(__always)
  func plainText(count: Int, lowercased: Bool) -> UInt64? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops = ones &* 0x80
    // After the text, `a` takes the place of whatever follows. A shift by 64 gives 0.
    let mask = ~(UInt64.max << UInt64(count &* 8))
    let text = self & mask | (ones &* 0x61) & ~mask
    // The top bit of each byte is set if the byte is at least the first and not after the last.
    if text & tops != 0 { return nil }
    let small = text | ones &* 0x20
    let isLetter = (small &+ ones &* (0x80 - 0x61)) & ~(small &+ ones &* (0x7F - 0x7A)) & tops
    let isDigit = (text &+ ones &* (0x80 - 0x30)) & ~(text &+ ones &* (0x7F - 0x39))
    let isHyphen = (text &+ ones &* (0x80 - 0x2D)) & ~(text &+ ones &* (0x7F - 0x2D))
    let isUnderscore = (text &+ ones &* (0x80 - 0x5F)) & ~(text &+ ones &* (0x7F - 0x5F))
    if (isLetter | isDigit | isHyphen | isUnderscore) & tops != tops { return nil }
    return lowercased ? text | isLetter >> 2 : text
  }

  /// The four bytes that eight hexadecimal digits mean, the first of both lowest; nil for others.
  @inline(__always)
  var hexadecimalBytes: UInt64? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops = ones &* 0x80
    if self & tops != 0 { return nil }
    let small = self | ones &* 0x20
    let isLetter = (small &+ ones &* (0x80 - 0x61)) & ~(small &+ ones &* (0x7F - 0x66))
    let isDigit = (self &+ ones &* (0x80 - 0x30)) & ~(self &+ ones &* (0x7F - 0x39))
    if (isLetter | isDigit) & tops != tops { return nil }
    // Nine more for a letter, which has bit 6.
    let values = (self & (ones &* 0x0F)) &+ (self &>> 6 & ones) &* 9
    var bytes = (values &<< 4 | values &>> 8) & 0x00FF_00FF_00FF_00FF
    bytes = (bytes | bytes &>> 8) & 0x0000_FFFF_0000_FFFF
    return (bytes | bytes &>> 16) & 0xFFFF_FFFF
  }

  /// The bytes that are `byte`, every one of them sure.
  @inline(__always)
  func allBytes(equalTo byte: UInt8) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let difference = self ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return ~((difference & low &+ low) | difference | low)
  }
}
