import Foundation
import Testing

@testable import ZoneModel

/// The rulebook is whole, and documents say what it says.
struct RulebookTests {
  @Test("every rule says what it means, why, and where it is written")
  func whole() {
    for rule in Rulebook.all {
      #expect(!rule.meaning.isEmpty && !rule.why.isEmpty && !rule.reference.isEmpty, "\(rule.id)")
      #expect(!rule.meaning.hasSuffix(".") && !rule.why.hasSuffix("."), "\(rule.id)")
    }
    #expect(Set(Rulebook.all.map(\.id)).count == Rulebook.all.count)
  }

  @Test("every rule has an example, or says why it has none, and no example is without a rule")
  func examples() {
    let ids = Set(Rulebook.all.map(\.id))
    #expect(Set(RuleExample.all.keys).union(RuleExample.missing.keys) == ids)
    #expect(Set(RuleExample.all.keys).isDisjoint(with: RuleExample.missing.keys))
    #expect(RuleExample.missing.count == 9)
  }

  @Test("the document has every id of the rulebook, and no other")
  func documentedIDs() {
    let headings = Rulebook.document.matches(of: /### (\S+)\n/).map { String($0.1) }
    #expect(headings == Rulebook.all.map(\.id))
  }

  @Test("every id that the sources report is in the rulebook")
  func sources() throws {
    let folder = Repository.root.appending(path: "Sources/ZoneModel")
    let call = /(?:Diagnostic\(|report\(|reportSyntax\()\s*"(?<id>[a-z0-9]+(?:-[a-z0-9]+)+)"/
    var ids: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where path.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      for match in text.matches(of: call) { ids.insert(String(match.id)) }
    }
    #expect(ids.count > 40)
    #expect(ids.subtracting(Rulebook.all.map(\.id)).sorted() == [])
  }

  @Test("Golden: docs/checks.md is what the rulebook says")
  func document() throws {
    let file = Repository.root.appending(path: "docs/checks.md")
    if ProcessInfo.processInfo.environment["ZONEC_GOLDEN"] == "rewrite" {
      try Data(Rulebook.document.utf8).write(to: file)
    }
    let text = try? String(contentsOf: file, encoding: .utf8)
    #expect(text == Rulebook.document, "run make golden")
  }
}
