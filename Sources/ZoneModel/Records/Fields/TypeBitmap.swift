/// Sets of record types: windows of 256 numbers, each with a bitmap of up to 32 bytes that does not
/// end in zero (RFC 4034 §4.1.2).
enum TypeBitmap {
  /// Reads all tokens that are left, in any order; a type given twice counts once.
  static func parse(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ next: inout Int, into rdata: inout [UInt8]
  ) throws(FieldFault) {
    var numbers: [UInt16] = []
    while next < tokens.count {
      numbers.append(try RecordTypeText.parse(text.extracting(tokens[next].range), tokens[next]))
      next += 1
    }
    numbers.sort()
    var index = 0
    while index < numbers.count {
      let window = numbers[index] >> 8
      rdata.append(UInt8(truncatingIfNeeded: window))
      let countAt = rdata.count
      rdata.append(0)
      while index < numbers.count, numbers[index] >> 8 == window {
        let low = Int(numbers[index] & 255)
        while rdata.count - countAt - 1 <= low / 8 { rdata.append(0) }
        rdata[countAt + 1 + low / 8] |= 0x80 >> UInt8(low % 8)
        index += 1
      }
      rdata[countAt] = UInt8(truncatingIfNeeded: rdata.count - countAt - 1)
    }
  }

  /// The end of the data, which whole windows in rising order must fill.
  static func end(in rdata: Span<UInt8>, from offset: Int) throws(FieldFault) -> Int {
    var offset = offset
    var last = -1
    while offset < rdata.count {
      let start = try FieldValidator.end(of: 2, in: rdata, from: offset)
      let window = Int(rdata[offset])
      let length = Int(rdata[offset + 1])
      guard window > last, (1...32).contains(length) else {
        throw FieldFault("is not windows in order, of 1 to 32 bytes each", at: offset)
      }
      let end = try FieldValidator.end(of: length, in: rdata, from: start)
      if rdata[end - 1] == 0 { throw FieldFault("has a window that ends in zero", at: end - 1) }
      last = window
      offset = end
    }
    return offset
  }

  /// Appends the mnemonics of a set that the validator has passed.
  static func append(_ bytes: Span<UInt8>, to text: inout [UInt8]) {
    var offset = 0
    while offset < bytes.count {
      let end = offset + 2 + Int(bytes[offset + 1])
      append(
        bits: bytes.extracting((offset + 2)..<end), from: UInt16(bytes[offset]) << 8,
        isFirst: offset == 0, to: &text)
      offset = end
    }
  }

  /// Appends the mnemonics of the bits of one window, `base` the number of its first bit.
  static func append(
    bits: Span<UInt8>, from base: UInt16, isFirst: Bool, to text: inout [UInt8]
  ) {
    var isFirst = isFirst
    for bit in 0..<(bits.count * 8) where bits[bit / 8] & (0x80 >> UInt8(bit % 8)) != 0 {
      if !isFirst { text.append(UInt8(ascii: " ")) }
      isFirst = false
      RecordTypeText.append(base | UInt16(truncatingIfNeeded: bit), to: &text)
    }
  }
}

/// A record type as a field of data, by mnemonic or `TYPEn`.
enum RecordTypeText {
  /// IANA, "Domain Name System (DNS) Parameters": types that no record has, which BIND and NSD know.
  private static let others = NamedNumber(names: [
    ("OPT", 41), ("TKEY", 249), ("TSIG", 250), ("IXFR", 251), ("AXFR", 252), ("MAILB", 253),
    ("MAILA", 254), ("ANY", 255),
  ])

  /// Reads one type mnemonic.
  static func parse(_ word: Span<UInt8>, _ token: Token) throws(FieldFault) -> UInt16 {
    if token.isQuoted { throw .quoted }
    guard let number = RecordFormat.type(named: word)?.rawValue ?? others.number(of: word) else {
      throw FieldFault("is neither a known record type nor TYPEn")
    }
    return number
  }

  /// Reads one type by mnemonic or by its bare number, as BIND reads the type that a record covers.
  static func parse(covered word: Span<UInt8>, _ token: Token) throws(FieldFault) -> UInt16 {
    guard !token.isQuoted, word.count > 0, word[0].isASCIIDigit else {
      return try parse(word, token)
    }
    return UInt16(truncatingIfNeeded: try NumberText.parse(word, upTo: UInt64(UInt16.max)))
  }

  /// The servers that know a mnemonic, of a record or of a question.
  static func servers(naming word: Span<UInt8>) -> NameServers {
    if let type = RecordFormat.type(named: word) {
      return RecordFormat.find(type)?.servers ?? .standard
    }
    return others.number(of: word) == 41 ? [.bind, .nsd] : .bind
  }

  /// Appends the mnemonic of a type, or `TYPEn` where some server does not know it.
  static func append(_ number: UInt16, to text: inout [UInt8]) {
    let type = RecordType(number)
    if RecordFormat.isKnownToAll(type) {
      RecordFormat.append(mnemonic: type, to: &text)
    } else {
      text.append("TYPE")
      text.append(decimal: number)
    }
  }
}
