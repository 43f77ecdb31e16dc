import Testing

@testable import ZoneModel

/// Faults of zone files: each is reported at its place, and reading goes on behind it.
struct ZoneReaderFaultTests {
  /// Some text, the findings it must give, and how many records.
  static let samples: [(text: String, findings: [String], records: Int)] = [
    // Lexing
    ("w TXT \"a\nv A 192.0.2.1\n", ["unterminated-quote 1:7"], 1),
    ("w TXT \"a\\", ["unterminated-quote 1:7", "no-final-newline 1:10"], 0),
    ("w TXT ( \"a )\nv A 192.0.2.1\n", ["unterminated-quote 1:9"], 1),
    ("w TXT ( \"a\n b )\nv A 192.0.2.1\n", ["unterminated-quote 1:9"], 1),
    ("w TXT ( a\n b\nv A 192.0.2.1\n", ["unbalanced-parenthesis 1:7"], 1),
    ("w TXT ( a ( b )\nv A 192.0.2.1\n A 192.0.2.2\n", ["unbalanced-parenthesis 1:7"], 2),
    ("w TXT a )\n A 192.0.2.1\n", ["unbalanced-parenthesis 1:9"], 1),
    ("w TXT a\u{1}b\nv A 192.0.2.1\n", ["control-character 1:8"], 1),
    (
      "w\u{0} A 192.0.2.1\n\u{c}\nv A 192.0.2.1\n",
      ["control-character 1:2", "control-character 2:1"], 1
    ),
    ("w A 192.0.2.1\r A\n", ["control-character 1:14"], 0),
    ("\u{feff}w A 192.0.2.1\n", ["byte-order-mark 1:1"], 1),
    ("w A 192.0.2.1", ["no-final-newline 1:14"], 1),
    ("w A 192.0.2.1\n;", ["no-final-newline 2:2"], 1),
    // Unicode has a capital for the dotless i; no name server knows it.
    ("$OR\u{131}GIN x\nw A 192.0.2.1\n", ["unknown-directive 1:1"], 1),
    ("$\u{131}NCLUDE x\nw A 192.0.2.1\n", ["unknown-directive 1:1"], 1),
    // Owners
    (" A 192.0.2.1\n", ["missing-owner 1:2"], 1),
    ("a..b A 192.0.2.1\n A 192.0.2.2\nv A 192.0.2.3\n", ["bad-name 1:3"], 1),
    (".a A 192.0.2.1\n", ["bad-name 1:1"], 0),
    ("a\\256 A 192.0.2.1\n", ["bad-name 1:2"], 0),
    ("a\\ A 192.0.2.1\n", ["bad-ttl 1:6"], 0),
    ("w.example.net. A 192.0.2.1\n A 192.0.2.1\n", ["owner-out-of-zone 1:1"], 0),
    ("w.xexample.com. A 192.0.2.1\n", ["owner-out-of-zone 1:1"], 0),
    ("$ORIGIN com.\nw A 192.0.2.1\nexample A 192.0.2.1\n", ["owner-out-of-zone 2:1"], 1),
    ("$ORIGIN com.\n@ A 192.0.2.1\n", ["owner-out-of-zone 2:1"], 0),
    // Headings
    ("w\n", ["missing-type 1:1"], 0),
    ("w 5 IN\n", ["missing-type 1:5"], 0),
    ("w 5 5 A 192.0.2.1\n", ["bad-ttl 1:5"], 0),
    ("w IN 5 IN A 192.0.2.1\n", ["repeated-class 1:8"], 0),
    ("w 1h30 A 192.0.2.1\n", ["bad-ttl 1:3"], 0),
    ("w 1.5h A 192.0.2.1\n", ["bad-ttl 1:3"], 0),
    ("w 2147483648 A 192.0.2.1\n", ["bad-ttl 1:3"], 0),
    ("w 99999999999999999999999999 A 192.0.2.1\n", ["bad-ttl 1:3"], 0),
    ("w 99999w99999w A 192.0.2.1\n", ["bad-ttl 1:3"], 0),
    ("w 60/5 A 192.0.2.1\n", ["bad-ttl 1:3"], 0),
    ("w CH A 192.0.2.1\n", ["wrong-class 1:3"], 0),
    ("w CLASS3 A 192.0.2.1\n", ["wrong-class 1:3"], 0),
    ("w CLASS65536 A 192.0.2.1\n", ["unknown-type 1:3"], 0),
    ("w WXYZ 1\nv A 192.0.2.1\n", ["unknown-type 1:3"], 1),
    ("w TYPE65536 \\# 0\n", ["unknown-type 1:3"], 0),
    ("w \"A\" 192.0.2.1\n", ["unknown-type 1:4"], 0),
    ("w DYNA multifo!web\n", ["unknown-type 1:3"], 0),
    // Data
    ("w A 192.0.2.256\n", ["bad-rdata 1:5"], 0),
    ("w A\n", ["bad-rdata 1:4"], 0),
    ("w MX 10\n", ["bad-rdata 1:8"], 0),
    ("w MX 70000 m\n", ["bad-rdata 1:6"], 0),
    ("w A 192.0.2.1 192.0.2.2\n", ["bad-rdata 1:15"], 0),
    ("w CNAME a..b\n", ["bad-rdata 1:11"], 0),
    ("w A 192.0.2.x ; €\n\n\tÄ MX 1 a..b\n", ["bad-rdata 1:5", "unknown-type 3:2"], 0),
    // Directives
    ("$FOO 1\nw A 192.0.2.1\n", ["unknown-directive 1:1"], 1),
    (" $TTL 1\nw A 192.0.2.1\n", ["missing-owner 1:2", "unknown-type 1:2"], 1),
    ("$TTL\n", ["bad-directive 1:1"], 0),
    ("$TTL 1 2\n", ["bad-directive 1:8"], 0),
    ("$TTL x\n", ["bad-ttl 1:6"], 0),
    ("$TTL 4294967296\n", ["bad-ttl 1:6"], 0),
    ("$ORIGIN\n", ["bad-directive 1:1"], 0),
    ("$ORIGIN a..b\nw A 192.0.2.1\n", ["bad-name 1:11"], 1),
    ("$ORIGIN a b\n", ["bad-directive 1:11"], 0),
  ]

  @Test("a fault is reported at its place, and the next entry is read", arguments: samples)
  func reports(_ sample: (text: String, findings: [String], records: Int)) throws {
    let result = try ReadZone(sample.text)
    #expect(result.findings == sample.findings)
    #expect(result.zone.records.count == sample.records)
  }

  @Test(
    "a finding marks the text at fault",
    arguments: [
      ("www.example.net. A 192.0.2.1\n", "www.example.net."), ("w 1x A 192.0.2.1\n", "1x"),
      ("w A 192.0.2.256\n", "192.0.2.256"), ("w MX 1 mail..\n", "."), ("w TXT )\n", ")"),
      ("w CNAME\n", ""), ("$TTL 1h1\n", "1h1"), ("w TXT \"a\n", "\""),
      ("w FOO a\n", "FOO"),
    ])
  func marks(text: String, marked: String) throws {
    #expect(try ReadZone(text).marked == marked)
  }

  @Test("messages quote the text harmlessly and name the limit")
  func quotes() throws {
    let messages = try ReadZone("w \u{202e}x A 192.0.2.1\nw 2147483648 A 192.0.2.1\n").diagnostics
      .all.map(\.message)
    #expect(
      messages == [
        "there is an invisible character (U+202E) in this line",
        "TTL '2147483648' is more than 2147483647 seconds",
      ])
  }

  @Test("without any TTL a record has the one of Knot and NSD, which is said once a file")
  func wantsTTL() throws {
    let result = try ReadZone("w A 192.0.2.1\nv A 192.0.2.1\n", defaultTTL: nil)
    #expect(result.findings == ["ttl-missing 1:3"])
    #expect(result.records == ["w 3600 A 192.0.2.1", "v 3600 A 192.0.2.1"])
  }

  @Test(
    "a finding names the TTL that a record gets, and who gives it",
    arguments: [
      ("@ SOA a b 1 2 3 4 600\nw 5 A 192.0.2.1\nv A 192.0.2.1\n", false, 600, "its last number"),
      ("@ 1800 SOA a b 1 2 3 4 600\nw 5 A 192.0.2.1\nv A 192.0.2.1\n", false, 5, "the one before"),
      ("@ NS a\n@ SOA a b 1 2 3 4 600\nv A 192.0.2.1\n", false, 3600, "Knot and NSD"),
      ("@ 1800 SOA a b 1 2 3 4 600\nv A 192.0.2.1\n", true, 86400, "gdnsd"),
    ])
  func namesTTL(_ text: String, isForGdnsd: Bool, ttl: UInt32, source: String) throws {
    let result = try ReadZone(
      text, profile: isForGdnsd ? .gdnsd : .standard, defaultTTL: nil)
    #expect(result.zone.records.last?.ttl == ttl)
    let message = try #require(result.diagnostics.all.first { $0.id == "ttl-missing" }?.message)
    #expect(message.contains("\(ttl)") && message.contains(source), "\(message)")
  }

  @Test("many parentheses left open take no more than a few walks through the file")
  func boundsRecovery() throws {
    let result = try ReadZone(String(repeating: "w TXT ( a\n", count: 3000))
    let unbalanced = result.diagnostics.all.filter { $0.isOf(.unbalancedParenthesis) }
    #expect(unbalanced.count == 3000)
    let last = try #require(unbalanced.last)
    #expect(result.sources.place(of: last.range.start)?.line == 3000)
  }

  @Test("reading stops after too many findings, and says so")
  func boundsFindings() throws {
    var limits = ReadLimits()
    limits.findings = 3
    let result = try ReadZone(String(repeating: "w A x\n", count: 10), limits: limits)
    #expect(
      result.findings == [
        "bad-rdata 1:5", "bad-rdata 2:5", "bad-rdata 3:5", "too-many-findings 3:5",
      ])
  }
}
