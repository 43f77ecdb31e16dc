/// The parts of a path.
extension FilePath {
  /// The names between its slashes, in order; empty ones where slashes meet or end it.
  package var names: [FilePath] {
    bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { FilePath($0) }
  }

  /// The path of the names, with slashes between them.
  package init(names: some Sequence<FilePath>) {
    self.init(names.map(\.bytes).joined(separator: CollectionOfOne(UInt8(ascii: "/"))))
  }

  /// Whether it begins at the root directory.
  package var isAbsolute: Bool { bytes.first == UInt8(ascii: "/") }

  /// Whether a name is one that directory listings, and gdnsd, leave out.
  package var isHidden: Bool { bytes.first == UInt8(ascii: ".") }

  /// The directory before its last name, with the final slash; empty for the present one.
  package var folder: FilePath { FilePath(bytes[..<lastNameStart]) }

  /// Its last name; empty if it ends in a slash.
  package var lastName: FilePath { FilePath(bytes[lastNameStart...]) }

  /// The path with a slash at its end.
  package var asFolder: FilePath { bytes.last == UInt8(ascii: "/") ? self : "\(self)/" }

  /// Whether it ends in a text.
  package func hasSuffix(_ text: String) -> Bool {
    bytes.suffix(text.utf8.count) == Array(text.utf8)[...]
  }

  /// What is after a folder that it begins with.
  package func below(_ folder: FilePath) -> FilePath {
    FilePath(bytes.dropFirst(folder.bytes.count))
  }

  /// The path of a file that `includer` names by this path, relative to itself.
  ///
  /// - Parameters:
  ///   - includer: begins with `root`.
  ///   - root: a folder with its final slash; empty for the present one.
  /// - Returns: nil if it would be outside `root`, or that folder itself.
  package func included(by includer: FilePath, below root: FilePath) -> FilePath? {
    if isAbsolute { return nil }
    var found: [FilePath] = []
    for name in includer.below(root).names.dropLast() + names where !name.isEmpty && name != "." {
      if name != ".." {
        found.append(name)
      } else if found.popLast() == nil {
        return nil
      }
    }
    return found.isEmpty ? nil : "\(root)\(FilePath(names: found))"
  }

  /// Where its last name begins.
  private var lastNameStart: Int {
    (bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
  }
}
