/// Paths of compiled files as the file system reads them: as bytes, not characters.
///
/// A `Character` includes the combining marks that follow it. Split by characters, `../\u{301}x`
/// would be one name, and lead out of a directory although every `..` is refused.
extension String {
  /// The names between the slashes of a path, in order; empty ones where slashes meet or end it.
  public var pathNames: [String] {
    utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a name is one that directory listings, and gdnsd, leave out.
  public var isHiddenName: Bool { utf8.first == UInt8(ascii: ".") }

  /// Where the last name of a path begins.
  public var lastPathName: Index {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { utf8.index(after: $0) } ?? startIndex
  }
}
