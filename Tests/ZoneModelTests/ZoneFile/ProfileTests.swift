import Testing

@testable import ZoneModel

/// What gdnsd adds to the language, and what it leaves out.
struct ProfileTests {
  /// Some text, and the records it must give to gdnsd and to a project.
  static let samples: [(text: String, records: [String])] = [
    ("w DYNA multifo!web\n", ["w 60/30 DYNA multifo!web"]),
    ("w 60 IN dyna multifo!Web\n", ["w 60/30 DYNA multifo!Web"]),
    ("w 60/5 DYNA multifo!web\n", ["w 60/5 DYNA multifo!web"]),
    ("w IN 1h/10m DYNC geoip!web\n", ["w 3600/600 DYNC geoip!web"]),
    ("w 60/0 DYNA multifo!web\n", ["w 60/30 DYNA multifo!web"]),
    ("$ORIGIN s\n@Z A 192.0.2.1\na.@z A 192.0.2.2\n", ["@ 60 A 192.0.2.1", "a 60 A 192.0.2.2"]),
    ("$ORIGIN s\na.@F A 192.0.2.1\n", ["a 60 A 192.0.2.1"]),
    ("$INCLUDE f s\n", ["a.s 60 A 192.0.2.1", "b.s 60 A 192.0.2.2"]),
    (
      "$ORIGIN s\nw CNAME a.@Z\nv MX 1 @Z\nu SRV 1 2 3 x.@F\n",
      [
        "w.s 60 CNAME a.example.com.", "v.s 60 MX 1 example.com.",
        "u.s 60 SRV 1 2 3 x.example.com.",
      ]
    ),
    ("$ORIGIN s\n$ORIGIN t.@Z\nw A 192.0.2.1\n", ["w.t 60 A 192.0.2.1"]),
    ("w TXT @Z \"a.@F\"\n", ["w 60 TXT \"@Z\" \"a.@F\""]),
    ("a\\.@Z A 192.0.2.1\n", ["a\\.\\@Z 60 A 192.0.2.1"]),
    ("a@Z A 192.0.2.1\n", ["a\\@Z 60 A 192.0.2.1"]),
  ]

  /// The files that the samples include.
  static let files = ["f": "$ORIGIN t\na.@F A 192.0.2.1\n$ORIGIN @F\nb A 192.0.2.2\n"]

  @Test("gdnsd's own records and names are read", arguments: samples, [Profile.gdnsd, .any])
  func reads(_ sample: (text: String, records: [String]), _ profile: Profile) throws {
    let result = try ReadZone(sample.text, profile: profile, files: Self.files)
    #expect(result.records == sample.records)
    #expect(result.findings == [])
  }

  @Test("in the standard language @Z is a label like any other")
  func standardHasNoFinalLabels() throws {
    // It is printed whole, for gdnsd would take the relative name for the zone's origin.
    #expect(
      try ReadZone("a.@Z A 192.0.2.1\n").records == ["a.\\@Z.example.com. 60 A 192.0.2.1"])
  }

  @Test("a dynamic record keeps its shortest TTL and its text as data")
  func keepsDynamicData() throws {
    let zone = try ReadZone("w 60/258 DYNA a!b\n", profile: .any).zone
    let record = try #require(zone.records.first)
    #expect(record.type == .dyna)
    #expect(record.ttl == 60)
    #expect(Array(zone.data(of: record)) == [0, 0, 1, 2] + Array("a!b".utf8))
  }

  @Test(
    "faults of dynamic records",
    arguments: [
      ("w DYNA\n", "bad-rdata 1:3"), ("w DYNA a b\n", "bad-rdata 1:10"),
      ("w DYNA \"a!b\"\n", "bad-rdata 1:9"), ("w DYNA a\\!b\n", "bad-rdata 1:8"),
      ("w 60/x DYNA a!b\n", "bad-ttl 1:3"), ("w /5 DYNA a!b\n", "unknown-type 1:3"),
      ("w 60/5 A 192.0.2.1\n", "bad-ttl 1:3"), ("w 60/5/5 DYNA a!b\n", "bad-ttl 1:3"),
      ("w TYPE253 \\# 1 00\n", "unknown-type 1:3"), ("w TYPE254 \\# 1 00\n", "unknown-type 1:3"),
      ("a..@Z A 192.0.2.1\n", "bad-name 1:3"),
    ])
  func reportsDynamicFaults(text: String, finding: String) throws {
    #expect(try ReadZone(text, profile: .any).findings == [finding])
  }

  @Test(
    "gdnsd has CAA in the generic form, and types for private use as other servers do",
    arguments: [
      "w TYPE257 \\# 3 000161\n", "w type257 \\# 3 000161\n", "w TYPE00257 \\# 3 000161\n",
      "w TYPE65294 \\# 1 00\n",
    ])
  func readsNumberedTypes(text: String) throws {
    for profile in Profile.allCases { #expect(try ReadZone(text, profile: profile).findings == []) }
  }

  @Test("dynamic records are called by name")
  func namesDynamicTypes() {
    #expect(RecordType.dyna.description == "DYNA")
    #expect(RecordType.dync.description == "DYNC")
  }

  @Test(
    "what gdnsd does not load is reported, and only in its profile",
    arguments: [
      ("w 60s A 192.0.2.1\n", "gdnsd-syntax 1:3"), ("w 1h30m A 192.0.2.1\n", "gdnsd-syntax 1:3"),
      ("$TTL 1h1m\n", "gdnsd-syntax 1:6"), ("w CLASS1 A 192.0.2.1\n", "gdnsd-syntax 1:3"),
      ("w A 192.0.2.1\r\n", "gdnsd-syntax 1:14"), ("w TXT ((a))\n", "gdnsd-syntax 1:8"),
      ("$ORIGIN com.\n", "gdnsd-syntax 1:9"), ("$GENERATE 1-2 a$ TXT a\n", "gdnsd-syntax 1:1"),
      ("w TLSA 3 1 0 00\n", "gdnsd-syntax 1:3"), ("w TYPE1 \\# 4 c0000201\n", "gdnsd-syntax 1:3"),
    ])
  func refuses(text: String, finding: String) throws {
    #expect(try ReadZone(text, profile: .gdnsd).findings == [finding])
    #expect(try ReadZone(text, profile: .any).findings == [])
    #expect(try !ReadZone(text).diagnostics.hasErrors)
  }

  @Test("for gdnsd a file that does not end in a newline is an error, an empty one too")
  func wantsNewline() throws {
    for text in ["", "w A 192.0.2.1"] {
      let result = try ReadZone(text, profile: .gdnsd)
      #expect(result.diagnostics.all.map(\.id) == ["no-final-newline"])
      #expect(result.diagnostics.hasErrors)
    }
    #expect(try !ReadZone("w A 192.0.2.1").diagnostics.hasErrors)
  }

  @Test("for gdnsd a blank owner before any other is the apex, even after $ORIGIN")
  func takesApex() throws {
    let result = try ReadZone(" A 192.0.2.1\n", profile: .gdnsd)
    #expect(result.records == ["@ 60 A 192.0.2.1"])
    #expect(result.findings == [])
    let behind = try ReadZone("$ORIGIN s\n A 192.0.2.1\n", profile: .gdnsd)
    #expect(behind.records == ["@ 60 A 192.0.2.1"])
    #expect(behind.findings == ["inherited-owner 2:2"])
  }
}
