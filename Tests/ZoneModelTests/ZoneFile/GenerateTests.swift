import Testing

@testable import ZoneModel

/// `$GENERATE`, as BIND 9.18 reads it.
struct GenerateTests {
  /// A directive and the records it must give.
  static let samples: [(text: String, records: [String])] = [
    ("$GENERATE 1-2 h$ A 192.0.2.$", ["h1 60 A 192.0.2.1", "h2 60 A 192.0.2.2"]),
    (
      "$generate 0-20/10 h$ 5 IN A 192.0.2.$",
      ["h0 5 A 192.0.2.0", "h10 5 A 192.0.2.10", "h20 5 A 192.0.2.20"]
    ),
    ("$GENERATE 7-7 h IN 5 A 192.0.2.$", ["h 5 A 192.0.2.7"]),
    ("$GENERATE 9-10/5 h${-9,3,d}x$ A 192.0.2.1", ["h000x0 60 A 192.0.2.1"]),
    ("$GENERATE 1-1 a${-3}b${-3,4} A 192.0.2.1", ["a-2b-002 60 A 192.0.2.1"]),
    (
      "$GENERATE 255-255 ${0,4,x}-${0,0,X}-${1,4,o} TXT a",
      ["00ff-FF-0400 60 TXT \"a\""]
    ),
    (
      "$GENERATE 1-1 ${-3,0,x}-${-3,12,X}-${-3,4,o}-${-2147483648,0,d} TXT a",
      ["fffffffe-0000FFFFFFFE-37777777776--2147483647 60 TXT \"a\""]
    ),
    ("$GENERATE 1-1 ${-3,0,n}.v PTR a.", ["e.f.f.f.f.f.f.f.v 60 PTR a."]),
    ("$GENERATE 1-1 ${-3,19,N}.v PTR a.", ["E.F.F.F.F.F.F.F.0.0.v 60 PTR a."]),
    ("$GENERATE 300-300 ${0,7,n}.v PTR a$.", ["c.2.1.0.v 60 PTR a300."]),
    ("$GENERATE 300-300 ${0,3,N}.w PTR a$.", ["C.2.1.w 60 PTR a300."]),
    ("$GENERATE 0-0 ${0,0,n}.w PTR a", ["0.w 60 PTR a.example.com."]),
    ("$GENERATE 1-1 a$$b TXT $$$", ["a\\$b 60 TXT \"$1\""]),
    ("$GENERATE 1-1 \\$a TXT \"\\\"b $\\\" \\$ c\"", ["\\$a 60 TXT \"b 1\" \"$\" \"c\""]),
    (
      "$GENERATE 1-2 m$ MX \"10 mail$\"",
      ["m1 60 MX 10 mail1.example.com.", "m2 60 MX 10 mail2.example.com."]
    ),
    ("$GENERATE 1-1 @ TXT $", ["@ 60 TXT \"1\""]),
    ("$ORIGIN s\n$GENERATE 1-1 h$ CNAME @", ["h1.s 60 CNAME s.example.com."]),
  ]

  @Test("each number of the range makes a record", arguments: samples)
  func generates(_ sample: (text: String, records: [String])) throws {
    let result = try ReadZone(sample.text + "\n")
    #expect(result.records == sample.records)
    #expect(result.findings == [])
  }

  @Test("a record without an owner after $GENERATE belongs to the owner before it, as in BIND")
  func leavesOwner() throws {
    let result = try ReadZone("q TXT q\n$GENERATE 1-2 h$ A 192.0.2.$\n TXT a\nh2 TXT b\n")
    #expect(result.records.suffix(2) == ["q 60 TXT \"a\"", "h2 60 TXT \"b\""])
  }

  @Test(
    "faults are reported once, at the directive",
    arguments: [
      ("$GENERATE", "bad-directive 1:1"), ("$GENERATE 1-2 a A", "bad-directive 1:17"),
      ("$GENERATE 1-2 a 5 IN A b c", "refused-syntax 1:26"),
      ("$GENERATE 2-1 a$ TXT a", "generate-range 1:11"),
      ("$GENERATE 1 a$ TXT a", "generate-range 1:11"),
      ("$GENERATE 1-2/0 a$ TXT a", "generate-range 1:11"),
      ("$GENERATE 1-2/1/1 a$ TXT a", "generate-range 1:11"),
      ("$GENERATE -1-2 a$ TXT a", "generate-range 1:11"),
      ("$GENERATE 1-2x a$ TXT a", "generate-range 1:11"),
      ("$GENERATE 1-2147483648 a$ TXT a", "generate-range 1:11"),
      ("$GENERATE 0-65536 a$ TXT a", "generate-limit 1:11"),
      ("$GENERATE 1-2 a${1 TXT a", "generate-template 1:16"),
      ("$GENERATE 1-2 a${} TXT a", "generate-template 1:16"),
      ("$GENERATE 1-2 a${1,2,q} TXT a", "generate-template 1:16"),
      ("$GENERATE 1-2 a${1,128} TXT a", "generate-template 1:16"),
      ("$GENERATE 1-2 a TXT b${,1}", "generate-template 1:22"),
      ("$GENERATE 1-2 a${2147483647,0,x} TXT a", "generate-number 1:1"),
      ("$GENERATE 1-2 a${2147483648} TXT a", "generate-template 1:16"),
      ("$GENERATE 1-2 a${-2147483649} TXT a", "generate-template 1:16"),
      ("$GENERATE 250-260 a$ A 192.0.2.$", "bad-rdata 1:1"),
      ("$GENERATE 1-2 a$.example.net. A 192.0.2.$", "owner-out-of-zone 1:1"),
      ("$GENERATE 1-2 a$ FOO a", "unknown-type 1:1"),
      ("$GENERATE 1-2 a$ TXT \"\\\"a\"", "unterminated-quote 1:1"),
      ("$GENERATE 1-2 a$..b A 192.0.2.$", "bad-name 1:1"),
    ])
  func reports(text: String, finding: String) throws {
    #expect(try ReadZone(text + "\n").findings == [finding])
  }

  @Test("all directives together stay under the limit")
  func isBounded() throws {
    var limits = ReadLimits()
    limits.generated = 5
    let result = try ReadZone(
      "$GENERATE 1-3 a$ TXT a\n$GENERATE 1-3 b$ TXT a\n$GENERATE 1-2 c$ TXT a\n", limits: limits)
    #expect(result.findings == ["generate-limit 2:11"])
    #expect(result.zone.records.count == 5)
  }

  @Test("the records that they make are bounded in bytes, too")
  func isBoundedInBytes() throws {
    var limits = ReadLimits()
    limits.generatedBytes = 50
    let lines = "$GENERATE 1-2 a$ TXT aaaaaaaa\n$GENERATE 1-9 b$ TXT bbbbbbbb\n"
    let result = try ReadZone(lines, limits: limits)
    #expect(result.findings == ["generate-limit 2:1"])
    #expect(result.zone.records.count == 3)
  }
}
