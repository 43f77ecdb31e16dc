/// How the first character of what a log would take for a command is written.
package enum CommandEscape: Sendable {
  /// As `harmless(_:)` writes what acts: `\u{3a}`.
  case words
  /// As zone files do, `\058`: there it means the same in names and strings.
  case zone

  /// The character's bytes.
  fileprivate func bytes(of character: UInt8) -> [UInt8] {
    switch self {
    case .words: return Array("\\u{\(String(character, radix: 16))}".utf8)
    case .zone:
      var bytes: [UInt8] = []
      bytes.append(escaped: character)
      return bytes
    }
  }
}

/// Text in which no log finds a command to itself, whatever names it is made of.
///
/// GitHub Actions takes a line for one that begins with `::`, blanks aside, or in its older form has
/// `##[word]` anywhere; Azure Pipelines takes `##vso[word]`.
///
/// - Parameter beginsLine: whether the text is whole lines, and not a part of one.
package func withoutCommands(
  _ lines: [UInt8], as escape: CommandEscape, beginsLine: Bool = true
) -> [UInt8] {
  var text: [UInt8] = []
  var copied = 0
  for place in commandMarks(in: lines, beginsLine: beginsLine) {
    text += lines[copied..<place]
    text += escape.bytes(of: lines[place])
    copied = place + 1
  }
  return copied == 0 ? lines : text + lines[copied...]
}

/// The places of the characters that `withoutCommands` writes in another way.
package func commandMarks(in lines: [UInt8], beginsLine: Bool) -> [Int] {
  var marks: [Int] = []
  var index = 0
  while let pair = firstPair(in: lines.span, from: index) {
    index = pair + 1
    guard let place = commandMark(in: lines.span, at: pair, beginsLine) else { continue }
    marks.append(place)
    index = place + 1
  }
  return marks
}

/// The first two colons or hashes in a row.
private func firstPair(in text: Span<UInt8>, from start: Int) -> Int? {
  var index = start
  while index + 1 < text.count {
    if index + 8 <= text.count {
      let word = UInt64(littleEndian: text.word(at: index))
      let marks = word.bytes(equalTo: UInt8(ascii: ":")) | word.bytes(equalTo: UInt8(ascii: "#"))
      if marks == 0 {
        index += 8
        continue
      }
      index += marks.trailingZeroBitCount / 8
    }
    let byte = text[index]
    if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "#"), index + 1 < text.count,
      text[index + 1] == byte
    {
      return index
    }
    index += 1
  }
  return nil
}

/// Which of the two characters at a place to write in another way; nil where they begin no command.
private func commandMark(in text: Span<UInt8>, at pair: Int, _ beginsLine: Bool) -> Int? {
  if text[pair] == UInt8(ascii: ":") {
    var start = pair
    while start > 0, isBlank(text[start - 1]) { start -= 1 }
    return (start == 0 ? beginsLine : isLineEnd(text[start - 1])) ? pair : nil
  }
  var end = pair + 2
  while end < text.count, text[end].isASCIILetter || text[end].isASCIIDigit { end += 1 }
  return end < text.count && text[end] == UInt8(ascii: "[") ? pair + 1 : nil
}

/// Whether a byte may precede a command.
private func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == 0x0B || byte == 0x0C
}

/// Whether a byte ends a line for whoever reads the log.
private func isLineEnd(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}
