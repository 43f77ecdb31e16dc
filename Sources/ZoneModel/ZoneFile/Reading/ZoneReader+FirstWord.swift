/// Whether a record's first word is its owner, where a parenthesis is before it.
extension ZoneReader {
  /// What a word is before a record's data.
  private enum Meaning {
    case timeOrClass, type, other
  }

  /// Whether the first word of the record in the current tokens is its owner; notes what servers
  /// disagree about.
  ///
  /// Behind a parenthesis in the first column, BIND takes the next word for the owner; Knot and gdnsd
  /// take it for TTL, class or type, and repeat the owner before. NSD refuses both.
  mutating func beginsWithOwner(_ text: Span<UInt8>) -> Bool {
    guard let first = tokens.first else { return false }
    let start = Int(first.start) - (first.isQuoted ? 1 : 0)
    guard lexer.start < start, let (place, isAtLineStart) = parenthesis(text, before: start) else {
      return lexer.hasOwner
    }
    guard lexer.hasOwner else {
      note(isAtLineStart ? .wordOnLaterLine : .parenthesisInPlaceOfOwner, at: place)
      return false
    }
    let meaning = meaning(text, first)
    let isHeading = meaning != .other
    if isHeading, options.language == .gdnsd { return false }
    if isHeading, !hasType(text, from: 1) {
      note(.parenthesisForOwner, at: place)
      return false
    }
    switch meaning {
    case .timeOrClass: note(isAtLineStart ? .ownerOnLaterLine : .parenthesisBeforeTTL, at: place)
    case .type:
      note(
        isDataToKnot(text, of: first) ? .parenthesisBeforeTTL : .parenthesisBeforeOwner, at: place)
    case .other: note(isAtLineStart ? .ownerOnLaterLine : .parenthesisBeforeOwner, at: place)
    }
    return true
  }

  /// Notes a parenthesis before the directive in the current tokens.
  mutating func noteParenthesisBeforeDirective(_ text: Span<UInt8>) {
    guard let first = tokens.first, lexer.start < Int(first.start),
      let (place, isAtLineStart) = parenthesis(text, before: Int(first.start))
    else { return }
    note(isAtLineStart ? .ownerOnLaterLine : .parenthesisBeforeOwner, at: place)
  }

  /// The first parenthesis before a word that the entry begins with, and whether the word is in the
  /// first column of a later line.
  private func parenthesis(
    _ text: Span<UInt8>, before start: Int
  ) -> (place: SourceRange, isAtLineStart: Bool)? {
    for index in lexer.start..<start {
      if text[index] == UInt8(ascii: ";") { return nil }
      if text[index] == UInt8(ascii: "(") {
        return (range(at: index, count: 1), text[start - 1] == UInt8(ascii: "\n"))
      }
    }
    return nil
  }

  /// What a word would be before the data.
  private func meaning(_ text: Span<UInt8>, _ token: Token) -> Meaning {
    let word = text.extracting(token.range)
    if token.isQuoted || word.isEmpty { return .other }
    if word[0].isASCIIDigit {
      guard let value = try? TTLText.parse(word) else { return .other }
      return value.isSimple || options.language != .gdnsd ? .timeOrClass : .other
    }
    if word.count == 2, ClassText.number(of: word) == 1 { return .timeOrClass }
    return type(named: word) == nil ? .other : .type
  }

  /// Whether Knot reads what follows the first word, a type to it, as the data: `( txt TXT a )`.
  private func isDataToKnot(_ text: Span<UInt8>, of type: Token) -> Bool {
    guard options.profile == .standard,
      let type = RecordFormat.type(named: text.extracting(type.range)),
      RecordRegistry.slot(of: type)?.isKnownToAll == true
    else { return false }
    var data: [UInt8] = []
    do throws(FieldError) {
      try Self.parseData(type, text, tokens, 1, state.origin, into: &data)
      return true
    } catch {
      return false
    }
  }

  /// Whether the words from one on are a type, with TTL and class before it or without.
  private func hasType(_ text: Span<UInt8>, from first: Int) -> Bool {
    for token in tokens.dropFirst(first) {
      switch meaning(text, token) {
      case .timeOrClass: continue
      case .type: return true
      case .other: return false
      }
    }
    return false
  }
}
