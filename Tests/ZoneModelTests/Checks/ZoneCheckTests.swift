import Testing

@testable import ZoneModel

/// A fault, where it shows in each profile, and the same lines mended.
struct CheckCase: CustomTestStringConvertible, Sendable {
  /// The lines behind `CheckedZone.head`, the first of them line 7.
  let faulty: String
  /// What the profile standard finds.
  let standard: [String]
  /// What the profile gdnsd finds.
  let gdnsd: [String]
  /// The lines without the fault.
  let mended: String

  /// A case.
  init(_ faulty: String, standard: [String], gdnsd: [String], mended: String) {
    self.faulty = faulty
    self.standard = standard
    self.gdnsd = gdnsd
    self.mended = mended
  }

  /// The faulty lines.
  var testDescription: String { faulty }

  /// Cases whose faults both languages can write.
  static let all: [CheckCase] = [
    // BIND and NSD refuse a second SOA, Knot does not; an identical one only NSD.
    CheckCase(
      "@ SOA ns1.example.com. hostmaster.example.com. 2 7200 1800 259200 900",
      standard: ["7:3 warning several-soa"], gdnsd: ["7:3 error several-soa"],
      mended: "w A 192.0.2.9"),
    CheckCase(
      "w SOA ns1.example.com. hostmaster.example.com. 2 7200 1800 259200 900",
      standard: ["7:1 warning soa-not-at-apex"], gdnsd: ["7:1 error soa-not-at-apex"],
      mended: "w A 192.0.2.9"),
    CheckCase(
      "w CNAME a.example.net.\nw TXT x", standard: ["7:1 error cname-and-other-data"],
      gdnsd: ["7:1 error cname-and-other-data"], mended: "w CNAME a.example.net."),
    CheckCase(
      "w CNAME a.example.net.\nw CNAME b.example.net.", standard: ["8:1 error several-cnames"],
      gdnsd: ["8:1 error several-cnames"], mended: "w CNAME a.example.net."),
    CheckCase(
      "w CNAME a.example.net.\nw CNAME A.example.NET.", standard: ["8:1 warning duplicate-record"],
      gdnsd: ["8:1 error several-cnames"], mended: "w CNAME a.example.net."),
    CheckCase(
      "w CNAME x\nx CNAME y\ny CNAME x", standard: ["8:9 warning cname-loop"],
      gdnsd: ["8:9 error cname-loop"], mended: "w CNAME x\nx CNAME y\ny A 192.0.2.9"),
    CheckCase(
      "w CNAME nope", standard: ["7:9 warning dangling-cname"],
      gdnsd: ["7:9 warning dangling-cname"],
      mended: "w CNAME yes\n*.yes A 192.0.2.9\nyes A 192.0.2.9"),
    CheckCase(
      "w CNAME e\nx.e A 192.0.2.9", standard: ["7:9 warning dangling-cname"],
      gdnsd: ["7:9 warning dangling-cname"], mended: "w CNAME y.e\n*.e A 192.0.2.9"),
    CheckCase(
      "w MX 10 nope", standard: ["7:9 warning target-without-address"],
      gdnsd: ["7:9 warning target-without-address"], mended: "w MX 10 nope\nnope AAAA 2001:db8::1"),
    CheckCase(
      "_a._tcp SRV 1 1 1 nope", standard: ["7:19 warning target-without-address"],
      gdnsd: ["7:19 warning target-without-address"], mended: "_a._tcp SRV 1 1 1 ."),
    CheckCase(
      "w NS nope.example.com.", standard: ["7:6 warning target-without-address"],
      gdnsd: ["7:6 warning target-without-address"], mended: "w NS ns1"),
    CheckCase(
      "w MX 10 al\nal CNAME ns1", standard: ["7:9 warning target-is-alias"],
      gdnsd: ["7:9 warning target-is-alias"], mended: "w MX 10 ns1\nal CNAME ns1"),
    CheckCase(
      "w MX 10 192.0.2.1.", standard: ["7:9 warning target-is-address"],
      gdnsd: ["7:9 warning target-is-address"], mended: "w MX 10 1a.0.2.1."),
    CheckCase(
      "w MX 10 192.0.2.1", standard: ["7:9 warning target-is-address"],
      gdnsd: ["7:9 warning target-is-address"], mended: "w MX 10 ns1"),
    CheckCase(
      "w NS ns.w", standard: ["7:6 warning glue-missing"], gdnsd: ["7:6 error glue-missing"],
      mended: "w NS ns.w\nns.w A 192.0.2.9"),
    CheckCase(
      "w NS ns.x\nx NS ns.example.net.", standard: ["7:6 warning glue-missing"],
      gdnsd: ["7:6 error glue-missing"], mended: "w NS ns.x\nx NS ns.example.net.\nns.x A 192.0.2.9"
    ),
    CheckCase(
      "w NS ns.example.net.\nb.w A 192.0.2.9", standard: ["8:1 info glue-unused"],
      gdnsd: ["8:1 warning glue-unused"], mended: "w NS b.w\nb.w A 192.0.2.9"),
    CheckCase(
      "w NS ns.example.net.\nw TXT x", standard: ["8:1 warning data-below-cut"],
      gdnsd: ["8:1 error data-below-cut"], mended: "w NS ns.example.net.\nw2 TXT x"),
    CheckCase(
      "w NS ns.example.net.\n*.w A 192.0.2.9", standard: ["8:1 warning data-below-cut"],
      gdnsd: ["8:1 error data-below-cut"], mended: "w NS ns.example.net.\n*.w2 A 192.0.2.9"),
    CheckCase(
      "w NS ns.example.net.\na.w NS ns.example.net.",
      standard: ["8:1 warning delegation-below-cut"], gdnsd: ["8:1 error delegation-below-cut"],
      mended: "w NS ns.example.net.\na.w2 NS ns.example.net."),
    CheckCase(
      "*.w NS ns.example.net.", standard: ["7:1 warning wildcard-delegation"],
      gdnsd: ["7:1 error wildcard-delegation"], mended: "w NS ns.example.net."),
    CheckCase(
      "a.*.w A 192.0.2.9", standard: ["7:1 warning inner-wildcard"],
      gdnsd: ["7:1 info inner-wildcard"], mended: "*.a.w A 192.0.2.9"),
    CheckCase(
      "w 300 A 192.0.2.9\nw 300 A 192.0.2.8\n\tA 192.0.2.9",
      standard: ["9:2 warning duplicate-record", "9:2 warning ttl-differs"],
      gdnsd: ["9:2 warning duplicate-record", "9:2 warning ttl-differs"],
      mended: "w 300 A 192.0.2.9\nw 300 A 192.0.2.8"),
    CheckCase(
      "w MX 10 ns1\nW MX 10 NS1", standard: ["8:1 warning duplicate-record"],
      gdnsd: ["8:1 warning duplicate-record"], mended: "w TXT a\nw TXT A"),
    CheckCase(
      "w 300 A 192.0.2.9\nw 301 A 192.0.2.8", standard: ["8:3 warning ttl-differs"],
      gdnsd: ["8:3 warning ttl-differs"], mended: "w 300 A 192.0.2.9\nw 301 AAAA 2001:db8::1"),
    CheckCase(
      "w 4 A 192.0.2.9\nv 3600001 A 192.0.2.8", standard: [],
      gdnsd: ["7:3 warning ttl-out-of-bounds", "8:3 warning ttl-out-of-bounds"],
      mended: "w 5 A 192.0.2.9\nv 3600000 A 192.0.2.8"),
    CheckCase(
      "_acme-challenge.w 300 TXT x", standard: [], gdnsd: ["7:19 warning acme-challenge-ttl"],
      mended: "_acme-challenge.w 0 TXT x"),
    CheckCase(
      "www.example.com A 192.0.2.9", standard: ["7:1 warning name-repeats-zone"],
      gdnsd: ["7:1 warning name-repeats-zone"], mended: "www.example.com. A 192.0.2.9"),
    CheckCase(
      "w MX 10 ns1.example.com", standard: ["7:9 warning relative-target"],
      gdnsd: ["7:9 warning relative-target"], mended: "w MX 10 ns1.example.com."),
    CheckCase(
      "w PTR x", standard: [], gdnsd: ["7:7 warning ptr-in-same-zone"],
      mended: "w PTR x.example.net."),
    CheckCase(
      "a_b A 192.0.2.9", standard: ["7:1 warning bad-hostname"], gdnsd: ["7:1 info bad-hostname"],
      mended: "a_b TXT x\na-b A 192.0.2.9\n*.c A 192.0.2.9"),
    CheckCase(
      "w NS -b.example.net.", standard: ["7:6 warning bad-hostname"],
      gdnsd: ["7:6 info bad-hostname"], mended: "w NS b-1.example.net."),
    CheckCase(
      "w MX 0 .\nw MX 10 ns1", standard: ["7:8 warning null-mx"], gdnsd: ["7:8 warning null-mx"],
      mended: "w MX 0 ."),
    CheckCase(
      "w MX 10 .", standard: ["7:6 warning null-mx"], gdnsd: ["7:6 warning null-mx"],
      mended: "w MX 0 ."),
    CheckCase(
      "w TXT \"v=spf1 -all\"\nw TXT \"v=spf1 ~all\"", standard: ["8:8 warning several-spf"],
      gdnsd: ["8:8 warning several-spf"], mended: "w TXT \"v=spf1 -all\"\nw TXT \"v=spf10 -all\""),
    CheckCase(
      "w TYPE13 \\# 2 0000", standard: [], gdnsd: ["7:3 error type-not-native"], mended: "w TXT x"),
    CheckCase(
      "w TYPE200 \\# 2 0000", standard: ["7:3 warning meta-type"],
      gdnsd: ["7:3 error type-not-native"], mended: "w TYPE300 \\# 2 0000"),
    CheckCase(
      "w TYPE65280 \\# 0", standard: [], gdnsd: ["7:3 error type-not-native"],
      mended: "w TYPE65280 \\# 1 00"),
  ]

  /// Faults that gdnsd cannot write, or that only it can.
  static let foreign: [(text: String, profile: Profile, marks: [String])] = [
    ("w CNAME a.example.net.\nw DNAME b.example.net.", .standard, ["8:1 error dname-and-cname"]),
    ("w DNAME a.example.net.\nw DNAME b.example.net.", .standard, ["8:1 error several-dnames"]),
    ("w DNAME a.example.net.\nw DNAME a.example.net.", .standard, ["8:1 warning duplicate-record"]),
    ("w DNAME a.example.net.\nx.y.w TXT x", .standard, ["8:1 warning dname-with-children"]),
    ("w DNAME a.example.net.\nxw TXT x", .standard, []),
    // BIND refuses this only for its name servers.
    (
      "@ DNAME a.example.net.", .standard,
      ["5:1 error dname-with-children", "6:1 error dname-with-children"]
    ),
    ("w DNAME a.example.net.\nw NS ns1", .standard, ["7:1 warning dname-beside-ns"]),
    (
      "w DS 1 8 2 \(String(repeating: "ab", count: 32))", .standard,
      ["7:1 warning ds-without-delegation"]
    ),
    ("w DS 1 8 2 \(String(repeating: "ab", count: 32))\nw NS ns1", .standard, []),
    ("w HTTPS 0 a.example.net. alpn=h2", .standard, ["7:26 warning svcb-alias-mode"]),
    (
      "w HTTPS 0 a.example.net.\nw HTTPS 1 b.example.net.", .standard,
      ["8:9 warning svcb-alias-mode"]
    ),
    ("w HTTPS 1 a.example.net. alpn=h2\nw HTTPS 2 .", .standard, []),
    ("w 60/30 DYNA multifo!w\nw A 192.0.2.9", .gdnsd, ["7:1 error dyna-and-address"]),
    ("w 60/30 DYNA multifo!w\nw 60/30 DYNA multifo!v", .gdnsd, ["8:1 error dyna-and-address"]),
    ("w 60/30 DYNA multifo!w\nw TXT x\nv MX 1 w", .gdnsd, []),
    ("w 60/30 DYNC weighted!w\nw TXT x", .gdnsd, ["7:1 error dync-and-other-data"]),
    ("w 60/30 DYNA nosuch!w", .gdnsd, ["7:14 error unknown-plugin"]),
    ("w 9 DYNA multifo!w", .gdnsd, ["7:3 warning ttl-out-of-bounds"]),
  ]
}

struct ZoneCheckTests {
  @Test("a sound zone has no findings", arguments: [Profile.standard, .gdnsd])
  func passesSoundZone(_ profile: Profile) { #expect(CheckedZone("", profile).marks == []) }

  @Test("each fault is found at its very text", arguments: CheckCase.all)
  func findsFault(_ example: CheckCase) {
    #expect(CheckedZone(example.faulty).marks == example.standard)
    #expect(CheckedZone(example.faulty, .gdnsd).marks == example.gdnsd)
  }

  @Test("the mended lines have no findings", arguments: CheckCase.all)
  func passesMended(_ example: CheckCase) {
    #expect(CheckedZone(example.mended).marks == [])
    #expect(CheckedZone(example.mended, .gdnsd).marks == [])
  }

  @Test("the faults of a profile are found in that profile", arguments: CheckCase.foreign)
  func findsForeign(_ example: (text: String, profile: Profile, marks: [String])) {
    #expect(CheckedZone(example.text, example.profile).marks == example.marks)
  }

  @Test("every id is spelt once, and in kebab-case")
  func namesChecks() {
    let ids = ZoneCheck.all.map(\.check.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
  }
}

struct ApexCheckTests {
  /// The lines of an apex, each of which a case may replace.
  private static func zone(
    soa: String = "@ SOA ns1 hostmaster 1 7200 1800 259200 900",
    servers: String = "@ NS ns1\n@ NS ns2"
  ) -> String {
    "$TTL 900\n\(soa)\n\(servers)\nns1 A 192.0.2.1\nns2 A 192.0.2.2\n"
  }

  @Test(
    "a fault of the apex is found",
    arguments: [
      (zone(soa: ""), ["1:1 error no-soa"], ["1:1 error no-soa"]),
      (zone(servers: ""), ["2:1 warning no-ns"], ["2:1 error no-ns"]),
      (zone(servers: "@ NS ns1"), ["3:1 warning single-ns"], ["3:1 warning single-ns"]),
      (
        zone(soa: "@ SOA ns3 hostmaster 1 7200 1800 259200 900"), ["2:7 info soa-mname-not-ns"],
        ["2:7 warning soa-mname-not-ns"]
      ),
      (
        zone(soa: "@ 901 SOA ns1 hostmaster 1 7200 1800 259200 900"),
        ["2:3 info soa-ttl-over-minimum"], ["2:3 warning soa-ttl-over-minimum"]
      ),
      (
        zone(soa: "@ SOA ns1 hostmaster 1 7200 1800 259200 10801"), [],
        ["2:41 warning soa-minimum-out-of-bounds"]
      ),
      (
        zone(soa: "@ SOA ns1 hostmaster 1 7200 1800 259200 86401"),
        ["2:41 info soa-minimum-out-of-bounds"], ["2:41 warning soa-minimum-out-of-bounds"]
      ),
      (
        zone(soa: "@ SOA ns1 hostmaster 1 7200 7201 259200 900"), ["2:29 warning soa-timers"],
        ["2:29 info soa-timers"]
      ),
      (
        zone(soa: "@ SOA ns1 hostmaster 1 7200 1800 8999 900"), ["2:34 warning soa-timers"],
        ["2:34 info soa-timers"]
      ),
      (
        zone(soa: "@ SOA ns1 root\\@x.example.org. 1 7200 1800 259200 900"),
        ["2:11 warning soa-contact"], ["2:11 warning soa-contact"]
      ),
    ])
  func findsFault(_ text: String, _ standard: [String], _ gdnsd: [String]) {
    #expect(CheckedZone(whole: text).marks == standard)
    #expect(CheckedZone(whole: text, .gdnsd).marks == gdnsd)
  }

  @Test("PTR records of a reverse zone point outside it")
  func findsPTR() {
    let text = """
      $TTL 900
      @ SOA ns1.example.com. hostmaster.example.com. 1 7200 1800 259200 900
      @ NS ns1.example.com.
      @ NS ns2.example.com.
      1 PTR www.example.com
      2 PTR www.example.com.

      """
    let zone = CheckedZone(whole: text, origin: "2.0.192.in-addr.arpa")
    #expect(zone.marks == ["5:7 warning ptr-in-same-zone"])
    #expect(zone.diagnostics.first?.fix?.contains("'www.example.com.'") == true)
  }

  @Test("what a faulty line may contain is not reported as missing")
  func trustsFaultyLines() {
    let zone = CheckedZone("w CNAME nope\nnope A 192.0.2.\nw MX 10 nope")
    #expect(zone.marks == ["7:1 error cname-and-other-data", "8:8 error bad-rdata"])
  }
}
