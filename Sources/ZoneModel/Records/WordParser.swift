/// Reads the fields that take one token.
enum WordParser {
  /// Appends the wire form of one token.
  static func parse(
    _ kind: FieldKind, _ token: Token, _ word: Span<UInt8>, origin: Span<UInt8>,
    into rdata: inout [UInt8]
  ) throws(FieldFault) {
    switch kind {
    case .name: return try parse(name: word, token, origin: origin, into: &rdata)
    case .string, .optionalString: return try CharacterString.parse(word, token, into: &rdata)
    case .digits:
      let start = rdata.count
      try CharacterString.parse(word, token, into: &rdata)
      return try CharacterString.checkDigits(rdata.span, from: start)
    case .value, .target:
      if kind == .target, word.isEmpty { throw FieldFault("is empty") }
      return try CharacterString.parse(unlimited: word, token, into: &rdata)
    default: break
    }
    if token.isQuoted, kind != .word { throw .quoted }
    switch kind {
    case .ipv4:
      guard let bits = IPv4Text.parse(word) else { throw FieldFault("is not an IPv4 address") }
      rdata.append(bigEndian: bits)
    case .ipv6:
      guard let address = IPv6Text.parse(word) else { throw FieldFault("is not an IPv6 address") }
      rdata.append(bigEndian: address.high)
      rdata.append(bigEndian: address.low)
    case .uint8: rdata.append(UInt8(truncatingIfNeeded: try NumberText.parse(word, upTo: 0xFF)))
    case .uint16:
      rdata.append(bigEndian: UInt16(truncatingIfNeeded: try NumberText.parse(word, upTo: 0xFFFF)))
    case .zero:
      if try NumberText.parse(word, upTo: 0xFFFF) != 0 { throw FieldFault("is not 0") }
      rdata.append(bigEndian: UInt16(0))
    case .uint32:
      rdata.append(
        bigEndian: UInt32(truncatingIfNeeded: try NumberText.parse(word, upTo: 0xFFFF_FFFF)))
    case .period: rdata.append(bigEndian: try PeriodText.parse(word))
    default: try parse(rare: kind, token, word, into: &rdata)
    }
  }

  /// Appends the wire form of one token of the kinds that few records have.
  private static func parse(
    rare kind: FieldKind, _ token: Token, _ word: Span<UInt8>, into rdata: inout [UInt8]
  ) throws(FieldFault) {
    switch kind {
    case .word: try CharacterString.parse(word: word, into: &rdata)
    case .algorithm, .digestType, .hashAlgorithm, .syncScheme, .transport:
      let number = try NamedNumber.names(of: kind).parse(word, upTo: 0xFF)
      rdata.append(UInt8(truncatingIfNeeded: number))
    case .certificateType:
      rdata.append(bigEndian: try NamedNumber.certificateType.parse(word, upTo: 0xFFFF))
    case .recordType: rdata.append(bigEndian: try RecordTypeText.parse(covered: word, token))
    case .timestamp: rdata.append(bigEndian: try Timestamp.parse(word))
    case .date: rdata.append(bigEndian: try Timestamp.parse(date: word))
    case .salt: try Salt.parse(word, into: &rdata)
    case .hash: try Base32Text.parse(word, into: &rdata)
    case .eui48: try HardwareAddress.parse(word, count: 6, into: &rdata)
    case .eui64: try HardwareAddress.parse(word, count: 8, into: &rdata)
    case .locator: try NodeLocator.parse(word, into: &rdata)
    case .nsap: try NSAPAddress.parse(word, into: &rdata)
    case .atm: try ATMAddress.parse(word, into: &rdata)
    default: preconditionFailure("kind \(kind) does not take one token")
    }
  }

  /// Reads a name; a lone `@` is the origin, in quotes as well, and so are quotes around nothing, as
  /// gdnsd has it.
  private static func parse(
    name word: Span<UInt8>, _ token: Token, origin: Span<UInt8>, into rdata: inout [UInt8]
  ) throws(FieldFault) {
    if word.isEmpty ? token.isQuoted : (word.count == 1 && word[0] == UInt8(ascii: "@")) {
      rdata.append(origin)
      return
    }
    do throws(DomainNameError) {
      try NameText.parse(word, relativeTo: origin, into: &rdata)
    } catch {
      throw FieldFault(error.code.text, at: error.offset)
    }
  }
}
