import Glibc
import ZoneModel

/// The list of a rollback, and the places of its files.
extension Rollback {
  /// The place of a listed file.
  struct Place {
    /// The directory that the file is in.
    let folder: Descriptor
    /// The file's name there.
    let name: FilePath
    /// The hidden name of what it was.
    let kept: FilePath
  }

  /// Reads the list of a level: a line is a word, which file is kept, where one is, and a path. Only
  /// paths that a build writes.
  static func entries(in list: [UInt8], of level: String) -> [OutputPath: Entry] {
    var entries: [OutputPath: Entry] = [:]
    for line in list.split(separator: UInt8(ascii: "\n")) {
      var words = String(bounded: line)
        .split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      guard words.count > 1 else { continue }
      let word = words.removeFirst()
      let kept = words.count > 1 ? FileIdentity(words[0]) : nil
      if kept != nil { words.removeFirst() }
      let text = words.joined(separator: " ")
      guard let path = OutputPath(level: level, listed: text) else { continue }
      switch word {
      case "new": entries[path] = .new
      case "kept": entries[path] = .kept(kept)
      case "gone": entries[path] = .gone(kept)
      default: continue
      }
    }
    return entries
  }

  /// A line of the list.
  private static func line(_ path: OutputPath, _ entry: Entry) -> String {
    let words: [String?] =
      switch entry {
      case .new: ["new"]
      case .kept(let file): ["kept", file?.text]
      case .gone(let file): ["gone", file?.text]
      }
    return (words.compactMap { $0 } + [path.pathInLevel]).joined(separator: " ") + "\n"
  }

  /// Puts the list on the disk, behind the names of what it lists.
  func writeList() throws(PublishFailure) {
    let access = directory.access
    let lines = entries.sorted { $0.key < $1.key }.map(Self.line)
    do throws(SystemError) {
      if let zones { try access.synchronize(zones) }
      try FileAside.write(Array(lines.joined().utf8), as: HiddenName.rollbackList, in: root, access)
    } catch {
      throw failure(at: HiddenName.rollbackList.description, error.reason)
    }
  }

  /// The place of a listed file, and the hidden name of its old content.
  func place(of path: OutputPath) throws(PublishFailure) -> Place {
    guard let folder = path.isInZones ? zones : root else {
      throw failure(at: path.pathInLevel, SystemError(code: ENOENT).reason)
    }
    let name = FilePath(path.name)
    return Place(
      folder: folder, name: name,
      kept: HiddenName.make(for: name, suffix: HiddenName.keptSuffix))
  }

  /// What has a name beside a listed file.
  func occupant(of name: FilePath, _ place: Place) throws(PublishFailure) -> Occupant {
    do throws(SystemError) {
      return try directory.access.occupant(of: name, in: place.folder)
    } catch {
      throw PublishFailure(directory.fullPath(of: "\(level)/\(name)"), error)
    }
  }

  /// A failure at a path in the level's directory.
  func failure(at path: String, _ reason: String) -> PublishFailure {
    PublishFailure(directory.fullPath(of: "\(level)/\(path)"), reason)
  }

  /// Removes a file if it exists.
  func remove(_ name: FilePath, in folder: Descriptor) throws(SystemError) {
    try directory.access.unlinkIfThere(folder, name)
  }
}
