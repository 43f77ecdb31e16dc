import Testing

@testable import ZoneModel

/// Text of others, whose comparison must cost what it weighs.
struct BoundedTextTests {
  @Test(
    "text that people write stays what it is",
    arguments: ["", "example", "caf\u{e9}", "cafe\u{301}", "\u{5e9}\u{5b8}\u{5c1}", "\u{1F600}"])
  func keeps(text: String) {
    #expect(String(bounded: Array(text.utf8)).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test(
    "of combining characters in a row, those after the thirtieth are written as numbers",
    arguments: ["\u{301}", "\u{f73}", "\u{1D165}"] as [Unicode.Scalar])
  func bounds(mark: Unicode.Scalar) {
    let row = String(repeating: String(Character(mark)), count: 31)
    let text = String(bounded: Array("a\(row)b\(mark)".utf8))
    let start = String(repeating: String(Character(mark)), count: 30)
    let bounded = "a\(start)\\u{\(String(mark.value, radix: 16))}b\(mark)"
    #expect(text.unicodeScalars.elementsEqual(bounded.unicodeScalars))
  }

  @Test("what is not UTF-8 is decoded as ever")
  func repairs() {
    #expect(String(bounded: [0x61, 0xFF, 0x62]) == "a\u{FFFD}b")
  }
}
