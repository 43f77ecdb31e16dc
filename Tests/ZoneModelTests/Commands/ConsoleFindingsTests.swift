import Testing
@testable import ZoneModel

@testable import zonec

/// Findings about a run go to standard error, and never without end.
struct ConsoleFindingsTests {
  /// What a console says of some findings.
  private func shown(_ findings: [Diagnostic]) -> [Substring] {
    var console = Console.memory()
    console.show(findings, in: SourceMap())
    #expect(console.output.pending.isEmpty)
    return String(decoding: console.notes.pending, as: UTF8.self).split(separator: "\n")
  }

  /// A finding.
  private func finding(_ severity: Severity, _ number: Int) -> Diagnostic {
    Diagnostic(.sample("odd", severity), "number \(number)", at: .none)
  }

  @Test("all are shown where there are few, in their order")
  func few() {
    #expect(
      shown([finding(.info, 1), finding(.error, 2)]) == [
        "zonec: info: number 1 [odd]", "zonec: error: number 2 [odd]",
      ])
    #expect(shown([]).isEmpty)
  }

  @Test(
    "of too many findings the most severe are shown, and the others counted",
    arguments: [(1, "1 more finding is not shown"), (7, "7 more findings are not shown")])
  func many(_ excess: Int, _ words: String) {
    let count = DiagnosticPrinter.limit + excess
    let findings = (1...count).map { finding($0 == count ? .error : .warning, $0) }
    let lines = shown(findings)
    #expect(lines.count == DiagnosticPrinter.limit + 1)
    #expect(lines.last?.description == words)
    #expect(lines.contains("zonec: error: number \(count) [odd]"))
  }
}
