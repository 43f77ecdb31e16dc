/// Names and data on plain lines: see `PlainLineReader`.
extension PlainLineReader {
  /// Appends the wire form of the name at `start`; there must be room for two names.
  ///
  /// - Returns: the byte after the name, or -1 for a name that is left.
  @inline(__always)
  static func readName(
    _ text: Span<UInt8>, from start: Int, relativeTo origin: borrowing ScratchBytes,
    into wire: inout ScratchBytes
  ) -> Int {
    if text[start] == UInt8(ascii: "@") {
      wire.append(origin)
      return start &+ 1 < text.count && endsName(text[start &+ 1]) ? start &+ 1 : -1
    }
    let name = wire.count
    // The text is copied one byte further along; then each dot is where a length belongs.
    var label = 0
    var index = start
    while index &+ 8 <= text.count, index &- start < WireName.maximumLength {
      let word = UInt64(littleEndian: text.word(at: index))
      let stops = ByteClass.foreignToNames(word)
      wire.store(word: word, at: name &+ 1 &+ index &- start)
      var dots = word.allBytes(equalTo: UInt8(ascii: "."))
      if stops != 0 { dots &= stops ^ (stops &- 1) }
      while dots != 0 {
        let dot = index &- start &+ (dots.trailingZeroBitCount &>> 3)
        guard storeLength(dot &- label, at: name &+ label, in: &wire) else { return -1 }
        label = dot &+ 1
        dots &= dots &- 1
      }
      guard stops != 0 else {
        index &+= 8
        continue
      }
      index &+= stops.trailingZeroBitCount &>> 3
      let count = index &- start
      guard count > 0, endsName(text[index]) else { return -1 }
      wire.extend(to: name &+ 1 &+ count)
      if label == count {
        // The final dot is the root's length.
        wire.store(0, at: name &+ label)
      } else {
        guard storeLength(count &- label, at: name &+ label, in: &wire) else { return -1 }
        wire.append(origin)
      }
      return wire.count &- name <= WireName.maximumLength ? index : -1
    }
    return -1
  }

  /// Writes a label's length before it, if it is one.
  @inline(__always)
  private static func storeLength(
    _ length: Int, at offset: Int, in wire: inout ScratchBytes
  ) -> Bool {
    wire.store(UInt8(truncatingIfNeeded: length), at: offset)
    return length > 0 && length <= WireName.maximumLabel
  }

  /// Whether a name ends before a byte: a blank, a line end or a comment.
  @inline(__always)
  static func endsName(_ byte: UInt8) -> Bool {
    ByteClass.isBlank(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: ";")
  }

  /// Appends the wire form of the data at `start`.
  ///
  /// - Returns: the byte after its last field, or -1 for data that is left.
  @inline(__always)
  mutating func readData(
    _ text: Span<UInt8>, from start: Int, _ type: RecordType
  ) -> Int {
    guard start < text.count else { return -1 }
    switch type {
    case .a: return Self.readIPv4(text, from: start, into: &block.rdata)
    case .aaaa: return Self.readIPv6(text, from: start, into: &block.rdata)
    case .mx:
      let name = Self.readPreference(text, from: start, into: &block.rdata)
      guard name >= 0 else { return -1 }
      return Self.readName(text, from: name, relativeTo: origin, into: &block.rdata)
    case .txt: return Self.readStrings(text, from: start, into: &block.rdata)
    case .ns, .cname, .ptr:
      return Self.readName(text, from: start, relativeTo: origin, into: &block.rdata)
    default:
      guard readsForeignTypes || type.isNativeToGdnsd else { return -1 }
      return Self.readFields(text, from: start, type, relativeTo: origin, into: &block.rdata)
    }
  }

  /// Appends an address of four decimal parts, none with a leading zero.
  @inline(__always)
  private static func readIPv4(
    _ text: Span<UInt8>, from start: Int, into data: inout ScratchBytes
  ) -> Int {
    var index = start
    var bits: UInt64 = 0
    // The longest address, and the byte after it.
    guard index &+ 16 <= text.count else { return -1 }
    for part in 0..<4 {
      var value = UInt32(text[index] &- 0x30)
      guard value < 10 else { return -1 }
      index &+= 1
      let isZero = value == 0
      for _ in 0..<2 {
        let digit = UInt32(text[index] &- 0x30)
        guard digit < 10 else { break }
        if isZero { return -1 }
        value = value &* 10 &+ digit
        index &+= 1
      }
      guard value < 256 else { return -1 }
      bits |= UInt64(value) &<< UInt64(8 &* part)
      if part < 3 {
        guard text[index] == UInt8(ascii: ".") else { return -1 }
        index &+= 1
      }
    }
    data.append(word: bits, count: 4)
    // A fourth digit, like any other byte that belongs to a word, is for others to judge.
    return endsName(text[index]) ? index : -1
  }

  /// Appends an address with colons.
  private static func readIPv6(
    _ text: Span<UInt8>, from start: Int, into data: inout ScratchBytes
  ) -> Int {
    var index = start
    while index < text.count, !ByteClass.stopsWord(text[index]) { index &+= 1 }
    guard index < text.count, endsName(text[index]),
      let address = IPv6Text.parse(text.extracting(start..<index))
    else { return -1 }
    data.append(word: address.high.byteSwapped, count: 8)
    data.append(word: address.low.byteSwapped, count: 8)
    return index
  }

  /// Appends the preference of an MX record.
  ///
  /// - Returns: where the name begins.
  private static func readPreference(
    _ text: Span<UInt8>, from start: Int, into data: inout ScratchBytes
  ) -> Int {
    var index = start
    var value: UInt64 = 0
    while index < text.count, text[index].isASCIIDigit {
      value = value &* 10 &+ UInt64(text[index] &- 0x30)
      index &+= 1
    }
    guard (1...5).contains(index &- start), value <= 0xFFFF, index < text.count,
      ByteClass.isBlank(text[index])
    else { return -1 }
    data.append(word: (value &>> 8) | (value & 0xFF) &<< 8, count: 2)
    index = skipBlanks(text, from: index)
    return index < text.count ? index : -1
  }

  /// Appends strings with their counts, in quotes or not, up to the end of the line.
  private static func readStrings(
    _ text: Span<UInt8>, from start: Int, into data: inout ScratchBytes
  ) -> Int {
    var index = start
    while index < text.count, text[index] != UInt8(ascii: "\n"), text[index] != UInt8(ascii: ";") {
      var end: Int
      let isQuoted = text[index] == UInt8(ascii: "\"")
      if isQuoted {
        index &+= 1
        end = index
        while end < text.count, text[end] != UInt8(ascii: "\"") {
          if ByteClass.isForeignToTexts(text[end]) || text[end] == UInt8(ascii: "\\") { return -1 }
          end &+= 1
        }
      } else {
        end = ByteClass.wordStop(in: text, from: index)
        // Whatever ends a word and is no blank, line end or comment is rare.
        guard end > index, end < text.count, endsName(text[end]),
          text[index] != UInt8(ascii: "$"), text[index] != UInt8(ascii: "."),
          text[index] != UInt8(ascii: "@"),
          ByteClass.isPlainText(text.extracting(index..<end))
        else { return -1 }
      }
      let count = end &- index
      guard end < text.count, count < 256, data.room > 2 &* 272 else { return -1 }
      data.append(UInt8(truncatingIfNeeded: count))
      data.append(text.extracting(index..<end))
      if isQuoted {
        end &+= 1
        guard end < text.count, endsName(text[end]) else { return -1 }
      }
      index = skipBlanks(text, from: end)
    }
    return index > start ? index : -1
  }
}
