/// What one check finds in a project.
struct ProjectFindings {
  /// In the order of finding.
  private(set) var diagnostics = Diagnostics()
  /// The check.
  private let check: Check
  /// How many more findings are taken.
  private var room = Findings.limit

  /// A place for the findings of a check.
  init(of check: Check) { self.check = check }

  /// Whether the limit of findings is reached.
  var areComplete: Bool { room <= 0 }

  /// Reports something.
  ///
  /// - Parameters:
  ///   - range: the bytes to mark.
  ///   - actual: the severity if it is not the check's own.
  ///   - subjects: what `"allow"` may call it.
  mutating func report(
    _ message: @autoclosure () -> String, at range: @autoclosure () -> SourceRange,
    as actual: Severity? = nil, label: String? = nil,
    notes: @autoclosure () -> [Diagnostic.Note] = [], fix: String? = nil,
    about subjects: @autoclosure () -> [String]
  ) {
    guard room > 0 else { return diagnostics.skip(actual ?? check.severity) }
    room -= 1
    let end = room == 0 ? " (only the first \(Findings.limit) such findings are shown)" : ""
    diagnostics.add(
      Diagnostic(
        check, message() + end, at: range(), as: actual, label: label, notes: notes(),
        fix: fix, about: subjects()))
  }
}
