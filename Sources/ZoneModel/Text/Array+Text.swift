/// How text is written: bytes appended to one buffer.
extension [UInt8] {
  /// Appends the UTF-8 of a string.
  @inlinable
  package mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  /// Appends some bytes in one step.
  @inline(__always)
  mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Moves some of the bytes to an earlier place.
  mutating func move(_ range: Range<Int>, to start: Int) {
    precondition(start >= 0 && start <= range.lowerBound && range.upperBound <= count)
    unsafe withUnsafeMutableBytes { bytes in
      unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[start..<(start + range.count)])
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
  }

  /// Appends a number in decimal.
  @inlinable
  package mutating func append(decimal number: some FixedWidthInteger & UnsignedInteger) {
    append(decimal: UInt64(number))
  }

  /// Appends a number in decimal.
  @usableFromInline
  package mutating func append(decimal number: UInt64) {
    append(addingCapacity: 28) { (output: inout OutputSpan<UInt8>) in
      output.append(decimal: number)
    }
  }

  /// Appends the escape `\DDD` of a byte (RFC 1035 §5.1).
  @inlinable
  package mutating func append(escaped byte: UInt8) {
    append(UInt8(ascii: "\\"))
    append(0x30 &+ byte / 100)
    append(0x30 &+ byte / 10 % 10)
    append(0x30 &+ byte % 10)
  }

  /// Appends bytes in hexadecimal, two digits each, in lower case.
  @inlinable
  package mutating func append(hex bytes: some Sequence<UInt8>) {
    for byte in bytes {
      for digit in [byte >> 4, byte & 15] { append(digit &+ (digit < 10 ? 0x30 : 0x57)) }
    }
  }

  /// Appends a number in two bytes, the high one first.
  @inlinable
  package mutating func append(bigEndian number: UInt16) {
    append(UInt8(truncatingIfNeeded: number >> 8))
    append(UInt8(truncatingIfNeeded: number))
  }

  /// Appends a number in four bytes, the highest first.
  @inlinable
  package mutating func append(bigEndian number: UInt32) {
    append(bigEndian: UInt16(truncatingIfNeeded: number >> 16))
    append(bigEndian: UInt16(truncatingIfNeeded: number))
  }

  /// Appends blanks until the text since `start` is `width` bytes long.
  @inlinable
  package mutating func pad(from start: Int, to width: Int) {
    let missing = width - (count - start)
    guard missing > 0 else { return }
    append(addingCapacity: missing) { (output: inout OutputSpan<UInt8>) in
      output.append(repeating: UInt8(ascii: " "), count: missing)
    }
  }
}
