/// Reads a record's data from text: walks the fields of its format over the tokens.
enum FieldParser {
  /// The longest data of any record: its length has two bytes (RFC 1035 §3.2.1).
  static let maximumLength = 65535

  /// Appends the wire form of what the tokens say; on failure leaves `rdata` as it was.
  static func parse(
    _ type: RecordType, text: Span<UInt8>, tokens: Span<Token>, origin: Span<UInt8>,
    into rdata: inout [UInt8]
  ) throws(FieldError) {
    let registry = RecordRegistry.shared
    guard let slot = registry.slot(of: type) else {
      throw FieldError(
        field: "", reason: "cannot be read: \(type) has only the generic form \\# LENGTH HEX",
        token: 0, offset: 0)
    }
    let start = rdata.count
    var next = 0
    var field = Int(slot.first)
    do throws(FieldFault) {
      while field < slot.end {
        try parse(
          registry.kinds[field], text, tokens, &next, origin: origin, start: start, into: &rdata)
        field += 1
      }
      if next < tokens.count { throw FieldFault("stands behind the last field") }
      if rdata.count - start > maximumLength {
        next = max(tokens.count - 1, 0)
        throw FieldFault("makes the data longer than \(maximumLength) bytes")
      }
    } catch {
      rdata.removeSubrange(start...)
      throw FieldError(
        field: error.part ?? name(of: field, in: slot), reason: error.reason, token: next,
        offset: error.offset)
    }
  }

  /// The name of the field at a place of the registry; empty behind the last.
  static func name(of field: Int, in slot: RecordRegistry.Slot) -> String {
    guard field < slot.end else { return "" }
    return RecordFormat.all[Int(slot.format)].fields[field - Int(slot.first)].name
  }

  /// Reads one field; on failure `next` is the token at fault.
  ///
  /// - Parameter start: where the record's data begins, for fields that look back at earlier ones.
  private static func parse(
    _ kind: FieldKind, _ text: Span<UInt8>, _ tokens: Span<Token>, _ next: inout Int,
    origin: Span<UInt8>, start: Int, into rdata: inout [UInt8]
  ) throws(FieldFault) {
    switch kind {
    case .strings:
      return try CharacterString.parseAll(text, tokens, &next, into: &rdata)
    case .hex:
      return try HexText.parseRest(text, tokens, &next, into: &rdata)
    case .digest, .fingerprint:
      let dataStart = rdata.count
      try HexText.parseRest(text, tokens, &next, into: &rdata)
      do throws(FieldFault) {
        try Digest.check(kind, rdata.span.extracting(start...), from: dataStart - start)
      } catch {
        next -= 1
        throw FieldFault(error.reason)
      }
    case .base64:
      return try Base64Text.parseRest(text, tokens, &next, into: &rdata)
    case .serviceParameters:
      return try ServiceParameters.parse(text, tokens, &next, into: &rdata)
    default:
      guard next < tokens.count else { throw .missing }
      let token = tokens[next]
      try parse(
        kind, token, text.extracting(token.range), origin: origin, into: &rdata)
      next += 1
    }
  }

  /// Reads a field of one token.
  private static func parse(
    _ kind: FieldKind, _ token: Token, _ word: Span<UInt8>, origin: Span<UInt8>,
    into rdata: inout [UInt8]
  ) throws(FieldFault) {
    switch kind {
    case .name: return try parse(name: word, token, origin: origin, into: &rdata)
    case .string: return try CharacterString.parse(word, token, into: &rdata)
    case .value: return try CharacterString.parse(unlimited: word, token, into: &rdata)
    default: break
    }
    if token.isQuoted { throw FieldFault("may not stand in quotes") }
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
    case .uint32:
      rdata.append(
        bigEndian: UInt32(truncatingIfNeeded: try NumberText.parse(word, upTo: 0xFFFF_FFFF)))
    case .period: rdata.append(bigEndian: try PeriodText.parse(word))
    case .word: try CharacterString.parse(word: word, into: &rdata)
    case .algorithm: rdata.append(try NamedNumber.algorithm.parse(word))
    case .digestType: rdata.append(try NamedNumber.digestType.parse(word))
    default: preconditionFailure("a kind that takes all tokens has its own case")
    }
  }

  /// Reads a name; a lone unquoted `@` is the origin.
  private static func parse(
    name word: Span<UInt8>, _ token: Token, origin: Span<UInt8>, into rdata: inout [UInt8]
  ) throws(FieldFault) {
    if word.count == 1, word[0] == UInt8(ascii: "@"), !token.isQuoted {
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
