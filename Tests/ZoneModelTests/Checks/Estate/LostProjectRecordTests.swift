import Testing

@testable import ZoneModel

/// One hand-written record of a project that cannot be read: it hides no finding about others, and
/// causes none.
struct LostProjectRecordTests {
  /// The ids of the checks with an example that is a small project and has hand-written records.
  private static let ids = Check.all.filter { check in
    guard let example = check.example, example.kind == .project else { return false }
    let files = ExampleFiles(example.faulty, example.kind).files
    return files.values.allSatisfy { $0.count < 10_000 }
      && files["zonec.json"].map { String(decoding: $0, as: UTF8.self).contains("\"records\"") }
        == true
  }.map(\.id)

  @Test("an unreadable record hides nothing else in a project", arguments: ids)
  func hidesNothing(_ id: String) throws {
    let example = try #require(Check.named(id)?.example)
    let files = ExampleFiles(example.faulty, example.kind)
    let report = ExampleProject(files: files).report()
    guard report.isReadable else { return }
    let expected = Set(Self.marks(of: report))
    for loss in ["lost TXT \"open", "lost A 192.0.2.256"] {
      for name in ["records", "internal"] {
        let other = ExampleProject(files: Self.adding(loss, to: name, of: files)).report()
        #expect(!other.isReadable && other.marks.contains { !Self.isOther($0) }, "\(loss)")
        // What is accepted but not found is only known of a project that could be read.
        let missing = expected.subtracting(Self.marks(of: other))
        #expect(missing.allSatisfy { $0.hasSuffix("unused-allowance") }, "\(name): \(loss)")
        #expect(Set(Self.marks(of: other)).isSubset(of: expected), "\(name): \(loss)")
      }
    }
  }

  @Test("whichever record cannot be read, nothing new is found in a project", arguments: ids)
  func findsNothingNew(_ id: String) throws {
    let example = try #require(Check.named(id)?.example)
    for text in [example.faulty, example.mended] {
      let files = ExampleFiles(text, example.kind)
      let known = Set(Self.marks(of: ExampleProject(files: files).report()))
      for name in ["records", "internal"] {
        let lines = String(decoding: files.files[name] ?? [], as: UTF8.self)
          .split(separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated()
        where line.contains(" ") && !line.contains("zonec-allow") {
          for broken in Self.broken(line) {
            var text = lines.map(String.init)
            text[number] = broken
            var files = files
            files.files[name] = Array(text.joined(separator: "\n").utf8)
            let found = Self.marks(of: ExampleProject(files: files).report())
            #expect(Set(found).isSubset(of: known), "\(name):\(number + 1): \(broken)")
          }
        }
      }
    }
  }

  @Test("nothing is made of a project with an unreadable record")
  func writesNothing() {
    let compilation = TestProject(records: "www A 192.0.2.256").compiled()
    #expect(!compilation.mayBeWritten && !compilation.isReadable && compilation.outputs.isEmpty)
    // The other names are checked.
    let ids = TestProject(records: "www A 192.0.2.256\nmail MX 10 nowhere").compiled().ids
    #expect(ids == ["bad-rdata", "target-without-address"])
  }

  /// A line that cannot be read, in several ways.
  private static func broken(_ line: Substring) -> [String] {
    let words = line.split(separator: " ", maxSplits: 1)
    guard words.count == 2 else { return [] }
    return ["\(line) \"", "\(words[0]) NOTYPE \(words[1])", "a..b \(words[1])"]
  }

  /// Files with one more line.
  private static func adding(_ line: String, to name: String, of files: ExampleFiles)
    -> ExampleFiles
  {
    var files = files
    files.files[name, default: []] += Array("\(line)\n".utf8)
    return files
  }

  /// What is found by others than the readers of zone files.
  private static func marks(of report: CheckReport) -> [String] { report.marks.filter(isOther) }

  /// Whether a mark is of another finding than those of the readers of zone files.
  private static func isOther(_ mark: String) -> Bool {
    mark.split(separator: " ").last.map { !readers.contains(String($0)) } ?? true
  }

  /// The ids of what readers of zone files find.
  private static let readers = Set(
    (Check.ofNames + Check.ofZoneFiles + Check.ofDirectives).map(\.id))
}
