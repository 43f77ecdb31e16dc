import Testing

@testable import ZoneModel

/// The findings of reading a text through, as `line:column message`.
private func faults(_ text: [UInt8]) -> [String] {
  var sources = SourceMap()
  guard let file = sources.add(name: "test.json", bytes: text) else { return ["no file"] }
  var json = JSONReader(file)
  json.skipValue()
  json.expectEnd()
  return json.diagnostics.sorted().map { finding in
    let place = sources.place(of: finding.range.start)
    return "\(place?.line ?? 0):\(place?.column ?? 0) \(finding.message)"
  }
}

/// The text of the one string that a file holds, or nil where it is refused.
private func string(_ text: String) -> String? {
  var sources = SourceMap()
  guard let file = sources.add(name: "test.json", bytes: Array(text.utf8)) else { return nil }
  var json = JSONReader(file)
  return json.spelled("the text")?.text
}

struct JSONReaderTests {
  @Test(
    "sound text is read without a finding",
    arguments: [
      "{}", "[]", " [ 1, -2, 3.5, 1e9, 0.1E-2, true, false, null, \"x\" ] ",
      "{\"a\": [1, 2,], \"b\": {},}", "// first\n{ /* in */ \"a\" /**/ : 1 } // last",
      "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"", "\"é €  🦊\"",
    ])
  func readsSoundText(_ text: String) { #expect(faults(Array(text.utf8)) == []) }

  @Test(
    "a fault is reported at its place, and reading goes on",
    arguments: [
      ("", ["1:1 the text ends where a value is expected"]),
      ("{\"a\": 1 \"b\": 2}", ["1:9 a ',' is missing"]),
      (
        "{\"a\" 1, \"b\": }",
        ["1:6 a ':' is missing after the key", "1:14 a value is missing before '}'"]
      ),
      ("[1,, 2]", ["1:4 a value is missing before ','"]),
      ("[,]", ["1:2 a value is missing before ','"]),
      (
        "{a: 1, \"b\": 'x'}",
        ["1:2 the key 'a' has no quotes", "1:13 a string is in single quotes"]
      ),
      ("{'a': 1}", ["1:2 a key is in single quotes"]),
      (
        "[tru, nul, True]",
        [
          "1:2 'tru' is not a JSON value", "1:7 'nul' is not a JSON value",
          "1:12 'True' is not a JSON value",
        ]
      ),
      (
        "[01, 1., .5, +1, 1e, 0x1F, -]",
        [
          "1:2 the number '01' begins with a zero", "1:6 '1.' is not a JSON number",
          "1:10 '.' is not a JSON value",
          "1:14 '+' is not a JSON value", "1:18 '1e' is not a JSON number",
          "1:22 '0x1F' is not a JSON number",
          "1:28 '-' is not a JSON number",
        ]
      ),
      (
        "[\"a\nb\", 1]",
        [
          "1:2 the string has no closing quote", "2:1 'b' is not a JSON value",
          "2:7 the text ends inside a list",
        ]
      ),
      ("{\"a\": [1}", ["1:9 ']' is missing before '}'"]),
      ("[1}, 2]", ["1:3 ']' is missing before '}'"]),
      ("[1", ["1:3 the text ends inside a list"]),
      ("{\"a\": {\"b\": 1", ["1:14 the text ends inside an object"]),
      ("[1] x", ["1:5 text follows the end of the value: 'x'"]),
      ("[1] /* x", ["1:5 the comment has no end"]),
      ("[1 / 2]", ["1:4 '/' is not a JSON value"]),
      ("[\u{0}]", ["1:2 there is a NUL byte in the text"]),
      ("[]\u{0}", ["1:3 there is a NUL byte after the end of the value"]),
      (
        "[\"a\u{1}b\", \"\u{0}\"]",
        [
          "1:4 there is a control character in a string",
          "1:10 there is a control character in a string",
        ]
      ),
      (
        "[\"\\ud83e\", \"\\uDD8A\", \"\\u12g4\", \"\\x\"]",
        [
          "1:3 the escape is half of a surrogate pair",
          "1:13 the escape is half of a surrogate pair",
          "1:23 \\u needs four hexadecimal digits",
          "1:33 a backslash is allowed only before one of \"\\/bfnrtu",
        ]
      ),
      (
        "\u{FEFF}[1 2]",
        ["1:1 the file begins with a byte order mark, which JSON forbids", "1:5 a ',' is missing"]
      ),
      ("[\u{A0}1]", ["1:2 there is a no-break space (U+00A0) outside a string"]),
    ])
  func reportsFaults(_ text: String, _ expected: [String]) {
    #expect(faults(Array(text.utf8)) == expected)
  }

  @Test(
    "bytes that are not UTF-8 are refused",
    arguments: [
      [0x80], [0xC0, 0xAF], [0xC3], [0xE2, 0x82], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFF],
    ] as [[UInt8]])
  func refusesBadUTF8(_ bytes: [UInt8]) {
    let text = Array("[\"".utf8) + bytes + Array("\"]".utf8)
    #expect(faults(text).first == "1:3 the bytes are not UTF-8")
  }

  @Test(
    "escapes mean their characters",
    arguments: [
      ("\"plain\"", "plain"), ("\"a\\nb\\u0041\"", "a\nbA"), ("\"\\ud83e\\udd8a!\"", "🦊!"),
      ("\"\\u20AC\\u00e9é\"", "€éé"), ("\"\"", ""), ("\"\\\"\"", "\""),
    ])
  func decodesEscapes(_ text: String, _ meant: String) { #expect(string(text) == meant) }

  @Test("64 levels are read, the 65th is refused, and ten thousand cost one finding")
  func boundsDepth() {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(faults(nested(64)) == [])
    let message = "1:65 objects and lists are nested more than 64 deep"
    #expect(faults(nested(65)) == [message])
    #expect(faults(nested(10_000)) == [message])
    #expect(
      faults(Array(String(repeating: "{\"a\":", count: 10_000).utf8)) == [
        "1:321 objects and lists are nested more than 64 deep",
        "1:50001 the text ends inside an object",
      ])
  }

  @Test("a file full of faults is given up after a thousand")
  func givesUp() {
    let found = faults(Array("[\(String(repeating: "x,", count: 5000))]".utf8))
    #expect(found.count == JSONReader.maximumFindings + 1)
    #expect(found.contains { $0.contains("the rest was not read") })
  }

  @Test("a text cut anywhere gives findings, never a trap")
  func endsOnTruncation() {
    let text = Array(
      "{\"a\": [1, -2.5e3, \"\\u00e9\\ud83e\\udd8a\", true, null, /* c */ {}], // d\n\"b\": \"é\"}"
        .utf8)
    for count in 0..<text.count { #expect(!faults(Array(text[..<count])).isEmpty) }
    #expect(faults(text) == [])
  }
}
