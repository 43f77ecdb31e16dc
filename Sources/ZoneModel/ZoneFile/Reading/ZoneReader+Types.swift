/// How a record's type and its generic data are written, as far as servers differ in what they read.
extension ZoneReader {
  /// Notes a type in a form that not every server reads.
  ///
  /// gdnsd knows some types only by name, the others only as `TYPEn` with generic data, and CAA as
  /// both. `ZoneCheck.typeNotNative` reports those that it reads in no form.
  mutating func noteType(_ text: Span<UInt8>, _ word: Span<UInt8>, _ heading: Heading) {
    let type = heading.type
    if options.profile == .any || type.isDynamic { return }
    let token = tokens[heading.typeToken]
    let mark = heading.typeToken + 1
    let isGeneric = mark < tokens.count && isGenericMark(text, tokens[mark])
    let isNumbered = Self.isNumbered(word)
    if !isNumbered || !isGeneric, let servers = RecordFormat.find(type)?.servers,
      !servers.contains(.knot)
    {
      noteStandard(
        servers.contains(.nsd) ? .typeUnknownToKnot : .typeUnknownToKnotAndNSD, at: token)
    }
    if type.isNativeToGdnsd || type.isNumberedInGdnsd {
      if isNumbered, !type.isNumberedInGdnsd {
        note(.namedGeneric, at: token)
      } else if isNumbered, !isGeneric {
        note(.numberedReadable, at: mark < tokens.count ? tokens[mark] : token)
      } else if !isNumbered, !type.isNativeToGdnsd {
        note(
          .typeByName, at: token,
          fix: "write it as TYPE\(type.rawValue) \\# LENGTH HEX, as zonec fmt --target gdnsd does")
      }
    }
    if isNumbered, word.count > 9 { note(.manyDigits, at: token) }
    if isGeneric,
      options.profile == .standard
        || isNumbered && (!type.isNativeToGdnsd || type.isNumberedInGdnsd)
    {
      noteDigits(length: mark + 1)
    }
    if type.isFormerMail { note(.mailType, at: token) }
    if type == .nsec3, !Base32Text.isHashOwner(state.owner.span) {
      noteStandard(.hashlessOwner, at: token)
    }
  }

  /// Reads data that begins with `\\#` as gdnsd does, to which it is a text or name like others in a
  /// type that it knows by name.
  ///
  /// - Returns: false, with nothing read, where the data is in the generic form or gdnsd refuses it.
  mutating func readMarkAsText(_ text: Span<UInt8>, _ heading: Heading, _ names: [Int]?) -> Bool {
    let first = heading.typeToken + 1
    guard options.language == .gdnsd, heading.type.isNativeToGdnsd, first < tokens.count,
      isGenericMark(text, tokens[first]),
      !Self.isNumbered(text.extracting(tokens[heading.typeToken].range))
    else { return false }
    let mark = tokens[first]
    do throws(FieldError) {
      try Self.parseFields(heading.type, text, tokens, first, state.origin, into: &rdata)
    } catch {
      note(.namedGeneric, at: mark)
      return false
    }
    report(
      .gdnsdSyntax,
      "gdnsd reads \\# as a \(heading.type == .txt ? "text" : "name"), not as the mark of generic data",
      at: mark, as: .warning, fix: "write the data as usual")
    return true
  }

  /// Reads data as text from the tokens that follow the first `skipped`, whatever it begins with.
  private static func parseFields(
    _ type: RecordType, _ text: Span<UInt8>, _ tokens: [Token], _ skipped: Int, _ origin: [UInt8],
    into rdata: inout [UInt8]
  ) throws(FieldError) {
    try FieldParser.parse(
      type, text: text, tokens: tokens.span.extracting(skipped..<tokens.count),
      origin: origin.span, into: &rdata)
  }

  /// Notes what gdnsd refuses for another reason, which is more to its point.
  private mutating func noteStandard(_ construct: Construct, at token: Token) {
    if options.profile == .standard { note(construct, at: token) }
  }

  /// Notes digits of generic data that gdnsd would lose: they must be one blank after their length,
  /// and in groups of whole bytes. Notes too a length of no data that Knot does not take for one.
  private mutating func noteDigits(length: Int) {
    guard length + 1 < tokens.count else {
      if length < tokens.count, tokens[length].count > 1 {
        note(.zerosForLength, at: tokens[length])
      }
      return
    }
    if tokens[length + 1].range.lowerBound != tokens[length].range.upperBound + 1 {
      note(.genericBlanks, at: tokens[length + 1])
    }
    for token in tokens[(length + 1)...] where token.count % 2 == 1 {
      return note(.genericHalfByte, at: token)
    }
  }

  /// Whether a type is written as a number, `TYPEn`.
  static func isNumbered(_ word: Span<UInt8>) -> Bool {
    guard word.count > 4, word[4].isASCIIDigit else { return false }
    for (index, letter) in "TYPE".utf8.enumerated() where word[index] & 0xDF != letter {
      return false
    }
    return true
  }

  /// Whether a token is the `\#` of the generic form.
  func isGenericMark(_ text: Span<UInt8>, _ token: Token) -> Bool {
    let start = token.range.lowerBound
    return token.count == 2 && !token.isQuoted && text[start] == UInt8(ascii: "\\")
      && text[start + 1] == UInt8(ascii: "#")
  }
}
