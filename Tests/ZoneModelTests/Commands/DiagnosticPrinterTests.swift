import Testing

@testable import ZoneModel
@testable import zonec

struct DiagnosticPrinterTests {
  /// A terminal of 80 columns without colour.
  private static let narrow = Terminal(width: 80, usesColor: false, isInteractive: true)

  /// Prints findings about one file.
  private func print(
    _ text: String, on terminal: Terminal = .pipe, name: String = "zones/production.json",
    _ diagnostics: (SourceFile) throws -> [Diagnostic]
  ) throws -> String {
    try print(Array(text.utf8), on: terminal, name: name, diagnostics)
  }

  /// Prints findings about one file.
  private func print(
    _ bytes: [UInt8], on terminal: Terminal = .pipe, name: String = "zones/production.json",
    _ diagnostics: (SourceFile) throws -> [Diagnostic]
  ) throws -> String {
    var sources = SourceMap()
    let added = sources.add(name: name, bytes: bytes)
    let file = try #require(added)
    let found = try diagnostics(file)
    let output = DiagnosticPrinter(in: sources, for: terminal).text(of: found)
    return String(decoding: output, as: UTF8.self)
  }

  @Test("a finding shows its place, its line, a caret with a label, notes and a fix")
  func showsEverything() throws {
    let text = "{\n  \"name\": \"mail2\",\n  \"public\": 7\n}\n"
    let printed = try print(text) { file in
      [
        Diagnostic(
          .sample("missing-ptr", .error), "173.236.254.99 has no PTR record",
          at: file.range(at: 13, count: 5),
          label: "here",
          notes: [
            .init("demanded", at: file.range(at: 23, count: 1)), .init("nowhere", at: .none),
          ],
          fix: "add the network")
      ]
    }
    #expect(
      printed == """
        zones/production.json:2:12: error: 173.236.254.99 has no PTR record [missing-ptr]
          2 │   "name": "mail2",
            │            ^^^^^ here
          note: demanded at zones/production.json:3:3
          note: nowhere
          fix: add the network

        """)
  }

  @Test("a finding without a place begins with the program's name")
  func showsPlaceless() throws {
    let printed = try print("") { _ in [Diagnostic(.sample("odd", .warning), "strange", at: .none)]
    }
    #expect(printed == "zonec: warning: strange [odd]\n")
  }

  /// A line, the bytes at fault, and what is shown of it in 80 columns.
  struct Sample: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var line: String
    var start: Int
    var count: Int
    var label: String?
    var shown: String
  }

  @Test(
    "the caret is under the fault",
    arguments: [
      Sample(
        testDescription: "tabs", line: "\twww\tIN", start: 5, count: 2,
        shown: """
          1 │     www    IN
            │            ^^
          """),
      Sample(
        testDescription: "wide characters", line: "東京 é x", start: 10, count: 1,
        shown: """
          1 │ 東京 é x
            │        ^
          """),
      Sample(
        testDescription: "combining marks", line: "e\u{301}x", start: 3, count: 1,
        shown: """
          1 │ e\u{301}x
            │  ^
          """),
      Sample(
        testDescription: "control characters", line: "a\u{1B}[31mb", start: 6, count: 1,
        shown: """
          1 │ a\\u{1b}[31mb
            │            ^
          """),
      Sample(
        testDescription: "right-to-left override", line: "a\u{202E}b", start: 1, count: 3,
        shown: """
          1 │ a\\u{202e}b
            │  ^^^^^^^^
          """),
      Sample(
        testDescription: "a place between two bytes", line: "ab", start: 1, count: 0,
        shown: """
          1 │ ab
            │  ^
          """),
      Sample(
        testDescription: "the end of the line", line: "ab\r\ncd", start: 2, count: 0,
        shown: """
          1 │ ab
            │   ^
          """),
      Sample(
        testDescription: "a range over several lines", line: "abc\ndef", start: 1, count: 6,
        shown: """
          1 │ abc
            │  ^^
          """),
      Sample(
        testDescription: "a line of exactly the width",
        line: String(repeating: "a", count: 73) + "b", start: 73, count: 1,
        shown: """
          1 │ \(String(repeating: "a", count: 73))b
            │ \(String(repeating: " ", count: 73))^
          """),
      Sample(
        testDescription: "a long line, in its middle",
        line: String(repeating: "0123456789", count: 100), start: 500, count: 3, label: "here",
        shown: """
          1 │ …234567890123456789012345678901234567890123456789012345678901234567890123…
            │                                                  ^^^ here
          """),
      Sample(
        testDescription: "a long line, at its end",
        line: String(repeating: "0123456789", count: 100), start: 999, count: 1,
        shown: """
          1 │ …890123456789012345678901234567890123456789012345678901234567890123456789
            │                                                                         ^
          """),
      Sample(
        testDescription: "a long line, at its start",
        line: String(repeating: "0123456789", count: 100), start: 0, count: 2,
        shown: """
          1 │ 012345678901234567890123456789012345678901234567890123456789012345678901…
            │ ^^
          """),
      Sample(
        testDescription: "a label that does not fit behind the caret",
        line: String(repeating: "a", count: 60) + "b", start: 60, count: 1,
        label: "role mail demands a reverse lookup of it",
        shown: """
          1 │ \(String(repeating: "a", count: 60))b
            │ \(String(repeating: " ", count: 60))^
            │ \(String(repeating: " ", count: 34))role mail demands a reverse lookup of it
          """),
    ])
  func pointsAtFault(_ sample: Sample) throws {
    let printed = try print(sample.line, on: Self.narrow) { file in
      [
        Diagnostic(
          .sample("odd", .error), "m", at: file.range(at: sample.start, count: sample.count),
          label: sample.label)
      ]
    }
    let excerpt = printed.split(separator: "\n").dropFirst().map { $0.dropFirst(2) }
    #expect(excerpt.joined(separator: "\n") == sample.shown)
    for line in excerpt { #expect(CellWidth.of(String(line)) <= 78) }
  }

  @Test("bytes that are no UTF-8 are shown as such, one by one")
  func showsBadBytes() throws {
    let printed = try print([0x61, 0xFF, 0xC3, 0x62]) { file in
      [Diagnostic(.sample("odd", .error), "m", at: file.range(at: 3, count: 1))]
    }
    #expect(
      printed.contains("  1 │ a\\x{ff}\\x{c3}b\n    │ \(String(repeating: " ", count: 13))^\n"))
  }

  @Test("nothing that input names can act on a terminal")
  func isHarmless() throws {
    let printed = try print("x", name: "a\u{1B}b") { file in
      [
        Diagnostic(
          .sample("odd", .error), "m\u{7}", at: file.range(at: 0, count: 1), label: "l\u{8}",
          notes: [.init("n\r", at: .none)], fix: "f\u{9B}")
      ]
    }
    let controls = printed.unicodeScalars.filter {
      $0 != "\n" && $0.properties.generalCategory == .control
    }
    #expect(controls.isEmpty)
    #expect(printed.hasPrefix("a\\u{1b}b:1:1: error: m\\u{7} [odd]\n"))
  }

  @Test("colour marks severity and caret, where there is colour")
  func colors() throws {
    let terminal = Terminal(width: 80, usesColor: true, isInteractive: true)
    let printed = try print("x", on: terminal, name: "f") { file in
      [Diagnostic(.sample("odd", .warning), "m", at: file.range(at: 0, count: 1))]
    }
    #expect(
      printed == """
        f:1:1: \u{1B}[1;33mwarning\u{1B}[0m: m [odd]
          1 │ x
            │ \u{1B}[1;33m^\u{1B}[0m

        """)
  }

  @Test("the counts name each severity that occurs")
  func counts() {
    let error = Diagnostic(.sample("a", .error), "", at: .none)
    let info = Diagnostic(.sample("b", .info), "", at: .none)
    #expect(DiagnosticPrinter.summary(of: []) == nil)
    #expect(DiagnosticPrinter.summary(of: [error]) == "1 error")
    #expect(DiagnosticPrinter.summary(of: [info, error, error]) == "2 errors, 1 info")
  }

  @Test("a place is found by counting from the top of its file, in files of any length")
  func findsPlaces() throws {
    var sources = SourceMap()
    let long = String(repeating: "é\n", count: 3000) + String(repeating: "ü", count: 9000)
    let texts = ["", "one\ntwo\n\nthree", "\n", "é\nüü x\r\nend\n", long + "\n", "x"]
    for (number, text) in texts.enumerated() {
      let added = sources.add(name: "\(number)", bytes: Array(text.utf8))
      let file = try #require(added)
      var line = 1
      var column = 1
      var lineStart = 0
      for offset in 0...file.bytes.count {
        let place = try #require(sources.place(of: file.location(at: offset)))
        #expect(place.file.name == "\(number)")
        #expect([place.line, place.column, place.lineStart] == [line, column, lineStart])
        guard offset < file.bytes.count else { break }
        column += file.bytes[offset] & 0xC0 == 0x80 ? 0 : 1
        if file.bytes[offset] == UInt8(ascii: "\n") {
          (line, column, lineStart) = (line + 1, 1, offset + 1)
        }
      }
    }
    #expect(sources.place(of: .none) == nil)
  }
}
