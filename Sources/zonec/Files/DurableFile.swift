import Glibc
import ZoneModel

/// A small file of zonec's own.
enum DurableFile {
  /// Writes it beside its place, renames it, and has the disk take both.
  static func write(
    _ bytes: [UInt8], as name: FilePath, in folder: Descriptor, _ access: FileAccess
  ) throws(SystemError) {
    let temporaryName = HiddenName.temporary(for: name)
    do throws(SystemError) {
      let file = try access.open(
        folder, temporaryName, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
      try access.writeAll(bytes, to: file)
      try access.synchronize(file)
      try access.rename(folder, temporaryName, name)
    } catch {
      try? access.unlink(folder, temporaryName)
      throw error
    }
    try access.synchronize(folder)
  }
}
