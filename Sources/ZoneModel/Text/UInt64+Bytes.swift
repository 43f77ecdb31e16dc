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

  /// The bytes that are `byte`, every one of them sure.
  @inline(__always)
  func allBytes(equalTo byte: UInt8) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let difference = self ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return ~((difference & low &+ low) | difference | low)
  }
}
