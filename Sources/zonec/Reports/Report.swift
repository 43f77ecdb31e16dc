import ZoneModel

/// What a command found, in the form that a command line asks for.
///
/// ```swift
/// let report = try Report(arguments)
/// return report.print(found, in: sources, counts: [("zone", 9), ("record", 363)], to: &console)
/// ```
struct Report {
  /// The form of the findings.
  let format: ReportFormat
  /// Whether a warning ends the run as an error does.
  let isStrict: Bool
  /// No closing line; and as text, no findings that are merely worth knowing.
  let isQuiet: Bool
  /// The ids of `--only`; empty is all of them.
  private let only: Set<String>
  /// The ids of `--skip`.
  private let skipped: Set<String>
  /// The ids that may be chosen, made where somebody chooses, or lists them all.
  private let knownIDs: () -> [String]
  /// The same where somebody chose; empty where nobody did.
  private let choosable: Set<String>
  /// What an id means, in one line.
  private let meaning: (String) -> String?

  /// What a command line asks for.
  ///
  /// - Parameters:
  ///   - knownIDs: the checks that may be chosen. A finding with another id, such as a syntax
  ///     error, is always shown: what could not be read was not checked.
  ///   - meaning: says in one line what an id means, for the formats that list rules.
  /// - Throws: a usage failure for a format or an id that does not exist.
  init(
    _ arguments: Arguments, knownIDs: @autoclosure @escaping () -> [String],
    meaning: @escaping (String) -> String? = { _ in nil }
  ) throws(CommandFailure) {
    format = try ReportFormat(arguments)
    isStrict = arguments.contains(.strict)
    isQuiet = arguments.contains(.quiet)
    self.knownIDs = knownIDs
    self.meaning = meaning
    let (chosen, others) = (arguments.values(of: .only), arguments.values(of: .skip))
    only = Set(chosen)
    skipped = Set(others)
    choosable = chosen.isEmpty && others.isEmpty ? [] : Set(knownIDs())
    for id in chosen + others where !choosable.contains(id) {
      throw CommandFailure(.unjudged, Arguments.unknown("check", id, among: knownIDs()))
    }
  }

  /// What a command line asks for, of all checks.
  init(_ arguments: Arguments) throws(CommandFailure) {
    try self.init(arguments, knownIDs: Check.choosable.map(\.id)) { Check.named($0)?.meaning }
  }

  /// Writes findings to standard output and the last line to standard error.
  ///
  /// - Parameters:
  ///   - diagnostics: in the order in which to show them.
  ///   - subject: what was checked, before the counts, such as a zone's name.
  ///   - counts: how much was checked: a noun in the singular and how many.
  ///   - allowed: how many findings are allowed, and not shown.
  ///   - remark: the last words of the last line, such as `serial 7`.
  /// - Returns: `.findings` if one of them is an error, or, if strict, a warning.
  func print(
    _ diagnostics: [Diagnostic], in sources: SourceMap, subject: String? = nil,
    counts: [(noun: String, count: Int)], allowed: Int = 0, remark: String? = nil,
    to console: inout Console
  ) -> ExitStatus {
    let found = diagnostics.filter(isChosen)
    let tally = ReportTally(
      of: found, skipped: diagnostics.count - found.count, subject: subject, counts: counts)
    let shown = format == .text && isQuiet ? found.filter { $0.severity != .info } : found
    let content = ReportContent(
      findings: shown, sources: sources, tally: tally,
      rules: format == .sarif ? rules(beside: found) : [])
    let text = format.text(of: content, for: console.output.terminal)
    if format == .text { console.print(text) } else { console.print(document: text) }
    let silenced =
      allowed == 0 ? nil : "\(allowed) finding\(allowed == 1 ? "" : "s") allowed"
    let line = [tally.line, silenced, remark].compactMap(\.self).joined(separator: ", ")
    if !isQuiet { console.note(line) }
    return tally.errors > 0 || isStrict && tally.warnings > 0 ? .findings : .clean
  }

  /// Whether a finding is one that was asked for.
  private func isChosen(_ diagnostic: Diagnostic) -> Bool {
    !choosable.contains(diagnostic.id) || isChosen(diagnostic.id)
  }

  /// Whether the findings of a check are asked for.
  private func isChosen(_ id: String) -> Bool {
    (only.isEmpty || only.contains(id)) && !skipped.contains(id)
  }

  /// The checks that were asked for and those that found something, by id.
  private func rules(beside found: [Diagnostic]) -> [ReportRule] {
    let ids = Set(knownIDs().filter(isChosen)).union(found.map(\.id))
    return ids.sorted().map { ReportRule(id: $0, meaning: meaning($0)) }
  }
}

extension Option {
  /// What every command that reports findings takes.
  static let reporting: [Option] = [.format, .strict, .only, .skip]

  /// Warnings count as errors.
  static let strict = Option("--strict", summary: "let a warning end with 1, too")
  /// Limits the report to some checks.
  static let only = Option("--only", value: "ID", summary: "only this check; may be repeated")
  /// Leaves some checks out of the report.
  static let skip = Option("--skip", value: "ID", summary: "all but this check; may be repeated")
}
