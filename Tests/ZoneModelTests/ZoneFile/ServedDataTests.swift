import Foundation
import Testing

@testable import ZoneModel

/// What is served other than it is written: long texts in parts, numbers modulo 2^32.
struct ServedDataTests {
  /// A text of some bytes.
  private static func text(_ count: Int, _ letter: Character = "x") -> String {
    String(repeating: letter, count: count)
  }

  /// A zone around some lines.
  private static func zone(
    _ lines: String, serial: String = "1", timers: String = "7200 1800 259200 300"
  ) -> String {
    """
    $TTL 300
    @ SOA ns1.example.net. @Z \(serial) \(timers)
    @ NS ns1.example.net.
    @ NS ns2.example.net.
    \(lines)

    """
  }

  /// Zones that gdnsd loads, with what their findings are for it.
  private static let zones: [(text: String, findings: [String])] = [
    (zone("t TXT \"\(text(255))\""), []),
    (zone("t TXT \"\(text(256))\""), ["long-text"]),
    (zone("t TXT \(text(300))"), ["long-text"]),
    (zone("t TXT a \"\(text(510))\" b \(text(511, "y"))"), ["long-text"]),
    // Escapes count as the bytes that they mean.
    (zone("t TXT \"\(text(254))\\065\\066\" tail"), ["long-text"]),
    (zone("t TXT \"\(text(253))\\\\\\\"\""), []),
    (zone("c CAA 0 issue \"\(text(300))\""), []),
    (zone("m MX 4294967306 a.example.net."), ["misread-number"]),
    (zone("m MX 18446744069414584330 @Z"), ["misread-number"]),
    (zone("s SRV 4294967297 4294967298 4294967299 a.example.net."), ["misread-number"]),
    (zone("n NAPTR 4294967297 4294967298 \"s\" \"x\" \"\" ."), ["misread-number"]),
    (zone("c CAA 4294967424 issue a"), ["misread-number"]),
    (zone("g TYPE99 \\# 4294967298 0178"), ["misread-number"]),
    (zone("a 4294967597 A 192.0.2.1"), ["misread-number"]),
    (zone("a 71582790m A 192.0.2.1"), ["misread-number"]),
    (zone("a 2147483948 A 192.0.2.1"), ["misread-number"]),
    (zone("a 4294967297 A 192.0.2.1"), ["misread-number"]),
    (zone("$TTL 4294967396\na A 192.0.2.1\nb A 192.0.2.1"), ["misread-number"]),
    (zone("", serial: "20261201000001"), ["misread-number"]),
    (zone("", serial: "1h"), ["misread-number"]),
    (zone("", timers: "4294974496 4294969096 4295226496 4294967596"), ["misread-number"]),
    (zone("www.example.net. A 192.0.2.1\na A 192.0.2.1"), ["owner-out-of-zone"]),
    (zone("t TXT ( )"), ["bad-rdata"]),
    (zone("h TYPE65 \\# 9 00010000030003ffff"), ["bad-rdata"]),
  ]

  /// The zone of a file that is compared with.
  private static func standing(_ text: String, _ origin: DomainName) throws -> Zone {
    let files = StandingFiles { _ in Array(text.utf8) }
    let path = OutputPath(level: "live", name: "zone", isInZones: true)
    return try files.zone(origin, at: path, workers: .serial)
  }

  @Test("what a running gdnsd serves is what a file is compared as")
  func comparesWhatIsServed() throws {
    let files = try TemporaryDirectory()
    var paths: [String: String] = [:]
    for (number, zone) in Self.zones.enumerated() {
      paths["z\(number).test"] = try files.write(Array(zone.text.utf8), to: "z\(number).test")
    }
    guard let server = try GdnsdServer.start(zones: paths) else { return }
    defer { server.stop() }
    for (number, file) in Self.zones.enumerated() {
      let zone = try Self.standing(file.text, DomainName("z\(number).test"))
      #expect(SerialFinder.serial(in: Array(file.text.utf8), of: zone.origin) == zone.serial)
      var records: Set<WireRecord> = []
      for record in zone.records {
        records.insert(
          WireRecord(
            name: zone.owner(of: record).lowercased.description, type: record.type.rawValue,
            ttl: record.ttl, rdata: Array(zone.data(of: record))))
      }
      var served: Set<WireRecord> = []
      for query in ServedRecords.questions(zone) {
        served.formUnion(try query.ask(server.endpoint).records)
      }
      #expect(records == served, "\(file.text.suffix(80))")
    }
  }

  @Test("check for gdnsd reports it", arguments: zones)
  func reports(_ zone: (text: String, findings: [String])) throws {
    let read = try ReadZone(zone.text, profile: .gdnsd)
    #expect(read.diagnostics.all.map(\.id) == zone.findings, "\(read.diagnostics.all)")
    #expect(read.zone.serial != nil)
  }

  @Test(
    "what gdnsd refuses is not read",
    arguments: [
      "m MX 18446744073709551616 a.example.net.", "m MX 4295032832 a.example.net.",
      "m MX 1h a.example.net.", "n NAPTR 1 1 \"\(text(256))\" \"x\" \"\" .",
      "c CAA 0 \(text(256)) x", "a 4294967296w1h A 192.0.2.1",
      "a 18446744073709551616 A 192.0.2.1",
    ])
  func refuses(_ line: String) throws {
    let file = try TemporaryDirectory()
    let path = try file.write(Array(Self.zone(line).utf8), to: "zone")
    if let verdict = try Judge.gdnsd.judge(zone: "example.com", file: path) {
      #expect(!verdict.accepts)
    }
    for profile in [Profile.gdnsd, .any] {
      let read = try ReadZone(Self.zone(line), profile: profile)
      #expect(read.zone.records.count == 3)
      #expect(read.diagnostics.all.contains { ["bad-rdata", "bad-ttl"].contains($0.id) })
    }
    #expect(throws: FileFailure.self) {
      try Self.standing(Self.zone(line), DomainName("example.com"))
    }
  }

  @Test("a message says what gdnsd serves")
  func saysWhatIsServed() throws {
    let messages = [
      Self.zone("", serial: "20261201000001"), Self.zone("", serial: "1h"),
      Self.zone("@ 4294967597 MX 4294967306 a."), Self.zone("t TXT \(Self.text(256))"),
    ].flatMap { text in
      (try? ReadZone(text, profile: .gdnsd))?.diagnostics.all.map(\.message) ?? []
    }
    #expect(
      messages.map { $0.replacing(/'x+…?'/, with: "'x'") } == [
        "serial '20261201000001' is more than 4294967295: gdnsd reads 1840264769",
        "serial '1h' is not a number: gdnsd reads 3600",
        "TTL '4294967597' is more than 2147483647 seconds: gdnsd serves 301",
        "preference '4294967306' is more than 65535: gdnsd reads 10",
        "text 'x' is longer than 255 bytes: gdnsd serves it in parts",
      ])
  }

  @Test("zonec itself splits long texts", arguments: ["TXT", "SPF", "AVC", "NINFO"])
  func splits(_ type: String) throws {
    let line = "t \(type) a \"\(Self.text(300))\"\n"
    let read = try ReadZone(line, profile: .any)
    #expect(read.findings == [])
    #expect(
      read.records == ["t 60 \(type) \"a\" \"\(Self.text(255))\" \"\(Self.text(45))\""])
  }

  @Test("a gdnsd that splits no texts refuses a long one")
  func refusesLongText() throws {
    let text = Self.zone("t TXT \(Self.text(256))")
    var options = ReadOptions()
    options.profile = .gdnsd
    options.settings.splitsTexts = false
    let file = ZoneFile(
      name: "", bytes: Array(text.utf8), origin: try DomainName("example.com"), options: options)
    #expect(file.findings.map(\.id) == ["bad-rdata"])
    #expect(file.findings.map(\.severity) == [.error])
  }

  @Test("for other servers a long text is an error, whose fix every server loads")
  func showsParts() throws {
    let read = try ReadZone("t TXT a \(Self.text(300))\n")
    let finding = try #require(read.diagnostics.all.first)
    #expect(read.findings == ["bad-rdata 1:9"])
    #expect(read.zone.records.count == 1)
    let parts = "\"a\" \"\(Self.text(255))\" \"\(Self.text(45))\""
    #expect(finding.fix == "write it in parts: \(parts)")
    let files = try TemporaryDirectory()
    let zone = Self.zone("t TXT \(parts)").replacing("@Z", with: "h")
    let path = try files.write(Array(zone.utf8), to: "example.com")
    try Judge.expectAllAccept(zone: "example.com", file: path)
    let long = try ReadZone("t TXT \(Self.text(2000))\n")
    #expect(long.diagnostics.all.first?.fix == "zonec fmt writes it in parts")
  }
}
