import ZoneModel

/// Findings as people and editors read them: `file:line:col: severity: message [id]`, the line
/// with a caret under the fault, then notes and a fix.
struct DiagnosticPrinter {
  /// The files of the findings.
  private let sources: SourceMap
  /// What the text may look like.
  private let terminal: Terminal

  /// A printer for findings about some files.
  init(in sources: SourceMap, for terminal: Terminal) {
    self.sources = sources
    self.terminal = terminal
  }

  /// The most findings that a run shows: nobody reads more, and each takes time to draw.
  static let limit = 1000

  /// The findings to show, in their order: if there are too many, the most severe.
  static func selection(of all: [Diagnostic], limit: Int = limit) -> [Diagnostic] {
    guard all.count > limit else { return all }
    var room = limit
    var chosen: Set<Int> = []
    for severity in Severity.allCases {
      let places = all.indices.lazy.filter { all[$0].severity == severity }.prefix(room)
      chosen.formUnion(places)
      room = limit - chosen.count
    }
    return chosen.sorted().map { all[$0] }
  }

  /// The text of findings, in their order.
  func text(of findings: [Diagnostic]) -> [UInt8] {
    var text: [UInt8] = []
    for finding in findings { append(finding, to: &text) }
    return text
  }

  /// Writes a finding with its excerpt and notes.
  private func append(_ diagnostic: Diagnostic, to text: inout [UInt8]) {
    let place = sources.place(of: diagnostic.range.start)
    let severity = paint(diagnostic.severity.rawValue, as: diagnostic.severity)
    let position = place.map(name(of:)) ?? "zonec"
    text.append("\(position): \(severity): \(plain(diagnostic.message)) [\(diagnostic.id)]\n")
    if let place { append(excerptOf: diagnostic, at: place, to: &text) }
    for note in diagnostic.notes {
      let position = sources.place(of: note.range.start).map { " at \(name(of: $0))" } ?? ""
      text.append("  note: \(plain(note.message))\(position)\n")
    }
    if let fix = diagnostic.fix { text.append("  fix: \(plain(fix))\n") }
  }

  /// How many there are of each severity, such as `2 errors, 1 warning`; nil without findings.
  static func summary(of diagnostics: [Diagnostic]) -> String? {
    let parts = Severity.allCases.compactMap { severity -> String? in
      let count = diagnostics.reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) }
      guard count > 0 else { return nil }
      // "1 info, 2 info": the word is no countable noun.
      let plural = count == 1 || severity == .info ? "" : "s"
      return "\(count) \(severity.rawValue)\(plural)"
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Writes the source line, and the caret with its label.
  private func append(
    excerptOf diagnostic: Diagnostic, at place: SourcePlace, to text: inout [UInt8]
  ) {
    let number = String(place.line)
    let label = diagnostic.label.map(plain) ?? ""
    let labelWidth = CellWidth.of(label)
    let width = max(terminal.width - number.utf8.count - 5, 20)
    let excerpt = Excerpt(
      of: place, count: diagnostic.range.count, in: place.file.bytes, width: width,
      labelWidth: labelWidth)
    // Nothing to point at on an empty line.
    if excerpt.text.isEmpty, label.isEmpty { return }
    let blank = String(repeating: " ", count: number.utf8.count)
    text.append("  \(number) │ \(excerpt.text)\n  \(blank) │ ")
    let carets = paint(
      String(repeating: "^", count: excerpt.caretWidth), as: diagnostic.severity)
    text.append(String(repeating: " ", count: excerpt.indent) + carets)
    let isFitting = excerpt.indent + excerpt.caretWidth + 1 + labelWidth <= width
    if !label.isEmpty, isFitting {
      text.append(" " + label)
    } else if !label.isEmpty {
      // On a line of its own, as far to the right as it fits and no further than the caret.
      let indent = min(excerpt.indent, max(width - labelWidth, 0))
      text.append("\n  \(blank) │ \(String(repeating: " ", count: indent))\(label)")
    }
    text.append("\n")
  }

  /// A place as `file:line:col`.
  private func name(of place: SourcePlace) -> String {
    "\(plain(place.file.name)):\(place.line):\(place.column)"
  }

  /// Text in the colour of a severity, where there is colour.
  private func paint(_ text: String, as severity: Severity) -> String {
    guard terminal.usesColor else { return text }
    let color =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .info: "36"
      }
    return "\u{1B}[1;\(color)m\(text)\u{1B}[0m"
  }
}
