import Testing

@testable import ZoneModel

/// Paths are bytes: what Swift holds equal, or for one character, the file system does not.
struct PathNamesTests {
  @Test(
    "a file that another one names is below the root, or is not read",
    arguments: [
      ("a", "p/z", "p/", "p/a"), ("./a//b", "p/z", "p/", "p/a/b"), ("../a", "p/s/z", "p/", "p/a"),
      ("s/../a", "z", "", "a"), ("a", "/p/z", "/p/", "/p/a"), ("..a", "p/z", "p/", "p/..a"),
    ])
  func finds(path: String, includer: String, root: String, found: String) {
    #expect(
      FilePath(path).included(by: FilePath(includer), below: FilePath(root)) == FilePath(found))
  }

  @Test(
    "nothing leads out of the root",
    arguments: [
      ("/a", "p/z", "p/"), ("../a", "p/z", "p/"), ("../p/a", "p/z", "p/"), ("..", "p/s/z", "p/"),
      ("../\u{301}a", "p/z", "p/"), ("s/../../a", "z", ""), ("", "p/z", "p/"),
      // Another folder, whose name Swift holds equal to the root's.
      ("../cafe\u{301}/a", "caf\u{e9}/z", "caf\u{e9}/"),
    ])
  func refuses(path: String, includer: String, root: String) {
    #expect(FilePath(path).included(by: FilePath(includer), below: FilePath(root)) == nil)
  }

  @Test("a mark after a slash or a dot hides neither")
  func splits() {
    #expect("a/\u{301}b".pathNames.map { Array($0.utf8) } == [[97], [0xCC, 0x81, 98]])
    #expect(".\u{301}a".isHiddenName)
    #expect(FilePath("/\u{301}a").isAbsolute)
    let path = "a/\u{301}b"
    #expect(Array(path[..<path.lastPathName].utf8) == Array("a/".utf8))
  }
}
