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

  /// Notes the first line before all records that has blanks and nothing else but a comment.
  mutating func noteBlankLine(_ text: Span<UInt8>) {
    var start = lexer.position
    while start < text.count {
      let first = text[start]
      var index = start
      while index < text.count, ByteClass.isBlank(text[index]) { index += 1 }
      let end = ZoneLexer.lineEnd(of: text, from: index)
      if index > start {
        guard index < text.count,
          ByteClass.isLineEnd(text[index]) || text[index] == UInt8(ascii: ";")
        else { return }
        return note(.blankLine, at: range(at: start, count: 1))
      }
      guard ByteClass.isLineEnd(first) || first == UInt8(ascii: ";") || first == UInt8(ascii: "$")
      else { return }
      start = end + 1
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
          case .owner:
            word[0] == UInt8(ascii: "$") && !isDirective(word) ? .quotedDollarOwner : .quotedOwner
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
    var hasAtLabel = false
    var hasFinalBackslash = false
    var index = 0
    while index < word.count {
      let byte = word[index]
      if byte == UInt8(ascii: "\\") {
        index += 2
        hasFinalBackslash =
          hasFinalBackslash
          || index <= word.count && word[index - 1] == byte && Self.endsLabel(word, before: index)
        continue
      }
      let isDollar = byte == UInt8(ascii: "$")
      if isDollar, index == 0 {
        note(place == .includeOrigin ? .dollarIncludeOrigin : .dollarName, at: token)
      } else if isDollar, word[index - 1] == UInt8(ascii: ".") {
        hasDollarLabel = true
      } else if byte == UInt8(ascii: "@"), Self.endsLabel(word, before: index + 1),
        index == 0 || word[index - 1] == UInt8(ascii: ".")
      {
        hasAtLabel = true
      } else if ByteClass.isForeignToNames(byte) {
        hasNameByte = true
      }
      index += 1
    }
    if hasDollarLabel { note(.dollarLabel, at: token) }
    if hasAtLabel { note(.atLabel, at: token) }
    if hasFinalBackslash { note(.finalBackslash, at: token) }
    if hasNameByte { note(.nameByte, at: token) }
    let hasMark = token.hasEscapes && hasMarkLabel(word)
    if hasMark { note(.markInside, at: token) }
    return !hasDollarLabel && !hasNameByte && !hasAtLabel && !hasFinalBackslash && !hasMark
      || !matters(.nameByte)
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

  /// Whether a word is a directive, which BIND reads in quotes as well.
  private func isDirective(_ word: Span<UInt8>) -> Bool {
    ["$ttl", "$origin", "$include", "$generate", "$date"].contains { name in
      word.count == name.utf8.count && Self.begins(word, with: name)
    }
  }

  /// Whether a label ends before a byte of a name.
  private static func endsLabel(_ word: Span<UInt8>, before index: Int) -> Bool {
    index == word.count || word[index] == UInt8(ascii: ".")
  }

  /// Notes data that begins with `\#` and more, which Knot takes for generic data.
  mutating func noteMark(_ text: Span<UInt8>, _ token: Token) {
    let word = text.extracting(token.range)
    if word.count > 2, beginsWithMark(word, token) { note(.markAtStart, at: token) }
  }

  /// Whether a word without quotes begins with `\#`.
  private func beginsWithMark(_ word: Span<UInt8>, _ token: Token) -> Bool {
    token.hasEscapes && !token.isQuoted && word.count > 1 && word[0] == UInt8(ascii: "\\")
      && word[1] == UInt8(ascii: "#")
  }

  /// Notes how a text is written.
  ///
  /// - Parameters:
  ///   - isFirst: whether the data begins with it.
  ///   - isInList: whether it is one of a list, in which NSD reads a dot.
  mutating func noteText(
    _ text: Span<UInt8>, _ token: Token, isFirst: Bool, isInList: Bool = false
  ) {
    let word = text.extracting(token.range)
    if word.count == 2, beginsWithMark(word, token) { note(.markInside, at: token) }
    if isFirst { noteMark(text, token) }
    if !token.isQuoted, let first = word.count > 0 ? word[0] : nil {
      switch first {
      case UInt8(ascii: "$"): note(.textStart, at: token)
      case UInt8(ascii: "."): if word.count > 1 || !isInList { note(.textStart, at: token) }
      case UInt8(ascii: "@"): if word.count == 1 { note(.textStart, at: token) }
      default: break
      }
    }
    if noteTextByte(text, token) || token.isQuoted || !token.hasEscapes { return }
    var isEscaped = false
    for index in word.indices {
      let byte = word[index]
      if isEscaped, byte == UInt8(ascii: "\\"), index + 1 == word.count {
        note(.finalBackslash, at: token)
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
  }

  /// Notes a byte that Knot reads only as three digits, of a text or the value of a parameter.
  ///
  /// - Returns: whether there is one.
  @discardableResult
  mutating func noteTextByte(_ text: Span<UInt8>, _ token: Token) -> Bool {
    let word = text.extracting(token.range)
    if ByteClass.isPlainText(word) { return false }
    var isEscaped = false
    for index in word.indices {
      let byte = word[index]
      if ByteClass.isForeignToTexts(byte) || isEscaped && byte == UInt8(ascii: "\t") {
        note(.textByte, at: token)
        return true
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return false
  }

  /// Notes a dot in a text that is no list, if NSD knows the type; see `noteText` for the first sign.
  mutating func noteDot(_ text: Span<UInt8>, _ token: Token, of type: RecordType) {
    let word = text.extracting(token.range)
    var isEscaped = false
    for index in word.indices where !token.isQuoted {
      if word[index] == UInt8(ascii: "."), index > 0, !isEscaped {
        if RecordFormat.find(type)?.servers.contains(.nsd) == true { note(.dottedText, at: token) }
        return
      }
      isEscaped = word[index] == UInt8(ascii: "\\") && !isEscaped
    }
  }

  /// Notes the dots of an NSAP address, behind each of which NSD wants a digit.
  mutating func noteNSAP(_ text: Span<UInt8>, _ token: Token) {
    let word = text.extracting(token.range)
    for index in word.indices where word[index] == UInt8(ascii: ".") {
      if index + 1 == word.count || word[index + 1] == UInt8(ascii: ".") {
        return note(.dottedAddress, at: token)
      }
    }
  }
}
