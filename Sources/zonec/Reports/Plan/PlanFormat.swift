import ZoneModel

/// The formats of a plan.
enum PlanFormat: String, CaseIterable, Sendable {
  /// For people.
  case text
  /// For programs: docs/plan.schema.json.
  case json
  /// For a pull request.
  case markdown

  /// The format that a command line asks for.
  init(_ arguments: Arguments) throws(CommandFailure) {
    let name = try arguments.choice(
      of: .planFormat, called: "format", among: Self.allCases.map(\.rawValue))
    self = name.flatMap(Self.init(rawValue:)) ?? .text
  }

  /// A plan in this form; text may look as the terminal allows.
  func text(of report: PlanReport, for terminal: Terminal) -> [UInt8] {
    switch self {
    case .text: PlanText(report: report, terminal: terminal).text()
    case .json: PlanJSON.text(of: report)
    case .markdown: PlanMarkdown.text(of: report)
    }
  }

  /// The errors of a project in this form, where they leave no plan.
  func text(of errors: ReportContent, for terminal: Terminal) -> [UInt8] {
    switch self {
    case .text: TextReport.text(of: errors, for: terminal)
    case .json: PlanJSON.text(of: errors)
    case .markdown: PlanMarkdown.text(of: errors)
    }
  }
}

extension Option {
  /// The form of the plan.
  static let planFormat = Option(
    "--format", value: "NAME", summary: "text, json or markdown (default: text)")
}
