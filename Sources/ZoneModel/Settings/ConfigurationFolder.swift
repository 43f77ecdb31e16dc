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

  /// How many names may be looked through.
  static let nameLimit = 100_000
  /// How many directories the patterns of one include may lead to.
  private static let folderLimit = 4096

  /// The files that an include names, in order: one, those of a directory, or those of a pattern, as
  /// glob(3) finds them.
  ///
  /// - Parameters:
  ///   - written: the path as the file has it; a backslash escapes the byte after it.
  ///   - includer: the file that includes it.
  ///   - count: grows by the names in the directories that are looked into; past the limit they are
  ///     not all looked into.
  func files(
    named written: FilePath, from includer: FilePath, counting count: inout Int
  ) -> Result<[FilePath], FileFailure> {
    let name = Self.unescaped(written)
    guard !name.isEmpty, !name.bytes.contains(0) else {
      return .failure(FileFailure(reason: "cannot name a file"))
    }
    guard let file = place(of: name, from: includer),
      let pattern = place(of: written, from: includer)
    else { return .failure(FileFailure(reason: "is outside the directory of the settings")) }
    if let names = list(file.asFolder) {
      count += names.count
      return .success(names.filter { !$0.isHidden }.sorted().map { "\(file)/\($0)" })
    }
    guard NamePattern.isPattern(written) else { return .success([file]) }
    guard let found = matches(of: pattern.below(path), counting: &count) else {
      return .failure(FileFailure(reason: "is a pattern that zonec does not follow"))
    }
    // Where none is found the pattern is taken for a name.
    return .success(found.isEmpty ? [file] : found.sorted())
  }

  /// The paths that have the form of a pattern; nil if that is not known, or if it leads to too many
  /// directories.
  private func matches(of pattern: FilePath, counting count: inout Int) -> [FilePath]? {
    let names = pattern.names
    var found = [path]
    var isChecked = false
    for (place, name) in names.enumerated() {
      let isPattern = NamePattern.isPattern(name)
      isChecked = isChecked || isPattern
      guard found.count <= Self.folderLimit, let form = NamePattern(name) else { return nil }
      let plain = Self.unescaped(name)
      var next: [FilePath] = []
      for folder in found {
        let folder = place == 0 ? folder : folder.asFolder
        // Whether what has a plain name is there shows later, unless it is the last.
        if !isPattern, !isChecked || place + 1 < names.count {
          next.append("\(folder)\(plain)")
          continue
        }
        guard count <= Self.nameLimit, let names = list(folder) else { continue }
        count += names.count
        next += names.filter { isPattern ? form.matches($0) : $0 == plain }.map {
          "\(folder)\($0)"
        }
      }
      found = next
    }
    return found
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
}
