import Glibc
import ZoneModel

/// A set of files to publish: written beside their places, and not in place yet.
///
/// A class, because its end matters: files that are still beside their places are removed then.
final class Publication {
  /// What happened to a file.
  enum Event {
    /// A new or changed file is in its place.
    case wrote(OutputFile)
    /// A file of an earlier build was removed.
    case removed(OutputPath)
    /// Something else is where an earlier build wrote; it was left alone.
    case kept(OutputPath)
  }

  /// A file that waits beside its place.
  struct Waiting {
    /// The file to publish.
    let file: OutputFile
    /// Where it waits.
    let aside: FileAside
  }

  /// The output directory.
  let directory: OutputDirectory
  /// Files that an earlier build wrote and that are to go.
  let stale: [OutputPath]
  /// The directories of all files and those above them, open, by relative path.
  private(set) var folders: [String: Descriptor]
  /// Those of them in which files belong, and which have been cleared.
  private var prepared: Set<String> = []
  /// The changed files, manifests last.
  private(set) var waiting: [Waiting] = []
  /// Whether anything is to be written or removed.
  var hasChanges: Bool { !waiting.isEmpty || !stale.isEmpty }
  /// How many of them are in their places.
  private var placed = 0
  /// The texts of large zones.
  private let texts: NamelessTexts?
  /// Runs the waiting for the disk.
  private let workers: Workers

  /// A set without files.
  private init(
    stale: [OutputPath], in directory: OutputDirectory, _ texts: NamelessTexts?, workers: Workers
  ) {
    self.texts = texts
    self.directory = directory
    self.stale = stale
    self.workers = workers
    folders = ["": directory.root]
  }

  /// Writes what changed beside its place, down to the disk.
  ///
  /// - Parameter texts: the texts of large zones, which are written already.
  /// - Throws: the first failure; then nothing is left beside any place.
  static func stage(
    _ files: [OutputFile], stale: [OutputPath], in directory: OutputDirectory,
    _ texts: NamelessTexts? = nil, workers: Workers
  ) throws(PublishFailure) -> Publication {
    try texts?.confirm()
    let publication = Publication(stale: stale, in: directory, texts, workers: workers)
    for file in files { try publication.prepareFolder(of: file.location) }
    let changed = files.filter { !$0.isUnchanged }
    let ordered = changed.filter { !$0.location.isManifest } + changed.filter(\.location.isManifest)
    var rest = ordered[...]
    while !rest.isEmpty {
      try publication.stage(rest.prefix(batch))
      rest = rest.dropFirst(batch)
    }
    return publication
  }

  deinit {
    for file in waiting[placed...] { file.aside.discard() }
  }

  /// How many files are open at once: far from what a process may have.
  private static let batch = 64

  /// Opens a file's directory, and makes it if there is none; clears away what a killed build left
  /// in it.
  private func prepareFolder(of file: OutputPath) throws(PublishFailure) {
    _ = try directory.names(of: file.text)
    guard prepared.insert(file.folder).inserted else { return }
    let chain = try directory.folders(of: file.text, creating: true) ?? []
    for (path, folder) in chain { folders[path] = folders[path] ?? folder }
    guard let folder = folders[file.folder] else { return }
    do throws(SystemError) {
      let access = directory.access
      for name in try access.list(folder) where name.isHidden {
        if CheckingFolders.names.contains(name), !file.isInZones {
          try CheckingFolders.clear(name, in: folder, access)
        }
        guard HiddenName.isOwn(name), try !isStillNeeded(name, in: file.level) else {
          continue
        }
        if try access.isLeftover(name, in: folder) {
          try access.unlinkIfThere(folder, name)
        }
      }
    } catch {
      throw PublishFailure(directory.fullPath(of: file.folder), error)
    }
  }

  /// Whether a hidden file belongs to the rollback of a build that has not been loaded yet.
  private func isStillNeeded(
    _ name: FilePath, in level: String
  ) throws(SystemError) -> Bool {
    guard name.hasSuffix(HiddenName.keptSuffix),
      let folder = folders[level]
    else { return false }
    do throws(SystemError) {
      return try directory.access.status(folder, HiddenName.rollbackList).kind == .regular
    } catch {
      if error.code == ENOENT { return false }
      throw error
    }
  }

  /// Writes some files under their temporary names, then has the disk take all of them.
  private func stage(_ files: ArraySlice<OutputFile>) throws(PublishFailure) {
    var staged: [Waiting] = []
    for file in files {
      guard let folder = folders[file.location.folder] else { continue }
      let aside = FileAside(beside: FilePath(file.location.name), in: folder, directory.access)
      let next = Waiting(file: file, aside: aside)
      try checkPlace(of: next)
      staged.append(next)
    }
    // The system copies a file's bytes on one processor: large files are written at once.
    let size = staged.reduce(0) { $0 + $1.file.heldCount }
    let results = (size < Self.largeSet ? .serial : workers).map(staged.count) {
      [staged, texts] number in
      Result { () throws(SystemError) in try Self.write(staged[number], texts) }
    }
    // What others have beside a place is not ours to remove when this set goes.
    waiting += zip(staged, results).filter { (try? $0.1.get()) != nil }.map(\.0)
    var written: [(path: FilePath, file: Descriptor)] = []
    for (file, result) in zip(staged, results) {
      let path = directory.fullPath(of: file.file.path)
      do throws(SystemError) {
        written.append((path, try result.get()))
      } catch {
        guard error.code == EEXIST else { throw PublishFailure(path, error) }
        throw PublishFailure(
          "\(directory.fullPath(of: file.file.location.folder))/\(file.aside.temporaryName)",
          "zonec did not write it, but needs its name")
      }
    }
    try makeLasting(written)
  }

  /// The size from which a set of files is worth several threads.
  private static let largeSet = 1 << 20

  /// Refuses to replace what zonec did not write.
  ///
  /// - Returns: whether the place is empty.
  @discardableResult
  private func checkPlace(of file: Waiting) throws(PublishFailure) -> Bool {
    let path = directory.fullPath(of: file.file.path)
    let occupant: Occupant
    do throws(SystemError) {
      occupant = try directory.access.occupant(of: file.aside.name, in: file.aside.folder)
    } catch {
      throw PublishFailure(path, error)
    }
    if case .foreign(let reason) = occupant { throw PublishFailure(path, reason) }
    return occupant == .nothing
  }

  /// Writes a file under its temporary name, and lets the disk begin: then all files of a set find
  /// room in one step of the file system's journal, where each would take one of its own.
  private static func write(
    _ file: Waiting, _ texts: NamelessTexts?
  ) throws(SystemError) -> Descriptor {
    let open: Descriptor
    if case .stored = file.file.content, let text = texts?.file(of: file.file.location) {
      open = try file.aside.adopt(text)
    } else {
      open = try file.aside.create()
      try file.aside.orDiscard { () throws(SystemError) in
        try file.aside.access.writeAll(file.file.bytes, to: open)
      }
    }
    file.aside.access.beginSynchronizing(open)
    return open
  }

  /// Puts every file in its place: first the others, then stale files are removed, then manifests
  /// are written.
  ///
  /// - Parameter onEvent: called with each event, in order.
  /// - Throws: the first failure. Then every file in place is whole, and no manifest lists what was
  ///   not written.
  func commit(onEvent: (Event) -> Void) throws(PublishFailure) {
    try place(upTo: waiting.firstIndex { $0.file.location.isManifest } ?? waiting.count, onEvent)
    if !stale.isEmpty {
      for path in stale { try remove(path, onEvent) }
      // A manifest that no longer lists a file must not last longer than the file.
      try makeFoldersLasting()
    }
    try place(upTo: waiting.count, onEvent)
    try makeFoldersLasting()
  }

  /// Renames the waiting files below a place in their list.
  private func place(
    upTo end: Int, _ onEvent: (Event) -> Void
  ) throws(PublishFailure) {
    for file in waiting[placed..<end] {
      // Again: somebody may have put a file there since it was staged.
      let isEmpty = try checkPlace(of: file)
      do throws(SystemError) {
        if isEmpty { try file.aside.fill() } else { try file.aside.replace() }
      } catch {
        throw PublishFailure(directory.fullPath(of: file.file.path), error)
      }
      placed += 1
      onEvent(.wrote(file.file))
    }
  }

  /// Removes a file that an earlier build wrote, unless something else is there now: it is checked
  /// again, because somebody may have taken it over since it was read.
  private func remove(
    _ path: OutputPath, _ onEvent: (Event) -> Void
  ) throws(PublishFailure) {
    guard let chain = try directory.folders(of: path.text, creating: false),
      let last = chain.last
    else { return }
    for (path, folder) in chain { folders[path] = folders[path] ?? folder }
    do throws(SystemError) {
      let name = FilePath(path.name)
      switch try directory.access.occupant(of: name, in: last.folder) {
      case .nothing: return
      case .foreign: onEvent(.kept(path))
      case .ours:
        try directory.access.unlink(last.folder, name)
        onEvent(.removed(path))
      }
    } catch {
      if error.code != ENOENT { throw PublishFailure(directory.fullPath(of: path.text), error) }
    }
  }

  /// Makes names last through a power cut: those of the files, and of directories made for them.
  private func makeFoldersLasting() throws(PublishFailure) {
    var all = folders.sorted { $0.key < $1.key }
      .map { (path: directory.fullPath(of: $0.key), file: $0.value) }
    // Where the output directory itself is named; who may not read that has not made it.
    if let above = try? directory.access.open(directory.root, "..", O_RDONLY | O_DIRECTORY) {
      all.append((directory.path, above))
    }
    try makeLasting(all)
  }

  /// Syncs files, several at once: the file system then commits its journal once for many, where
  /// one after the other each would wait for a commit of its own.
  private func makeLasting(
    _ files: [(path: FilePath, file: Descriptor)]
  ) throws(PublishFailure) {
    let access = directory.access
    let failures = workers.map(files.count) { number -> PublishFailure? in
      do throws(SystemError) {
        try access.synchronize(files[number].file)
        return nil
      } catch {
        return PublishFailure(files[number].path, error)
      }
    }
    if let failure = failures.lazy.compactMap({ $0 }).first { throw failure }
  }
}

extension OutputFile {
  /// How many bytes are in memory.
  fileprivate var heldCount: Int {
    if case .bytes(let bytes) = content { bytes.count } else { 0 }
  }
}
