/// gdnsd's `@Z` and `@F`, which as the last label of a name stand for an origin.
struct FinalLabel {
  /// Which origin: the zone's, or the one with which the file began.
  let isZone: Bool
  /// How many bytes of the name stand in front, the dot included.
  let prefix: Int

  /// The label at the end of a name; nil where there is none.
  init?(_ word: Span<UInt8>, _ token: Token) {
    let start = word.count - 2
    guard start >= 0, !token.isQuoted, word[start] == UInt8(ascii: "@") else { return nil }
    switch word[start + 1] | 0x20 {
    case UInt8(ascii: "z"): isZone = true
    case UInt8(ascii: "f"): isZone = false
    default: return nil
    }
    if start > 0, !Self.endsInDot(word, before: start) { return nil }
    prefix = start
  }

  /// Whether a dot that parts labels, not an escaped one, stands right before a byte.
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

  /// Whether a name is `@`, the origin: in quotes too, where gdnsd alone takes nothing for it as well.
  static func isOrigin(_ word: Span<UInt8>, _ token: Token, _ profile: Profile) -> Bool {
    word.count == 1 && word[0] == UInt8(ascii: "@")
      || token.isQuoted && word.count == 0 && profile.hasExtensions
  }

  /// Whether a name ends in a label of two bytes, `@` and one that is neither `Z` nor `F`, which
  /// gdnsd refuses.
  static func isUnknown(_ word: Span<UInt8>, _ token: Token) -> Bool {
    let start = word.count - 2
    guard start >= 0, !token.isQuoted, word[start] == UInt8(ascii: "@"),
      word[start + 1] != UInt8(ascii: "."), start == 0 || endsInDot(word, before: start)
    else { return false }
    return FinalLabel(word, token) == nil
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
    FinalLabel(text.extracting(tokens[index].range), tokens[index]) != nil
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
      if nameFields.contains(index - first), let label = FinalLabel(word, token) {
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
