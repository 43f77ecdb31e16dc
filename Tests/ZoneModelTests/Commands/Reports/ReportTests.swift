import Foundation
import Testing

@testable import ZoneModel
@testable import zonec

/// Findings of every kind, on two files of which one has an odd name.
struct ReportSample {
  /// The files.
  let sources: SourceMap
  /// The findings.
  let findings: [Diagnostic]

  /// Makes them.
  init() throws {
    var sources = SourceMap()
    let zone = "www A 192.0.2.1\n\"東 x\u{1F30D}y\" A 192.0.2.1\n"
    let added = sources.add(name: "z/a, é:1%.zone", bytes: Array(zone.utf8))
    let first = try #require(added)
    let other = sources.add(name: "/etc/b", bytes: Array("one\ntwo\n".utf8))
    let second = try #require(other)
    self.sources = sources
    let note = Diagnostic.Note("100% wrong\r\n::error::x", at: second.range(at: 4, count: 3))
    findings = [
      Diagnostic(
        .sample("missing-ptr", .error), "192.0.2.1 has no PTR, \"none\"",
        at: first.range(at: 6, count: 9),
        label: "demanded by role mail", notes: [note, note, .init("nowhere", at: .none)],
        fix: "add 2.0.192.in-addr.arpa"),
      // Behind a character of three bytes and one of four, which UTF-16 counts twice.
      Diagnostic(
        .sample("odd-text", .warning), "a \u{202E}b \\", at: first.range(at: 26, count: 1)),
      Diagnostic(.sample("two-lines", .info), "both lines", at: first.range(at: 0, count: 18)),
      Diagnostic(.sample("no-place", .warning), "strange", at: .none),
    ]
  }

  /// The ids that may be chosen.
  static let ids = ["missing-ptr", "odd-text", "two-lines"]

  /// What a command line makes of them.
  func report(
    _ words: String..., terminal: Terminal = .pipe
  ) throws -> (status: zonec.ExitStatus, output: String, notes: String) {
    let command = Command(
      name: "try", summary: "", operands: "", operandCount: 0...0, options: Option.reporting,
      details: "", run: { (_, _) throws(CommandFailure) in .clean })
    let report = try Report(
      Arguments(["try"] + words, commands: [command]), knownIDs: Self.ids,
      meaning: { $0 == "odd-text" ? "no text is odd" : nil })
    var console = Console.memory(terminal)
    let status = report.print(
      findings, in: sources, subject: "example.org", counts: [("address", 2), ("zone", 1)],
      remark: "serial 7", to: &console)
    return (
      status, String(decoding: console.output.pending, as: UTF8.self),
      String(decoding: console.notes.pending, as: UTF8.self)
    )
  }
}

struct ReportTests {
  @Test("text is what the printer makes of each finding, and the closing line goes elsewhere")
  func text() throws {
    let report = try ReportSample().report()
    #expect(report.status == .findings)
    #expect(report.output.hasPrefix("z/a, é:1%.zone:1:7: error: 192.0.2.1 has no PTR"))
    #expect(report.output.hasSuffix("zonec: warning: strange [no-place]\n"))
    #expect(
      report.notes
        == "1 error, 2 warnings, 1 info: example.org, 2 addresses, 1 zone, serial 7\n")
    let quiet = try ReportSample().report("-q")
    #expect(quiet.notes == "")
    #expect(!quiet.output.contains("two-lines"))
  }

  @Test("JSON has every field of every finding, and follows its schema")
  func json() throws {
    let report = try ReportSample().report("--format", "json")
    let folder = "192.0.2.1 has no PTR, \\\"none\\\""
    #expect(
      report.output == """
        {"version": 1, "findings": [
        {"id": "missing-ptr", "severity": "error", "message": "\(folder)", \
        "file": "z/a, é:1%.zone", "line": 1, "column": 7, "endLine": 1, "endColumn": 16, \
        "label": "demanded by role mail", "notes": [\
        {"message": "100% wrong\\u000d\\n::error::x", "file": "/etc/b", "line": 2, "column": 1}, \
        {"message": "100% wrong\\u000d\\n::error::x", "file": "/etc/b", "line": 2, "column": 1}, \
        {"message": "nowhere", "file": null, "line": null, "column": null}], \
        "fix": "add 2.0.192.in-addr.arpa"},
        {"id": "odd-text", "severity": "warning", "message": "a \\u202eb \\\\", \
        "file": "z/a, é:1%.zone", "line": 2, "column": 6, "endLine": 2, "endColumn": 7, \
        "label": null, "notes": [], "fix": null},
        {"id": "two-lines", "severity": "info", "message": "both lines", \
        "file": "z/a, é:1%.zone", "line": 1, "column": 1, "endLine": 2, "endColumn": 3, \
        "label": null, "notes": [], "fix": null},
        {"id": "no-place", "severity": "warning", "message": "strange", "file": null, \
        "line": null, "column": null, "label": null, "notes": [], "fix": null}
        ], "summary": {"errors": 1, "warnings": 2, "infos": 1, "skipped": 0, \
        "subject": "example.org", "lookedAt": {"addresses": 2, "zones": 1}}}

        """)
    let url = Repository.root.appending(path: "docs/findings.schema.json")
    let schema = try JSONSchema(Data(contentsOf: url))
    #expect(try schema.faults(in: Data(report.output.utf8)) == [])
    // The schema is strict: a document that breaks it is found.
    let broken = report.output.replacing("\"severity\": \"info\"", with: "\"severity\": \"note\"")
    #expect(try !schema.faults(in: Data(broken.utf8)).isEmpty)
  }

  @Test("SARIF follows the schema of 2.1.0")
  func sarif() throws {
    let report = try ReportSample().report("--format", "sarif")
    #expect(try SARIFRules.schema().faults(in: Data(report.output.utf8)) == [])
    for text in [
      "\"columnKind\": \"unicodeCodePoints\"",
      "{\"id\": \"odd-text\", \"shortDescription\": {\"text\": \"no text is odd.\"}}",
      "{\"id\": \"no-place\", \"shortDescription\": {\"text\": \"no place.\"}}",
      "{\"ruleId\": \"missing-ptr\", \"ruleIndex\": 0, \"level\": \"error\"",
      "\"uri\": \"z/a%2C%20%C3%A9%3A1%25.zone\"", "\"uri\": \"file:///etc/b\"",
      "{\"startLine\": 2, \"startColumn\": 6, \"endLine\": 2, \"endColumn\": 7}",
      "\\nfix: add 2.0.192.in-addr.arpa", "\"level\": \"note\"",
    ] {
      #expect(report.output.contains(text), "\(text)")
    }
    // SARIF needs a place: a finding without one gets the first file.
    let last = try #require(report.output.range(of: "\"ruleId\": \"no-place\""))
    #expect(report.output[last.lowerBound...].contains("\"startLine\": 1, \"startColumn\": 1"))
  }

  @Test("workflow commands are one line each, and nothing in a finding ends one")
  func github() throws {
    let report = try ReportSample().report("--format", "github")
    let wrong = "100%25 wrong%0D%0A::error::x at /etc/b:2:1"
    #expect(
      report.output == """
        ::error file=z/a%2C é%3A1%25.zone,line=1,col=7,endColumn=16,title=missing-ptr::\
        192.0.2.1 has no PTR, "none": demanded by role mail%0Anote: \(wrong)%0A\
        note: \(wrong)%0Anote: nowhere%0Afix: add 2.0.192.in-addr.arpa
        ::warning file=z/a%2C é%3A1%25.zone,line=2,col=6,endColumn=7,title=odd-text::\
        a \\u{202e}b \\
        ::notice file=z/a%2C é%3A1%25.zone,line=1,col=1,endLine=2,title=two-lines::both lines
        ::warning title=no-place::strange

        """)
  }

  @Test("the same findings give the same bytes", arguments: ReportFormat.allCases)
  func isStable(_ format: ReportFormat) throws {
    let outputs = try (0..<3).map { _ in
      try ReportSample().report("--format", format.rawValue).output
    }
    #expect(Set(outputs).count == 1)
  }

  @Test(
    "without findings there is a document, too",
    arguments: [
      (ReportFormat.text, ""), (.github, ""),
      (
        .json,
        """
        {"version": 1, "findings": [], "summary": {"errors": 0, "warnings": 0, "infos": 0, \
        "skipped": 0, "subject": null, "lookedAt": {}}}

        """
      ),
    ])
  func empty(_ format: ReportFormat, _ expected: String) {
    let tally = ReportTally(of: [], skipped: 0, subject: nil, counts: [])
    let content = ReportContent(findings: [], sources: SourceMap(), tally: tally, rules: [])
    #expect(String(decoding: format.text(of: content, for: .pipe), as: UTF8.self) == expected)
    #expect(tally.line == "0 errors, 0 warnings")
  }

  /// A command line, its exit status, and the closing line's beginning.
  struct Choice: Sendable, CustomTestStringConvertible {
    var words: [String]
    var status: zonec.ExitStatus
    var line: String
    var testDescription: String { words.joined(separator: " ") }
  }

  @Test(
    "checks are chosen by --only and --skip, and --strict counts warnings",
    arguments: [
      Choice(
        words: ["--skip", "missing-ptr"], status: .clean,
        line: "0 errors, 2 warnings, 1 info, 1 skipped"),
      Choice(
        words: ["--skip", "missing-ptr", "--strict"], status: .findings,
        line: "0 errors, 2 warnings, 1 info, 1 skipped"),
      // Findings that cannot be left out are shown whatever was chosen.
      Choice(
        words: ["--only", "two-lines"], status: .clean,
        line: "0 errors, 1 warning, 1 info, 2 skipped"),
      Choice(
        words: ["--only", "two-lines", "--only", "missing-ptr", "--skip", "missing-ptr"],
        status: .clean, line: "0 errors, 1 warning, 1 info, 2 skipped"),
    ])
  func chooses(_ choice: Choice) throws {
    let sample = try ReportSample()
    let command = Command(
      name: "try", summary: "", operands: "", operandCount: 0...0, options: Option.reporting,
      details: "", run: { (_, _) throws(CommandFailure) in .clean })
    let report = try Report(
      Arguments(["try"] + choice.words, commands: [command]), knownIDs: ReportSample.ids)
    var console = Console.memory()
    #expect(
      report.print(sample.findings, in: sample.sources, counts: [], to: &console) == choice.status)
    #expect(String(decoding: console.notes.pending, as: UTF8.self) == choice.line + "\n")
  }

  @Test(
    "what is misspelt is refused with the nearest spelling",
    arguments: [
      (["--only", "mising-ptr"], "unknown check 'mising-ptr'; did you mean missing-ptr?"),
      (["--skip", "no-place"], "unknown check 'no-place'"),
      (["--format", "jsn"], "unknown format 'jsn'; did you mean json?"),
      (["--format", "yaml"], "unknown format 'yaml': it is text, json, sarif or github"),
    ])
  func refuses(_ words: [String], _ message: String) throws {
    let command = Command(
      name: "try", summary: "", operands: "", operandCount: 0...0, options: Option.reporting,
      details: "", run: { (_, _) throws(CommandFailure) in .clean })
    let arguments = try Arguments(["try"] + words, commands: [command])
    let failure = #expect(throws: CommandFailure.self) {
      try Report(arguments, knownIDs: ReportSample.ids)
    }
    #expect(failure?.message == message)
    #expect(failure?.status == .unjudged)
  }
}
