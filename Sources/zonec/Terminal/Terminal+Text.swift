import ZoneModel

/// Untrusted text, for a line, in which nothing can act on a terminal or a log: as wide as it will be.
func plain(_ text: some StringProtocol) -> String {
  let shown = text.unicodeScalars.reduce(into: "") { $0 += harmless($1) }
  return String(
    decoding: withoutCommands(Array(shown.utf8), as: .words, beginsLine: false), as: UTF8.self)
}

/// Plain text with blanks behind it.
func padded(_ text: String, to width: Int) -> String {
  let text = plain(text)
  return text + String(repeating: " ", count: max(width - CellWidth.of(text), 0))
}

extension Terminal {
  /// A text, made plain, in lines that fit behind an indent; a longer word has a line of its own.
  func wrapped(_ text: String, indent: Int) -> [String] {
    let width = max(width - indent, 20)
    var lines: [String] = []
    var line = ""
    for word in plain(text).split(separator: " ", omittingEmptySubsequences: false) {
      if line.isEmpty {
        line = String(word)
      } else if CellWidth.of(line) + 1 + CellWidth.of(String(word)) <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    return lines + [line]
  }

  /// Bold, where there is colour.
  func strong(_ text: String) -> String { usesColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  /// Faint, where there is colour.
  func faint(_ text: String) -> String { usesColor ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
