/// How a record's data is written, and what of it some server refuses in any form.
extension ZoneReader {
  /// Notes how the data of a record is written that could be read.
  mutating func noteData(_ text: Span<UInt8>, _ type: RecordType, from first: Int) {
    guard options.profile != .any else { return }
    var list = 0..<0
    let isService = type == .svcb || type == .https
    defer { noteQuotes(text, list: list, isService: isService) }
    if type == .naptr, options.profile == .standard,
      !SubstitutionExpression.isSound(inDataOf: rdata.span)
    {
      note(.substitution, at: tokens[min(first + 4, tokens.count - 1)])
    }
    guard first < tokens.count, !isGenericMark(text, tokens[first]),
      options.profile == .standard || type.isNativeToGdnsd,
      let slot = RecordRegistry.slot(of: type)
    else { return }
    var next = first
    for field in slot.fields {
      let kind = RecordRegistry.kinds[field]
      guard next < tokens.count else {
        if kind == .services || kind == .oldTypes { note(.emptyList, at: tokens[next - 1]) }
        return
      }
      let token = tokens[next]
      switch kind {
      case .name:
        noteName(text, token, isService ? .serviceData : .data)
        if next == first { noteMark(text, token) }
      case .string, .optionalString, .digits:
        noteText(text, token, isFirst: next == first)
        noteDot(text, token, of: type)
      case .value: noteText(text, token, isFirst: false, isInList: true)
      case .target:
        noteText(text, token, isFirst: false, isInList: true)
        if !token.isQuoted { note(.unquotedTarget, at: token) }
      case .locator: if token.count < 19 { note(.shortGroup, at: token) }
      case .period:
        if let value = try? TTLText.parse(text.extracting(token.range)), !value.isSimple {
          note(.joinedTTL, at: token, fix: "write \(value.seconds)")
        }
      case .word:
        if token.isQuoted { note(.quotedTag, at: token) }
        if token.count > 15 { note(.longTag, at: token) }
        let word = text.extracting(token.range)
        for index in word.indices where word[index] != word[index].asciiLowercased {
          note(.capitalTag, at: token)
          break
        }
      case .strings:
        list = next..<tokens.count
        for index in list { noteText(text, tokens[index], isFirst: index == first, isInList: true) }
        return
      case .names:
        for index in next..<tokens.count { noteName(text, tokens[index], .data) }
        return
      case .serviceParameters:
        for token in tokens[next...] { noteParameter(text, token) }
        return
      case .recordType: noteListedType(text, token, of: type)
      case .types, .optionalTypes, .oldTypes:
        for token in tokens[next...] { noteListedType(text, token, of: type) }
        return
      case .algorithm, .digestType, .hashAlgorithm: noteNumberName(text, token, kind)
      case .transport: noteProtocol(text, token)
      case .services: return noteServices(text, from: next)
      case .ipsecGateway:
        if rdata.count > 1, rdata[1] == 3, next + 2 < tokens.count {
          let gateway = tokens[next + 2]
          noteName(text, gateway, .data)
          if gateway.count == 1, text[Int(gateway.start)] == UInt8(ascii: "@") {
            note(.gatewayAt, at: gateway)
          }
        }
        if next + 3 < tokens.count {
          for token in tokens[(next + 3)...].dropLast() where token.count % 4 != 0 {
            return note(.looseGroup, at: token)
          }
        }
        return
      case .ipv4, .ipv6, .uint8, .uint16, .uint32, .zero, .certificateType, .syncScheme,
        .date, .salt, .hash, .eui48, .eui64:
        break
      case .nsap: return noteNSAP(text, token)
      case .timestamp: if token.count != 14 { note(.secondsTime, at: token) }
      case .hex, .digest, .fingerprint, .zoneDigest:
        for token in tokens[next...] where token.count % 2 == 1 {
          return note(.genericHalfByte, at: token)
        }
        return
      case .base64, .keyUnlessNone, .keyUnlessFlagged:
        for token in tokens[next...].dropLast() where token.count % 4 != 0 {
          return note(.looseGroup, at: token)
        }
        return
      // From here on a field may have several words.
      default: return
      }
      next += 1
    }
  }

  /// Notes how the key of a service parameter is written, or a key that it lists.
  private mutating func noteParameter(_ text: Span<UInt8>, _ token: Token) {
    let word = text.extracting(token.range)
    if Self.begins(word, with: "dohpath") || Self.begins(word, with: "mandatory="),
      word.count > 6,
      (0...(word.count - 7)).contains(where: { start in
        Self.begins(word.extracting(start...), with: "dohpath")
      })
    {
      note(.pathKey, at: token)
    }
    if token.hasEscapes,
      ["mandatory=", "port=", "ipv4hint=", "ech=", "ipv6hint="].contains(where: {
        Self.begins(word, with: $0)
      })
    {
      note(.escapedValue, at: token)
    }
    if endsWithEmptyValue(text, token) { note(.emptyValue, at: token) }
    noteTextByte(text, token)
    guard Self.begins(word, with: "key"), word.count > 3,
      word.count == 4 || word[4] == UInt8(ascii: "=")
    else { return }
    // Of the keys that have a name, NSD reads `alpn`, `no-default-alpn` and `dohpath` as numbers.
    if [0, 3, 4, 5, 6].contains(Int(word[3]) - 0x30) { note(.numberedKey, at: token) }
  }

  /// Whether a parameter ends in `=`, or in `=""` if its key never has a value.
  private func endsWithEmptyValue(_ text: Span<UInt8>, _ token: Token) -> Bool {
    let word = text.extracting(token.range)
    guard !token.isQuoted, word.count > 0, word[word.count - 1] == UInt8(ascii: "=") else {
      return false
    }
    for index in 0..<(word.count - 1) where word[index] == UInt8(ascii: "=") { return false }
    let end = token.range.upperBound
    let hasQuotes = end < text.count && text[end] == UInt8(ascii: "\"")
    return !hasQuotes || Self.begins(word, with: "no-default-alpn=")
      || Self.begins(word, with: "key2=")
  }

  /// Whether a word begins with some small letters, in any case.
  static func begins(_ word: Span<UInt8>, with text: String) -> Bool {
    guard word.count >= text.utf8.count else { return false }
    for (index, letter) in text.utf8.enumerated() where word[index].asciiLowercased != letter {
      return false
    }
    return true
  }

  /// Notes values that some server refuses, in whatever form they are written.
  mutating func noteValues(_ heading: Heading, isGeneric: Bool) {
    guard options.profile == .standard else { return }
    let token = tokens[heading.typeToken]
    switch heading.type {
    case .ds:
      if rdata.count > 3, ![1, 2, 4].contains(rdata[3]) { note(.digestType, at: token) }
    case .key:
      if rdata.count == 4, !isGeneric { note(.keylessKey, at: token) }
      if rdata.count > 4, rdata[0] >= 0xC0 { note(.needlessKey, at: token) }
    case .ipseckey:
      guard rdata.count > 2, rdata[2] == 0 else { return }
      let gateway =
        switch rdata[1] {
        case 1: 4
        case 2: 16
        case 3: WireName.length(in: rdata.span, at: 3) ?? 0
        default: 0
        }
      if rdata.count <= 3 + gateway {
        note(.keylessGateway, at: token)
      } else if !isGeneric {
        note(.gatewayKey, at: token)
      }
    default: break
    }
  }
}
