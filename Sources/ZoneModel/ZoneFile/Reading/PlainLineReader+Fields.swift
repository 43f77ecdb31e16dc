/// Data of the types that are read by their list of fields: see `PlainLineReader`.
extension PlainLineReader {
  /// Appends the wire form of the data at `start`, field by field.
  ///
  /// - Returns: the byte after the last field, or -1 for data that is left.
  static func readFields(
    _ text: Span<UInt8>, from start: Int, _ type: RecordType,
    relativeTo origin: borrowing ScratchBytes, into data: inout ScratchBytes
  ) -> Int {
    guard let slot = RecordRegistry.slot(of: type) else { return -1 }
    let first = data.count
    var end = start
    for field in slot.fields {
      let index = field > Int(slot.first) ? skipBlanks(text, from: end) : start
      // No field that is not checked for room itself takes more.
      guard index < text.count, data.room > 2 * 272 else { return -1 }
      let kind = RecordRegistry.kinds[field]
      switch kind {
      case .digestType:
        // Knot loads a DS record of no other digest type.
        end = readNumber(text, from: index, bytes: 1, into: &data)
        let number = text[index]
        if type == .ds, end != index &+ 1 || ![0x31, 0x32, 0x34].contains(number) {
          return -1
        }
      case .uint8, .algorithm, .hashAlgorithm:
        end = readNumber(text, from: index, bytes: 1, into: &data)
      case .uint16: end = readNumber(text, from: index, bytes: 2, into: &data)
      case .uint32: end = readNumber(text, from: index, bytes: 4, into: &data)
      case .name: end = readName(text, from: index, relativeTo: origin, into: &data)
      case .recordType: end = readRecordType(text, from: index, into: &data)
      case .timestamp: end = readTimestamp(text, from: index, into: &data)
      case .salt: end = readSalt(text, from: index, into: &data)
      case .hash: end = readHash(text, from: index, into: &data)
      case .hex: end = readHexWords(text, from: index, into: &data)
      case .digest, .fingerprint, .zoneDigest:
        let offset = data.count - first
        end = readHexWords(text, from: index, into: &data)
        let isSound = data.withBytes(first..<data.count) { bytes in
          (try? Digest.check(kind, bytes, from: offset)) != nil
        }
        if !isSound { return -1 }
      case .base64: end = readBase64Words(text, from: index, into: &data)
      case .types: end = readTypes(text, from: index, into: &data)
      case .optionalTypes:
        if !endsLine(text[index]) { end = readTypes(text, from: index, into: &data) }
      default: return -1
      }
      if end < 0 { return -1 }
    }
    return end
  }

  /// Whether nothing but a comment follows on the line.
  @inline(__always)
  private static func endsLine(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: ";")
  }

  /// The end of the word at `start`, or -1 for one that is not plain.
  @inline(__always)
  private static func wordEnd(_ text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count, !ByteClass.stopsWord(text[index]) { index &+= 1 }
    return index > start && index < text.count && endsName(text[index]) ? index : -1
  }

  /// Appends a decimal number of so many bytes.
  private static func readNumber(
    _ text: Span<UInt8>, from start: Int, bytes: Int, into data: inout ScratchBytes
  ) -> Int {
    var index = start
    var value: UInt64 = 0
    while index < text.count, index &- start < 10, text[index].isASCIIDigit {
      value = value &* 10 &+ UInt64(text[index] &- 0x30)
      index &+= 1
    }
    guard index > start, value &>> UInt64(8 &* bytes) == 0, index < text.count,
      endsName(text[index])
    else { return -1 }
    data.append(word: (value &<< UInt64(64 &- 8 &* bytes)).byteSwapped, count: bytes)
    return index
  }

  /// Appends the number of a record type that every server knows by its name.
  private static func readRecordType(
    _ text: Span<UInt8>, from start: Int, into data: inout ScratchBytes
  ) -> Int {
    let end = wordEnd(text, from: start)
    guard end > 0, let type = typeKnownToAll(text.extracting(start..<end)) else { return -1 }
    data.append(word: UInt64(type.rawValue.byteSwapped), count: 2)
    return end
  }

  /// Appends a point in time, written as a date.
  private static func readTimestamp(
    _ text: Span<UInt8>, from start: Int, into data: inout ScratchBytes
  ) -> Int {
    let end = start &+ 14
    guard end < text.count, endsName(text[end]),
      let stamp = try? Timestamp.parse(date: text.extracting(start..<end))
    else { return -1 }
    data.append(word: UInt64(stamp.byteSwapped), count: 4)
    return end
  }

  /// Appends a salt after its count.
  private static func readSalt(
    _ text: Span<UInt8>, from start: Int, into data: inout ScratchBytes
  ) -> Int {
    let place = data.count
    data.append(0)
    if text[start] == UInt8(ascii: "-") {
      return start &+ 1 < text.count && endsName(text[start &+ 1]) ? start &+ 1 : -1
    }
    let end = readHex(text, from: start, into: &data)
    let count = data.count &- place &- 1
    guard end > 0, count < 256 else { return -1 }
    data.store(UInt8(truncatingIfNeeded: count), at: place)
    return end
  }

  /// Appends a hash in base32 after its count, if it is of whole groups of eight characters.
  private static func readHash(
    _ text: Span<UInt8>, from start: Int, into data: inout ScratchBytes
  ) -> Int {
    let end = wordEnd(text, from: start)
    let count = (end &- start) / 8 &* 5
    guard end > 0, (end &- start) % 8 == 0, count < 256 else { return -1 }
    data.append(UInt8(truncatingIfNeeded: count))
    var index = start
    while index < end {
      var bits: UInt64 = 0
      for _ in 0..<8 {
        let byte = text[index]
        let letter = byte.asciiLowercased &- 0x61
        guard byte.isASCIIDigit || letter < 22 else { return -1 }
        bits = bits &<< 5 | UInt64(byte.isASCIIDigit ? byte &- 0x30 : letter &+ 10)
        index &+= 1
      }
      data.append(word: (bits &<< 24).byteSwapped, count: 5)
    }
    return end
  }

  /// Appends the bytes of one word of hexadecimal digits, two each.
  private static func readHex(
    _ text: Span<UInt8>, from start: Int, into data: inout ScratchBytes
  ) -> Int {
    var index = start
    while index &+ 8 <= text.count, data.room > 8,
      let bytes = UInt64(littleEndian: text.word(at: index)).hexadecimalBytes
    {
      data.append(word: bytes, count: 4)
      index &+= 8
    }
    while index &+ 1 < text.count, data.room > 8, let upper = text[index].hexValue,
      let lower = text[index &+ 1].hexValue
    {
      data.append(upper &<< 4 | lower)
      index &+= 2
    }
    return index > start && index < text.count && endsName(text[index]) ? index : -1
  }

  /// Appends the bytes of all words up to the end of the line, of whole bytes in hexadecimal each.
  private static func readHexWords(
    _ text: Span<UInt8>, from start: Int, into data: inout ScratchBytes
  ) -> Int {
    var index = start
    while true {
      let end = readHex(text, from: index, into: &data)
      guard end > 0 else { return -1 }
      index = skipBlanks(text, from: end)
      guard index < text.count else { return -1 }
      if endsLine(text[index]) { return end }
    }
  }

  /// Appends the bytes of all words up to the end of the line, of whole groups in base64 each.
  private static func readBase64Words(
    _ text: Span<UInt8>, from start: Int, into data: inout ScratchBytes
  ) -> Int {
    var index = start
    while true {
      var (end, isPadded) = readBase64(text, from: index, into: &data)
      if end > 0, isPadded { end = readPadding(text, from: end, into: &data) }
      guard end > index, end < text.count, endsName(text[end]) else { return -1 }
      index = skipBlanks(text, from: end)
      guard index < text.count else { return -1 }
      if endsLine(text[index]) { return end }
      if isPadded { return -1 }
    }
  }

  /// Appends the bytes of groups of four characters.
  ///
  /// - Returns: the byte after them, and whether a padded group is there.
  private static func readBase64(
    _ text: Span<UInt8>, from start: Int, into data: inout ScratchBytes
  ) -> (end: Int, isPadded: Bool) {
    let values = Base64Text.values
    var index = start
    while index &+ 4 <= text.count, data.room > 8 {
      let first = values[Int(text[index])]
      let second = values[Int(text[index &+ 1])]
      let third = values[Int(text[index &+ 2])]
      let fourth = values[Int(text[index &+ 3])]
      if (first | second | third | fourth) > 63 { break }
      let bits = first &<< 26 | second &<< 20 | third &<< 14 | fourth &<< 8
      data.append(word: UInt64(bits.byteSwapped), count: 3)
      index &+= 4
    }
    let isPadded = index &+ 4 <= text.count && text[index &+ 3] == UInt8(ascii: "=")
    return (index, isPadded)
  }

  /// Appends the bytes of a group of four characters that ends in padding.
  private static func readPadding(
    _ text: Span<UInt8>, from start: Int, into data: inout ScratchBytes
  ) -> Int {
    let count = text[start &+ 2] == UInt8(ascii: "=") ? 1 : 2
    var bits: UInt32 = 0
    for index in start..<(start &+ count &+ 1) {
      let value = Base64Text.values[Int(text[index])]
      if value > 63 { return -1 }
      bits = bits &<< 6 | value
    }
    bits &<<= UInt32(14 &+ 6 &* (2 &- count))
    // Bits in the padding are for others to report.
    guard data.room > 8, bits &<< UInt32(8 &* count) == 0 else { return -1 }
    data.append(word: UInt64(bits.byteSwapped), count: count)
    return start &+ 4
  }

  /// Appends the set of the types up to the end of the line, if every server knows them by their
  /// names, and all have numbers below 256.
  private static func readTypes(
    _ text: Span<UInt8>, from start: Int, into data: inout ScratchBytes
  ) -> Int {
    // Bit 63 of the first word is type 0.
    var bits: InlineArray<4, UInt64> = [0, 0, 0, 0]
    var last: UInt16 = 0
    var index = start
    var end = start
    while !endsLine(text[index]) {
      end = wordEnd(text, from: index)
      guard end > 0,
        let number = typeKnownToAll(text.extracting(index..<end))?.rawValue, number < 256
      else { return -1 }
      bits[Int(number &>> 6)] |= 1 &<< UInt64(63 &- number & 63)
      last = max(last, number)
      index = skipBlanks(text, from: end)
      guard index < text.count else { return -1 }
    }
    guard end > start else { return -1 }
    var rest = Int(last) / 8 + 1
    data.append(0)
    data.append(UInt8(truncatingIfNeeded: rest))
    for word in bits.indices where rest > 0 {
      data.append(word: bits[word].byteSwapped, count: min(rest, 8))
      rest -= 8
    }
    return end
  }
}
