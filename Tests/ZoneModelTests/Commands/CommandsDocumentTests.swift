import Foundation
import Testing

@testable import zonec

/// What docs/commands.md and README.md show is what zonec prints.
struct CommandsDocumentTests {
  /// A command of the page, and the lines below it.
  struct Excerpt: Sendable, CustomTestStringConvertible {
    /// As one types it.
    var testDescription: String
    /// What it prints.
    var output: String
  }

  /// Every excerpt of the pages.
  static let excerpts: [Excerpt] = ["docs/commands.md", "README.md"].flatMap { page in
    let url = Repository.root.appending(path: page)
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    return text.matches(of: /```console\n\$ ([^\n]+)\n((?:(?!```).*\n)*)```/).map {
      Excerpt(testDescription: String($0.1), output: String($0.2))
    }
  }

  @Test("there are excerpts of every command that changes nothing")
  func hasExcerpts() {
    for command in ["check", "diff", "explain", "retire"] {
      #expect(Self.excerpts.contains { $0.testDescription.hasPrefix("zonec \(command) ") })
    }
    #expect(Self.excerpts.contains { $0.testDescription.contains("fixtures/faulty") }, "README")
  }

  @Test("an excerpt is what the command prints", arguments: excerpts)
  func isTrue(_ excerpt: Excerpt) throws {
    let words = excerpt.testDescription.split(separator: " ").dropFirst().joined(separator: " ")
    let outcome = try BuiltProgram.run(
      "cd '\(Fixture.root)' && SOURCE_DATE_EPOCH=1795392000 $zonec \(words) 2>&1", in: Sandbox())
    #expect(outcome.output == excerpt.output)
  }
}
