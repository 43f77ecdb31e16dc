import Testing

@testable import ZoneModel

/// The library's front door: what a zone file says, once it has been read.
struct ZoneFileTests {
  /// Reads text as `example.com.zone`.
  private static func file(_ text: String) throws -> ZoneFile {
    ZoneFile(
      name: "example.com.zone", bytes: Array(text.utf8), origin: try DomainName("example.com"))
  }

  /// A zone without fault.
  private static let sound = """
    $TTL 900
    @ SOA ns1 hostmaster 7 7200 1800 1209600 900
    @ NS ns1
    @ NS ns2
    ns1 A 192.0.2.1
    ns2 A 192.0.2.2
    mail MX 10 ns1

    """

  @Test("a file that could be read is whole, and its records have its name")
  func isWhole() throws {
    let file = try Self.file(Self.sound)
    #expect(file.isWhole)
    #expect(file.findings == [])
    #expect(file.check() == [])
    #expect(file.zone.groups.map(\.title) == ["example.com.zone"])
    #expect(file.sources.files.map(\.name) == ["example.com.zone"])
    #expect(file.zone.serial == Serial(7))
    #expect(file.zone.records.map { file.zone.text(of: $0) }.last == "10 ns1.example.com.")
  }

  @Test("a check reports what the reader found, too, and does not miss the record that was lost")
  func check() throws {
    let file = try Self.file("w 60 A 192.0.2.256\nv 60 CNAME w\nv 60 A 192.0.2.1\n")
    #expect(!file.isWhole)
    #expect(file.findings.map(\.id) == ["bad-rdata"])
    let found = file.check(.standard)
    #expect(found.map(\.id).sorted() == ["bad-rdata", "cname-and-other-data", "no-ns", "no-soa"])
    #expect(
      file.sources.text(of: try #require(found.first { $0.id == "bad-rdata" }))
        == "example.com.zone:1:8: error: address '192.0.2.256' is not an IPv4 address [bad-rdata]")
  }

  @Test("canonical text reads back to the same records")
  func formatted() throws {
    let file = try Self.file(Self.sound)
    for absolute in [false, true] {
      let text = file.formatted(absolute: absolute)
      let back = ZoneFile(name: "back", bytes: text, origin: file.zone.origin)
      #expect(back.isWhole)
      #expect(back.changes(to: file) == [])
      #expect(back.formatted(absolute: absolute) == text)
    }
  }

  @Test("a change holds the old and new data of a set of records, and its times")
  func changes() throws {
    let old = try Self.file(Self.sound)
    let new = try Self.file(
      Self.sound.replacing("ns2 A 192.0.2.2", with: "ns2 60 A 192.0.2.3")
        .replacing(" 7 ", with: " 8 ") + "new TXT \"a b\"\n")
    #expect(
      old.changes(to: new) == [
        ZoneFile.Change(
          owner: try DomainName("new.example.com"), type: .txt, kind: .added, removed: [],
          added: ["\"a b\""], oldTTL: 0, newTTL: 900),
        ZoneFile.Change(
          owner: try DomainName("ns2.example.com"), type: .a, kind: .changed,
          removed: ["192.0.2.2"], added: ["192.0.2.3"], oldTTL: 900, newTTL: 60),
      ])
    #expect(new.changes(to: old).map(\.kind) == [.removed, .changed])
  }

  @Test("a day's first second follows the last of the day before")
  func midnight() {
    var seconds = 0
    for year in 1970...2100 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in lengths.enumerated() {
        for day in 1...length {
          let date = CalendarDay(year: year, month: month + 1, day: day)
          guard date.secondsSince1970 == seconds else {
            Issue.record("\(date) is \(seconds) seconds after 1970-01-01")
            return
          }
          seconds += 86400
        }
      }
    }
  }
}
