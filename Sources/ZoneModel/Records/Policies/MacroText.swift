/// The domain names of SPF terms, with or without macros (RFC 7208 §7.1).
enum MacroText {
  /// Whether a name depends on the mail, so that nobody knows it beforehand.
  static func hasMacro(_ text: ArraySlice<UInt8>) -> Bool { text.contains(UInt8(ascii: "%")) }

  /// The byte after the macro at the start of `text`; nil if none is there.
  private static func macroEnd(in text: ArraySlice<UInt8>) -> Int? {
    var rest = text.dropFirst()
    guard let first = rest.popFirst() else { return nil }
    if "%_-".utf8.contains(first) { return rest.startIndex }
    // The letters c, r and t are for explanations only.
    guard first == UInt8(ascii: "{"), let letter = rest.popFirst(),
      "slodiphv".utf8.contains(letter.asciiLowercased)
    else { return nil }
    rest = rest.drop(while: \.isASCIIDigit)
    if rest.first?.asciiLowercased == UInt8(ascii: "r") { rest = rest.dropFirst() }
    rest = rest.drop { ".-+,/_=".utf8.contains($0) }
    return rest.first == UInt8(ascii: "}") ? rest.startIndex + 1 : nil
  }

  /// The first slash of a text outside macros, or its end.
  static func slash(in text: ArraySlice<UInt8>) -> Int {
    var index = text.startIndex
    while index < text.endIndex, text[index] != UInt8(ascii: "/") {
      let isMacro = text[index] == UInt8(ascii: "%")
      index = isMacro ? macroEnd(in: text[index...]) ?? index + 1 : index + 1
    }
    return index
  }

  /// Checks a name; `term` is the text that a fault quotes.
  static func check(
    _ name: ArraySlice<UInt8>, of term: ArraySlice<UInt8>
  ) throws(PolicyFault) {
    if name.isEmpty {
      throw PolicyFault("\(quoted(term)) names no domain", at: term.startIndex)
    }
    var index = name.startIndex
    var label = index
    var endsWithMacro = false
    while index < name.endIndex {
      endsWithMacro = false
      switch name[index] {
      case UInt8(ascii: "%"):
        guard let end = macroEnd(in: name[index...]) else {
          throw PolicyFault("\(quoted(term)) has a '%' that begins no macro", at: term.startIndex)
        }
        endsWithMacro = true
        index = end
        continue
      case UInt8(ascii: "."):
        let isEmpty =
          index == label && (index == name.startIndex || name[index - 1] == UInt8(ascii: "."))
        if isEmpty {
          throw PolicyFault(
            "\(quoted(term)) has a name with an empty label", at: term.startIndex)
        }
        if index + 1 < name.endIndex { label = index + 1 }
      default: break
      }
      index += 1
    }
    if !endsWithMacro { try checkEnd(of: name, from: label, of: term) }
  }

  /// Checks the last label of a name, which is not all of it.
  private static func checkEnd(
    of name: ArraySlice<UInt8>, from start: Int, of term: ArraySlice<UInt8>
  ) throws(PolicyFault) {
    var label = name[start...]
    if label.last == UInt8(ascii: ".") { label.removeLast() }
    if let address = IPAddress(parsing: name.span) {
      throw PolicyFault(
        "\(quoted(term)) has an address in place of a name", at: term.startIndex,
        fix: "write \(address.isIPv4 ? "ip4" : "ip6"):\(address)")
    }
    guard start > name.startIndex else {
      throw PolicyFault(
        "\(quoted(term)) has a name of one label: nothing completes it", at: term.startIndex,
        fix: "write the whole name")
    }
    let hyphen = UInt8(ascii: "-")
    guard !label.isEmpty, label.first != hyphen, label.last != hyphen,
      label.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == hyphen }),
      !label.allSatisfy(\.isASCIIDigit)
    else {
      throw PolicyFault(
        "\(quoted(term)) ends in \(quoted(label)), which is no top-level domain",
        at: term.startIndex)
    }
  }
}
