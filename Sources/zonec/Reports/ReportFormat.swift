import ZoneModel

/// The forms in which findings can be had.
///
/// A new one is a file with a function from `ReportContent` to bytes, and a case here.
enum ReportFormat: String, CaseIterable, Sendable {
  /// For people and editors.
  case text
  /// For programs: docs/findings.schema.json.
  case json
  /// For code scanning: SARIF 2.1.0.
  case sarif
  /// For GitHub Actions: workflow commands that become annotations.
  case github

  /// The format that a command line asks for.
  init(_ arguments: Arguments) throws(CommandFailure) {
    let name = try arguments.choice(
      of: .format, called: "format", among: Self.allCases.map(\.rawValue))
    self = name.flatMap(Self.init(rawValue:)) ?? .text
  }

  /// Findings in this form; text may look as the terminal allows.
  func text(of content: ReportContent, for terminal: Terminal) -> [UInt8] {
    switch self {
    case .text: TextReport.text(of: content, for: terminal)
    case .json: JSONReport.text(of: content)
    case .sarif: SARIFReport.text(of: content)
    case .github: GitHubReport.text(of: content)
    }
  }
}

extension Option {
  /// The form of the findings.
  static let format = Option(
    "--format", value: "NAME", summary: "text, json, sarif or github (default: text)")
}
