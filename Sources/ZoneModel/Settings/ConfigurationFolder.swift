/// The directory of gdnsd's settings, and how to look into it: nothing outside it is read.
package struct ConfigurationFolder: Sendable {
  /// The directory, with its final slash; empty for the present one.
  package let path: FilePath
  /// The same from the root, by one way or more, as an include may name it.
  package let absolutePaths: [FilePath]
  /// Reads a file by its path, which begins with the directory's.
  package let load: @Sendable (FilePath) -> Result<[UInt8], FileFailure>
  /// The names in this directory or one below, with its final slash; nil where there is none.
  package let list: @Sendable (FilePath) -> [FilePath]?

  /// A directory of settings.
  package init(
    path: FilePath, absolutePaths: [FilePath] = [],
    load: @escaping @Sendable (FilePath) -> Result<[UInt8], FileFailure>,
    list: @escaping @Sendable (FilePath) -> [FilePath]?
  ) {
    self.path = path
    self.absolutePaths = absolutePaths
    self.load = load
    self.list = list
  }

  /// The files that an include names, in order: one, those of a directory, or those of a pattern.
  ///
  /// A pattern has `*` and `?` in its last name; gdnsd's others are not known here.
  ///
  /// - Parameters:
  ///   - written: the path as the file has it; a backslash escapes the byte after it.
  ///   - includer: the file that includes it.
  ///   - count: grows by the names in the directories that are looked into.
  func files(
    named written: FilePath, from includer: FilePath, counting count: inout Int
  ) -> Result<[FilePath], FileFailure> {
    let isPattern = written.bytes.contains { "*?[".utf8.contains($0) }
    let hasEscapes = written.bytes.contains(UInt8(ascii: "\\"))
    let name = hasEscapes ? Self.unescaped(written) : written
    guard !name.isEmpty, !name.bytes.contains(0) else {
      return .failure(FileFailure(reason: "cannot name a file"))
    }
    guard let file = place(of: name, from: includer) else {
      return .failure(FileFailure(reason: "is outside the directory of the settings"))
    }
    if let names = list(file.asFolder) {
      count += names.count
      return .success(names.filter { !$0.isHidden }.sorted().map { "\(file)/\($0)" })
    }
    guard isPattern else { return .success([file]) }
    guard !hasEscapes, !written.bytes.contains(UInt8(ascii: "[")),
      !file.folder.below(path).bytes.contains(where: { "*?".utf8.contains($0) })
    else { return .failure(FileFailure(reason: "is a pattern that zonec does not know")) }
    let pattern = file.lastName
    let names = list(file.folder) ?? []
    count += names.count
    let found = names.filter {
      (!$0.isHidden || pattern.isHidden) && Self.matches($0.bytes, pattern.bytes)
    }
    // Where none is found the pattern is taken for a name.
    return .success(found.isEmpty ? [file] : found.sorted().map { "\(file.folder)\($0)" })
  }

  /// Where a path leads that a file names; nil if that is outside.
  private func place(of name: FilePath, from includer: FilePath) -> FilePath? {
    guard name.isAbsolute else { return name.included(by: includer, below: path) }
    guard let start = absolutePaths.first(where: { name.bytes.starts(with: $0.bytes) }) else {
      return nil
    }
    return name.below(start).included(by: "\(path)config", below: path)
  }

  /// A path without the backslashes before other bytes.
  private static func unescaped(_ path: FilePath) -> FilePath {
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in path.bytes {
      if byte == UInt8(ascii: "\\"), !isEscaped {
        isEscaped = true
      } else {
        bytes.append(byte)
        isEscaped = false
      }
    }
    return FilePath(bytes)
  }

  /// Whether a name has the form of a pattern: `*` is any bytes, `?` any one.
  static func matches(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
    var index = 0
    var next = 0
    // Where to go on if the last `*` must take one byte more.
    var star: (pattern: Int, name: Int)?
    while index < name.count {
      if next < pattern.count, pattern[next] == UInt8(ascii: "*") {
        star = (next + 1, index)
        next += 1
      } else if next < pattern.count,
        pattern[next] == UInt8(ascii: "?") || pattern[next] == name[index]
      {
        index += 1
        next += 1
      } else if let (pattern, start) = star {
        star = (pattern, start + 1)
        next = pattern
        index = start + 1
      } else {
        return false
      }
    }
    return pattern[next...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
