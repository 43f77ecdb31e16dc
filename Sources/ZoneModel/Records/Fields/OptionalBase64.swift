/// Bytes in base64 that some records have and others lack.
enum OptionalBase64 {
  /// Reads all tokens that are left.
  static func parse(
    _ kind: FieldKind, _ text: Span<UInt8>, _ tokens: Span<Token>, _ next: inout Int, start: Int,
    into rdata: inout [UInt8]
  ) throws(FieldFault) {
    if next < tokens.count {
      let token = tokens[next]
      if kind == .dashedBase64, !token.isQuoted, token.count == 1,
        text[Int(token.start)] == UInt8(ascii: "-")
      {
        next += 1
        return
      }
      return try Base64Text.parseRest(text, tokens, &next, into: &rdata)
    }
    if kind == .dashedBase64 { throw .missing }
    _ = try end(kind, rdata.span.extracting(start...), from: rdata.count - start)
  }

  /// The end of the data, before which a kind may have to have bytes.
  static func end(
    _ kind: FieldKind, _ rdata: Span<UInt8>, from offset: Int
  ) throws(FieldFault) -> Int {
    if offset < rdata.count { return rdata.count }
    let mayBeEmpty =
      switch kind {
      // Both upper bits of the flags together say that a KEY record has no key (RFC 2535 §3.1.2).
      case .keyUnlessFlagged: rdata[0] & 0xC0 == 0xC0
      // Algorithm 0 says that an IPSECKEY record has no key (RFC 4025 §2.4).
      case .keyUnlessNone: rdata[2] == 0
      default: true
      }
    if !mayBeEmpty { throw FieldFault("is missing", at: offset) }
    return offset
  }
}
