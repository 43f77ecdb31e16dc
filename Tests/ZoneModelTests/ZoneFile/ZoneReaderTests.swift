import Testing

@testable import ZoneModel

/// The language of zone files: text in, records out.
struct ZoneReaderTests {
  /// Some text and the records it must give, without any finding.
  static let samples: [(text: String, records: [String])] = [
    // Owners
    ("@ A 192.0.2.1\n", ["@ 60 A 192.0.2.1"]),
    ("www A 192.0.2.1\n A 192.0.2.2\n", ["www 60 A 192.0.2.1", "www 60 A 192.0.2.2"]),
    (
      "www\tA\t192.0.2.1\n\t\tAAAA 2001:db8::1\n",
      ["www 60 A 192.0.2.1", "www 60 AAAA 2001:db8::1"]
    ),
    ("www.example.com. A 192.0.2.1\n", ["www 60 A 192.0.2.1"]),
    ("WWW.EXAMPLE.COM. A 192.0.2.1\n", ["WWW 60 A 192.0.2.1"]),
    ("example.com. A 192.0.2.1\n", ["@ 60 A 192.0.2.1"]),
    (
      "300 A 192.0.2.1\nIN A 192.0.2.2\nA A 192.0.2.3\n",
      ["300 60 A 192.0.2.1", "IN 60 A 192.0.2.2", "A 60 A 192.0.2.3"]
    ),
    ("a\\.b A 192.0.2.1\n", ["a\\.b 60 A 192.0.2.1"]),
    ("a\\046b A 192.0.2.1\n", ["a\\.b 60 A 192.0.2.1"]),
    ("a\\ b\\;c\\(d A 192.0.2.1\n", ["a\\032b\\;c\\(d 60 A 192.0.2.1"]),
    ("\\000\\255 A 192.0.2.1\n", ["\\000\\255 60 A 192.0.2.1"]),
    ("\"a b\" A 192.0.2.1\n", ["a\\032b 60 A 192.0.2.1"]),
    ("\"@\" A 192.0.2.1\n", ["@ 60 A 192.0.2.1"]),
    ("\\@ A 192.0.2.1\n", ["\\@.example.com. 60 A 192.0.2.1"]),
    ("\\$TTL A 192.0.2.1\n", ["\\$TTL 60 A 192.0.2.1"]),
    ("\"$TTL\" A 192.0.2.1\n", ["\\$TTL 60 A 192.0.2.1"]),
    ("*.a A 192.0.2.1\n", ["*.a 60 A 192.0.2.1"]),
    (
      "w A 192.0.2.1\nw.x A 192.0.2.2\nw A 192.0.2.3\n",
      ["w 60 A 192.0.2.1", "w.x 60 A 192.0.2.2", "w 60 A 192.0.2.3"]
    ),
    // TTL and class
    ("w 5 IN A 192.0.2.1\n", ["w 5 A 192.0.2.1"]),
    ("w IN 5 A 192.0.2.1\n", ["w 5 A 192.0.2.1"]),
    ("w in A 192.0.2.1\n", ["w 60 A 192.0.2.1"]),
    ("w Class1 5 a 192.0.2.1\n", ["w 5 A 192.0.2.1"]),
    (
      "w 1h30m A 192.0.2.1\nv 1W2D A 192.0.2.1\nu 0 A 192.0.2.1\nt 90s A 192.0.2.1\n",
      ["w 5400 A 192.0.2.1", "v 777600 A 192.0.2.1", "u 0 A 192.0.2.1", "t 90 A 192.0.2.1"]
    ),
    ("w 2147483647 A 192.0.2.1\n", ["w 2147483647 A 192.0.2.1"]),
    (
      "$TTL 1h\nw A 192.0.2.1\n$TTL 2\nv A 192.0.2.1\nu 3 A 192.0.2.1\nt A 192.0.2.1\n",
      ["w 3600 A 192.0.2.1", "v 2 A 192.0.2.1", "u 3 A 192.0.2.1", "t 2 A 192.0.2.1"]
    ),
    // Origins
    (
      "$ORIGIN sub\nw A 192.0.2.1\n@ MX 1 m\n",
      ["w.sub 60 A 192.0.2.1", "sub 60 MX 1 m.sub.example.com."]
    ),
    ("$origin a.example.com.\n$ORIGIN b\nw CNAME @\n", ["w.b.a 60 CNAME b.a.example.com."]),
    (
      "w A 192.0.2.1\n A 192.0.2.2\n$ORIGIN sub\nw A 192.0.2.3\n",
      ["w 60 A 192.0.2.1", "w 60 A 192.0.2.2", "w.sub 60 A 192.0.2.3"]
    ),
    (
      "$ORIGIN com.\nexample A 192.0.2.1\n$ORIGIN .\nexample.com A 192.0.2.2\n",
      ["@ 60 A 192.0.2.1", "@ 60 A 192.0.2.2"]
    ),
    // Parentheses, comments, blank lines
    ("w TXT ( a ; one\n  b ) ; two\n", ["w 60 TXT \"a\" \"b\""]),
    ("w TXT ( a\n\nb\n ; )\n )\nv A 192.0.2.1\n", ["w 60 TXT \"a\" \"b\"", "v 60 A 192.0.2.1"]),
    ("w (\n5\nIN\nA\n192.0.2.1\n)\n", ["w 5 A 192.0.2.1"]),
    ("w TXT (a(b)c)\n", ["w 60 TXT \"a\" \"b\" \"c\""]),
    ("( w A 192.0.2.1 )\n", ["w 60 A 192.0.2.1"]),
    (";\n ; x\n\n   \n\t\nw A 192.0.2.1;c\n;(\"\n", ["w 60 A 192.0.2.1"]),
    // Strings
    ("w TXT \"a b\" c\\ d \"\"\n", ["w 60 TXT \"a b\" \"c d\" \"\""]),
    ("w TXT \"a\"\"b\"c\"d\"\n", ["w 60 TXT \"a\" \"b\" \"c\" \"d\""]),
    ("w TXT \"a;b(c)\" \"d\\\"e\\\\\" \\009\n", ["w 60 TXT \"a;b(c)\" \"d\\\"e\\\\\" \"\\009\""]),
    ("w TXT \"a\tb\"\n", ["w 60 TXT \"a\\009b\""]),
    // Types
    ("w TYPE1 \\# 4 c0000201\n", ["w 60 A 192.0.2.1"]),
    ("w A \\# 4 C000 0201\n", ["w 60 A 192.0.2.1"]),
    ("w TYPE65534 \\# 3 ( 01\n02 03 )\n", ["w 60 TYPE65534 \\# 3 010203"]),
    // Line ends
    (
      "w A 192.0.2.1\r\n\r\n TXT a\r\nv NS ns\r\n",
      ["w 60 A 192.0.2.1", "w 60 TXT \"a\"", "v 60 NS ns.example.com."]
    ),
    ("", []),
    ("\n", []),
  ]

  @Test("a good file is read whole, without a finding", arguments: samples)
  func reads(_ sample: (text: String, records: [String])) throws {
    let result = try ReadZone(sample.text)
    #expect(result.records == sample.records)
    #expect(result.findings == [])
  }

  @Test("a record knows its group and the place of its first word")
  func placesRecords() throws {
    let result = try ReadZone("\nw A 192.0.2.1\n  TXT a\n")
    let places = try result.zone.records.map { record in
      let place = try #require(result.sources.place(of: record.location))
      return [place.line, place.column]
    }
    #expect(places == [[2, 1], [3, 3]])
    #expect(result.zone.records.allSatisfy { $0.group == 0 })
  }

  @Test("without $TTL a record takes the TTL before it, which is reported once a file")
  func inheritsTTL() throws {
    let result = try ReadZone("w 5 A 192.0.2.1\nv A 192.0.2.2\nu A 192.0.2.3\n", defaultTTL: nil)
    #expect(result.records.last == "u 5 A 192.0.2.3")
    #expect(result.findings == ["ttl-missing 2:3"])
    #expect(result.diagnostics.all.first?.severity == .warning)
  }

  @Test("very long lines, many strings and many blank lines are read")
  func readsLongLines() throws {
    let words = Array(repeating: "abcdefgh", count: 5000).joined(separator: " ")
    let blank = String(repeating: "\n", count: 50000) + String(repeating: " ", count: 100_000)
    let result = try ReadZone(
      "w TXT \(words)\n\(blank)\nv A 192.0.2.1 ;\(blank.dropFirst(50000))\n")
    #expect(result.findings == [])
    #expect(result.zone.records.map(\.type) == [.txt, .a])
    #expect(result.zone.records.first?.rdataRange.count == 45000)
  }

  @Test("a zone that has records keeps them before those read")
  func appends() throws {
    var zone = try ReadZone("w A 192.0.2.1\n").zone
    var sources = SourceMap()
    var diagnostics = Diagnostics()
    _ = sources.add(name: "other", bytes: Array("v 1 A 192.0.2.2\n".utf8))
    ZoneReader.read(
      file: 0, sources: &sources, origin: zone.origin, into: &zone, group: 7,
      diagnostics: &diagnostics)
    #expect(zone.records.map(\.ttl) == [60, 1])
    #expect(zone.records.map(\.group) == [0, 7])
    #expect(
      zone.records.map { zone.owner(of: $0).description } == ["w.example.com.", "v.example.com."])
  }
}
