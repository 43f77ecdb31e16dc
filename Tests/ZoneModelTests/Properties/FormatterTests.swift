import Testing

@testable import ZoneModel

/// `zonec fmt` does not change its own output.
struct FormatterTests {
  /// The text that a zone is laid out as in file order, with its comments.
  private static func commented(_ read: ReadZone, _ printer: ZonePrinter) -> [UInt8] {
    CommentedFormatter(read.zone, sources: read.sources, printer: printer).text()
  }

  /// The text in canonical order.
  private static func sorted(_ read: ReadZone, _ printer: ZonePrinter) -> [UInt8] {
    var text: [UInt8] = []
    ZoneFormatter(read.zone, printer: printer).write { text += $0 }
    return text
  }

  /// All ways of printing.
  private static func printers() throws -> [ZonePrinter] {
    let origin = try DomainName("example.com.")
    return [nil, origin].flatMap { origin in
      [false, true].map { isForGdnsd in
        var printer = ZonePrinter(relativeTo: origin)
        printer.lowersForeignTypes = isForGdnsd
        return printer
      }
    }
  }

  /// Expects that formatting a text in any way and formatting the result give the same.
  private static func expectStable(_ text: [UInt8], _ source: String) throws {
    let read = try ReadZone(text, profile: .any)
    guard !read.diagnostics.hasErrors else { return }
    for printer in try printers() {
      for format in [commented, sorted] {
        let once = format(read, printer)
        let twice = format(try ReadZone(once, profile: .any), printer)
        #expect(
          String(decoding: once, as: UTF8.self) == String(decoding: twice, as: UTF8.self),
          "\(source)")
      }
    }
  }

  @Test(
    "a comment of any beginning stays as it is",
    arguments: [
      ";; two", "; ; apart", ";;", ";", "; ;;; x ;", ";\t; tab", "; HINFO \"a\" \"b\"",
      "; HINFO \"a\" \"b\" ;; x", "; HINFO \"a\" \"b\" ; HINFO \"a\" \"b\" ; x",
      ";HINFO \"a\" \"b\";;x", "; HINFO \"a\" \"b\"x", "; HINFO \"a\" \"b\"HINFO \"a\" \"b\"",
    ])
  func keepsComments(_ comment: String) throws {
    for record in ["w HINFO a b", "w A 192.0.2.1", "w TYPE65000 \\# 1 00", "w HINFO ( a\n b )"] {
      try Self.expectStable(Array("\(record) \(comment)\n".utf8), comment)
    }
    let read = try ReadZone("w A 192.0.2.1 \(comment)\n", profile: .any)
    let text = Self.commented(read, ZonePrinter(relativeTo: nil)).filter { $0 > 0x20 }
    let bytes = comment == ";" ? [] : comment.utf8.filter { $0 > 0x20 }
    #expect(text.suffix(bytes.count) == bytes[...], "\(String(decoding: text, as: UTF8.self))")
  }

  @Test("every fixture is formatted once")
  func formatsFixtures() throws {
    let fixtures = ["accept", "reject"].flatMap { Fixture.all(in: $0, withExtension: "zone") }
    #expect(!fixtures.isEmpty)
    for fixture in fixtures { try Self.expectStable(fixture.bytes(), fixture.name) }
  }

  @Test("random zones with random comments are formatted once", arguments: UInt64(1)...8)
  func formatsRandomZones(_ seed: UInt64) throws {
    let zone = try RandomZone.make(seed: seed, recordsPerType: 2)
    var generator = SeededGenerator(seed: seed)
    let pieces = [";", ";;", " ", "x", "\t", "(", "\"", "\\", "A", "HINFO "]
    var text: [UInt8] = []
    for record in zone.records {
      var line: [UInt8] = []
      ZonePrinter(relativeTo: zone.origin).append(record, of: zone, to: &line)
      text += line.dropLast()
      text += Array(" ;".utf8)
      for _ in 0..<Int.random(in: 0...6, using: &generator) {
        text += Array((pieces.randomElement(using: &generator) ?? "").utf8)
      }
      text.append(UInt8(ascii: "\n"))
    }
    try Self.expectStable(text, "seed \(seed)")
  }

  @Test("fmt writes the first of records that differ only in their TTL")
  func keepsFirstTTL() throws {
    let read = try ReadZone("w 300 A 192.0.2.1\nw 60 A 192.0.2.1\nW 900 A 192.0.2.1\n")
    let text = Self.sorted(read, ZonePrinter(relativeTo: read.zone.origin))
    #expect(String(decoding: text, as: UTF8.self) == "w 300 IN A 192.0.2.1\n")
  }
}
