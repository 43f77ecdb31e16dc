import Glibc
import ZoneModel

/// The rollback from what a daemon has not loaded yet: the files of a level when it last loaded.
///
/// Before a file is replaced or removed it gets a second, hidden name, and a list of such files,
/// and of new ones, is written to the disk. Both stay until the daemon has loaded the zones,
/// through builds that are killed and builds that do not reload.
struct Rollback {
  /// What the list says of a place.
  enum Entry: Equatable {
    /// There was no file; the present one is from a build.
    case new
    /// The old file is kept under its hidden name, and another is in its place. Which file that is;
    /// nil if the list does not say.
    case kept(FileIdentity?)
    /// It is kept, and a build has left its place empty: a file that appears there later is not
    /// from a build.
    case gone(FileIdentity?)
  }

  /// A file that was not put back as it was.
  struct Left {
    /// The file.
    let path: OutputPath
    /// Why the file could not be restored.
    let reason: String
  }

  /// The output directory.
  let directory: OutputDirectory
  /// The name of the level.
  let level: String
  /// The level's directory, open.
  let root: Descriptor
  /// The level's `zones`; nil if there is none.
  let zones: Descriptor?
  /// The files that have changed since the last load.
  var entries: [OutputPath: Entry] = [:]

  /// Whether an earlier build has left a rollback.
  var isUnfinished = false
  /// What `putBack` has left alone, or could not put back.
  var left: [Left] = []

  /// What an earlier build has left in a level's directory.
  ///
  /// - Throws: also if there is no such directory.
  init(of level: String, in directory: OutputDirectory) throws(PublishFailure) {
    self.directory = directory
    self.level = level
    guard let root = try directory.folders(of: "\(level)/x", creating: false)?.last?.folder
    else { throw PublishFailure(directory.fullPath(of: level), SystemError(code: ENOENT)) }
    self.root = root
    zones = try directory.folders(of: "\(level)/zones/x", creating: false)?.last?.folder
    do throws(FileFailure) {
      guard let list = try directory.read("\(level)/.zonec-rollback") else { return }
      isUnfinished = true
      entries = Self.entries(in: list, of: level)
    } catch {
      throw PublishFailure(directory.fullPath(of: "\(level)/.zonec-rollback"), error.reason)
    }
  }

  /// Keeps what a publication changes in levels whose rollback still exists: it leads to the last
  /// load, however many builds ago that was.
  ///
  /// - Returns: those rollbacks; they are updated when the files are in place.
  static func extendUnfinished(
    by publication: Publication
  ) throws(PublishFailure) -> [Rollback] {
    let paths = publication.waiting.map(\.file.location) + publication.stale
    let levels = Set(paths.map(\.level))
    var extended: [Rollback] = []
    for level in levels.sorted() where publication.folders[level] != nil {
      var rollback = try Rollback(of: level, in: publication.directory)
      guard rollback.isUnfinished else { continue }
      try rollback.keep(whatIsChangedBy: publication)
      extended.append(rollback)
    }
    return extended
  }

  /// Puts files in their places; if that fails half-way, it restores the earlier ones, except for
  /// what is `left`.
  mutating func guarding(
    _ commit: () throws(PublishFailure) -> Void
  ) throws(PublishFailure) {
    do throws(PublishFailure) {
      try commit()
      try settle()
    } catch {
      if isUnfinished { try? putBack() }
      throw error
    }
  }

  /// Takes down which places a build has left empty, when its files are in place.
  mutating func settle() throws(PublishFailure) {
    if isUnfinished, try followEmptyPlaces() { try writeList() }
  }

  /// Keeps the files that a publication is about to replace or remove, and lists them.
  mutating func keep(whatIsChangedBy publication: Publication) throws(PublishFailure) {
    let written = publication.waiting.map(\.file.location).filter { $0.level == level }
    let removed = publication.stale.filter { $0.level == level }
    if written.isEmpty, removed.isEmpty { return }
    // Of a build that was killed before it could.
    _ = try followEmptyPlaces()
    for path in written { try keep(path, isRemoved: false) }
    for path in removed { try keep(path, isRemoved: true) }
    try writeList()
    isUnfinished = true
  }

  /// Makes sure that the list says what to put back in a place that is about to change.
  private mutating func keep(_ path: OutputPath, isRemoved: Bool) throws(PublishFailure) {
    let place = try place(of: path)
    let standing = try occupant(of: place.name, place)
    switch standing {
    case .foreign(let reason):
      // What is to be removed is looked at again then, and left alone.
      if !isRemoved { throw failure(at: path.pathInLevel, reason) }
    case .nothing:
      if isRemoved { return }
      switch entries[path] {
      case nil: entries[path] = .new
      case .gone(let kept): entries[path] = .kept(kept)
      case .new, .kept: return
      }
    case .ours(let identity):
      let hasKept = try occupant(of: place.kept, place) != .nothing
      switch entries[path] {
      case .new: return
      // The older one counts, even if somebody has removed it; or it is there again.
      case .kept(let kept) where hasKept || kept.map { $0 != identity } == true: return
      case .gone(let kept) where hasKept || kept.map { $0 != identity } == true:
        entries[path] = .kept(kept)
      case .kept, .gone, nil: entries[path] = .kept(try giveHiddenName(to: path, at: place))
      }
    }
  }

  /// Gives a file its hidden name.
  ///
  /// - Returns: which file has it then.
  private func giveHiddenName(
    to path: OutputPath, at place: Place
  ) throws(PublishFailure) -> FileIdentity {
    let access = directory.access
    do throws(SystemError) {
      // What a killed build left there may go; where anything else has the name, linking fails.
      if try access.isLeftover(place.kept, in: place.folder) {
        try remove(place.kept, in: place.folder)
      }
      do throws(SystemError) {
        try access.link(place.folder, place.name, place.kept)
      } catch {
        // Another user's file may not get a second name; some file systems have none to give.
        guard [EPERM, EMLINK, ENOTSUP, ENOSYS].contains(error.code) else { throw error }
        try copy(place.name, to: place.kept, in: place.folder)
      }
      return try access.status(place.folder, place.kept).identity
    } catch {
      guard error.code == EEXIST else { throw failure(at: path.pathInLevel, error.reason) }
      throw PublishFailure(
        directory.fullPath(of: "\(path.folder)/\(place.kept)"),
        "zonec did not write it, but needs its name")
    }
  }

  /// Copies a file with its permissions, down to the disk.
  private func copy(
    _ name: FilePath, to kept: FilePath, in folder: Descriptor
  ) throws(SystemError) {
    let access = directory.access
    let old = try access.open(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    let bytes = try access.readToEnd(old, try access.statusOfOpen(old).size)
    let new = try access.createPrivate(folder, kept)
    try access.writeAll(bytes, to: new)
    try access.copyMode(old, new)
    try access.synchronize(new)
  }

  /// Takes note of places that are empty now: a new file that is gone need not be removed, and in
  /// the place of another one nothing may be replaced.
  ///
  /// - Returns: whether that changes the list.
  private mutating func followEmptyPlaces() throws(PublishFailure) -> Bool {
    let before = entries
    for (path, entry) in before {
      let place = try place(of: path)
      guard try occupant(of: place.name, place) == .nothing else { continue }
      switch entry {
      case .new: entries[path] = nil
      case .kept(let kept): entries[path] = .gone(kept)
      case .gone: continue
      }
    }
    return entries != before
  }
}
