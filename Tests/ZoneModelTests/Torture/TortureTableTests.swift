import Foundation
import Testing

/// The full form, `make torture`: the table of docs/reliability.md.
@Suite(.serialized)
struct TortureTableTests {
  /// The release binary to be tortured; without it there is no full form.
  static let program = ProcessInfo.processInfo.environment["ZONEC_TORTURE"]
  /// What an area or a case must have in its name to be run; the other rows of the document stay as
  /// they are. Without it all are run.
  static let part = ProcessInfo.processInfo.environment["ZONEC_TORTURE_PART"]
  /// The document.
  static let document = Repository.root.appending(path: "docs/reliability.md")
  /// The lines between which the table is.
  static let marks = ("<!-- made by make torture -->", "<!-- end -->")

  @Test(
    "the table of docs/reliability.md has every case, and keeps its bounds",
    .enabled(if: program != nil))
  func table() throws {
    let program = try #require(Self.program)
    let folder = try TemporaryDirectory()
    let idle = try TortureRun(["--version"], in: folder.path, program: program)
    let text = String(decoding: try Data(contentsOf: Self.document), as: UTF8.self)
    var rows = Self.part == nil ? [:] : TortureTable.rows(in: text)
    let cases = TortureCase.all.filter { torture in
      Self.part.map { torture.name.contains($0) || torture.area.rawValue.contains($0) } ?? true
    }
    for torture in cases {
      let next = try TortureFigures(
        torture, size: torture.size, factors: [1, 2, 4], growth: TortureFigures.mostGrowth,
        program: program, idle: idle)
      let row = TortureTable.row(of: next)
      rows[torture.name] = row
      FileHandle.standardError.write(Data((row + "\n").utf8))
      #expect(next.holds, "\(torture.name): \(next.runs), growth \(next.growth ?? 0)")
    }
    let head = try #require(text.range(of: Self.marks.0))
    let tail = try #require(text.range(of: Self.marks.1, range: head.upperBound..<text.endIndex))
    let made = try TortureTable.text(rows, idle: idle, counts: ProofCounts.read())
    let whole = text[..<head.upperBound] + "\n" + made + text[tail.lowerBound...]
    try Data(whole.utf8).write(to: Self.document)
  }

  @Test("docs/reliability.md lists the cases of the harness, in their order")
  func document() throws {
    let text = String(decoding: try Data(contentsOf: Self.document), as: UTF8.self)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| input") }
      .map { $0.split(separator: "|")[0].trimmingCharacters(in: .whitespaces) }
    #expect(rows == TortureCase.all.map(\.name))
  }
}
