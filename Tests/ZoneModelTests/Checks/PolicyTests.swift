import Testing

@testable import ZoneModel

struct PolicyTests {
  @Test("what RFCs and the world write has no findings", arguments: PolicyCase.clean)
  func passes(_ text: String) {
    // NSD alone does not read capitals in a tag.
    #expect(
      CheckedZone(text).diagnostics.filter { !$0.isOf(.unportableSyntax) }.map(\.message) == [])
    #expect(CheckedZone(text, .gdnsd).diagnostics.map(\.message) == [])
  }

  @Test("each mistake is one finding that names it", arguments: PolicyCase.faulty)
  func finds(_ text: String, _ id: String, _ message: String) {
    for profile in [Profile.standard, .gdnsd] {
      let found = CheckedZone(text, profile).diagnostics
      #expect(found.map(\.id) == [id])
      #expect(found.first?.message.contains(message) == true, "\(found.map(\.message))")
      #expect(found.first?.severity == .warning)
    }
  }

  @Test("a term is pointed at where its string is")
  func pointsAtString() {
    let text = "w TXT \"v=spf1 mx \" \"ip5:192.0.2.1 -all\""
    #expect(CheckedZone(text).pointedAt == "ip5:192.0.2.1 -all")
  }

  @Test("a tag that readers pass over is an info, unless it looks misspelt")
  func weighsUnknownTags() {
    #expect(CheckedZone("_dmarc TXT \"v=DMARC1; p=none; x=1\"").marks == ["7:13 info bad-dmarc"])
    let zone = CheckedZone("_dmarc TXT \"v=DMARC1; p=none; rau=mailto:a@example.net\"")
    #expect(zone.diagnostics.first?.fix == "did you mean 'rua'?")
  }

  @Test("look-ups are counted through the records of the zone, each as often as it is included")
  func countsLookups() {
    func zone(_ depth: Int) -> [String] {
      let lines = (0..<depth).map {
        "s\($0) TXT \"v=spf1 include:s\($0 + 1).example.com include:s\($0 + 1).example.com. -all\""
      }
      return CheckedZone((lines + ["s\(depth) TXT \"v=spf1 -all\""]).joined(separator: "\n"))
        .diagnostics.filter { $0.id == "spf-lookups" }.map(\.message)
    }
    // 2, 6, 14, 30: each twice what it includes, and two more.
    #expect(zone(2) == [])
    #expect(zone(3) == ["the SPF record of s0.example.com takes 14 look-ups, more than 10"])
    #expect(
      zone(60).first == "the SPF record of s0.example.com takes very many look-ups, more than 10")
  }

  @Test("of a line that makes many records, a text that is cut off is one finding")
  func generates() {
    #expect(
      CheckedZone("$GENERATE 1-9 g$ TXT a;b").marks == [
        "7:1 warning text-cut", "7:1 warning unportable-syntax",
      ])
  }

  @Test("where a line cannot be read, no SPF record is missing")
  func trustsFaultyLines() {
    let zone = CheckedZone("@ TXT \"v=spf1 include:b.example.com -all\"\nb TXT")
    #expect(zone.marks == ["8:6 error bad-rdata"])
  }
}
