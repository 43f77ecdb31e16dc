import Testing

@testable import ZoneModel

/// `$INCLUDE`.
struct IncludeTests {
  /// Files, the first of which is read, and the records they must give.
  static let samples: [(text: String, files: [String: String], records: [String])] = [
    (
      "w A 192.0.2.1\n$INCLUDE a\n", ["a": " A 192.0.2.2\n"],
      ["w 60 A 192.0.2.1", "w 60 A 192.0.2.2"]
    ),
    (
      "$INCLUDE a\nw A 192.0.2.1\n", ["a": "v A 192.0.2.2\n"],
      ["v 60 A 192.0.2.2", "w 60 A 192.0.2.1"]
    ),
    (
      "$INCLUDE \"a b\" sub\nw A 192.0.2.1\n", ["a b": "v MX 1 m\n"],
      ["v.sub 60 MX 1 m.sub.example.com.", "w 60 A 192.0.2.1"]
    ),
    ("$include a\\032b\n", ["a b": "v A 192.0.2.2\n"], ["v 60 A 192.0.2.2"]),
    // Owner, origin and TTL are afterwards what they were.
    (
      "w A 192.0.2.1\n$INCLUDE a\n A 192.0.2.3\nu A 192.0.2.4\n",
      ["a": "$TTL 5\n$ORIGIN sub\nv A 192.0.2.2\n"],
      ["w 60 A 192.0.2.1", "v.sub 5 A 192.0.2.2", "w 60 A 192.0.2.3", "u 60 A 192.0.2.4"]
    ),
    // The includer's TTL and origin hold inside.
    ("$TTL 7\n$ORIGIN x\n$INCLUDE a\n", ["a": "v A 192.0.2.2\n"], ["v.x 7 A 192.0.2.2"]),
    (
      "$INCLUDE a\n", ["a": "$INCLUDE b s\nv A 192.0.2.1\n", "b": "v A 192.0.2.2\n"],
      ["v.s 60 A 192.0.2.2", "v 60 A 192.0.2.1"]
    ),
    // The same file twice is no cycle.
    (
      "$INCLUDE a x\n$INCLUDE a y\n", ["a": "v A 192.0.2.1\n"],
      ["v.x 60 A 192.0.2.1", "v.y 60 A 192.0.2.1"]
    ),
  ]

  @Test("two files whose names Swift holds equal are no cycle")
  func distinguishesNames() throws {
    let result = try ReadZone(
      "$INCLUDE caf\u{e9}\n", files: ["caf\u{e9}": "v A 192.0.2.2\n$INCLUDE cafe\u{301}\n"])
    // The second includes itself, as a test's files are found by equal names.
    #expect(result.records == ["v 60 A 192.0.2.2", "v 60 A 192.0.2.2"])
    #expect(result.findings.map { $0.prefix { $0 != " " } } == ["include-cycle"])
  }

  @Test("an included file's records take the place of the directive", arguments: samples)
  func includes(_ sample: (text: String, files: [String: String], records: [String])) throws {
    let result = try ReadZone(sample.text, files: sample.files)
    #expect(result.records == sample.records)
    // BIND and NSD would take the inner $TTL out of the file with them. The owner is
    // that before the file, which readers of the zone may miss.
    let leaks = sample.files["a"]?.hasPrefix("$TTL 5") ?? false
    #expect(result.findings == (leaks ? ["inherited-owner 3:2", "ttl-after-include 3:2"] : []))
  }

  /// Files, the first of which is read, and the findings they must give.
  static let faults: [(text: String, files: [String: String], findings: [String])] = [
    ("$INCLUDE\n", [:], ["bad-directive 1:1"]),
    ("$INCLUDE a b c\n", [:], ["bad-directive 1:14"]),
    ("$INCLUDE nope\nw A x\n", [:], ["include-failed 1:10", "bad-rdata 2:5"]),
    ("$INCLUDE \"\"\n", [:], ["include-failed 1:11"]),
    ("$INCLUDE a\\000\n", [:], ["include-failed 1:10"]),
    ("$INCLUDE a b..c\n", ["a": "v A 192.0.2.1\n"], ["bad-name 1:14"]),
    ("$INCLUDE a\n", ["a": "v A x\n"], ["bad-rdata a:1:5"]),
    ("$INCLUDE a\nw A x\n", ["a": "$INCLUDE a\n"], ["bad-rdata 2:5", "include-cycle a:1:10"]),
    ("$INCLUDE a\n", ["a": "$INCLUDE b\n", "b": "$INCLUDE a\n"], ["include-cycle b:1:10"]),
    ("$INCLUDE a\n", ["a": " A 192.0.2.2\n"], ["missing-owner a:1:2"]),
    ("$INCLUDE a\n", ["a": "v A 192.0.2.1"], ["no-final-newline a:1:14"]),
    ("$INCLUDE a\n", ["a": "v TXT (\n"], ["unbalanced-parenthesis a:1:7"]),
  ]

  @Test("faults of included files are reported at their place", arguments: faults)
  func reports(_ sample: (text: String, files: [String: String], findings: [String])) throws {
    #expect(try ReadZone(sample.text, files: sample.files).findings == sample.findings)
  }

  @Test("depth, number and size are bounded")
  func isBounded() throws {
    let chain = Dictionary(
      uniqueKeysWithValues: (1...20).map { ("f\($0)", "$INCLUDE f\($0 + 1)\n") })
    #expect(try ReadZone("$INCLUDE f1\n", files: chain).findings == ["include-depth f16:1:10"])

    var limits = ReadLimits()
    limits.includeCount = 2
    let twice = "$INCLUDE a\n$INCLUDE a\n$INCLUDE a\n"
    let file = ["a": "v A 192.0.2.1\n"]
    #expect(try ReadZone(twice, files: file, limits: limits).findings == ["include-count 3:10"])
    limits.includeBytes = 20
    #expect(
      try ReadZone(twice, files: file, limits: limits).findings == [
        "include-size 2:10", "include-count 3:10",
      ])
  }

  @Test("without a loader nothing is included")
  func canBeRefused() throws {
    let file = ZoneFile(
      name: "main", bytes: Array("$INCLUDE a\n".utf8), origin: try DomainName("example.com."))
    #expect(file.findings.map(\.id) == ["include-refused"])
    #expect(!file.isWhole)
  }
}
