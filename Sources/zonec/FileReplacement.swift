import Glibc
import ZoneModel

/// Puts new bytes in the place of a file so that the file is whole at every moment.
struct FileReplacement {
  /// The file.
  private let path: String
  /// Its directory, with the final slash; empty for the present one.
  private let folder: String
  /// Its name there.
  private let name: String
  /// The system calls.
  private let access: FileAccess

  /// A replacement of the file at a path.
  init(of path: String, access: FileAccess) {
    self.path = path
    self.access = access
    let end = path.lastPathName
    folder = String(path[..<end])
    name = String(path[end...])
  }

  /// Writes the bytes beside the file, down to the disk, and renames them over it.
  ///
  /// - Throws: the first failure; then the file is as it was, and nothing lies beside it.
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
      guard error.code == ELOOP else { throw PublishFailure(path, error) }
      throw PublishFailure(path, "it is a symbolic link: name the file that it leads to")
    }
  }

  /// Writes the bytes under a temporary name, and renames them.
  private func write(_ bytes: [UInt8], in directory: Descriptor) throws(SystemError) {
    let temporaryName = Publisher.temporaryName(for: name)
    let old = try access.open(directory, name, O_RDONLY | O_NOFOLLOW)
    // What a killed run left there: nothing else has such a name.
    do throws(SystemError) {
      try access.unlink(directory, temporaryName)
    } catch {
      if error.code != ENOENT { throw error }
    }
    let new = try access.open(directory, temporaryName, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    do throws(SystemError) {
      // The owner first: changing it takes permissions away.
      try access.copyOwner(old, new)
      try access.copyMode(old, new)
      try access.writeAll(bytes, to: new)
      try access.synchronize(new)
      try access.rename(directory, temporaryName, name)
    } catch {
      try? access.unlink(directory, temporaryName)
      throw error
    }
    try access.synchronize(directory)
  }
}
