/// What is not JSON, but another language, or what a word processor makes of it.
extension JSONReader {
  /// Reports and skips comments that begin with `#`, and characters that only look like blanks.
  ///
  /// - Returns: whether there was one at the present place.
  mutating func skipFalseBlank() -> Bool {
    guard offset < end else { return false }
    if bytes[offset] == UInt8(ascii: "#") {
      reportSyntax("a comment begins with //, not with #", at: offset, count: 1, fix: "write //")
      while offset < end, bytes[offset] != 0x0A { offset += 1 }
      return true
    }
    guard let blank = UnusualBlank(in: bytes[offset..<min(offset + 4, end)]),
      blank.range.lowerBound == offset
    else { return false }
    reportSyntax(
      "there is \(blank.text) outside a string", at: offset, count: blank.range.count,
      fix: blank.fix)
    offset = min(blank.range.upperBound, end)
    return true
  }

  /// Reports a typographic quote in the place of a double quote.
  ///
  /// - Returns: whether there was one at the present place.
  mutating func reportTypographicQuote() -> Bool {
    let quotes = ["\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}", "\u{AB}", "\u{BB}"]
    guard let quote = quotes.first(where: { bytes[offset..<end].starts(with: $0.utf8) }) else {
      return false
    }
    reportSyntax(
      "\(quote) is a typographic quote", at: offset, count: quote.utf8.count,
      fix: "write \" in its place, on both sides of the text")
    return true
  }

  /// Reports a file of YAML, once and nothing else.
  mutating func refuseYAML() {
    guard isYAML else { return }
    reportSyntax(
      "the file is YAML, and zonec reads JSON", at: offset,
      fix: "convert it, with yq -o=json for example")
    end = offset
    hasReportedEnd = true
  }

  /// Whether the first line that is neither empty nor a comment is one of YAML.
  private var isYAML: Bool {
    var rest = bytes[offset..<min(offset + 4096, end)]
    while !rest.isEmpty {
      let text = rest.prefix { $0 != 0x0A }.drop { $0 == 0x20 || $0 == 0x09 }
      rest = rest.drop { $0 != 0x0A }.dropFirst()
      if text.isEmpty || text.first == UInt8(ascii: "#") || text.first == 0x0D { continue }
      if text.starts(with: "---".utf8) || text.starts(with: "- ".utf8) { return true }
      let key = text.prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "_") }
      let value = text.dropFirst(key.count)
      return !key.isEmpty && value.first == UInt8(ascii: ":")
        && (value.count == 1 || value.dropFirst().first == 0x20 || value.dropFirst().first == 0x0D)
    }
    return false
  }
}
