import Synchronization
import Testing

@testable import ZoneModel

/// Findings past the limit are counted, and not made.
struct ManyFindingsTests {
  @Test("findings past the limit are only counted")
  func countsOnly() {
    var diagnostics = Diagnostics(limit: 2)
    var made = 0
    for number in 0..<5 {
      func make() -> Diagnostic {
        made += 1
        return Diagnostic(.sample("a", .warning), "\(number)", at: .none)
      }
      diagnostics.add(.warning, make())
    }
    diagnostics.add(Diagnostic(.sample("b", .error), "b", at: .none))
    #expect(made == 2)
    #expect(diagnostics.count(of: .warning) == 5)
    #expect(diagnostics.hasErrors)
    let shown = diagnostics.sorted()
    #expect(shown.map(\.id) == ["a", "a", "b", "too-many-findings"])
    #expect(shown.last?.severity == .warning)
    #expect(shown.last?.message == "3 more findings of severity warning are not shown")
  }

  @Test("an error that is only counted is an error")
  func countsErrors() {
    var few = Diagnostics(limit: 0)
    few.add(Diagnostic(.sample("a", .error), "a", at: .none))
    #expect(few.all.isEmpty)
    #expect(few.hasErrors)
    var all = Diagnostics()
    all.add(few)
    #expect(all.hasErrors)
    #expect(all.sorted().map(\.id) == ["too-many-findings"])
  }

  @Test("allowances that silence nothing are reported up to a limit")
  func boundsAllowances() {
    var sources = SourceMap()
    let line = Array("; zonec-allow: dangling-cname later\n".utf8)
    let text = Array(repeatElement(line, count: Findings.limit + 7).joined())
    _ = sources.add(name: "a", bytes: text)
    let allowances = Allowances(
      inZoneFiles: sources, profile: .standard, areTogether: false, on: .fixed)
    let kept = allowances.applied(to: [])
    #expect(kept.diagnostics.count == Findings.limit + 1)
    #expect(kept.diagnostics[0].message == "7 more findings of severity warning are not shown")
  }

  @Test(
    "a directory of files that are no zones is not read to its end, and no more of them at once",
    arguments: [(faults: 5000, read: 64), (faults: 100, read: 256)])
  func stopsReading(faults: Int, read: Int) {
    let loads = Atomic(0)
    let names = (0..<500).map { FilePath("z" + String($0) + ".example") }
    let fault = Array(String(repeating: "a\n", count: faults).utf8)
    let directory = ZoneDirectory(path: "", names: names, today: .fixed) { _ in
      loads.add(1, ordering: .relaxed)
      return .success(fault)
    }
    let report = check(directory)
    #expect(loads.load(ordering: .relaxed) == read)
    #expect(report.diagnostics.count <= read * (ZoneDirectoryReading.findingsPerFile + 1) + 1)
    #expect(report.diagnostics[0].id == "too-many-findings")
    #expect(report.diagnostics[0].message.hasSuffix("\(500 - read) of 500 zone files are not read"))
    #expect(!report.diagnostics.contains { $0.id == "missing-ptr" })
  }
}
