import Glibc
import ZoneModel

/// What is in a place that zonec is about to write, replace or remove.
///
/// Looked up again each time, right before that: between two builds, and within one, others write
/// in the same directories.
enum Occupant: Equatable {
  /// There is no file.
  case nothing
  /// A file that zonec wrote: its first line, or its name, says so.
  case ours(FileIdentity)
  /// Something else; what, in words.
  case foreign(String)
}

/// Which file of a machine it is, whatever its name.
struct FileIdentity: Equatable, Sendable {
  /// The device that the file is on.
  let device: UInt64
  /// The inode number of the file.
  let number: UInt64

  /// The file of these numbers.
  init(device: UInt64, number: UInt64) {
    self.device = device
    self.number = number
  }

  /// Reads `DEVICE:NUMBER`; nil if the text is anything else.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let device = UInt64(parts[0]), let number = UInt64(parts[1])
    else { return nil }
    self.init(device: device, number: number)
  }

  /// The identity in a list, as `DEVICE:NUMBER`.
  var text: String { "\(device):\(number)" }
}

extension FileStatus {
  /// Which file it is.
  var identity: FileIdentity { FileIdentity(device: device, number: number) }
}

extension FileAccess {
  /// What has a name in a directory.
  func occupant(of name: FilePath, in folder: Descriptor) throws(SystemError) -> Occupant {
    try occupant(of: name, in: folder, orWhere: { _ in false })
  }

  /// Whether a hidden file is what a build, perhaps a killed one, has left.
  func isLeftover(_ name: FilePath, in folder: Descriptor) throws(SystemError) -> Bool {
    guard case .ours = try occupant(of: name, in: folder, orWhere: Ownership.isCutOff)
    else { return false }
    return true
  }

  /// What a name in a directory leads to, if the first line may make it one of zonec's files.
  private func occupant(
    of name: FilePath, in folder: Descriptor, orWhere isOurs: ([UInt8]) -> Bool
  ) throws(SystemError) -> Occupant {
    do throws(SystemError) {
      let status = try status(folder, name)
      switch status.kind {
      case .symbolicLink: return .foreign("there is a symbolic link in place of a file")
      case .directory: return .foreign(SystemError(code: EISDIR).reason)
      case .other: return .foreign("there is something other than a file")
      case .regular: break
      }
      if HiddenName.isReserved(name) { return .ours(status.identity) }
      let file = try open(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
      let start = try readStart(file, Self.firstLineLimit)
      guard Ownership.isMarked(start) || isOurs(start) else {
        return .foreign("zonec did not write it")
      }
      return .ours(try statusOfOpen(file).identity)
    } catch {
      if error.code == ENOENT { return .nothing }
      throw error
    }
  }

  /// More than the longest first line that a build writes: a name of 255 bytes, escaped, and the
  /// mark.
  private static let firstLineLimit = 2048
}
