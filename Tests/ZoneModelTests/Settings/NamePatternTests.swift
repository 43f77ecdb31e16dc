import Glibc
import Testing

@testable import ZoneModel

/// Patterns of file names, held to fnmatch(3), which glob(3) goes by.
struct NamePatternTests {
  /// Parts of patterns.
  private static let parts = [
    "a", "b", "-", ".", "*", "?", "[", "]", "!", "^", "\\", "[ab]", "[!a]", "[^b]", "[a-c]", "[]a]",
    "[c-a]", "[a-]", "[-a]", "[\\]]", "[[:alpha:]]", "[[:digit:]-]", "[![:punct:]]", "[a-\\c]",
    "[[:upper:]", "[[a]", "[.]", "\\.", "\\*",
  ]
  /// Parts of names.
  private static let pieces = ["a", "b", "c", "-", ".", "]", "[", "*", "!", "\\", "A", "1", "z"]

  /// A text of some parts.
  private static func text(of parts: [String], _ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in
      parts.randomElement(using: &random) ?? ""
    }.joined()
  }

  @Test("a name has the form of a pattern just if fnmatch says so")
  func agreesWithSystem() {
    var random = SeededGenerator(seed: 1)
    var matchCount = 0
    for _ in 0..<40_000 {
      let pattern = Self.text(of: Self.parts, &random)
      let name = Self.text(of: Self.pieces, &random)
      let isMatch = unsafe fnmatch(pattern, name, FNM_PERIOD | FNM_PATHNAME) == 0
      matchCount += isMatch ? 1 : 0
      guard let form = NamePattern(FilePath(pattern)) else {
        #expect(pattern.contains(/\[.*\[\./), "\(pattern)")
        continue
      }
      #expect(form.matches(FilePath(name)) == isMatch, "\(pattern) \(name)")
    }
    #expect(matchCount > 1000)
  }

  @Test("a pattern longer than any name is none")
  func isBounded() {
    #expect(NamePattern(FilePath(String(repeating: "*", count: 255))) != nil)
    for text in [String(repeating: "*", count: 256), "[[.a.]]", "[[=a=]]*"] {
      #expect(NamePattern(FilePath(text)) == nil)
    }
  }
}
