import Testing

@testable import ZoneModel

/// Hostile entries keep only a bounded number of tokens and faults.
struct HostileEntryTests {
  @Test("a line of NUL bytes ends the reading after a hundred faults")
  func endsAtControlCharacters() throws {
    let read = try ReadZone([UInt8](repeating: 0, count: 5000))
    #expect(read.diagnostics.all.count == ZoneLexer.maximumFaults + 1)
    #expect(read.findings.last == "too-many-findings 1:100")
  }

  @Test("an entry that is given up is not looked at to its end", arguments: [")", "\u{1}", "\r "])
  func stopsLooking(_ fault: String) {
    let text = Array(String(repeating: fault, count: 100_000).utf8)
    var lexer = ZoneLexer()
    var tokens: [Token] = []
    #expect(lexer.readEntry(of: text.span, into: &tokens))
    #expect(lexer.faults.count == ZoneLexer.maximumFaults)
    #expect(lexer.position <= ZoneLexer.maximumFaults * 2)
  }

  @Test("open quotes in one entry are kept up to a limit")
  func boundsQuotes() {
    let bytes = Array(("a TXT (\n" + String(repeating: "\"\n", count: 1000) + ")\n").utf8)
    var lexer = ZoneLexer()
    var tokens: [Token] = []
    #expect(lexer.readEntry(of: bytes.span, into: &tokens))
    #expect(lexer.faults.count == ZoneLexer.maximumFaults)
  }

  @Test("the words of an entry are capped", arguments: ["1 ", "\"\" ", "\"\"", "1\n"])
  func capsTokens(_ word: String) throws {
    let words = String(repeating: word, count: ZoneLexer.maximumTokens + 5)
    let text = "a TXT (" + words + ")\nb A 192.0.2.1\n"
    let bytes = Array(text.utf8)
    var lexer = ZoneLexer()
    var tokens: [Token] = []
    #expect(lexer.readEntry(of: bytes.span, into: &tokens))
    #expect(tokens.count == ZoneLexer.maximumTokens)
    #expect(lexer.faults.map(\.code) == [.tooManyWords])
    let read = try ReadZone(bytes)
    #expect(read.diagnostics.all.map(\.id) == ["bad-rdata"])
    #expect(read.records == ["b 60 A 192.0.2.1"])
  }

  @Test("the longest data is read, each digit a word of its own")
  func readsLongestData() throws {
    let words = String(repeating: "0 ", count: 65535 * 2)
    let read = try ReadZone("a TYPE65000 \\# 65535 " + words + "\n")
    #expect(read.findings.isEmpty)
    #expect(read.zone.records.count == 1)
  }

  @Test("a finding at an entry does not look at all of it")
  func looksAtTheBeginning() throws {
    let comment = String(repeating: "x", count: 3 * EntryText.reach)
    let text = "$GENERATE 1-2 g A ( ;\(comment)\n) 192.0.2.1\n"
    let read = try ReadZone(text)
    let location = try #require(read.zone.records.first?.location)
    let entry = try #require(EntryText(at: location, in: read.sources))
    #expect(entry.range(of: .owner).count < EntryText.reach)
  }

  @Test("a word that reaches past the limit is not judged by its beginning")
  func cutsNoName() throws {
    let blanks = String(repeating: " ", count: EntryText.reach - 20)
    let read = try ReadZone("a CNAME \(blanks) www.example.com.example.com\n")
    let entry = try #require(
      EntryText(at: read.zone.records[0].location, in: read.sources))
    #expect(entry.bytes(of: .field(0)) == nil)
    #expect(entry.bytes(of: .type).map { Array($0) } == Array("CNAME".utf8))
  }

  @Test("a finding does not mark a word of a gigabyte")
  func boundsWord() throws {
    let read = try ReadZone(String(repeating: "a", count: 100_000) + "\n")
    #expect(read.sources.wordLength(at: read.sources.files[0].location(at: 0)) == 400)
  }

  @Test("a file that is included again shares its bytes, and is read only so often")
  func boundsRepetition() throws {
    var limits = ReadLimits()
    limits.repeatedBytes = 20
    let file = ["a": "v A 192.0.2.1\n"]
    let read = try ReadZone(
      String(repeating: "$INCLUDE a\n", count: 4), files: file, limits: limits)
    #expect(read.findings == ["include-size 3:10", "include-size 4:10"])
    let first = read.sources.files[1].bytes
    let again = read.sources.files[2].bytes
    let isShared = first.span.isIdentical(to: again.span)
    #expect(isShared)
  }
}
