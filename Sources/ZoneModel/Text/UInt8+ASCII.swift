/// The few questions that readers ask of a single byte.
extension UInt8 {
  /// The digits `0` to `9`.
  @inlinable package var isASCIIDigit: Bool { self &- 0x30 < 10 }

  /// The letters `A` to `Z` and `a` to `z`.
  @inlinable package var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// A capital letter made small, any other byte as it is (RFC 4343 §3).
  @inlinable package var asciiLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// Printable and not a blank: `!` to `~`.
  @inlinable package var isASCIIGraphic: Bool { self &- 0x21 < 94 }

  /// The value of a hexadecimal digit of either case, or nil.
  @inlinable package var hexValue: UInt8? {
    if isASCIIDigit { return self &- 0x30 }
    let letter = (self | 0x20) &- 0x61
    return letter < 6 ? letter &+ 10 : nil
  }
}
