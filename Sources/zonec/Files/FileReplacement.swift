import Glibc
import ZoneModel

/// Puts new bytes in the place of a file so that the file is whole at every moment.
struct FileReplacement {
  /// The path of the file to replace.
  private let path: FilePath
  /// Its directory, with the final slash; empty for the present one.
  private let folder: FilePath
  /// The file's name in its directory.
  private let name: FilePath
  /// The bytes that the new ones were made from.
  private let original: [UInt8]
  /// The calls to the file system.
  private let access: FileAccess

  /// A replacement of the file at a path.
  ///
  /// - Parameter original: what was read there: where it holds anything else by now, somebody's edit
  ///   would be lost, and it is not replaced.
  init(of path: FilePath, holding original: [UInt8], access: FileAccess) {
    self.path = path
    self.original = original
    self.access = access
    folder = path.folder
    name = path.lastName
  }

  /// Writes the bytes to a file beside this one, syncs it, and renames it over this one.
  ///
  /// - Throws: the first failure; then the file is unchanged, and nothing is left beside it.
  func write(_ bytes: [UInt8]) throws(PublishFailure) {
    do throws(SystemError) {
      let directory = try access.open(
        .workingDirectory, folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY)
      // Renaming would put a file in the place of the link, and leave what it leads to.
      guard try access.status(directory, name).kind == .regular else {
        throw SystemError(code: ELOOP)
      }
      try write(bytes, in: directory)
    } catch {
      if error.code == ESTALE { throw PublishFailure(path, "another process is writing to it") }
      guard error.code == ELOOP else { throw PublishFailure(path, error) }
      throw PublishFailure(path, "it is a symbolic link: name the file that it leads to")
    }
  }

  /// Writes the bytes under a temporary name, and renames them.
  private func write(_ bytes: [UInt8], in directory: Descriptor) throws(SystemError) {
    // By now a pipe may be there, and opening that would never return.
    let old = try access.open(directory, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    let before = try access.statusOfOpen(old)
    guard before.size == original.count,
      try access.readToEnd(old, before.size) == original
    else { throw SystemError(code: ESTALE) }
    let (aside, new) = try create(for: bytes, in: directory)
    try aside.orDiscard { () throws(SystemError) in
      // The owner first: changing it takes permissions away.
      try access.copyOwner(old, new)
      try access.copyMode(old, new)
      try access.writeAll(bytes, to: new)
      try access.synchronize(new)
      // Somebody's editor may have put another file there meanwhile, or written to this one.
      guard try access.status(directory, name) == before else { throw SystemError(code: ESTALE) }
      try aside.replace()
    }
    try access.synchronize(directory)
  }

  /// Makes a file under a temporary name.
  private func create(
    for bytes: [UInt8], in directory: Descriptor
  ) throws(SystemError) -> (aside: FileAside, file: Descriptor) {
    var number = 1
    while true {
      let suffix = (number == 1 ? "" : "-\(number)") + HiddenName.temporarySuffix
      let temporaryName = HiddenName.make(for: name, suffix: suffix)
      if try isLeftover(temporaryName, of: bytes, in: directory) {
        try access.unlink(directory, temporaryName)
      }
      let aside = FileAside(beside: name, in: directory, as: temporaryName, access)
      do throws(SystemError) {
        // Closed to all others until it has the permissions of the file whose bytes it gets.
        return (aside, try aside.createPrivate())
      } catch {
        // Somebody else's: another name will do.
        guard error.code == EEXIST, number < 100 else { throw error }
      }
      number += 1
    }
  }

  /// Whether a file is what a killed run has left of the same bytes.
  private func isLeftover(
    _ temporaryName: FilePath, of bytes: [UInt8], in directory: Descriptor
  ) throws(SystemError) -> Bool {
    do throws(SystemError) {
      let status = try access.status(directory, temporaryName)
      guard status.kind == .regular, status.size <= bytes.count else { return false }
      let file = try access.open(directory, temporaryName, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
      // By now something else may be there.
      guard try access.statusOfOpen(file).isSameFile(as: status) else { return false }
      return bytes.starts(with: try access.readToEnd(file, status.size))
    } catch {
      if error.code == ENOENT { return false }
      throw error
    }
  }
}
