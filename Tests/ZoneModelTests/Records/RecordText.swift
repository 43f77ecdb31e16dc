@testable import ZoneModel

/// A record's data as a zone file writes it, with helpers to read and write it.
enum RecordText {
  /// The name that completes relative names in samples.
  static let origin: [UInt8] = [7] + Array("example".utf8) + [0]

  /// Cuts text into tokens at blanks outside quotes, as the zone lexer does.
  static func tokens(_ text: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: " ") {
        index += 1
        continue
      }
      let isQuoted = text[index] == UInt8(ascii: "\"")
      if isQuoted { index += 1 }
      let start = index
      var hasEscapes = false
      while index < text.count, !ends(text[index], isQuoted) {
        if text[index] == UInt8(ascii: "\\") {
          hasEscapes = true
          index += 1
        }
        index += 1
      }
      index = min(index, text.count)
      tokens.append(
        Token(start: start, count: index - start, isQuoted: isQuoted, hasEscapes: hasEscapes))
      if isQuoted { index += 1 }
    }
    return tokens
  }

  /// Whether a byte ends a token.
  private static func ends(_ byte: UInt8, _ isQuoted: Bool) -> Bool {
    byte == UInt8(ascii: "\"") || (!isQuoted && byte == UInt8(ascii: " "))
  }

  /// The wire form of some text.
  static func parse(_ type: RecordType, _ text: String) throws(FieldError) -> [UInt8] {
    let bytes = Array(text.utf8)
    let words = tokens(bytes)
    // One token in front: a parser that starts from zero instead of its own start fails.
    var rdata: [UInt8] = [0xAA, 0xBB]
    do throws(FieldError) {
      try RecordFormat.parse(
        type, text: bytes.span, tokens: words.span, origin: origin.span, into: &rdata)
    } catch {
      if rdata != [0xAA, 0xBB] {
        throw FieldError(field: "rdata", reason: "was left changed", token: 0, offset: 0)
      }
      throw error
    }
    return Array(rdata[2...])
  }

  /// The text of some wire form.
  static func print(
    _ type: RecordType, _ wire: [UInt8], style: RdataStyle = .standard
  ) -> String {
    var text: [UInt8] = []
    RecordFormat.print(type, rdata: wire.span, style: style, into: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The generic text of some wire form.
  static func printGeneric(_ wire: [UInt8]) -> String {
    var text: [UInt8] = []
    RecordFormat.printGeneric(wire.span, into: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Small hexadecimal digits of some bytes.
  static func hex(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.append(hex: bytes)
    return String(decoding: text, as: UTF8.self)
  }

  /// The type of a mnemonic.
  static func type(_ mnemonic: String) -> RecordType? {
    let bytes = Array(mnemonic.utf8)
    return RecordFormat.type(named: bytes.span)
  }
}
