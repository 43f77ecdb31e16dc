/// What only gdnsd refuses in the text of a record.
extension ZoneReader {
  /// Reports a type in a form that gdnsd does not read: it knows some only by name, the others only as
  /// `TYPEn`, and CAA as both.
  mutating func checkForm(_ text: Span<UInt8>, _ word: Span<UInt8>, _ heading: Heading) {
    let type = heading.type
    // `ZoneCheck.typeNotNative` reports those that it reads in no form.
    if type.isDynamic || !type.isNativeToGdnsd && !type.isNumberedInGdnsd { return }
    let token = tokens[heading.typeToken]
    let isNumbered = Self.isNumbered(word)
    if isNumbered ? !type.isNumberedInGdnsd : !type.isNativeToGdnsd {
      return reportRefusal(
        isNumbered ? "a type that it knows by name as TYPEn" : "the type by name", at: token,
        fix: isNumbered ? nil : "write it as TYPE\(type.rawValue) \\# LENGTH HEX")
    }
    let mark = heading.typeToken + 1
    guard mark < tokens.count, isGenericMark(text, tokens[mark]) else { return }
    if isNumbered {
      checkDigits(length: mark + 1)
    } else {
      reportRefusal("generic data of a type that it knows by name", at: tokens[mark])
    }
  }

  /// Reports generic data whose digits gdnsd would lose: they must be one blank after their length,
  /// and in groups of whole bytes.
  private mutating func checkDigits(length: Int) {
    guard length + 1 < tokens.count else { return }
    if tokens[length + 1].range.lowerBound != tokens[length].range.upperBound + 1 {
      return reportRefusal(
        "digits that are not one blank after their length", at: tokens[length + 1])
    }
    for token in tokens[(length + 1)...] where token.count % 2 == 1 {
      return reportRefusal("a group of digits with half a byte", at: token)
    }
  }

  /// Whether a type is written as a number, `TYPEn`.
  private static func isNumbered(_ word: Span<UInt8>) -> Bool {
    guard word.count > 4, word[4].isASCIIDigit else { return false }
    for (index, letter) in "TYPE".utf8.enumerated() where word[index] & 0xDF != letter {
      return false
    }
    return true
  }

  /// Whether a token is the `\#` of the generic form.
  private func isGenericMark(_ text: Span<UInt8>, _ token: Token) -> Bool {
    let start = token.range.lowerBound
    return token.count == 2 && !token.isQuoted && text[start] == UInt8(ascii: "\\")
      && text[start + 1] == UInt8(ascii: "#")
  }
}
