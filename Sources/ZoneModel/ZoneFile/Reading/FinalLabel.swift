/// gdnsd's `@Z` and `@F`, which as the last label of a name mean an origin.
struct FinalLabel {
  /// Which origin: the zone's, or the one with which the file began.
  let isZone: Bool
  /// How many bytes of the name come before it, the dot included.
  let prefix: Int

  /// The label at the end of a name; nil if there is none.
  init?(_ word: Span<UInt8>, _ token: Token, _ profile: Profile) {
    guard profile.hasExtensions, let (start, letter) = Self.find(in: word, token, profile) else {
      return nil
    }
    switch letter | 0x20 {
    case UInt8(ascii: "z"): isZone = true
    case UInt8(ascii: "f"): isZone = false
    default: return nil
    }
    prefix = start
  }

  /// Where a final label of two bytes begins of which the first is `@`, and its second byte.
  ///
  /// To gdnsd neither quotes nor escapes make another label of it; where other languages are read
  /// as well they do, and it is a label like all.
  private static func find(
    in word: Span<UInt8>, _ token: Token, _ profile: Profile
  ) -> (start: Int, letter: UInt8)? {
    // From `@Z` to `\064\090`.
    for count in 2...(profile == .gdnsd && token.hasEscapes ? 8 : 2) where count <= word.count {
      let start = word.count - count
      guard start == 0 || endsInDot(word, before: start),
        let (at, middle) = byte(of: word, at: start), at == UInt8(ascii: "@"),
        let (letter, end) = byte(of: word, at: middle), end == word.count
      else { continue }
      return profile == .gdnsd || !token.isQuoted ? (start, letter) : nil
    }
    return nil
  }

  /// The byte of a label that is written at `index`, and where the next is; nil at a dot or the end.
  private static func byte(of word: Span<UInt8>, at index: Int) -> (value: UInt8, end: Int)? {
    guard index < word.count, word[index] != UInt8(ascii: ".") else { return nil }
    guard word[index] == UInt8(ascii: "\\") else { return (word[index], index + 1) }
    return NameText.unescape(word, at: index).map { ($0.value, index + $0.length) }
  }

  /// Whether there is a dot that separates labels, not an escaped one, right before a byte.
  private static func endsInDot(_ word: Span<UInt8>, before end: Int) -> Bool {
    guard end > 0, word[end - 1] == UInt8(ascii: ".") else { return false }
    // What escapes the dot must not be escaped itself.
    var index = end - 1
    while index > 0, word[index - 1] == UInt8(ascii: "\\") { index -= 1 }
    return (end - 1 - index) % 2 == 0
  }

  /// Appends the name's wire form.
  func parse(
    _ word: Span<UInt8>, zoneOrigin: DomainName, fileOrigin: [UInt8], into wire: inout [UInt8]
  ) throws(DomainNameError) {
    let origin = isZone ? zoneOrigin.wire : fileOrigin
    if prefix == 0 {
      wire.append(contentsOf: origin)
    } else if Self.endsInDot(word, before: prefix - 1) {
      throw DomainNameError(code: .emptyLabel, offset: prefix - 1)
    } else {
      try NameText.parse(word.extracting(0..<(prefix - 1)), relativeTo: origin.span, into: &wire)
    }
  }

  /// Whether a name is `@`, the origin, or quotes around nothing, which gdnsd alone reads; to gdnsd an
  /// escaped one is the origin, too.
  static func isOrigin(_ word: Span<UInt8>, _ token: Token, _ profile: Profile) -> Bool {
    if word.count == 1 { return word[0] == UInt8(ascii: "@") }
    if word.count == 0 { return token.isQuoted }
    guard profile == .gdnsd, token.hasEscapes, let (at, end) = byte(of: word, at: 0) else {
      return false
    }
    return at == UInt8(ascii: "@") && end == word.count
  }

  /// Whether a name ends in a label of two bytes, `@` and one that is neither `Z` nor `F`, which
  /// gdnsd refuses.
  static func isUnknown(_ word: Span<UInt8>, _ token: Token) -> Bool {
    guard let (_, letter) = find(in: word, token, .gdnsd) else { return false }
    return ![UInt8(ascii: "z"), UInt8(ascii: "f")].contains(letter | 0x20)
  }

  /// Which fields of a type's data are names, of the types that gdnsd reads by name.
  static func nameFields(of type: RecordType) -> [Int]? {
    switch type {
    case .ns, .cname, .ptr: [0]
    case .soa: [0, 1]
    case .mx: [1]
    case .srv: [3]
    case .naptr: [5]
    default: nil
    }
  }
}

/// Data in which such labels occur.
extension ZoneReader {
  /// Whether token `index` ends in `@Z` or `@F`.
  func isFinalLabel(_ text: Span<UInt8>, _ index: Int) -> Bool {
    FinalLabel(text.extracting(tokens[index].range), tokens[index], options.language) != nil
  }

  /// Whether a name ends in a label that gdnsd refuses; reports it where gdnsd reads the file.
  mutating func isUnknownFinalLabel(_ text: Span<UInt8>, _ token: Token) -> Bool {
    guard options.profile == .gdnsd, FinalLabel.isUnknown(text.extracting(token.range), token)
    else { return false }
    report(
      .badName,
      "name \(quoted(bytes(text, token))) ends in a label that gdnsd keeps for @Z and @F",
      at: token)
    return true
  }

  /// Whether token `index` is a name of no bytes, which to gdnsd is the root.
  func isEmptyName(_ index: Int) -> Bool { tokens[index].isQuoted && tokens[index].count == 0 }

  /// Whether token `index` is `@` with an escape, which to gdnsd is the origin as well.
  func isEscapedOrigin(_ text: Span<UInt8>, _ index: Int) -> Bool {
    tokens[index].hasEscapes
      && FinalLabel.isOrigin(text.extracting(tokens[index].range), tokens[index], options.language)
  }

  /// Reads data from a copy of its text in which the names are absolute.
  mutating func readDataWithFinalLabels(
    _ text: Span<UInt8>, _ type: RecordType, _ nameFields: [Int], from first: Int
  ) throws(FieldError) {
    var copy: [UInt8] = []
    var copied: [Token] = []
    for index in first..<tokens.count {
      let token = tokens[index]
      let word = text.extracting(token.range)
      let start = copy.count
      if nameFields.contains(index - first), isEmptyName(index) {
        copy.append(UInt8(ascii: "."))
        copied.append(Token(start: start, count: 1))
      } else if nameFields.contains(index - first), isEscapedOrigin(text, index) {
        copy.append(UInt8(ascii: "@"))
        copied.append(Token(start: start, count: 1))
      } else if nameFields.contains(index - first),
        let label = FinalLabel(word, token, options.language)
      {
        var wire: [UInt8] = []
        do throws(DomainNameError) {
          try label.parse(
            word, zoneOrigin: zone.origin, fileOrigin: state.fileOrigin, into: &wire)
        } catch {
          throw FieldError(
            field: "name", reason: error.code.text, token: index - first, offset: error.offset)
        }
        NameText.append(wire.span, to: &copy)
        copied.append(Token(start: start, count: copy.count - start, hasEscapes: true))
      } else {
        for byte in word.indices { copy.append(word[byte]) }
        copied.append(
          Token(
            start: start, count: word.count, isQuoted: token.isQuoted, hasEscapes: token.hasEscapes
          ))
      }
    }
    try Self.parseData(type, copy.span, copied, 0, state.origin, into: &rdata)
  }
}
