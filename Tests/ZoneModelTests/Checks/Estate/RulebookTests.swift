import Foundation
import Testing

@testable import ZoneModel

/// The rulebook is whole, and documents say what it says.
struct RulebookTests {
  /// Faults that take more text than a page, other projects' files, or a directory of zones.
  private static let withoutExample: Set<String> = [
    "acme-challenge-ttl", "cname-chain", "too-many-ns", "rrset-too-large", "meta-type",
    "too-large", "zone-too-large", "too-many-findings", "too-many-addresses", "name-too-long",
    "spf-too-long", "role-name-left-out", "foreign-file", "missing-file", "bad-path",
    "include-failed", "include-cycle", "include-depth", "include-count", "include-size",
    "generate-limit", "generate-number", "byte-order-mark", "not-utf8", "control-character",
    "no-final-newline", "missing-owner", "ttl-missing", "ttl-after-include",
    "unbalanced-parenthesis", "bad-text",
    "bad-duration", "duplicate-name", "empty-list", "no-nameserver", "overlapping-networks",
    "ptr-in-same-zone", "provider-ptr-missing", "provider-ptr-wrong", "provider-ptr-unknown",
  ]

  @Test("every rule says what it means, why, and where it is written")
  func whole() {
    for rule in Rulebook.all {
      #expect(!rule.meaning.isEmpty && !rule.why.isEmpty && !rule.reference.isEmpty, "\(rule.id)")
      #expect(!rule.meaning.hasSuffix(".") && !rule.why.hasSuffix("."), "\(rule.id)")
    }
    #expect(Set(Rulebook.all.map(\.id)).count == Rulebook.all.count)
  }

  @Test("every rule has an example, unless it belongs to several zones or takes too much text")
  func examples() {
    let several = Set(PointerCheck.all.map(\.id) + ZoneDirectoryCheck.all.map(\.id))
    let missing = Rulebook.all.map(\.id).filter {
      RuleExample.all[$0] == nil && !Self.withoutExample.contains($0) && !several.contains($0)
    }
    #expect(missing == [])
    #expect(Set(RuleExample.all.keys).subtracting(Rulebook.all.map(\.id)) == [])
    #expect(
      Self.withoutExample.intersection(RuleExample.all.keys).subtracting(["acme-challenge-ttl"])
        == [])
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
