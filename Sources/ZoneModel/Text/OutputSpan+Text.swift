/// How text is written into room that is already there: what `[UInt8]` offers, a word at a time.
///
/// Each step may write a whole word past what it appends, so there must be room for eight bytes more
/// than the text takes.
extension OutputSpan<UInt8> {
  /// Appends the first bytes, at most eight, of a word in little-endian order.
  @inline(__always)
  mutating func append(word: UInt64, count added: Int) {
    unsafe withUnsafeMutableBufferPointer { buffer, count in
      precondition(added >= 0 && added <= 8 && count &+ 8 <= buffer.count)
      unsafe UnsafeMutableRawBufferPointer(buffer)
        .storeBytes(of: word.littleEndian, toByteOffset: count, as: UInt64.self)
      count &+= added
    }
  }

  /// Appends a number in decimal; there must be room for 28 bytes.
  mutating func append(decimal number: UInt64) {
    guard number < 100_000_000 else {
      append(decimal: number / 100_000_000)
      return append(eightDigits: UInt32(truncatingIfNeeded: number % 100_000_000))
    }
    var rest = UInt32(truncatingIfNeeded: number)
    var word: UInt64 = 0
    var count = 0
    repeat {
      word = word << 8 | UInt64(rest % 10 &+ 0x30)
      rest /= 10
      count &+= 1
    } while rest > 0
    append(word: word, count: count)
  }

  /// Appends a number below 10^8 in eight digits.
  private mutating func append(eightDigits number: UInt32) {
    var rest = number
    var word: UInt64 = 0
    for _ in 0..<8 {
      word = word << 8 | UInt64(rest % 10 &+ 0x30)
      rest /= 10
    }
    append(word: word, count: 8)
  }

  /// Appends an IPv4 address; there must be room for 24 bytes.
  mutating func append(ipv4 bits: UInt32) {
    for shift in stride(from: UInt32(24), through: 0, by: -8) {
      let (digits, count) = OctetText.digits(of: UInt8(truncatingIfNeeded: bits >> shift))
      let dot = UInt64(UInt8(ascii: ".")) << UInt64(count * 8)
      append(word: UInt64(digits) | dot, count: shift == 0 ? count : count &+ 1)
    }
  }

  /// Appends the labels at a range of some bytes, with dots between them, if they are plain:
  /// letters, digits, hyphens and underscores, as nearly all are.
  ///
  /// - Returns: false if they are not, do not fill the range, or are too close to the end of the
  ///   bytes to be read in words; then some of the text may have been appended.
  @inline(__always)
  mutating func append(
    plainLabels range: Range<Int>, of bytes: Span<UInt8>, lowercased: Bool
  ) -> Bool {
    guard !range.isEmpty, range.upperBound &+ 8 <= bytes.count else { return false }
    var index = range.lowerBound
    while true {
      let next = index &+ 1 &+ Int(bytes[index])
      guard next > index &+ 1, next <= range.upperBound else { return false }
      index &+= 1
      while index < next {
        let count = min(next &- index, 8)
        let word = UInt64(littleEndian: bytes.word(at: index))
        guard let text = word.plainText(count: count, lowercased: lowercased) else { return false }
        append(word: text, count: count)
        index &+= count
      }
      if index == range.upperBound { return true }
      append(UInt8(ascii: "."))
    }
  }

  /// Appends the labels of a name before byte `end`, dots between them and no escapes; there must
  /// be room for `end` bytes.
  mutating func append(plainLabels name: Span<UInt8>, upTo end: Int) {
    var next = Int(name[0]) + 1
    for index in 1..<end {
      if index == next {
        append(UInt8(ascii: "."))
        next = index + 1 + Int(name[index])
      } else {
        append(name[index])
      }
    }
  }

  /// Appends blanks until the text since `start` is `width` bytes long.
  @inline(__always)
  mutating func pad(from start: Int, to width: Int) {
    var missing = width &- (count &- start)
    while missing > 0 {
      append(word: 0x2020_2020_2020_2020, count: min(missing, 8))
      missing &-= 8
    }
  }
}
