import Testing

@testable import ZoneModel

/// What other languages and word processors leave in a file is named for what it is.
struct MixupTests {
  @Test(
    "a line of a zone file",
    arguments: [
      ("# a comment", 1, "a comment does not begin with # in a zone file"),
      ("#don't say \"no", 1, "a comment does not begin with # in a zone file"),
      ("// a comment", 1, "a comment does not begin with // in a zone file"),
      ("w A 192.0.2.1 # web", 15, "a comment does not begin with # in a zone file"),
      ("w A 192.0.2.1 // web", 15, "a comment does not begin with // in a zone file"),
      ("w\u{A0}A 192.0.2.1", 2, "there is a no-break space (U+00A0) in this line"),
      ("w A\u{A0}192.0.2.1", 4, "there is a no-break space (U+00A0) in this line"),
      ("w A 192.0.2.1\u{A0}", 14, "there is a no-break space (U+00A0) in this line"),
      ("w A 192.0.2.1\u{2003}", 14, "there is an unusual blank (U+2003) in this line"),
      ("w A 192.0.2.1\u{200B}", 14, "there is an invisible character (U+200B) in this line"),
      ("w A 192.0.2 ; \u{A0}", 5, "address '192.0.2' is not an IPv4 address"),
      ("w A \"192.0.2\u{A0}\"", 6, "address '192.0.2\\u{a0}' may not be in quotes"),
    ])
  func zoneFile(_ line: String, _ column: Int, _ message: String) throws {
    for profile in [Profile.standard, .gdnsd] {
      let zone = CheckedZone(line, profile)
      let finding = try #require(zone.diagnostics.first { $0.severity == .error })
      #expect(finding.message == message)
      #expect(zone.sources.place(of: finding.range.start)?.column == column)
    }
  }

  @Test("a TXT record may have all of these")
  func leavesData() {
    // That Knot does not read such a text is another matter.
    #expect(
      CheckedZone("w TXT # // \"\u{A0}\"").marks == ["7:13 warning unportable-syntax"])
  }

  @Test(
    "a file of the project",
    arguments: [
      ("roles:\n  - salt\n", ["1:1 the file is YAML, and zonec reads JSON"]),
      ("---\n# roles\nroles: {}\n", ["1:1 the file is YAML, and zonec reads JSON"]),
      ("# roles\n- salt\n", ["1:1 the file is YAML, and zonec reads JSON"]),
      ("# roles\n{ \"a\": 1 }", ["1:1 a comment begins with //, not with #"]),
      ("{ \"a\": 1, # one\n \"b\": 2 }", ["1:11 a comment begins with //, not with #"]),
      ("[ 1, # one\n 2 ]", ["1:6 a comment begins with //, not with #"]),
      ("{\u{A0}\"a\": 1 }", ["1:2 there is a no-break space (U+00A0) outside a string"]),
      ("{ “a”: 1 }", ["1:3 “ is a typographic quote"]),
      ("{ \"a\": „x“ }", ["1:8 „ is a typographic quote"]),
    ])
  func project(_ text: String, _ faults: [String]) throws {
    var sources = SourceMap()
    let added = sources.add(name: "test.json", bytes: Array(text.utf8))
    let file = try #require(added)
    var json = JSONReader(file)
    json.skipValue()
    json.expectEnd()
    let found = json.diagnostics.sorted().map { finding in
      let place = sources.place(of: finding.range.start)
      return "\(place?.line ?? 0):\(place?.column ?? 0) \(finding.message)"
    }
    #expect(found == faults)
  }

  @Test(
    "an address and a network",
    arguments: [
      ("10.0.0.1 ", "has a blank"), (" 10.0.0.1", "has a blank"), ("10.0.0 .1", "has a blank"),
      ("10.0.0.1\u{A0}", "has a no-break space (U+00A0)"),
      ("fd00::1\u{200B}", "has an invisible character (U+200B)"),
    ])
  func address(_ text: String, _ fault: String) {
    let files = ProjectFiles([
      "zones/staging.json": "{ \"hosts\": [ { \"name\": \"salt\", \"private\": \"\(text)\" } ] }"
    ])
    #expect(files.read().diagnostics.all.map(\.message) == ["\(quoted(text)) \(fault)"])
    #expect(files.findings() == ["staging.json:1:44 bad-address"])
  }
}
