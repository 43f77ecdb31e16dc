/// How the words of an entry are written, as far as servers differ in what they read.
extension ZoneReader {
  /// Where a name is written.
  enum NamePlace {
    case owner, data, serviceData, origin, includeOrigin
  }

  /// Notes what is right after a directive, or after the owner of a record.
  mutating func noteEndOfFirst(_ text: Span<UInt8>) {
    guard options.profile != .any, lexer.hasOwner, let first = tokens.first else { return }
    let end = first.range.upperBound + (first.isQuoted ? 1 : 0)
    if end + 1 < text.count, text[end] == UInt8(ascii: "("), Self.isPartOfWord(text[end + 1]),
      first.isQuoted || text[Int(first.start)] != UInt8(ascii: "$")
    {
      note(.parenthesisAfterOwner, at: range(at: end, count: 1))
    }
  }

  /// Notes quotes that touch other words.
  ///
  /// - Parameter list: the tokens that are a list of texts, in which fewer servers mind.
  mutating func noteQuotes(_ text: Span<UInt8>, list: Range<Int>, isService: Bool = false) {
    for (index, token) in tokens.enumerated() where token.isQuoted {
      let start = Int(token.start) - 1
      // A parameter's value may be in quotes, without its key.
      if start > 0, Self.isPartOfWord(text[start - 1]),
        !(isService && text[start - 1] == UInt8(ascii: "="))
      {
        note(list.dropFirst().contains(index) ? .joinedTexts : .joinedQuotes, at: token)
      }
      let end = token.range.upperBound + 1
      if end < text.count, Self.isPartOfWord(text[end]), text[end] != UInt8(ascii: "\"") {
        note(list.contains(index) ? .joinedTexts : .joinedQuotes, at: token)
      }
    }
  }

  /// Whether a byte separates no words.
  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    !ByteClass.stopsWord(byte) || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\"")
  }

  /// Notes how a name is written.
  ///
  /// - Returns: whether all servers of the profile read it so.
  @discardableResult
  mutating func noteName(_ text: Span<UInt8>, _ token: Token, _ place: NamePlace) -> Bool {
    let word = text.extracting(token.range)
    if token.isQuoted {
      let construct: Construct =
        if word.isEmpty {
          place == .origin || place == .includeOrigin ? .emptyQuotedOrigin : .emptyQuotedName
        } else {
          switch place {
          case .owner: word[0] == UInt8(ascii: "$") ? .quotedDollarOwner : .quotedOwner
          case .data: .quotedName
          case .serviceData: .quotedServiceName
          case .origin, .includeOrigin: .quotedOrigin
          }
        }
      note(construct, at: token)
      return !matters(construct)
    }
    if ByteClass.isPlainName(word) || word.count == 1 && word[0] == UInt8(ascii: "@") {
      return true
    }
    var hasNameByte = false
    var hasDollarLabel = false
    var index = 0
    while index < word.count {
      let byte = word[index]
      if byte == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      let isDollar = byte == UInt8(ascii: "$")
      if isDollar, index == 0 {
        note(place == .includeOrigin ? .dollarIncludeOrigin : .dollarName, at: token)
      } else if isDollar, word[index - 1] == UInt8(ascii: ".") {
        hasDollarLabel = true
      } else if ByteClass.isForeignToNames(byte) {
        hasNameByte = true
      }
      index += 1
    }
    if hasDollarLabel { note(.dollarLabel, at: token) }
    if hasNameByte { note(.nameByte, at: token) }
    let hasMark = token.hasEscapes && hasMarkLabel(word)
    if hasMark { note(.markInside, at: token) }
    return !hasDollarLabel && !hasNameByte && !hasMark || !matters(.nameByte)
  }

  /// Whether a label of a name is `\#` and no more.
  private func hasMarkLabel(_ word: Span<UInt8>) -> Bool {
    for index in word.indices.dropLast()
    where word[index] == UInt8(ascii: "\\") && word[index + 1] == UInt8(ascii: "#") {
      if index == 0 || word[index - 1] == UInt8(ascii: "."),
        index + 2 == word.count || word[index + 2] == UInt8(ascii: ".")
      {
        return true
      }
    }
    return false
  }

  /// Notes how a text is written.
  ///
  /// - Parameter isFirst: whether the data begins with it.
  mutating func noteText(_ text: Span<UInt8>, _ token: Token, isFirst: Bool) {
    let word = text.extracting(token.range)
    if token.hasEscapes, !token.isQuoted, word.count > 1, word[0] == UInt8(ascii: "\\"),
      word[1] == UInt8(ascii: "#")
    {
      if word.count == 2 {
        note(.markInside, at: token)
      } else if isFirst {
        note(.markAtStart, at: token)
      }
    }
    if !token.isQuoted, word.count > 1,
      word[0] == UInt8(ascii: "$") || word[0] == UInt8(ascii: ".")
    {
      note(.textStart, at: token)
    }
    guard !ByteClass.isPlainText(word) else { return }
    var isEscaped = false
    for index in word.indices {
      let byte = word[index]
      if ByteClass.isForeignToTexts(byte) || isEscaped && byte == UInt8(ascii: "\t") {
        return note(.textByte, at: token)
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
  }

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
      case .name: noteName(text, token, isService ? .serviceData : .data)
      case .string, .optionalString, .digits, .value:
        noteText(text, token, isFirst: next == first)
      case .target:
        noteText(text, token, isFirst: false)
        if !token.isQuoted { note(.unquotedTarget, at: token) }
      case .locator: if token.count < 19 { note(.shortGroup, at: token) }
      case .period:
        if let value = try? TTLText.parse(text.extracting(token.range)), !value.isSimple {
          note(.joinedTTL, at: token, fix: "write \(value.seconds)")
        }
      case .word:
        let word = text.extracting(token.range)
        for index in word.indices where word[index] != word[index].asciiLowercased {
          note(.capitalTag, at: token)
          break
        }
      case .strings:
        list = next..<tokens.count
        for index in list { noteText(text, tokens[index], isFirst: index == first) }
        return
      case .names:
        for index in next..<tokens.count { noteName(text, tokens[index], .data) }
        return
      case .serviceParameters:
        for token in tokens[next...] where isPathKey(text, token) { note(.pathKey, at: token) }
        return
      case .recordType: noteListedType(text, token, of: type)
      case .types, .optionalTypes, .oldTypes:
        for token in tokens[next...] { noteListedType(text, token, of: type) }
        return
      case .algorithm, .digestType, .hashAlgorithm: noteNumberName(text, token, kind)
      case .transport: noteProtocol(text, token)
      case .services: return noteServices(text, from: next)
      case .ipsecGateway:
        if token.count == 1, text[Int(token.start)] == UInt8(ascii: "3"), next + 2 < tokens.count {
          noteName(text, tokens[next + 2], .data)
        }
        return
      case .ipv4, .ipv6, .uint8, .uint16, .uint32, .zero, .certificateType, .syncScheme,
        .timestamp, .date, .salt, .hash, .eui48, .eui64:
        break
      // From here on a field may have several words.
      default: return
      }
      next += 1
    }
  }

  /// Whether a service parameter is `dohpath`, by name.
  private func isPathKey(_ text: Span<UInt8>, _ token: Token) -> Bool {
    let word = text.extracting(token.range)
    guard word.count >= 7 else { return false }
    for (index, letter) in "dohpath".utf8.enumerated()
    where word[index].asciiLowercased != letter {
      return false
    }
    return true
  }
}
