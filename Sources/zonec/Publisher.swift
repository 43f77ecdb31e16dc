import Glibc
import ZoneModel

/// Puts compiled files where gdnsd reads them, so that every file is whole at every moment.
///
/// All files are first written beside their places, under names that gdnsd ignores, and only then
/// renamed; then stale files go, then manifests come. Killed in between, a rerun goes on from there.
struct Publisher {
  /// What happened to a file.
  enum Event {
    /// A new or changed file stands in its place.
    case wrote(OutputFile)
    /// A file of an earlier build is gone.
    case removed(String)
    /// Something else stands where an earlier build wrote; it was left alone.
    case kept(String)
  }

  /// A file that waits beside its place.
  private struct Staged {
    /// The file.
    let file: OutputFile
    /// The directory it belongs in.
    let folder: Descriptor
    /// Its name there.
    let name: String
    /// The name it waits under.
    let temporaryName: String
  }

  /// The end of every temporary name.
  static let temporarySuffix = ".zonec-tmp"
  /// The name of a level's manifest.
  static let manifestName = ".zonec-manifest.json"

  /// The right to write, held as long as the publisher is in use.
  let lock: OutputLock

  /// Where to write.
  private var directory: OutputDirectory { lock.directory }

  /// Writes what changed and removes what is stale.
  ///
  /// - Parameter onEvent: hears what happens, in order.
  /// - Throws: the first failure. Then no temporary file is left, every published file is whole,
  ///   and no manifest claims what was not written.
  func publish(
    _ files: [OutputFile], stale: [String], onEvent: (Event) -> Void
  ) throws(PublishFailure) {
    var folders: [String: Descriptor] = [:]
    for file in files { try prepareFolder(of: file, among: &folders) }
    let changed = files.filter { !$0.isUnchanged }
    let isManifest = { (file: OutputFile) in Self.split(file.path).name == Self.manifestName }
    try write(changed.filter { !isManifest($0) }, into: folders, onEvent)
    for path in stale { try remove(path, onEvent) }
    try write(changed.filter(isManifest), into: folders, onEvent)
  }

  /// Makes a file's directory and clears away what a killed build left in it.
  private func prepareFolder(
    of file: OutputFile, among folders: inout [String: Descriptor]
  ) throws(PublishFailure) {
    let path = Self.split(file.path).folder
    if folders[path] != nil { return }
    guard let (folder, _) = try directory.folder(of: file.path, creating: true) else { return }
    folders[path] = folder
    do throws(SystemError) {
      for name in try directory.access.list(folder)
      where name.hasPrefix(".") && name.hasSuffix(Self.temporarySuffix) {
        if try directory.access.status(folder, name).kind == .directory { continue }
        try directory.access.unlink(folder, name)
      }
    } catch {
      throw PublishFailure(directory.fullPath(of: path), error)
    }
  }

  /// Writes files beside their places, then renames all of them.
  private func write(
    _ files: [OutputFile], into folders: [String: Descriptor], _ onEvent: (Event) -> Void
  ) throws(PublishFailure) {
    var staged: [Staged] = []
    var renamed = 0
    defer {
      for file in staged[renamed...] {
        try? directory.access.unlink(file.folder, file.temporaryName)
      }
    }
    for (number, file) in files.enumerated() {
      let (path, name) = Self.split(file.path)
      guard let folder = folders[path] else { continue }
      let next = Staged(
        file: file, folder: folder, name: name,
        temporaryName: Self.temporaryName(for: name, number: number))
      try checkPlace(of: next)
      staged.append(next)
      try stage(next)
    }
    for file in staged {
      do throws(SystemError) {
        try directory.access.rename(file.folder, file.temporaryName, file.name)
      } catch {
        throw PublishFailure(directory.fullPath(of: file.file.path), error)
      }
      renamed += 1
      onEvent(.wrote(file.file))
    }
    try makeLasting(staged)
  }

  /// Refuses to replace what is not a file.
  private func checkPlace(of file: Staged) throws(PublishFailure) {
    let path = directory.fullPath(of: file.file.path)
    do throws(SystemError) {
      switch try directory.access.status(file.folder, file.name).kind {
      case .regular: return
      case .symbolicLink:
        throw SystemError(code: ELOOP)
      case .directory: throw SystemError(code: EISDIR)
      case .other: throw SystemError(code: EEXIST)
      }
    } catch {
      if error.code == ENOENT { return }
      guard error.code == ELOOP else { throw PublishFailure(path, error) }
      throw PublishFailure(path, "a symbolic link stands where a file belongs")
    }
  }

  /// Writes a file under its temporary name, down to the disk.
  private func stage(_ file: Staged) throws(PublishFailure) {
    do throws(SystemError) {
      let open = try directory.access.open(
        file.folder, file.temporaryName, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
      try directory.access.writeAll(file.file.bytes, to: open)
      try directory.access.synchronize(open)
    } catch {
      throw PublishFailure(directory.fullPath(of: file.file.path), error)
    }
  }

  /// Makes renames last through a power cut, once a directory.
  private func makeLasting(_ files: [Staged]) throws(PublishFailure) {
    var done: Set<String> = []
    for file in files {
      let path = Self.split(file.file.path).folder
      guard done.insert(path).inserted else { continue }
      do throws(SystemError) {
        try directory.access.synchronize(file.folder)
      } catch {
        throw PublishFailure(directory.fullPath(of: path), error)
      }
    }
  }

  /// Removes a file that an earlier build wrote, unless something else stands there now.
  private func remove(_ path: String, _ onEvent: (Event) -> Void) throws(PublishFailure) {
    guard let (folder, name) = try directory.folder(of: path, creating: false) else { return }
    do throws(SystemError) {
      guard try directory.access.status(folder, name).kind == .regular else {
        onEvent(.kept(path))
        return
      }
      try directory.access.unlink(folder, name)
      try directory.access.synchronize(folder)
      onEvent(.removed(path))
    } catch {
      if error.code != ENOENT { throw PublishFailure(directory.fullPath(of: path), error) }
    }
  }

  /// A relative path's directory, `""` for the output directory itself, and its last name.
  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }

  /// A name that gdnsd ignores, made from a file's; at most 255 bytes, as file systems demand.
  static func temporaryName(for name: String, number: Int) -> String {
    let plain = "." + name + temporarySuffix
    if plain.utf8.count <= 255 { return plain }
    return ".\(String(decoding: name.utf8.prefix(200), as: UTF8.self))-\(number)\(temporarySuffix)"
  }
}
