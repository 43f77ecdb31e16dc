import ZoneModel

/// Findings for people and editors; see `DiagnosticPrinter`.
enum TextReport {
  /// All findings, in lines that fit the terminal.
  static func text(of content: ReportContent, for terminal: Terminal) -> [UInt8] {
    DiagnosticPrinter(in: content.sources, for: terminal).text(of: content.findings)
  }
}
