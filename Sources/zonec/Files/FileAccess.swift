import Glibc
import ZoneModel

/// The system calls on files, one closure each, so that a test can make any of them fail.
///
/// Names are relative to an open directory: no path is resolved twice. Interrupted calls are
/// repeated. Every closure throws what the system says.
struct FileAccess: Sendable {
  /// openat(2): a name, the `O_` flags (close-on-exec is added), and 0664 for what it creates, less
  /// the umask: nothing is writable for all, even without one.
  var open: @Sendable (Descriptor, FilePath, Int32) throws(SystemError) -> Descriptor
  /// openat2(2) with RESOLVE_BENEATH: a path no part of which leads out of the directory, links
  /// followed; EXDEV where one does, ENOSYS where the kernel lacks the call.
  var openBeneath: @Sendable (Descriptor, FilePath, Int32) throws(SystemError) -> Descriptor
  /// readlinkat(2): the target of a symbolic link; EINVAL for anything else.
  var readLink: @Sendable (Descriptor, FilePath) throws(SystemError) -> FilePath
  /// openat(2) of a new file that nobody else may open, for reading and writing.
  var createPrivate: @Sendable (Descriptor, FilePath) throws(SystemError) -> Descriptor
  /// openat(2) of a new file without a name in a directory, for reading and writing, with the
  /// permissions of any new file; it is gone when it is closed. The error differs with the file system
  /// that has no such files.
  var createNameless: @Sendable (Descriptor) throws(SystemError) -> Descriptor
  /// linkat(2): gives a file without a name one in a directory of the same file system.
  var nameNameless: @Sendable (Descriptor, Descriptor, FilePath) throws(SystemError) -> Void
  /// mkdirat(2), mode 0775 less the umask.
  var makeDirectory: @Sendable (Descriptor, FilePath) throws(SystemError) -> Void
  /// fstatat(2) of a name, without following a symbolic link.
  var status: @Sendable (Descriptor, FilePath) throws(SystemError) -> FileStatus
  /// fstat(2) of an open file.
  var statusOfOpen: @Sendable (Descriptor) throws(SystemError) -> FileStatus
  /// Reads to the end, into room for about this many bytes.
  var readToEnd: @Sendable (Descriptor, Int) throws(SystemError) -> [UInt8]
  /// Reads the first bytes of a file, at most this many.
  var readStart: @Sendable (Descriptor, Int) throws(SystemError) -> [UInt8]
  /// pread(2): bytes from an offset, at most so many.
  var readPart: @Sendable (Descriptor, Int, Int) throws(SystemError) -> [UInt8]
  /// pwrite(2) of some bytes over those from an offset; how many were taken.
  var writeOver: @Sendable (Descriptor, [UInt8], Int) throws(SystemError) -> Int
  /// write(2) of the bytes from an offset; how many were taken.
  var write: @Sendable (Descriptor, [UInt8], Int) throws(SystemError) -> Int
  /// sync_file_range(2): has the disk begin with what was written; a hint that never fails.
  var beginSynchronizing: @Sendable (Descriptor) -> Void
  /// Syncs a file, as fsync(2) does.
  var synchronize: @Sendable (Descriptor) throws(SystemError) -> Void
  /// fchown(2): gives the second open file the owner and group of the first, where they differ.
  var copyOwner: @Sendable (Descriptor, Descriptor) throws(SystemError) -> Void
  /// fchown(2): gives the second open file the group of the first.
  var copyGroup: @Sendable (Descriptor, Descriptor) throws(SystemError) -> Void
  /// fchmod(2): lets only the owning user and the group of an open file read and write it.
  var shareWithGroup: @Sendable (Descriptor) throws(SystemError) -> Void
  /// fchmod(2): gives the second open file the permissions of the first.
  var copyMode: @Sendable (Descriptor, Descriptor) throws(SystemError) -> Void
  /// renameat(2) inside one directory.
  var rename: @Sendable (Descriptor, FilePath, FilePath) throws(SystemError) -> Void
  /// renameat2(2) inside one directory, if the new name is free; `EEXIST` if it is not, `EINVAL` or
  /// `ENOSYS` if the file system does not support it.
  var renameNew: @Sendable (Descriptor, FilePath, FilePath) throws(SystemError) -> Void
  /// unlinkat(2) of a file.
  var unlink: @Sendable (Descriptor, FilePath) throws(SystemError) -> Void
  /// unlinkat(2) of an empty directory.
  var removeDirectory: @Sendable (Descriptor, FilePath) throws(SystemError) -> Void
  /// linkat(2) inside one directory: gives a file a second name.
  var link: @Sendable (Descriptor, FilePath, FilePath) throws(SystemError) -> Void
  /// symlinkat(2): what it leads to, and the name it gets in a directory.
  var linkSymbolically: @Sendable (FilePath, Descriptor, FilePath) throws(SystemError) -> Void
  /// The names in a directory, without `.` and `..`, sorted.
  var list: @Sendable (Descriptor) throws(SystemError) -> [FilePath]
  /// flock(2), exclusive and without waiting; `EWOULDBLOCK` when somebody else holds it.
  var lock: @Sendable (Descriptor) throws(SystemError) -> Void
}

/// What a name in a directory leads to.
struct FileStatus: Sendable, Equatable {
  /// The kinds that zonec distinguishes.
  enum Kind: Sendable {
    /// A file with bytes.
    case regular
    /// The name is a directory.
    case directory
    /// A symbolic link, not followed.
    case symbolicLink
    /// A device, a pipe, a socket.
    case other
  }
  /// What kind of file it is.
  var kind: Kind
  /// The size in bytes.
  var size: Int
  /// Which file of its device it is.
  var number: UInt64
  /// The device that the file is on.
  var device: UInt64
  /// When its bytes last changed, in nanoseconds since 1970 modulo 2^64: a file may say any time, and
  /// two of them are only ever held to be the same or not.
  var changed: Int
  /// The permissions: nine bits for the owning user, the group and others.
  var permissions: UInt32

  /// Whether both are one file, perhaps under two names.
  func isSameFile(as other: FileStatus) -> Bool {
    number == other.number && device == other.device
  }
}

extension FileAccess {
  /// The largest file that is read, in bytes: source locations are 32 bits wide.
  static let sizeLimit = Int(UInt32.max)

  /// Reads a whole regular file.
  ///
  /// - Throws: the reason in words, such as `no such file or directory`.
  func read(_ path: FilePath) throws(FileFailure) -> [UInt8] {
    guard let bytes = try readIfThere(path, in: .workingDirectory, flags: 0) else {
      throw FileFailure(reason: SystemError(code: ENOENT).reason)
    }
    return bytes
  }

  /// Reads a whole regular file in an open directory, with further `O_` flags; nil if there is
  /// none.
  func readIfThere(
    _ name: FilePath, in directory: Descriptor, flags: Int32
  ) throws(FileFailure) -> [UInt8]? {
    let file: Descriptor
    do throws(SystemError) {
      // Without O_NONBLOCK, opening a pipe that nobody writes to would never return.
      file = try open(directory, name, O_RDONLY | O_NONBLOCK | flags)
    } catch {
      if error.code == ENOENT { return nil }
      // The system's message is about too many links, but here one is not followed.
      let isLink = error.code == ELOOP && flags & O_NOFOLLOW != 0
      throw FileFailure(reason: isLink ? "is a symbolic link" : error.reason)
    }
    return try contents(of: file)
  }

  /// The bytes of an open regular file.
  func contents(of file: Descriptor) throws(FileFailure) -> [UInt8] {
    let status: FileStatus
    do throws(SystemError) {
      status = try statusOfOpen(file)
      if status.kind == .regular, status.size < Self.sizeLimit {
        return try readToEnd(file, status.size)
      }
    } catch {
      throw FileFailure(reason: error.reason)
    }
    switch status.kind {
    case .regular: throw FileFailure(reason: "\(status.size) bytes are more than 4 GiB")
    case .directory: throw FileFailure(reason: "is a directory")
    case .symbolicLink, .other: throw FileFailure(reason: "not a regular file")
    }
  }

  /// Writes all bytes, however many calls it takes.
  func writeAll(_ bytes: [UInt8], to file: Descriptor) throws(SystemError) {
    var done = 0
    while done < bytes.count { done += try write(file, bytes, done) }
  }

  /// Reads the bytes in a range of a file, as far as it has them.
  func readParts(_ file: Descriptor, _ range: Range<Int>) throws(SystemError) -> [UInt8] {
    var bytes = try readPart(file, range.lowerBound, range.count)
    while bytes.count < range.count {
      let more = try readPart(file, range.lowerBound + bytes.count, range.count - bytes.count)
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// What a name in a directory leads to; nil if it leads to nothing, such as a file that was
  /// removed after the directory was listed.
  func statusIfThere(
    _ directory: Descriptor, _ name: FilePath
  ) throws(SystemError) -> FileStatus? {
    do throws(SystemError) {
      return try status(directory, name)
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }

  /// Removes a file if it exists.
  func unlinkIfThere(_ directory: Descriptor, _ name: FilePath) throws(SystemError) {
    do throws(SystemError) {
      try unlink(directory, name)
    } catch {
      if error.code != ENOENT { throw error }
    }
  }

  /// Whether there is anything at a path, even a dangling link.
  func exists(_ path: FilePath) -> Bool {
    do throws(SystemError) {
      _ = try status(.workingDirectory, path)
      return true
    } catch {
      return ![ENOENT, ENOTDIR].contains(error.code)
    }
  }

  /// Whether a name leads to a regular file, through links too.
  ///
  /// - Throws: what hinders the system from telling.
  func leadsToFile(_ name: FilePath, in folder: Descriptor) throws(SystemError) -> Bool {
    do throws(SystemError) {
      return try statusOfOpen(try open(folder, name, O_RDONLY | O_NONBLOCK)).kind == .regular
    } catch {
      // Nothing, a link in a circle, a socket, a device that is not there.
      if [ENOENT, ENOTDIR, ELOOP, ENXIO, ENODEV].contains(error.code) { return false }
      throw error
    }
  }

  /// Gives a file a name that is free.
  ///
  /// - Throws: `EEXIST` if it is not.
  func renameToEmptyPlace(
    _ folder: Descriptor, _ old: FilePath, _ new: FilePath
  ) throws(SystemError) {
    do throws(SystemError) {
      return try renameNew(folder, old, new)
    } catch {
      guard [EINVAL, ENOSYS].contains(error.code) else { throw error }
    }
    // Not in one step, where the file system has none for it.
    do throws(SystemError) {
      _ = try status(folder, new)
    } catch {
      guard error.code == ENOENT else { throw error }
      return try rename(folder, old, new)
    }
    throw SystemError(code: EEXIST)
  }

  /// Whether a path leads to a directory, through links too.
  func isDirectory(_ path: FilePath) -> Bool { kind(path) == .directory }

  /// What a path leads to; nil when it cannot be opened.
  private func kind(_ path: FilePath) -> FileStatus.Kind? {
    guard let file = try? open(.workingDirectory, path, O_RDONLY | O_NONBLOCK) else { return nil }
    return try? statusOfOpen(file).kind
  }
}
