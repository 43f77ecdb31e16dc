import Foundation
import Testing

@testable import zonec

struct CheckProjectTests {
  /// A shell script that runs zonec at the top of the repository.
  private static func run(_ words: String) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run("cd '\(Fixture.root)' && $zonec \(words)", in: Sandbox())
  }

  @Test("a clean project ends with 0, and the closing line says what was looked at")
  func isClean() throws {
    let outcome = try Self.run("check zones --strict")
    #expect(outcome.status == 0)
    let line = try #require(outcome.errors.split(separator: "\n").last)
    #expect(
      line.wholeMatch(
        of: /0 errors, 0 warnings.*: \d+ hosts, \d+ addresses, \d+ zones, \d+ records.*/) != nil,
      "\(line)")
    #expect(try Self.run("check zones -q").errors == "")
  }

  @Test("each format is whole, and each run gives the same bytes")
  func formats() throws {
    let json = try Self.run("check fixtures/estate --format json").output
    let url = Repository.root.appending(path: "docs/findings.schema.json")
    #expect(try JSONSchema(Data(contentsOf: url)).faults(in: Data(json.utf8)) == [])
    let sarif = try Self.run("check fixtures/estate --format sarif").output
    #expect(try SARIFRules.schema().faults(in: Data(sarif.utf8)) == [])
    let github = try Self.run("check fixtures/estate --format github").output
    #expect(
      github.split(separator: "\n").allSatisfy { $0.contains(#/^::(?:error|warning|notice) /#) })
    for (format, output) in [("json", json), ("sarif", sarif), ("github", github)] {
      #expect(try Self.run("check fixtures/estate --format \(format)").output == output)
    }
  }

  @Test("unreadable input is reported whatever checks were chosen, and ends with 2")
  func showsFaults() throws {
    let sandbox = try Sandbox()
    try sandbox.write("{ \"levels\": ", to: "zonec.json")
    let outcome = try BuiltProgram.run("$zonec check --only missing-ptr", in: sandbox)
    #expect(outcome.status == 2)
    #expect(outcome.output.contains(": error: "))
    #expect(outcome.errors.hasPrefix("4 errors, "))
  }

  @Test(
    "what does not go together is refused",
    arguments: [
      (
        "check zones --zones zones",
        "zonec: option --zones cannot be used with a project or a level"
      ),
      (
        "check --zones zones --staging",
        "zonec: option --zones cannot be used with a project or a level"
      ),
      ("check zones --skip missing-prt", "zonec: unknown check 'missing-prt'; did you mean"),
    ])
  func refuses(_ words: String, _ errors: String) throws {
    let outcome = try Self.run(words)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix(errors))
  }
}
