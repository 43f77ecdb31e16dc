extension Answer: CustomStringConvertible {
  /// All lines, those below a title indented.
  public var description: String { lines.map { "\($0)\n" }.joined() }
}

extension AnswerLine: CustomStringConvertible {
  /// The line, such as `  rule  D2 (internal hosts)  (zones/production.json:4:5)`.
  public var description: String {
    switch self {
    case .title(let text): text
    case .text(let text): "  \(text)"
    case .row(let label, let text, let place):
      "  \(label)  \(text)" + (place.map { "  (\($0))" } ?? "")
    }
  }
}
