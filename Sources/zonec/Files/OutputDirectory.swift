import Glibc
import ZoneModel

/// The directory that a build writes into, and the only one.
///
/// Below it every directory is opened one name at a time, and a symbolic link is refused: a user
/// who may write into the directory cannot lead a build out of it.
struct OutputDirectory: Sendable {
  /// As the user gave it; it may be a link itself.
  let path: FilePath
  /// The calls to the file system.
  let access: FileAccess
  /// The output directory, open.
  let root: Descriptor

  /// Opens a directory.
  ///
  /// - Parameter creating: makes it, and those above it, if they do not exist.
  /// - Returns: nil when it does not exist and is not to be made.
  static func open(
    _ path: FilePath, creating: Bool, access: FileAccess
  ) throws(PublishFailure) -> OutputDirectory? {
    do throws(SystemError) {
      if creating { try make(path, access) }
      let root = try access.open(.workingDirectory, path, O_RDONLY | O_DIRECTORY)
      return OutputDirectory(path: path, access: access, root: root)
    } catch {
      if error.code == ENOENT, !creating { return nil }
      throw PublishFailure(path, error)
    }
  }

  /// The directories that lead to a relative path's file, from the output directory down.
  ///
  /// - Returns: each with its relative path; nil if one does not exist and is not to be made.
  func folders(
    of file: String, creating: Bool
  ) throws(PublishFailure) -> [(path: String, folder: Descriptor)]? {
    var chain = [(path: "", folder: root)]
    for component in try names(of: file).dropLast() {
      guard let above = chain.last else { return nil }
      let path = above.path.isEmpty ? component : above.path + "/" + component
      do throws(SystemError) {
        if creating { try makeFolder(FilePath(component), in: above.folder) }
        let folder = try access.open(
          above.folder, FilePath(component), O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
        chain.append((path, folder))
      } catch {
        if error.code == ENOENT, !creating { return nil }
        throw failure(at: fullPath(of: path), named: FilePath(component), in: above.folder, error)
      }
    }
    return chain
  }

  /// Reads a published file; nil when it does not exist.
  func read(_ file: String) throws(FileFailure) -> [UInt8]? {
    let folder: Descriptor?
    do throws(PublishFailure) {
      folder = try folders(of: file, creating: false)?.last?.folder
    } catch {
      throw FileFailure(reason: error.reason)
    }
    guard let folder else { return nil }
    return try access.readIfThere(
      FilePath(String(file[file.lastPathName...])), in: folder, flags: O_NOFOLLOW)
  }

  /// Opens a published file that has at least so many bytes; nil for any other.
  ///
  /// - Returns: the open file, and how many bytes it has.
  func openLarge(
    _ file: String, atLeast least: Int
  ) throws(PublishFailure) -> (file: Descriptor, count: Int)? {
    guard let folder = try folders(of: file, creating: false)?.last?.folder else { return nil }
    // Where there is something else, or nothing, who reads it says so.
    guard
      let open = try? access.open(
        folder, FilePath(String(file[file.lastPathName...])), O_RDONLY | O_NONBLOCK | O_NOFOLLOW),
      let status = try? access.statusOfOpen(open), status.kind == .regular, status.size >= least,
      status.size < FileAccess.sizeLimit
    else { return nil }
    return (open, status.size)
  }

  /// The deepest directory that there is on the way to a relative path's file.
  func deepestFolder(of file: String) throws(PublishFailure) -> Descriptor {
    var parts = try names(of: file)
    while parts.count > 1 {
      let chain = try folders(of: parts.joined(separator: "/"), creating: false)
      if let last = chain?.last { return last.folder }
      parts.removeLast()
    }
    return root
  }

  /// A file's path as the user would type it; `""` is the directory itself.
  func fullPath(of file: String) -> FilePath { file.isEmpty ? path : "\(path)/\(file)" }

  /// The names along a relative path; refuses what could lead out of the directory.
  func names(of file: String) throws(PublishFailure) -> [String] {
    let names = file.pathNames
    let isSafe = names.allSatisfy { !["", ".", ".."].contains($0) && !$0.utf8.contains(0) }
    guard isSafe else {
      throw PublishFailure(fullPath(of: file), "the path leads out of the output directory")
    }
    return names
  }

  /// Makes a directory unless the name exists; syncing its parent is left to the caller.
  private func makeFolder(_ name: FilePath, in folder: Descriptor) throws(SystemError) {
    do throws(SystemError) {
      try access.makeDirectory(folder, name)
    } catch {
      if error.code != EEXIST { throw error }
    }
  }

  /// The failure to report if a directory could not be opened.
  private func failure(
    at path: FilePath, named name: FilePath, in folder: Descriptor, _ error: SystemError
  ) -> PublishFailure {
    // Linux says ENOTDIR for a link too; the user should know which it is.
    if let kind = try? access.status(folder, name).kind, kind == .symbolicLink {
      return PublishFailure(path, "there is a symbolic link in place of a directory")
    }
    return PublishFailure(path, error)
  }

  /// Makes a directory and those above it.
  private static func make(_ path: FilePath, _ access: FileAccess) throws(SystemError) {
    do throws(SystemError) {
      try access.makeDirectory(.workingDirectory, path)
    } catch {
      if error.code == EEXIST { return }
      guard error.code == ENOENT, let slash = path.bytes.lastIndex(of: UInt8(ascii: "/")),
        slash > 0
      else { throw error }
      let above = FilePath(path.bytes[..<slash])
      try make(above, access)
      try access.synchronize(
        access.open(.workingDirectory, "\(above)/..", O_RDONLY | O_DIRECTORY))
      if slash + 1 < path.bytes.count { try access.makeDirectory(.workingDirectory, path) }
    }
  }
}
