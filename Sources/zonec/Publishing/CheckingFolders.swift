import Glibc
import ZoneModel

/// The two hidden directories of zones that gdnsd checks before they are in place.
enum CheckingFolders {
  /// The directory of zones, beside the real one.
  static let zonesName: FilePath = ".zonec-check-zones"

  /// The configuration directory with those zones.
  static let configurationName: FilePath = ".zonec-check"

  /// The names of both.
  static let names = [zonesName, configurationName]

  /// Removes one of the two, and the links in it; if it contains anything else, it is kept.
  static func clear(
    _ name: FilePath, in folder: Descriptor, _ access: FileAccess
  ) throws(SystemError) {
    do throws(SystemError) {
      let laid = try access.open(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
      for link in try access.list(laid)
      where try access.statusIfThere(laid, link)?.kind == .symbolicLink {
        try access.unlinkIfThere(laid, link)
      }
      try access.removeDirectory(folder, name)
    } catch {
      if ![ENOENT, ENOTEMPTY, ENOTDIR, ELOOP].contains(error.code) { throw error }
    }
  }
}
