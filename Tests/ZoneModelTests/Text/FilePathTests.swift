import Testing

@testable import ZoneModel

struct FilePathTests {
  @Test(
    "a path is shown so that nothing in it acts, and no two look alike",
    arguments: [
      ("a/b.zone", "a/b.zone"), ("caf\u{e9}", "caf\u{e9}"), ("::error::x", "./::error::x"),
      ("a\nb", "a\\u{a}b"), ("a\u{1B}[2J", "a\\u{1b}[2J"),
      ("\u{202E}x\u{2066}", "\\u{202e}x\\u{2066}"),
      ("\u{200E}\u{61C}\u{200B}", "\\u{200e}\\u{61c}\\u{200b}"), ("\u{9B}x", "\\u{9b}x"),
    ])
  func shows(path: String, shown: String) {
    #expect(FilePath(path).description == shown)
    #expect(FilePath(path).text == path)
  }

  @Test("bytes that are not UTF-8 are kept, and shown one by one")
  func keepsBytes() {
    let path = FilePath([0x61, 0xE9, 0x2F, 0x62, 0xC3])
    #expect(path.description == "a\\x{e9}/b\\x{c3}")
    #expect(path.text == nil)
    #expect(path.lastName.bytes == [0x62, 0xC3])
    let joined: FilePath = "\(path.folder)\(path.lastName)"
    #expect(joined == path)
    #expect(quoted(path) == "'a\\x{e9}/b\\x{c3}'")
    #expect(path.included(by: "p/z", below: "p/") == FilePath(Array("p/".utf8) + path.bytes))
  }
}
