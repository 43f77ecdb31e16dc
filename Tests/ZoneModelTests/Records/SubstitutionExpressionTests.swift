import Testing

@testable import ZoneModel

/// Regular expressions of NAPTR records, held to BIND, which alone looks at them.
struct SubstitutionExpressionTests {
  /// Parts of expressions, good and bad.
  private static let parts = [
    "a", "-", "]", "^", "$", "(", ")", "|", "*", "+", "?", "{", "}", "{1}", "{1,}", "{2,1}",
    "{256}", "{01,255}", "{,2}", "{1,2,3}", "{1,256}", "{0}",
    "{1", "[a-c]", "[c-a]", "[^]a]", "[]", "[[:alpha:]]", "[[:foo:]]", "[[.a.]]", "[[.ab.]]",
    "[[=a=]]", "[a-[:digit:]]", "[[.a.]-z]", "[--z]", "[a-]", "[a-b-c]", "[a-b-]", #"\1"#, #"\2"#,
    #"\."#, ".", "i", "()", "(a)", "(|a)", "(a|)", "[[:digit:]-z]", "[[=a=]-[=z=]]", "[[..]]",
  ]
  /// Parts of bracket expressions, good and bad.
  private static let bracketParts = [
    "a", "z", "+", ",", "-", "-", "-", "[", "]", "^", ".", ":", "=", "[.a.]", "[.-.]", "[.ab.]",
    "[.].]", "[...]", "[=a=]", "[===]", "[=", "=]", "[:alpha:]", "[:Alpha:]", "[::]", "[.", ".]",
    "\u{e9}", "[.\u{e9}.]", "\\", "(", "|", "*",
  ]
  /// What may replace a match, good and bad.
  private static let replacements = ["b", "", #"\1"#, #"\2"#, #"\0"#, #"x\!y"#, #"\"#, #"\\"#]
  /// What may be behind the replacement.
  private static let ends = ["!", "!i", "!ii", "!I", "", "!!"]

  /// A text of some parts.
  private static func text(
    of parts: [String], upTo count: Int, _ generator: inout SeededGenerator
  ) -> String {
    (0..<Int.random(in: 0...count, using: &generator)).map { _ in
      parts.randomElement(using: &generator) ?? ""
    }.joined()
  }

  /// One or two bracket expressions with nothing else wrong, or parts of all kinds.
  private static func expression(_ generator: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: text(of: parts, upTo: 5, &generator)
    case 1: "[\(text(of: bracketParts, upTo: 6, &generator))]"
    default:
      "[a-z][\(text(of: bracketParts, upTo: 4, &generator))]"
        + text(of: parts + bracketParts, upTo: 2, &generator)
    }
  }

  @Test("an expression is sound just if BIND loads its record")
  func agreesWithBIND() throws {
    var generator = SeededGenerator(seed: 1)
    var texts = [
      "", "!", "!!", "!!!", "iaibi", "1a1b1", #"\a\b\"#, "/a/b/", "!a!b!c", "x", "![,-[+--]!!",
    ]
    for _ in 0..<5000 {
      let replacement = Self.replacements.randomElement(using: &generator) ?? ""
      let end = generator.next() % 4 == 0 ? Self.ends.randomElement(using: &generator) ?? "" : "!"
      texts.append("!\(Self.expression(&generator))!\(replacement)\(end)")
    }
    // BIND reads no zone further than to what it does not read, so each has a zone of its own.
    let zones = texts.enumerated().map { number, text in
      let written = text.replacing("\\", with: #"\\"#)
      return GrammarZone(
        example: "x NAPTR 1 1 \"u\" \"E2U+sip\" \"\(written)\" .", number: number)
    }
    guard let verdicts = try BatchVerdicts(on: zones, judges: [.namedCheckzone]) else { return }
    var wrong: [String] = []
    var refusedCount = 0
    for (text, refusers) in zip(texts, verdicts.refusers) {
      refusedCount += refusers.count
      if SubstitutionExpression.isSound(text.utf8Span.span) != refusers.isEmpty {
        wrong.append(text)
      }
    }
    #expect(wrong == [])
    #expect(refusedCount > 500 && refusedCount < texts.count - 500, "\(refusedCount)")
  }
}
