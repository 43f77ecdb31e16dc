import ZoneModel

extension Console {
  /// Says findings about the run; of too many the most severe, and how many more there are.
  mutating func show(_ findings: [Diagnostic], in sources: SourceMap) {
    let shown = DiagnosticPrinter.selection(of: findings)
    var text = DiagnosticPrinter(in: sources, for: notes.terminal).text(of: shown)
    let hidden = findings.count - shown.count
    if hidden > 0 {
      text.append("\(hidden) more finding\(hidden == 1 ? " is" : "s are") not shown\n")
    }
    note(text)
  }
}
