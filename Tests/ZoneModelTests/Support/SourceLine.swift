/// A line of Swift as far as `House` reads it: its words, without comments and string literals.
struct SourceLine {
  /// A name.
  struct Word {
    /// The name.
    let text: String
    /// Whether a dot comes before it.
    let isBehindDot: Bool
    /// Whether a parenthesis follows.
    let isCalled: Bool
    /// Whether a colon follows: the name of a parameter, a field or a part of a tuple.
    let isLabel: Bool
  }

  /// In order.
  let words: [Word]
  /// How many blanks it begins with.
  let indentation: Int

  /// Reads a line.
  init(_ line: Substring.UTF8View) {
    let bytes = Array(line)
    var words: [Word] = []
    var index = 0
    var isQuoted = false
    while index < bytes.count {
      let byte = bytes[index]
      if isQuoted {
        index += byte == UInt8(ascii: "\\") ? 2 : 1
        if byte == UInt8(ascii: "\"") { isQuoted = false }
        continue
      }
      if byte == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == byte { break }
      if Self.isInWord(byte) {
        let start = index
        while index < bytes.count, Self.isInWord(bytes[index]) { index += 1 }
        words.append(
          Word(
            text: String(decoding: bytes[start..<index], as: UTF8.self),
            isBehindDot: start > 0 && bytes[start - 1] == UInt8(ascii: "."),
            isCalled: index < bytes.count && bytes[index] == UInt8(ascii: "("),
            isLabel: index < bytes.count && bytes[index] == UInt8(ascii: ":")))
        continue
      }
      if byte == UInt8(ascii: "\"") { isQuoted = true }
      index += 1
    }
    self.words = words
    indentation = bytes.prefix { $0 == UInt8(ascii: " ") }.count
  }

  /// What may come before a declaration that other files see.
  private static let modifiers: Set = [
    "public", "package", "internal", "final", "static", "mutating", "consuming", "borrowing",
    "inline", "__always", "never", "discardableResult", "indirect", "override", "lazy", "set",
    "safe", "unsafe", "usableFromInline", "inlinable",
  ]

  /// What the line declares by one of these words, at an indentation; nil for nothing, and for what
  /// no other file sees.
  func declared(
    _ keywords: [String], at indentation: Int, butForItself isPrivate: Bool = false
  ) -> String? {
    guard self.indentation == indentation else { return nil }
    let rest = words.drop {
      Self.modifiers.contains($0.text) || isPrivate && $0.text.hasSuffix("private")
    }
    guard let keyword = rest.first, keywords.contains(keyword.text) else { return nil }
    return rest.dropFirst().first?.text
  }

  /// What the line may give a name to, wherever and for whomever.
  var named: [String] {
    zip(words, words.dropFirst()).filter { Self.namers.contains($0.0.text) }.map(\.1.text)
      + words.filter(\.isLabel).map(\.text)
  }

  /// What comes before a name that it declares.
  private static let namers: Set = [
    "func", "var", "let", "case", "inout", "struct", "enum", "class", "typealias",
  ]

  /// Letters, digits and the underscore.
  private static func isInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), 0x80...: true
    default: false
    }
  }
}
