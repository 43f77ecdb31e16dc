import Testing

@testable import ZoneModel

/// Regular expressions of NAPTR records, held to BIND, which alone looks at them.
struct SubstitutionExpressionTests {
  /// Parts of expressions, good and bad.
  private static let parts = [
    "a", "-", "]", "^", "$", "(", ")", "|", "*", "+", "?", "{", "}", "{1}", "{1,}", "{2,1}",
    "{256}",
    "{1", "[a-c]", "[c-a]", "[^]a]", "[]", "[[:alpha:]]", "[[:foo:]]", "[[.a.]]", "[[.ab.]]",
    "[[=a=]]", "[a-[:digit:]]", "[[.a.]-z]", "[--z]", "[a-]", "[a-b-c]", "[a-b-]", #"\1"#, #"\2"#,
    #"\."#, ".", "i", "()", "(a)", "(|a)", "(a|)", "[[:digit:]-z]", "[[=a=]-[=z=]]", "[[..]]",
  ]
  /// What may replace a match, good and bad.
  private static let replacements = ["b", "", #"\1"#, #"\2"#, #"\0"#, #"x\!y"#]
  /// What may be behind the replacement.
  private static let ends = ["!", "!i", "!ii", "!I", "", "!!"]

  @Test("an expression is sound just if BIND loads its record", arguments: [UInt64(1), 2])
  func agreesWithBIND(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var texts = ["", "!", "!!", "!!!", "iaibi", "1a1b1", #"\a\b\"#, "/a/b/", "!a!b!c", "x"]
    for _ in 0..<300 {
      let expression = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        Self.parts.randomElement(using: &generator) ?? ""
      }.joined()
      let replacement = Self.replacements.randomElement(using: &generator) ?? ""
      let end = generator.next() % 2 == 0 ? "!" : Self.ends.randomElement(using: &generator) ?? ""
      texts.append("!\(expression)!\(replacement)\(end)")
    }
    let zones = texts.map { text in
      """
      $TTL 300
      @ SOA ns.example.net. h.example.net. 1 7200 1800 259200 300
      @ NS ns.example.net.
      x NAPTR 1 1 "u" "E2U+sip" "\(text.replacing("\\", with: #"\\"#))" .

      """
    }
    guard let verdicts = try ServerVerdicts.of(.namedCheckzone, zones: zones) else { return }
    for (text, isLoaded) in zip(texts, verdicts) {
      #expect(SubstitutionExpression.isSound(text.utf8Span.span) == isLoaded, "\(text)")
    }
    #expect(verdicts.contains(true) && verdicts.contains(false))
  }
}
