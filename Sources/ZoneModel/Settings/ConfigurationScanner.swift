/// Cuts one file of gdnsd's settings into its words.
struct ConfigurationScanner {
  /// The file.
  let file: SourceFile
  /// The byte that comes next.
  private(set) var position = 0

  /// A key, a value, or the path of an include, as it is written.
  struct Word {
    /// The bytes of the file, without quotes.
    let range: Range<Int>
    /// Whether there are escapes among them.
    let hasEscapes: Bool
  }

  /// Begins at the first byte of a file.
  init(_ file: SourceFile) { self.file = file }

  /// The byte that comes next; nil at the end.
  var byte: UInt8? { position < file.bytes.count ? file.bytes[position] : nil }

  /// Where that byte is.
  var location: SourceLocation { file.location(at: position) }

  /// The place of some bytes, or of the next one.
  func range(of word: Word? = nil) -> SourceRange {
    guard let word else { return file.range(at: position, count: byte == nil ? 0 : 1) }
    // More than a few words of a line help nobody.
    return file.range(at: word.range.lowerBound, count: min(word.range.count, 400))
  }

  /// Steps over the next byte.
  mutating func skip() { position += 1 }

  /// Steps over the next bytes if they are these.
  mutating func skip(_ text: String) -> Bool {
    guard file.bytes[position...].starts(with: text.utf8) else { return false }
    position += text.utf8.count
    return true
  }

  /// Steps over blanks, tabs, ends of lines and comments.
  mutating func skipBlanks() throws(ConfigurationFault) {
    while let byte {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"): position += 1
      case UInt8(ascii: "#"), UInt8(ascii: ";"):
        let start = position
        while self.byte.map({ $0 != UInt8(ascii: "\n") }) == true { position += 1 }
        if self.byte == nil {
          throw ConfigurationFault(
            "the comment does not end with its line", at: file.range(at: start, count: 1))
        }
      default: return
      }
    }
  }

  /// Steps over a word, with or without quotes.
  ///
  /// - Throws: a fault where none begins.
  mutating func word() throws(ConfigurationFault) -> Word {
    guard let first = byte else {
      throw ConfigurationFault("the file ends too early", at: range())
    }
    let isQuoted = first == UInt8(ascii: "\"")
    if !isQuoted, first == UInt8(ascii: "$") || Self.endsWord(first) {
      throw ConfigurationFault("\(quoted([first])) is not expected here", at: range())
    }
    if isQuoted { position += 1 }
    let start = position
    var hasEscapes = false
    while let byte {
      if isQuoted ? byte == UInt8(ascii: "\"") : Self.endsWord(byte) { break }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        position += try escape().length
      } else {
        position += 1
      }
    }
    let word = Word(range: start..<position, hasEscapes: hasEscapes)
    if isQuoted {
      guard byte != nil else {
        throw ConfigurationFault(
          "the quote is not closed", at: file.range(at: start - 1, count: 1))
      }
      position += 1
    }
    return word
  }

  /// Appends what a word means, escapes undone.
  func append(_ word: Word, to text: inout [UInt8]) {
    let bytes = file.bytes[word.range]
    guard word.hasEscapes else { return text.append(contentsOf: bytes) }
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "\\"),
        let (value, length) = NameText.unescape(bytes.span, at: index - bytes.startIndex)
      {
        text.append(value)
        index += length
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
  }

  /// The escape that comes next.
  private func escape() throws(ConfigurationFault) -> (value: UInt8, length: Int) {
    let rest = file.bytes[position...].prefix(4)
    // Of three digits gdnsd 3.8 takes none from 200 on.
    if let (value, length) = NameText.unescape(rest.span, at: 0), length == 2 || value < 200 {
      return (value, length)
    }
    throw ConfigurationFault(
      "\(quoted(rest)) is none of the escapes \\000 to \\199",
      at: file.range(at: position, count: rest.count))
  }

  /// Whether a byte is no part of a word without quotes.
  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\""),
      UInt8(ascii: "#"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "="),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      true
    default: false
    }
  }
}
