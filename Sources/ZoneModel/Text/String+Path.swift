/// Paths of compiled files as the file system reads them: as bytes, not characters.
///
/// A `Character` includes the combining marks that follow it. Split by characters, `../\u{301}x`
/// would be one name, and lead out of a directory although every `..` is refused.
extension String {
  /// The names between the slashes of a path, in order; empty ones where slashes meet or end it.
  package var pathNames: [String] {
    var names: [String] = []
    var start = startIndex
    for index in utf8.indices where utf8[index] == UInt8(ascii: "/") {
      names.append(String(self[start..<index]))
      start = utf8.index(after: index)
    }
    names.append(String(self[start...]))
    return names
  }

  /// Whether a name is one that directory listings, and gdnsd, leave out.
  package var isHiddenName: Bool { utf8.first == UInt8(ascii: ".") }

  /// Where the last name of a path begins.
  package var lastPathName: Index {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { utf8.index(after: $0) } ?? startIndex
  }
}
