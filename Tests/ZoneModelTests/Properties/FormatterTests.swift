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

  /// The text laid out line by line.
  private static func lines(_ read: ReadZone, _ printer: ZonePrinter) -> [UInt8] {
    LineFormatter(read.zone, sources: read.sources, printer: printer).text()
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
      for format in [commented, sorted, lines] {
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

  /// What comes of some lines in canonical order.
  private func sorted(_ text: String) throws -> String {
    let read = try ReadZone(text)
    return String(
      decoding: Self.sorted(read, ZonePrinter(relativeTo: read.zone.origin)), as: UTF8.self)
  }

  @Test("a set with several TTLs keeps its order, its TTLs and its duplicates")
  func keepsTTLs() throws {
    let set = "w 300 IN A 192.0.2.2\nw 60  IN A 192.0.2.1\nw 60  IN A 192.0.2.2\n"
    #expect(try sorted("v A 192.0.2.1\n" + set) == "v 60  IN A 192.0.2.1\n" + set)
  }

  @Test("lines of a set that another owner's part stay parted, for BIND counts from the last ones")
  func keepsParts() throws {
    let parted = """
      w 60  IN A 192.0.2.2
      x 60  IN A 192.0.2.1
      w 900 IN A 192.0.2.1

      """
    #expect(try sorted(parted) == parted)
    let last = """
      x 60  IN A 192.0.2.2
      w 60  IN A 192.0.2.1
      x 900 IN A 192.0.2.1

      """
    #expect(try sorted(last) == last)
    #expect(
      try sorted("w 60 A 192.0.2.2\nx A 192.0.2.1\nw 60 A 192.0.2.1\n") == """
        w 60 IN A 192.0.2.1
        w 60 IN A 192.0.2.2
        x 60 IN A 192.0.2.1

        """)
  }

  @Test("records that BIND tells apart by the case of a name both stay; of others one does")
  func keepsCase() throws {
    let both = "w 60 IN HTTPS 1 A.example.net.\nw 60 IN HTTPS 1 a.example.net.\n"
    #expect(try sorted(both) == both)
    #expect(try sorted("w MX 1 A.b.\nw MX 1 a.b.\n") == "w 60 IN MX 1 A.b.\n")
  }

  @Test("columns are as wide as what is printed, escapes included and dropped records not")
  func countsPrinted() throws {
    #expect(
      try sorted("a\\@b A 192.0.2.1\nlonger A 192.0.2.1\n") == """
        a\\@b   60 IN A 192.0.2.1
        longer 60 IN A 192.0.2.1

        """)
    #expect(
      try sorted("\\000 A 192.0.2.1\nw A 192.0.2.1\n") == """
        \\000 60 IN A 192.0.2.1
        w    60 IN A 192.0.2.1

        """)
  }

  @Test("generic data stays so where not every server reads the text in its place")
  func keepsGenericData() throws {
    let read = try ReadZone(
      """
      w TYPE55 \\# 6 0102000161ff
      v TYPE52 \\# 4 03010100
      u HIP 2 61 AP8=

      """)
    #expect(
      String(decoding: read.file.formatted(), as: UTF8.self) == """
        u 60 IN HIP    2 61 AP8=
        v 60 IN TLSA   3 1 1 00
        w 60 IN TYPE55 \\# 6 0102000161ff ; HIP 2 61 /w==

        """)
  }

  @Test("line by line, whatever a server takes from the lines before stays where it is")
  func keepsLines() throws {
    let text = """
      ; zonec-allow: bad-hostname here
      $TTL 1h

      @ SOA ns1 host (
           1 ; serial
           2 3 4 5 )
       NS ns1 ;the first
      $ORIGIN sub.example.com. ; further
      w 1m TXT ( "a;b" c
        ) ; text
       AAAA 2001:DB8:0::1
      $INCLUDE more  ; records
      $GENERATE 1-2 h$ A 192.0.2.$
      long-owner.example.com. TYPE52 \\# 4 03010100

      ; the end
      """
    let read = try ReadZone(
      text, defaultTTL: nil, files: ["more": "m 5 A 192.0.2.9\n A 192.0.2.8\n"])
    let printer = ZonePrinter(relativeTo: read.zone.origin)
    #expect(
      String(decoding: Self.lines(read, printer), as: UTF8.self) == """
        ; zonec-allow: bad-hostname here
        $TTL 1h

        @ SOA ns1 host (
             1 ; serial
             2 3 4 5 )
                                   IN NS     ns1.example.com. ;the first
        $ORIGIN sub.example.com. ; further
        w                       60 IN TXT    "a;b" "c" ; text
                                   IN AAAA   2001:db8::1
        $INCLUDE more  ; records
        $GENERATE 1-2 h$ A 192.0.2.$
        long-owner.example.com.    IN TYPE52 \\# 4 03010100

        ; the end

        """)
  }
}
