/// Reads a record's data from text: walks the fields of its format over the tokens.
enum FieldParser {
  /// The longest data of any record: its length has two bytes (RFC 1035 §3.2.1).
  static let maximumLength = 65535

  /// Appends the wire form of what the tokens say; on failure leaves `rdata` as it was.
  static func parse(
    _ type: RecordType, text: Span<UInt8>, tokens: Span<Token>, origin: Span<UInt8>,
    into rdata: inout [UInt8]
  ) throws(FieldError) {
    guard let slot = RecordRegistry.slot(of: type) else {
      throw FieldError(field: "", reason: FieldFault.onlyGeneric.reason, token: 0, offset: 0)
    }
    let start = rdata.count
    var next = 0
    var field = Int(slot.first)
    do throws(FieldFault) {
      while field < slot.end {
        try parse(
          RecordRegistry.kinds[field], of: slot, text, tokens, &next, origin: origin, start: start,
          into: &rdata)
        field += 1
      }
      if next < tokens.count { throw FieldFault("is after the last field") }
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

  /// The name of the field at a place of the registry; empty after the last.
  static func name(of field: Int, in slot: RecordRegistry.Slot) -> String {
    guard field < slot.end else { return "" }
    return RecordFormat.all[Int(slot.format)].fields[field - Int(slot.first)].name
  }

  /// Reads one field; on failure `next` is the token with the mistake.
  ///
  /// - Parameter start: where the record's data begins, for fields that depend on earlier ones.
  private static func parse(
    _ kind: FieldKind, of slot: RecordRegistry.Slot, _ text: Span<UInt8>, _ tokens: Span<Token>,
    _ next: inout Int, origin: Span<UInt8>, start: Int, into rdata: inout [UInt8]
  ) throws(FieldFault) {
    switch kind {
    case .strings: try CharacterString.parseAll(text, tokens, &next, into: &rdata)
    case .hex: try HexText.parseRest(text, tokens, &next, into: &rdata)
    case .digest, .fingerprint, .zoneDigest:
      try Digest.parse(kind, text, tokens, &next, start: start, into: &rdata)
    case .base64: try Base64Text.parseRest(text, tokens, &next, into: &rdata)
    case .optionalBase64, .dashedBase64, .keyUnlessFlagged, .keyUnlessNone:
      try OptionalBase64.parse(kind, text, tokens, &next, start: start, into: &rdata)
    case .types, .optionalTypes:
      if kind == .types, next == tokens.count { throw .missing }
      try TypeBitmap.parse(text, tokens, &next, into: &rdata)
    case .oldTypes: try OldTypeBitmap.parse(text, tokens, &next, into: &rdata)
    case .serviceParameters: try ServiceParameters.parse(text, tokens, &next, into: &rdata)
    case .services: try ServiceBitmap.parse(text, tokens, &next, into: &rdata)
    case .networks: try AddressPrefixList.parse(text, tokens, &next, into: &rdata)
    case .names: try NameList.parse(text, tokens, &next, origin: origin, into: &rdata)
    case .ipsecGateway:
      try IPsecGateway.parse(text, tokens, &next, origin: origin, into: &rdata)
    case .multicastRelay:
      try MulticastRelay.parse(text, tokens, &next, origin: origin, into: &rdata)
    case .hostIdentity: try HostIdentity.parse(text, tokens, &next, into: &rdata)
    case .chainedAddress:
      try ChainedAddress.parse(text, tokens, &next, origin: origin, into: &rdata)
    case .location: try Location.parse(text, tokens, &next, into: &rdata)
    case .opaque: throw .onlyGeneric
    case .optionalString where next == tokens.count: return
    default:
      guard next < tokens.count else { throw .missing }
      let token = tokens[next]
      if token.isQuoted, kind == .name, !slot.hasQuotedNames { throw .quoted }
      try WordParser.parse(
        kind, token, text.extracting(token.range), origin: origin, into: &rdata)
      next += 1
    }
  }

  /// Reads one token as a part of a field; on failure `next` is the token with the mistake.
  static func parsePart<Value>(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ next: inout Int, _ part: String,
    _ read: (Span<UInt8>) throws(FieldFault) -> Value
  ) throws(FieldFault) -> Value {
    guard next < tokens.count else { throw FieldFault("is missing", in: part) }
    let token = tokens[next]
    if token.isQuoted { throw FieldFault(FieldFault.quoted.reason, in: part) }
    do throws(FieldFault) {
      let value = try read(text.extracting(token.range))
      next += 1
      return value
    } catch {
      throw FieldFault(error.reason, at: error.offset, in: part)
    }
  }

  /// Reads one token as a number that is a part of a field.
  static func parseNumber(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ next: inout Int, upTo limit: UInt64,
    part: String
  ) throws(FieldFault) -> UInt64 {
    try parsePart(text, tokens, &next, part) { word throws(FieldFault) in
      try NumberText.parse(word, upTo: limit)
    }
  }
}
