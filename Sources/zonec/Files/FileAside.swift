import Glibc
import ZoneModel

/// New bytes for a file, in a file of their own beside its place until they are renamed into it: so
/// the file in the place is whole at every moment.
struct FileAside: Sendable {
  /// The directory of both.
  let folder: Descriptor
  /// The name of the place.
  let name: FilePath
  /// The name of the file beside it.
  let temporaryName: FilePath
  /// The system calls.
  let access: FileAccess

  /// A file beside a place; nothing is made yet.
  init(
    beside name: FilePath, in folder: Descriptor, as temporaryName: FilePath? = nil,
    _ access: FileAccess
  ) {
    self.folder = folder
    self.name = name
    self.temporaryName = temporaryName ?? HiddenName.temporary(for: name)
    self.access = access
  }

  /// Makes the file, and opens it for writing.
  ///
  /// - Throws: `EEXIST` where anything has its name.
  func create() throws(SystemError) -> Descriptor {
    try access.open(folder, temporaryName, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
  }

  /// Makes the file of one that has no name yet, or of its bytes where it cannot get a name here.
  ///
  /// - Throws: `EEXIST` where anything has its name.
  func adopt(_ nameless: Descriptor) throws(SystemError) -> Descriptor {
    do throws(SystemError) {
      try access.nameNameless(nameless, folder, temporaryName)
      return nameless
    } catch {
      // Another file system, or no /proc.
      guard [EXDEV, ENOENT, EPERM, EACCES, EOPNOTSUPP].contains(error.code) else { throw error }
    }
    let file = try create()
    return try orDiscard { () throws(SystemError) in
      let count = try access.statusOfOpen(nameless).size
      for start in stride(from: 0, to: count, by: 1 << 20) {
        let part = try access.readParts(nameless, start..<min(start + 1 << 20, count))
        try access.writeAll(part, to: file)
      }
      return file
    }
  }

  /// Makes the file, closed to everybody else, and opens it for reading and writing.
  ///
  /// - Throws: `EEXIST` where anything has its name.
  func createPrivate() throws(SystemError) -> Descriptor {
    try access.createPrivate(folder, temporaryName)
  }

  /// Puts the file in its place, and in that of what is there.
  func replace() throws(SystemError) { try access.rename(folder, temporaryName, name) }

  /// Puts the file in its place, which is empty.
  ///
  /// - Throws: `EEXIST` where it is not.
  func fill() throws(SystemError) {
    try access.renameToEmptyPlace(folder, temporaryName, name)
  }

  /// Removes the file, as far as it can be.
  func discard() { try? access.unlink(folder, temporaryName) }

  /// Does something with the file; where that fails it is gone.
  func orDiscard<Result>(
    _ body: () throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    do throws(SystemError) {
      return try body()
    } catch {
      discard()
      throw error
    }
  }

  /// Writes a small file of zonec's own, and has the disk take the bytes and the name.
  static func write(
    _ bytes: [UInt8], as name: FilePath, in folder: Descriptor, _ access: FileAccess
  ) throws(SystemError) {
    let aside = FileAside(beside: name, in: folder, access)
    try aside.orDiscard { () throws(SystemError) in
      let file = try aside.create()
      try access.writeAll(bytes, to: file)
      try access.synchronize(file)
      try aside.replace()
    }
    try access.synchronize(folder)
  }
}
