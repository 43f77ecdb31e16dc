/// Text in data: strings of up to 255 bytes after their count (RFC 1035 §3.3), and longer values
/// that run to the end of the data.
enum CharacterString {
  /// The longest string with a count.
  static let maximumLength = 255

  /// Reads one string with its count.
  static func parse(
    _ word: Span<UInt8>, _ token: Token, into rdata: inout [UInt8]
  ) throws(FieldFault) {
    let countAt = rdata.count
    rdata.append(0)
    try parse(unlimited: word, token, into: &rdata)
    let length = rdata.count - countAt - 1
    guard length <= maximumLength else {
      throw FieldFault("is longer than \(maximumLength) bytes")
    }
    rdata[countAt] = UInt8(truncatingIfNeeded: length)
  }

  /// Reads text without a count, up to what data can hold.
  static func parse(
    unlimited word: Span<UInt8>, _ token: Token, into rdata: inout [UInt8]
  ) throws(FieldFault) {
    guard token.hasEscapes else {
      rdata.append(word)
      return
    }
    var index = 0
    while index < word.count {
      if word[index] == UInt8(ascii: "\\") {
        guard let (value, length) = NameText.unescape(word, at: index) else {
          throw FieldFault("has a bad escape", at: index)
        }
        rdata.append(value)
        index += length
      } else {
        rdata.append(word[index])
        index += 1
      }
    }
  }

  /// Reads a string of letters and digits with its count, as a CAA tag is one.
  static func parse(word: Span<UInt8>, into rdata: inout [UInt8]) throws(FieldFault) {
    guard (1...maximumLength).contains(word.count) else {
      throw FieldFault("is not 1 to \(maximumLength) letters and digits")
    }
    rdata.append(UInt8(truncatingIfNeeded: word.count))
    for index in word.indices {
      guard word[index].isASCIIDigit || word[index].isASCIILetter else {
        throw FieldFault("is not letters and digits only", at: index)
      }
      rdata.append(word[index])
    }
  }

  /// Reads all tokens that are left, at least one.
  static func parseAll(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ next: inout Int, into rdata: inout [UInt8]
  ) throws(FieldFault) {
    guard next < tokens.count else { throw .missing }
    while next < tokens.count {
      let token = tokens[next]
      try parse(text.extracting(token.range), token, into: &rdata)
      next += 1
    }
  }
}

extension CharacterString {
  /// Whether the data of a type is strings and nothing else, as of TXT.
  static func fillData(of type: RecordType) -> Bool {
    guard let slot = RecordRegistry.slot(of: type) else { return false }
    return RecordRegistry.kinds[Int(slot.first)] == .strings
  }

  /// The end of the string that begins at `offset`.
  static func end(in rdata: Span<UInt8>, from offset: Int) throws(FieldFault) -> Int {
    let start = try FieldValidator.end(of: 1, in: rdata, from: offset)
    let end = start + Int(rdata[offset])
    if end > rdata.count { throw .cutShort(at: offset) }
    return end
  }

  /// The end of the letters and digits that begin at `offset`.
  static func wordEnd(in rdata: Span<UInt8>, from offset: Int) throws(FieldFault) -> Int {
    let end = try end(in: rdata, from: offset)
    if end == offset + 1 {
      throw FieldFault("is not 1 to \(maximumLength) letters and digits", at: offset)
    }
    for index in (offset + 1)..<end where !(rdata[index].isASCIIDigit || rdata[index].isASCIILetter)
    {
      throw FieldFault("is not letters and digits only", at: index)
    }
    return end
  }

  /// The end of the digits that begin at `offset`.
  static func digitsEnd(in rdata: Span<UInt8>, from offset: Int) throws(FieldFault) -> Int {
    let end = try end(in: rdata, from: offset)
    try checkDigits(rdata.extracting(0..<end), from: offset)
    return end
  }

  /// Checks that the string from `offset` to the end is four digits or more (RFC 1183 §3.1).
  static func checkDigits(_ bytes: Span<UInt8>, from offset: Int) throws(FieldFault) {
    if bytes.count - offset - 1 < 4 { throw FieldFault("is not four digits or more") }
    for index in (offset + 1)..<bytes.count where !bytes[index].isASCIIDigit {
      throw FieldFault("is not digits only")
    }
  }

  /// The end of the data, which whole strings must fill, at least one.
  static func endOfAll(in rdata: Span<UInt8>, from offset: Int) throws(FieldFault) -> Int {
    var offset = try end(in: rdata, from: offset)
    while offset < rdata.count { offset = try end(in: rdata, from: offset) }
    return offset
  }

  /// Appends text in quotes: quotes and backslashes escaped, and what is not printable as `\DDD`.
  static func append(_ bytes: Span<UInt8>, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        text.append(UInt8(ascii: "\\"))
        text.append(byte)
      } else if byte.isASCIIGraphic || byte == UInt8(ascii: " ") {
        text.append(byte)
      } else {
        text.append(escaped: byte)
      }
    }
    text.append(UInt8(ascii: "\""))
  }

  /// Appends strings that the validator has passed, a blank between two.
  static func append(all bytes: Span<UInt8>, to text: inout [UInt8]) {
    var offset = 0
    while offset < bytes.count {
      if offset > 0 { text.append(UInt8(ascii: " ")) }
      let end = offset + 1 + Int(bytes[offset])
      append(bytes.extracting((offset + 1)..<end), to: &text)
      offset = end
    }
  }
}
