import ZoneModel

/// Findings for people and editors; see `DiagnosticPrinter`.
enum TextReport {
  /// All findings, in lines that fit the terminal.
  static func text(of content: ReportContent, for terminal: Terminal) -> [UInt8] {
    let printer = DiagnosticPrinter(in: content.sources, for: terminal)
    var text: [UInt8] = []
    for diagnostic in content.findings { printer.append(diagnostic, to: &text) }
    return text
  }
}
