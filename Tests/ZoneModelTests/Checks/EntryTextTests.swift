import Testing

@testable import ZoneModel

struct EntryTextTests {
  /// The place of a fault in the record of line 7, or in its first word.
  @Test(
    "a finding points at its token however the entry is written",
    arguments: [
      ("w CNAME nope", "nope"),
      ("w 300 IN CNAME nope ; why", "nope"),
      ("w IN 300 CNAME nope", "nope"),
      ("w CLASS1 CNAME nope", "nope"),
      ("w CNAME (\n  nope )", "nope"),
      ("\"w\" CNAME nope", "nope"),
      ("\tCNAME (nope)\n$ORIGIN x.example.com.", "ns2"),
      ("$GENERATE 1-1 g$ CNAME nope", "$GENERATE 1-1 g$ CNAME nope"),
    ])
  func pointsAtToken(_ text: String, _ expected: String) {
    let zone = CheckedZone(text)
    #expect(zone.pointedAt == expected || zone.marks.contains("7:2 error cname-and-other-data"))
  }

  @Test("the first entry after a byte order mark is found")
  func skipsByteOrderMark() {
    let zone = CheckedZone(whole: "\u{FEFF}@ 900 SOA ns1 hostmaster 1 7200 1800 259200 901\n")
    #expect(zone.diagnostics.contains { $0.id == "byte-order-mark" })
  }

  @Test("a missing part is reported at its neighbour")
  func fallsBack() throws {
    var sources = SourceMap()
    let text = "w A 192.0.2.1\n\t300 A 192.0.2.2\n"
    let added = sources.add(name: "", bytes: Array(text.utf8))
    let file = try #require(added)
    let first = try #require(EntryText(at: file.location(at: 0), in: sources))
    #expect(first.range(of: .ttl) == file.range(at: 2, count: 1))
    #expect(first.range(of: .field(0)) == file.range(at: 4, count: 9))
    let second = try #require(EntryText(at: file.location(at: 15), in: sources))
    #expect(second.range(of: .owner) == file.range(at: 15, count: 3))
    #expect(second.range(of: .ttl) == file.range(at: 15, count: 3))
    #expect(second.range(of: .type) == file.range(at: 19, count: 1))
    #expect(EntryText(at: file.location(at: 3), in: sources) == nil)
  }
}
