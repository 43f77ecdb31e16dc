/// Paths as the file system reads them: it knows bytes, no characters.
///
/// A `Character` takes in the marks that follow it, so that split by characters `../\u{301}x` would
/// be one name, and lead out of a directory that every `..` is refused for.
extension String {
  /// The names between the slashes of a path, in order; empty ones where slashes meet or end it.
  public var pathNames: [String] {
    utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a path begins at the root directory.
  public var isAbsolutePath: Bool { utf8.first == UInt8(ascii: "/") }

  /// Whether a name is one that directory listings, and gdnsd, leave out.
  public var isHiddenName: Bool { utf8.first == UInt8(ascii: ".") }

  /// The path of a file that `includer` names by this path, relative to itself.
  ///
  /// - Parameters:
  ///   - includer: begins with `root`.
  ///   - root: a folder with its final slash; empty for the present one.
  /// - Returns: nil where it would lie outside `root`, or be that folder itself.
  public func included(by includer: String, below root: String) -> String? {
    if isAbsolutePath { return nil }
    var names: [String] = []
    let folder = includer.pathNames.dropFirst(root.pathNames.count - 1).dropLast()
    for name in folder + pathNames where !name.isEmpty && name != "." {
      if name != ".." {
        names.append(name)
      } else if names.popLast() == nil {
        return nil
      }
    }
    return names.isEmpty ? nil : root + names.joined(separator: "/")
  }

  /// Where the last name of a path begins.
  public var lastPathName: Index {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { utf8.index(after: $0) } ?? startIndex
  }
}
