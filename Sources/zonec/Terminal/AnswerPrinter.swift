import ZoneModel

/// Answers as people read them: titles, and under each a small table, in the terminal's columns.
struct AnswerPrinter {
  /// What the text may look like.
  let terminal: Terminal

  /// The text of an answer.
  func text(of answer: Answer) -> [UInt8] {
    var text: [UInt8] = []
    var rest = answer.lines[...]
    while let line = rest.first {
      switch line {
      case .title(let title):
        if !text.isEmpty { text.append("\n") }
        for line in terminal.wrapped(title, indent: 0) { text.append("\(terminal.strong(line))\n") }
        rest = rest.dropFirst()
      case .text(let sentence):
        for line in terminal.wrapped(sentence, indent: 2) { text.append("  \(line)\n") }
        rest = rest.dropFirst()
      case .row:
        let rows = rest.prefix { if case .row = $0 { true } else { false } }
        append(Array(rows), to: &text)
        rest = rest.dropFirst(rows.count)
      }
    }
    return text
  }

  /// Writes rows below each other, with the places in one column if they fit.
  private func append(_ rows: [AnswerLine], to text: inout [UInt8]) {
    let labels = rows.map { row -> Int in
      if case .row(let label, _, _) = row { CellWidth.of(plain(label)) } else { 0 }
    }
    let indent = 2 + (labels.max() ?? 0) + 2
    let widths = rows.map { row -> Int in
      guard case .row(_, let words, let place?) = row else { return 0 }
      let width = CellWidth.of(plain(words))
      return indent + width + 2 + CellWidth.of(plain(place)) <= terminal.width ? width : 0
    }
    let places = rows.map { row -> Int in
      if case .row(_, _, let place?) = row { CellWidth.of(plain(place)) } else { 0 }
    }
    // As far to the left as the widest text allows, and never so far right that a place is cut.
    let column = min(
      indent + (widths.max() ?? 0) + 2, max(terminal.width - (places.max() ?? 0), indent))
    for row in rows {
      guard case .row(let label, let words, let place) = row else { continue }
      append(label, words, place, indent: indent, column: column, to: &text)
    }
  }

  /// Writes one row in its columns.
  private func append(
    _ label: String, _ words: String, _ place: String?, indent: Int, column: Int,
    to text: inout [UInt8]
  ) {
    let lines = terminal.wrapped(words, indent: indent)
    let blank = String(repeating: " ", count: indent)
    for (number, line) in lines.enumerated() {
      let front = number == 0 ? "  " + padded(label, to: indent - 2) : blank
      text.append(front + line)
      if number + 1 < lines.count { text.append("\n") }
    }
    guard let place = place.map(plain) else { return text.append("\n") }
    let used = indent + CellWidth.of(lines.last ?? "")
    let start = max(column, used + 2)
    if lines.count == 1, start + CellWidth.of(place) <= terminal.width {
      text.append(String(repeating: " ", count: start - used) + terminal.faint(place) + "\n")
    } else {
      text.append("\n\(blank)\(terminal.faint(place))\n")
    }
  }
}
