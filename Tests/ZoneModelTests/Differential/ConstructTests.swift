import Foundation
import Testing

@testable import ZoneModel

/// The table of what not every server reads, held to the servers and to docs/dialect.md.
struct ConstructTests {
  /// The construct's name in fixtures: `nested-parenthesis`.
  private static func name(_ construct: Construct) -> String {
    "\(construct)".replacing(#/([a-z])([A-Z]+)/#) { "\($0.1)-\($0.2)" }
      .replacing(#/([A-Z])([A-Z][a-z])/#) { "\($0.1)-\($0.2)" }.lowercased()
  }

  @Test(
    "the servers that a construct lists are those that refuse its fixture",
    arguments: Construct.allCases)
  func isTrue(_ construct: Construct) throws {
    let fixture = try #require(
      ZoneFixture.all.first { $0.construct == Self.name(construct) },
      "no fixture has the line '; construct: \(Self.name(construct))'")
    var refusing: Set<Judge> = []
    for judge in Judge.allCases {
      guard let all = try ServerVerdicts.of(judge) else { return }
      if try !all.verdict(on: fixture) { refusing.insert(judge) }
    }
    let standard = try fixture.read(as: .standard).findings.filter {
      $0.isOf(.unportableSyntax) || $0.isOf(.refusedSyntax)
    }
    let servers = construct.row.refusedBy.intersection(.standard)
    let message = "\(servers.doNotRead) \(construct.row.what)"
    #expect(servers.isEmpty || standard.map(\.message).contains(message))
    // Some types in which alone a construct occurs are themselves not known to all.
    let others = Construct.allCases.filter { other in
      other == .typeUnknownToKnot && construct != other
        && standard.contains { $0.message == "Knot does not read \(other.row.what)" }
    }
    #expect(standard.count == (servers.isEmpty ? 0 : 1) + others.count)
    #expect(
      standard.allSatisfy { $0.severity == (servers == .standard ? .error : .warning) })
    let refusals = others.reduce(construct.row.refusedBy) { $0.union($1.row.refusedBy) }
    // Types that gdnsd does not know by name have a line of their own.
    let isByName = try fixture.read(as: .gdnsd).findings.contains {
      $0.message.hasSuffix(Construct.typeByName.row.what)
    }
    #expect(
      Judge.named(refusals.union(isByName ? .gdnsd : []).text) == refusing, "\(refusing)")
  }

  @Test("a fixture shows a construct that there is")
  func fixturesAreKnown() {
    let known = Set(Construct.allCases.map(Self.name))
    #expect(Set(ZoneFixture.all.compactMap(\.construct)).isSubset(of: known))
  }

  @Test("a construct is reported once a file, at its first place, with the number of all")
  func counts() throws {
    let line = "a TXT \"1\"\"2\"\n"
    let one = try ReadZone("$TTL 1\n" + line)
    #expect(one.unportable == ["unportable-syntax 2:11"])
    #expect(
      one.diagnostics.all.map(\.message) == [
        "Knot does not read texts in quotes without a blank between them"
      ])
    for (count, more) in [(2, "there is one more"), (40, "there are 39 more")] {
      let several = try ReadZone("$TTL 1\n" + String(repeating: line, count: count))
      #expect(several.unportable == ["unportable-syntax 2:11"])
      #expect(
        several.diagnostics.all.map(\.message) == [
          "Knot does not read texts in quotes without a blank between them; \(more) in this file"
        ])
    }
  }

  @Test("every place of a construct is counted, on repeated owners too")
  func countsRepeatedOwners() throws {
    for line in ["a+b A 192.0.2.1\n", "\"a\" A 192.0.2.1\n", "a TXT f\u{FC}\n"] {
      let message = try ReadZone("$TTL 1\n" + String(repeating: line, count: 5)).diagnostics.all
        .map(\.message)
      #expect(message.count == 1 && message[0].hasSuffix("; there are 4 more in this file"))
    }
  }

  @Test("a file in which each server refuses something is an error")
  func addsUp() throws {
    let both = "$TTL 1\na CNAME \"b\"\nc CAA 0 Issue \"d\"\n"
    #expect(try ReadZone(both).findings == ["refused-syntax 1:1"])
    #expect(
      try ReadZone(both).unportable == ["unportable-syntax 2:10", "unportable-syntax 3:9"])
    #expect(try ReadZone(both).diagnostics.hasErrors)
    #expect(try !ReadZone("$TTL 1\na CNAME \"b\"\n").diagnostics.hasErrors)
  }

  @Test("what gdnsd refuses is an error at each place")
  func isErrorForGdnsd() throws {
    let text = "$TTL 1\na CNAME $b\nc MX 1 $d\n"
    #expect(
      try ReadZone(text, profile: .gdnsd).findings == ["gdnsd-syntax 2:9", "gdnsd-syntax 3:8"])
    #expect(try ReadZone(text, profile: .any).findings == [])
  }

  @Test("docs/dialect.md lists every construct with its servers")
  func areDocumented() throws {
    let table =
      Construct.allCases.map { construct in
        "| \(construct.row.what) | \(construct.row.refusedBy.text) | \(construct.row.fix) |\n"
      }.joined()
    let head = "| what | refused by | instead |\n|---|---|---|\n"
    let path = "\(Fixture.root)/docs/dialect.md"
    let document = try String(contentsOfFile: path, encoding: .utf8)
    let parts = document.components(separatedBy: head)
    try #require(parts.count == 2)
    let written = parts[1].components(separatedBy: "\n\n")[0] + "\n"
    if ProcessInfo.processInfo.environment["ZONEC_GOLDEN"] == "rewrite" {
      let new = parts[0] + head + table + parts[1].dropFirst(written.count)
      try Data(new.utf8).write(to: URL(fileURLWithPath: path))
    } else {
      #expect(written == table)
    }
  }
}
