import Glibc
import ZoneModel

/// The way back from what a daemon has not loaded yet: the files of a level as they stood when it
/// last did.
///
/// Before a file is replaced or removed it gets a second, hidden name, and a list of such files, and
/// of those that are new, is put on the disk. Both stay until the daemon has loaded the zones, also
/// through builds that are killed in between and builds that do not reload.
struct Rollback {
  /// What the list says of a file.
  private enum Entry: String {
    /// The file as it was is kept under its hidden name.
    case kept
    /// There was none.
    case new
  }

  /// The name of the list in the level's directory.
  static let listName = ".zonec-rollback"
  /// The end of the hidden name of a file as it was.
  static let keptSuffix = ".zonec-old"

  /// The output directory.
  private let directory: OutputDirectory
  /// The level.
  private let level: String
  /// The level's directory.
  private let root: Descriptor
  /// The level's `zones`; nil where there is none.
  private let zones: Descriptor?
  /// The files that have changed since the last load, relative to the level's directory.
  private var entries: [String: Entry] = [:]

  /// Whether an earlier build has left a way back.
  private(set) var isUnfinished = false

  /// What an earlier build has left in a level's directory.
  ///
  /// - Throws: also where there is no such directory.
  init(of level: String, in directory: OutputDirectory) throws(PublishFailure) {
    self.directory = directory
    self.level = level
    guard let root = try directory.folders(of: "\(level)/x", creating: false)?.last?.folder
    else { throw PublishFailure(directory.fullPath(of: level), SystemError(code: ENOENT)) }
    self.root = root
    zones = try directory.folders(of: "\(level)/zones/x", creating: false)?.last?.folder
    do throws(FileFailure) {
      guard let list = try directory.read("\(level)/\(Self.listName)") else { return }
      isUnfinished = true
      entries = Self.entries(in: list)
    } catch {
      throw PublishFailure(directory.fullPath(of: "\(level)/\(Self.listName)"), error.reason)
    }
  }

  /// Reads a list: a word and a path a line. Only paths that a build writes: whoever may edit the
  /// list must not be able to have anything else replaced or removed.
  private static func entries(in list: [UInt8]) -> [String: Entry] {
    var entries: [String: Entry] = [:]
    for line in list.split(separator: UInt8(ascii: "\n")) {
      let words = String(decoding: line, as: UTF8.self).split(separator: " ", maxSplits: 1)
      guard words.count == 2, let entry = Entry(rawValue: String(words[0])) else { continue }
      let parts = String(words[1]).pathNames
      let isPlaced = parts.count == 1 || (parts.count == 2 && parts[0] == "zones")
      let isPlain = parts.allSatisfy {
        !$0.isEmpty && (!$0.isHiddenName || $0 == Publisher.manifestName)
      }
      if isPlaced, isPlain { entries[String(words[1])] = entry }
    }
    return entries
  }

  /// Keeps what a publication changes in levels with a way back that is not gone yet: it leads to
  /// the last load, however many builds ago that was.
  static func extendUnfinished(by publication: Publication) throws(PublishFailure) {
    let paths = publication.waiting.map(\.file.path) + publication.stale
    let levels = Set(paths.compactMap(\.pathNames.first))
    for level in levels.sorted() where publication.folders[level] != nil {
      var rollback = try Rollback(of: level, in: publication.directory)
      if rollback.isUnfinished { try rollback.keep(whatIsChangedBy: publication) }
    }
  }

  /// Puts files in their places; where that fails half-way, what stood there comes back.
  mutating func guarding(
    _ commit: () throws(PublishFailure) -> Void
  ) throws(PublishFailure) {
    do throws(PublishFailure) {
      try commit()
    } catch {
      if isUnfinished { try? putBack() }
      throw error
    }
  }

  /// Keeps the files that a publication is about to replace or remove, and lists them.
  mutating func keep(whatIsChangedBy publication: Publication) throws(PublishFailure) {
    let prefix = level + "/"
    let paths = (publication.waiting.map(\.file.path) + publication.stale)
      .filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    if paths.isEmpty { return }
    for path in paths {
      let place = try place(of: path)
      do throws(SystemError) {
        try keep(path, at: place)
      } catch {
        throw PublishFailure(directory.fullPath(of: prefix + path), error)
      }
    }
    try writeList()
    isUnfinished = true
  }

  /// Gives a file its hidden name, unless it is listed with one already: then that is the older.
  private mutating func keep(
    _ path: String, at place: (folder: Descriptor, name: String, kept: String)
  ) throws(SystemError) {
    let access = directory.access
    if entries[path] == .new { return }
    let hasKept = try exists(place.kept, in: place.folder)
    if entries[path] == .kept, hasKept { return }
    guard try exists(place.name, in: place.folder) else {
      entries[path] = .new
      return
    }
    if hasKept { try access.unlink(place.folder, place.kept) }
    do throws(SystemError) {
      try access.link(place.folder, place.name, place.kept)
    } catch {
      // Another user's file may not get a second name; some file systems have none to give.
      guard [EPERM, EMLINK, ENOTSUP, ENOSYS].contains(error.code) else { throw error }
      try copy(place.name, to: place.kept, in: place.folder)
    }
    entries[path] = .kept
  }

  /// Copies a file with its permissions, down to the disk.
  private func copy(
    _ name: String, to kept: String, in folder: Descriptor
  ) throws(SystemError) {
    let access = directory.access
    let old = try access.open(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    let bytes = try access.readToEnd(old, try access.statusOfOpen(old).size)
    let new = try access.open(folder, kept, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    try access.copyMode(old, new)
    try access.writeAll(bytes, to: new)
    try access.synchronize(new)
  }

  /// Puts every file back as it was, and forgets the way back.
  ///
  /// Killed in between it has done a part; the list stays, and a build goes on from there.
  mutating func putBack() throws(PublishFailure) {
    let access = directory.access
    for (path, entry) in entries.sorted(by: { $0.key < $1.key }) {
      let place = try place(of: path)
      do throws(SystemError) {
        switch entry {
        case .kept:
          guard try exists(place.kept, in: place.folder) else { continue }
          try access.rename(place.folder, place.kept, place.name)
          // Renaming one name of a file over another of the same file leaves both.
          try remove(place.kept, in: place.folder)
        case .new: try remove(place.name, in: place.folder)
        }
      } catch {
        throw PublishFailure(directory.fullPath(of: "\(level)/\(path)"), error)
      }
    }
    try forget()
  }

  /// Forgets the way back: the daemon has loaded what stands there, or what stood there is back.
  mutating func forget() throws(PublishFailure) {
    do throws(SystemError) {
      // What is put back must last before the list is gone.
      if let zones { try directory.access.synchronize(zones) }
      try remove(Self.listName, in: root)
      for folder in [root, zones].compactMap({ $0 }) { try clear(folder) }
      try directory.access.synchronize(root)
    } catch {
      throw PublishFailure(directory.fullPath(of: level), error)
    }
    entries = [:]
    isUnfinished = false
  }

  /// Removes kept files.
  private func clear(_ folder: Descriptor) throws(SystemError) {
    for name in try directory.access.list(folder)
    where name.isHiddenName && name.hasSuffix(Self.keptSuffix) {
      if try directory.access.status(folder, name).kind == .directory { continue }
      try remove(name, in: folder)
    }
  }

  /// Puts the list on the disk, behind the names of what it lists.
  private func writeList() throws(PublishFailure) {
    let access = directory.access
    let lines = entries.sorted { $0.key < $1.key }.map { "\($0.value.rawValue) \($0.key)\n" }
    do throws(SystemError) {
      if let zones { try access.synchronize(zones) }
      try DurableFile.write(Array(lines.joined().utf8), as: Self.listName, in: root, access)
    } catch {
      throw PublishFailure(directory.fullPath(of: "\(level)/\(Self.listName)"), error)
    }
  }

  /// Where a listed file lies, and the hidden name of what it was.
  private func place(
    of path: String
  ) throws(PublishFailure) -> (folder: Descriptor, name: String, kept: String) {
    let (folder, name) = OutputFile.split(path)
    guard let descriptor = folder.isEmpty ? root : zones else {
      throw PublishFailure(directory.fullPath(of: "\(level)/\(path)"), SystemError(code: ENOENT))
    }
    return (descriptor, name, Publisher.hiddenName(for: name, suffix: Self.keptSuffix))
  }

  /// Whether anything has a name.
  private func exists(_ name: String, in folder: Descriptor) throws(SystemError) -> Bool {
    do throws(SystemError) {
      _ = try directory.access.status(folder, name)
      return true
    } catch {
      if error.code == ENOENT { return false }
      throw error
    }
  }

  /// Removes a file that may be gone already.
  private func remove(_ name: String, in folder: Descriptor) throws(SystemError) {
    do throws(SystemError) {
      try directory.access.unlink(folder, name)
    } catch {
      if error.code != ENOENT { throw error }
    }
  }
}
