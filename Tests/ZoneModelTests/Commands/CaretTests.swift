import Testing

@testable import ZoneModel
@testable import zonec

/// Carets and columns below and beside text that is shown wider, or narrower, than it is.
struct CaretTests {
  /// Pieces of lines, shown as they are or not.
  private static let pieces: [[UInt8]] =
    [
      "a", "#", "##[x]", "##vso[t.x]", "##", "[", "::", " ", "\t", "\u{1B}", "\0", "\u{7F}",
      "\u{202E}", "\u{200D}", "\u{A0}", "\u{E000}", "東", "e\u{301}", "\u{1112}\u{1161}\u{11AB}",
      "\u{FE10}", "🙂", "é",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE6, 0x9D]]

  /// The columns in front of a character of a line.
  private func columns(before mark: Unicode.Scalar, in line: [UInt8]) -> Int {
    let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
    return scalars.prefix { $0 != mark }.reduce(0) { $0 + CellWidth.of($1) }
  }

  @Test("a caret is below the fault as it is printed", arguments: UInt64(1)...20)
  func pointsBelow(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    func some() -> [UInt8] {
      let count = Int.random(in: 0...30, using: &generator)
      return (0..<count).flatMap { _ in Self.pieces.randomElement(using: &generator) ?? [] }
    }
    for _ in 0..<50 {
      let front = some()
      var sources = SourceMap()
      let added = sources.add(name: "f", bytes: front + Array("Q".utf8) + some())
      let file = try #require(added)
      let finding = Diagnostic(
        .sample("odd", .error), "m", at: file.range(at: front.count, count: 1))
      let terminal = Terminal(width: 80, usesColor: false, isInteractive: true)
      var console = Console.memory(terminal)
      console.note(DiagnosticPrinter(in: sources, for: terminal).text(of: [finding]))
      let lines = console.notes.pending.split(separator: UInt8(ascii: "\n")).map { Array($0) }
      try #require(lines.count == 3)
      let line = String(decoding: lines[1], as: UTF8.self)
      #expect(columns(before: "Q", in: lines[1]) == columns(before: "^", in: lines[2]), "\(line)")
      #expect(lines[2].count { $0 == UInt8(ascii: "^") } == 1, "\(line)")
      #expect(CellWidth.of(line) <= 80, "\(line)")
    }
  }

  @Test("carets are below all of a command that the console writes as text")
  func marksCommands() throws {
    var sources = SourceMap()
    let added = sources.add(name: "f", bytes: Array("a ##[error]b c".utf8))
    let file = try #require(added)
    let finding = Diagnostic(
      .sample("odd", .error), "m", at: file.range(at: 2, count: 10), label: "##[x]")
    var console = Console.memory()
    console.note(DiagnosticPrinter(in: sources, for: .pipe).text(of: [finding]))
    #expect(
      String(decoding: console.notes.pending, as: UTF8.self) == #"""
        f:1:3: error: m [odd]
          1 │ a #\u{23}[error]b c
            │   ^^^^^^^^^^^^^^^ #\u{23}[x]

        """#)
  }

  @Test("columns of an answer are below each other, whatever is in them")
  func alignsAnswers() {
    var answer = Answer()
    answer.addRow("a\u{1B}", "##[error]x", at: "one")
    answer.addRow("##[b]", "東京", at: "two")
    answer.addRow("c", "d", at: "three")
    let terminal = Terminal(width: 80, usesColor: false, isInteractive: true)
    var console = Console.memory(terminal)
    console.print(AnswerPrinter(terminal: terminal).text(of: answer))
    #expect(
      String(decoding: console.output.pending, as: UTF8.self) == #"""
          a\u{1b}     #\u{23}[error]x  one
          #\u{23}[b]  東京             two
          c           d                three

        """#)
  }

  @Test(
    "a character takes the columns that terminals give it",
    arguments: [
      ("a", 1), ("é", 1), ("\u{301}", 0), ("\u{20DD}", 0), ("\u{1112}", 2), ("\u{1161}", 0),
      ("\u{11AB}", 0), ("\u{D7B0}", 0), ("\u{2329}", 2), ("東", 2), ("한", 2), ("\u{FE10}", 2),
      ("Ａ", 2), ("ｱ", 1), ("\u{17000}", 2), ("\u{1B000}", 2), ("\u{1F202}", 2), ("🙂", 2), ("…", 1),
      ("\u{20000}", 2),
    ] as [(Unicode.Scalar, Int)])
  func width(_ scalar: Unicode.Scalar, _ width: Int) {
    #expect(CellWidth.of(scalar) == width)
  }
}
