/// Domain names in presentation form (RFC 1035 §5.1): dots between labels, `\X` and `\DDD` escapes.
package enum NameText {
  /// Appends the wire form of a name to `wire`; on failure leaves `wire` as it was.
  ///
  /// - Parameter origin: wire form that completes a name without a final dot.
  /// - Throws: `DomainNameError`, its offset counted from the start of `text`.
  package static func parse(
    _ text: Span<UInt8>, relativeTo origin: Span<UInt8>, into wire: inout [UInt8]
  ) throws(DomainNameError) {
    let start = wire.count
    if appendPlain(text, relativeTo: origin, to: &wire, from: start) { return }
    wire.removeSubrange(start...)
    do {
      try append(text, relativeTo: origin, to: &wire, from: start)
    } catch {
      wire.removeSubrange(start...)
      throw error
    }
  }

  /// The fast path for names without escapes and mistakes, which is nearly all.
  ///
  /// The text is copied one byte further along; then each dot is where a length belongs.
  ///
  /// - Returns: false, with anything in `wire`, if the name needs the slow path.
  private static func appendPlain(
    _ text: Span<UInt8>, relativeTo origin: Span<UInt8>, to wire: inout [UInt8], from start: Int
  ) -> Bool {
    guard text.count > 1, text.count < WireName.maximumLength else { return false }
    wire.append(0)
    wire.append(text)
    var label = 0
    while true {
      let end = markEnd(of: text, from: label)
      let length = end &- label
      guard length > 0, length <= WireName.maximumLabel else { return false }
      wire[start &+ label] = UInt8(truncatingIfNeeded: length)
      if end == text.count { break }
      if text[end] != UInt8(ascii: ".") { return false }
      label = end &+ 1
      if label == text.count {
        // The final dot is the root's length.
        wire[start &+ label] = 0
        return true
      }
    }
    guard text.count &+ 1 &+ origin.count <= WireName.maximumLength else { return false }
    wire.append(origin)
    return true
  }

  /// The first dot or backslash from `start` on, or the end of the text.
  @inline(__always)
  private static func markEnd(of text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index &+ 8 <= text.count {
      let word = UInt64(littleEndian: text.word(at: index))
      let marks = word.bytes(equalTo: UInt8(ascii: ".")) | word.bytes(equalTo: UInt8(ascii: "\\"))
      if marks != 0 { return index &+ marks.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < text.count, text[index] != UInt8(ascii: "."), text[index] != UInt8(ascii: "\\") {
      index &+= 1
    }
    return index
  }

  /// The work of `parse`, which undoes it on failure.
  private static func append(
    _ text: Span<UInt8>, relativeTo origin: Span<UInt8>, to wire: inout [UInt8], from start: Int
  ) throws(DomainNameError) {
    if text.count == 1, text[0] == UInt8(ascii: ".") { return wire.append(0) }
    var labelStart = wire.count
    wire.append(0)
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "."):
        try close(&wire, labelStart, at: index)
        labelStart = wire.count
        wire.append(0)
        index += 1
      case UInt8(ascii: "\\"):
        guard let (value, length) = unescape(text, at: index) else {
          throw DomainNameError(code: .badEscape, offset: index)
        }
        wire.append(value)
        index += length
      default:
        wire.append(byte)
        index += 1
      }
      if wire.count - start > WireName.maximumLength {
        throw DomainNameError(code: .nameTooLong, offset: index - 1)
      }
    }
    // A final dot has opened the root's label, which stays empty.
    if labelStart == wire.count - 1, text.count > 0 { return }
    try close(&wire, labelStart, at: text.count)
    wire.append(origin)
    if wire.count - start > WireName.maximumLength {
      throw DomainNameError(code: .nameTooLong, offset: 0)
    }
  }

  /// Writes a label's length before it.
  private static func close(
    _ wire: inout [UInt8], _ labelStart: Int, at offset: Int
  ) throws(DomainNameError) {
    let length = wire.count - labelStart - 1
    if length == 0 { throw DomainNameError(code: .emptyLabel, offset: offset) }
    if length > WireName.maximumLabel {
      throw DomainNameError(code: .labelTooLong, offset: offset)
    }
    wire[labelStart] = UInt8(length)
  }

  /// The byte that the escape at `index` means, and how many bytes of text it takes.
  package static func unescape(_ text: Span<UInt8>, at index: Int) -> (value: UInt8, length: Int)? {
    guard index + 1 < text.count else { return nil }
    guard text[index + 1].isASCIIDigit else { return (text[index + 1], 2) }
    guard index + 3 < text.count, text[index + 2].isASCIIDigit, text[index + 3].isASCIIDigit
    else { return nil }
    let digits = (1...3).map { Int(text[index + $0] - 0x30) }
    let value = digits[0] * 100 + digits[1] * 10 + digits[2]
    return value <= 255 ? (UInt8(value), 4) : nil
  }

  /// Appends an absolute name with its final dot.
  package static func append(_ name: Span<UInt8>, to text: inout [UInt8]) {
    if name.count <= 1 { return text.append(UInt8(ascii: ".")) }
    appendLabels(name, upTo: name.count - 1, to: &text)
    text.append(UInt8(ascii: "."))
  }

  /// Appends a name relative to `origin`: `@` for the origin, absolute if it is not below it.
  package static func append(
    _ name: Span<UInt8>, relativeTo origin: Span<UInt8>, to text: inout [UInt8]
  ) {
    guard origin.count > 1, WireName.isSubdomain(name, of: origin) else {
      return append(name, to: &text)
    }
    if name.count == origin.count { return text.append(UInt8(ascii: "@")) }
    appendLabels(name, upTo: name.count - origin.count, to: &text)
  }

  /// Appends the labels before byte `end`, with dots between them.
  private static func appendLabels(_ name: Span<UInt8>, upTo end: Int, to text: inout [UInt8]) {
    if isPlain(name, upTo: end) {
      return text.append(addingCapacity: end) { (output: inout OutputSpan<UInt8>) in
        output.append(plainLabels: name, upTo: end)
      }
    }
    var index = 0
    while index < end {
      if index > 0 { text.append(UInt8(ascii: ".")) }
      let next = index + 1 + Int(name[index])
      index += 1
      while index < next {
        append(labelByte: name[index], to: &text)
        index += 1
      }
    }
  }

  /// Whether the labels before byte `end` have only letters, digits, hyphens and underscores, as
  /// nearly all have: then they are copied unchanged.
  static func isPlain(_ name: Span<UInt8>, upTo end: Int) -> Bool {
    var index = 0
    while index < end {
      let next = index &+ 1 &+ Int(name[index])
      index &+= 1
      while index < next {
        let count = min(next &- index, 8)
        // The bytes behind the text do not count, and at the name's end there may be none.
        let word =
          index &+ 8 <= name.count
          ? UInt64(littleEndian: name.word(at: index))
          : (0..<count).reduce(0) { $0 | UInt64(name[index &+ $1]) << UInt64($1 &* 8) }
        if word.plainText(count: count, lowercased: false) == nil { return false }
        index &+= count
      }
    }
    return end > 1
  }

  /// Appends one byte of a label, escaped unless BIND, Knot, NSD and gdnsd all read it as it is.
  private static func append(labelByte byte: UInt8, to text: inout [UInt8]) {
    if plain[Int(byte)] { return text.append(byte) }
    // BIND takes `\[` for the beginning of a bit string, NSD `\\.` for an escaped dot.
    if byte.isASCIIGraphic, byte != UInt8(ascii: "["), byte != UInt8(ascii: "\\") {
      text.append(UInt8(ascii: "\\"))
      text.append(byte)
    } else {
      text.append(escaped: byte)
    }
  }

  /// The bytes that need no escape in a name: Knot reads no other sign as it is.
  private static let plain: [Bool] = (0...255).map { value in
    let byte = UInt8(value)
    return byte.isASCIILetter || byte.isASCIIDigit || "-_*/".utf8.contains(byte)
  }
}
