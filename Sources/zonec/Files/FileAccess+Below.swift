import Glibc
import ZoneModel

/// Files below a directory: what a project or a zones directory names is opened there or not at all.
extension FileAccess {
  /// Reads a whole regular file below a directory. Links on the way are followed as long as they
  /// stay below it.
  ///
  /// - Parameters:
  ///   - path: begins with `folder`.
  ///   - folder: with its final slash; empty for the present directory. It may be a link itself:
  ///     the user who named it has chosen where it leads.
  func read(_ path: FilePath, below folder: FilePath) throws(FileFailure) -> [UInt8] {
    let root: Descriptor
    do throws(SystemError) {
      root = try open(.workingDirectory, folder.isEmpty ? "." : folder, Self.passage)
    } catch {
      throw FileFailure(reason: error.reason)
    }
    return try read(path.below(folder), below: root)
  }

  /// Reads a whole regular file by its path below an open directory.
  func read(_ path: FilePath, below root: Descriptor) throws(FileFailure) -> [UInt8] {
    let file: Descriptor
    do throws(SystemError) {
      // Without O_NONBLOCK, opening a pipe that nobody writes to would never return.
      file = try openBelow(root, path, O_RDONLY | O_NONBLOCK)
    } catch {
      guard error.code == EXDEV else { throw FileFailure(reason: error.reason) }
      throw .leavesDirectory
    }
    return try contents(of: file)
  }

  /// Opens what a path names below a directory, for reading.
  ///
  /// - Throws: EXDEV where the path, or a link on it, leads out of the directory, be it for a moment.
  func openBelow(
    _ root: Descriptor, _ path: FilePath, _ flags: Int32
  ) throws(SystemError) -> Descriptor {
    do throws(SystemError) {
      return try openBeneath(root, path, flags)
    } catch {
      // A kernel without the call, a sandbox that forbids it, or a directory that was just renamed.
      guard [ENOSYS, EPERM, EAGAIN].contains(error.code) else { throw error }
    }
    return try walk(root, path, flags)
  }

  /// How many links are followed, the same as the system's limit.
  private static let linkLimit = 40

  /// Opens a path below a directory a name at a time, no link followed but by reading it.
  private func walk(
    _ root: Descriptor, _ path: FilePath, _ flags: Int32
  ) throws(SystemError) -> Descriptor {
    // The directories from the root down to where the walk is.
    var chain = [root]
    var rest = try Self.steps(of: path)
    var linkCount = 0
    while let name = rest.popLast(), let folder = chain.last {
      if name == ".." {
        if chain.count == 1 { throw SystemError(code: EXDEV) }
        chain.removeLast()
      } else if name == "." {
        continue
      } else if let target = try linkTarget(name, in: folder) {
        linkCount += 1
        if linkCount > Self.linkLimit { throw SystemError(code: ELOOP) }
        rest += try Self.steps(of: target)
      } else if rest.isEmpty {
        return try open(folder, name, flags | O_NOFOLLOW)
      } else {
        chain.append(try open(folder, name, Self.passage | O_NOFOLLOW))
      }
    }
    return try open(chain.last ?? root, ".", flags)
  }

  /// To go through a directory it need not be readable (O_PATH, which Swift's Glibc leaves out).
  private static let passage: Int32 = 0o10_000_000 | O_DIRECTORY

  /// The names along a path, the last one first; a final slash asks for a directory.
  private static func steps(of path: FilePath) throws(SystemError) -> [FilePath] {
    if path.isEmpty { throw SystemError(code: ENOENT) }
    if path.isAbsolute { throw SystemError(code: EXDEV) }
    var names = path.names.filter { !$0.isEmpty }
    if path.bytes.last == UInt8(ascii: "/") { names.append(".") }
    return names.reversed()
  }

  /// Where a link leads; nil if a name is none.
  private func linkTarget(
    _ name: FilePath, in folder: Descriptor
  ) throws(SystemError) -> FilePath? {
    do throws(SystemError) {
      return try readLink(folder, name)
    } catch {
      if error.code == EINVAL { return nil }
      throw error
    }
  }
}

extension FileFailure {
  /// A path, or a link on it, leads out of the directory that it is opened in.
  static let leavesDirectory = FileFailure(reason: "a symbolic link leads out of the directory")
}
