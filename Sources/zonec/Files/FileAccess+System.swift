import Glibc
import ZoneModel

extension FileAccess {
  /// The real system calls.
  static let system = FileAccess(
    open: { (directory, name, flags) throws(SystemError) in
      Descriptor(
        try SystemError.checking {
          unsafe name.pass { unsafe openat(directory.number, $0, flags | O_CLOEXEC, 0o664) }
        })
    },
    openBeneath: { (directory, name, flags) throws(SystemError) in
      // RESOLVE_BENEATH and RESOLVE_NO_MAGICLINKS.
      var how = OpenHow(flags: UInt64(UInt32(bitPattern: flags | O_CLOEXEC)), resolve: 0x08 | 0x02)
      let number = try SystemError.checking {
        unsafe name.pass {
          unsafe openat2(437, Int(directory.number), $0, &how, MemoryLayout<OpenHow>.size)
        }
      }
      return Descriptor(Int32(truncatingIfNeeded: number))
    },
    readLink: { (directory, name) throws(SystemError) in
      // A target has at most PATH_MAX bytes, its final zero among them.
      var target = [CChar](repeating: 0, count: 4096)
      let count = try SystemError.checking {
        unsafe name.pass { unsafe readlinkat(directory.number, $0, &target, target.count) }
      }
      return FilePath(target.prefix(count).map { UInt8(bitPattern: $0) })
    },
    createPrivate: { (directory, name) throws(SystemError) in
      let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      return Descriptor(
        try SystemError.checking {
          unsafe name.pass { unsafe openat(directory.number, $0, flags, 0o600) }
        })
    },
    createNameless: { (directory) throws(SystemError) in
      // O_TMPFILE, of which O_DIRECTORY is a part.
      let flags = O_RDWR | 0o20_000_000 | O_DIRECTORY | O_CLOEXEC
      return Descriptor(
        try SystemError.checking { unsafe openat(directory.number, ".", flags, 0o664) })
    },
    nameNameless: { (file, directory, name) throws(SystemError) in
      let path = FilePath("/proc/self/fd/" + String(file.number))
      _ = try SystemError.checking {
        unsafe path.pass { path in
          unsafe name.pass { name in
            unsafe linkat(AT_FDCWD, path, directory.number, name, AT_SYMLINK_FOLLOW)
          }
        }
      }
    },
    makeDirectory: { (directory, name) throws(SystemError) in
      _ = try SystemError.checking {
        unsafe name.pass { unsafe mkdirat(directory.number, $0, 0o775) }
      }
    },
    status: { (directory, name) throws(SystemError) in
      var answer = stat()
      _ = try SystemError.checking {
        unsafe name.pass {
          unsafe fstatat(directory.number, $0, &answer, AT_SYMLINK_NOFOLLOW)
        }
      }
      return FileStatus(answer)
    },
    statusOfOpen: { (file) throws(SystemError) in
      var answer = stat()
      _ = try SystemError.checking { unsafe fstat(file.number, &answer) }
      return FileStatus(answer)
    },
    readToEnd: { (file, size) throws(SystemError) in try readToEnd(file, size: size) },
    readStart: { (file, count) throws(SystemError) in
      var bytes = [UInt8](repeating: 0, count: count)
      let taken = try SystemError.checking { unsafe pread(file.number, &bytes, count, 0) }
      return Array(bytes.prefix(taken))
    },
    readPart: { (file, offset, count) throws(SystemError) in
      var failure: SystemError?
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, taken in
        do throws(SystemError) {
          taken = try SystemError.checking {
            unsafe pread(file.number, buffer.baseAddress, count, offset)
          }
        } catch {
          failure = error
        }
      }
      if let failure { throw failure }
      return bytes
    },
    writeOver: { (file, bytes, offset) throws(SystemError) in
      try SystemError.checking { unsafe pwrite(file.number, bytes, bytes.count, offset) }
    },
    write: { (file, bytes, offset) throws(SystemError) in
      try SystemError.checking {
        unsafe bytes.withUnsafeBytes { buffer in
          let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[offset...])
          return unsafe Glibc.write(file.number, rest.baseAddress, rest.count)
        }
      }
    },
    beginSynchronizing: { file in
      // SYNC_FILE_RANGE_WRITE, of the whole file.
      _ = sync_file_range(file.number, 0, 0, 2)
    },
    synchronize: { (file) throws(SystemError) in
      _ = try SystemError.checking { fsync(file.number) }
    },
    copyOwner: { (old, new) throws(SystemError) in
      var wanted = stat()
      _ = try SystemError.checking { unsafe fstat(old.number, &wanted) }
      var present = stat()
      _ = try SystemError.checking { unsafe fstat(new.number, &present) }
      guard wanted.st_uid != present.st_uid || wanted.st_gid != present.st_gid else { return }
      _ = try SystemError.checking { fchown(new.number, wanted.st_uid, wanted.st_gid) }
    },
    copyGroup: { (old, new) throws(SystemError) in
      var wanted = stat()
      _ = try SystemError.checking { unsafe fstat(old.number, &wanted) }
      _ = try SystemError.checking { fchown(new.number, uid_t.max, wanted.st_gid) }
    },
    shareWithGroup: { (file) throws(SystemError) in
      _ = try SystemError.checking { fchmod(file.number, 0o660) }
    },
    copyMode: { (old, new) throws(SystemError) in
      var answer = stat()
      _ = try SystemError.checking { unsafe fstat(old.number, &answer) }
      _ = try SystemError.checking { fchmod(new.number, answer.st_mode & 0o7777) }
    },
    rename: { (directory, old, new) throws(SystemError) in
      _ = try SystemError.checking {
        unsafe old.pass { old in
          unsafe new.pass { new in
            unsafe renameat(directory.number, old, directory.number, new)
          }
        }
      }
    },
    renameNew: { (directory, old, new) throws(SystemError) in
      // RENAME_NOREPLACE.
      _ = try SystemError.checking {
        unsafe old.pass { old in
          unsafe new.pass { new in
            unsafe renameat2(directory.number, old, directory.number, new, 1)
          }
        }
      }
    },
    unlink: { (directory, name) throws(SystemError) in
      _ = try SystemError.checking {
        unsafe name.pass { unsafe unlinkat(directory.number, $0, 0) }
      }
    },
    removeDirectory: { (directory, name) throws(SystemError) in
      _ = try SystemError.checking {
        unsafe name.pass { unsafe unlinkat(directory.number, $0, AT_REMOVEDIR) }
      }
    },
    link: { (directory, old, new) throws(SystemError) in
      _ = try SystemError.checking {
        unsafe old.pass { old in
          unsafe new.pass { new in
            unsafe linkat(directory.number, old, directory.number, new, 0)
          }
        }
      }
    },
    linkSymbolically: { (target, directory, name) throws(SystemError) in
      _ = try SystemError.checking {
        unsafe target.pass { target in
          unsafe name.pass { unsafe symlinkat(target, directory.number, $0) }
        }
      }
    },
    list: { (directory) throws(SystemError) in try names(in: directory) },
    lock: { (file) throws(SystemError) in
      _ = try SystemError.checking { flock(file.number, LOCK_EX | LOCK_NB) }
    })

  /// Reads to the end, whatever size the file claimed to have.
  private static func readToEnd(_ file: Descriptor, size: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than claimed: then the read that finds the end needs no second buffer. Files of
    // the system claim to be empty.
    var room = size > 0 ? size + 1 : 4096
    while true {
      var failure: SystemError?
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        if bytes.isEmpty, size >= largeFile {
          count = unsafe readPieces(of: file, into: UnsafeMutableRawBufferPointer(buffer), size)
          // If they do not fit together, a later read finds out why.
          if lseek(file.number, count, SEEK_SET) != count { count = 0 }
        }
        while count < room {
          let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[count...])
          do throws(SystemError) {
            let taken = try SystemError.checking {
              unsafe Glibc.read(file.number, rest.baseAddress, rest.count)
            }
            if taken == 0 { return }
            count += taken
          } catch {
            failure = error
            return
          }
        }
      }
      if let failure { throw failure }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      if piece.count < room { return bytes }
      // It grew while it was read.
      if bytes.count > sizeLimit { throw SystemError(code: EFBIG) }
      room = 1 << 16
    }
  }

  /// The size from which several threads read a file: each copies its piece, and is the first to
  /// touch its part of the buffer.
  private static let largeFile = 8 << 20

  /// Reads a file of a size by all workers, a piece each; how many bytes from the first are there.
  private static func readPieces(
    of file: Descriptor, into buffer: UnsafeMutableRawBufferPointer, _ size: Int
  ) -> Int {
    let start = Int(bitPattern: buffer.baseAddress)
    let count = Workers.threads.count
    let taken = Workers.threads.map(count) { number in
      let piece = (size * number / count)..<(size * (number + 1) / count)
      var done = 0
      while done < piece.count {
        let place = unsafe UnsafeMutableRawPointer(bitPattern: start + piece.lowerBound + done)
        let read = unsafe pread(file.number, place, piece.count - done, piece.lowerBound + done)
        if read <= 0 { return (done, isWhole: false) }
        done += read
      }
      return (done, isWhole: true)
    }
    var total = 0
    for piece in taken {
      total += piece.0
      if !piece.isWhole { break }
    }
    return total
  }

  /// The names in a directory.
  private static func names(in directory: Descriptor) throws(SystemError) -> [FilePath] {
    // A stream of its own: reading through the directory's descriptor would move its position.
    let copy = try SystemError.checking {
      unsafe openat(directory.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
    }
    guard let stream = unsafe fdopendir(copy) else {
      let code = errno
      _ = close(copy)
      throw SystemError(code: code)
    }
    defer { _ = unsafe closedir(stream) }
    var names: [FilePath] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        if errno != 0 { throw SystemError(code: errno) }
        return names.sorted()
      }
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { name in
        unsafe FilePath(name.prefix { $0 != 0 })
      }
      if name != ".", name != ".." { names.append(name) }
    }
  }
}

extension FileStatus {
  /// What zonec needs of the system's answer.
  fileprivate init(_ answer: stat) {
    kind =
      switch answer.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .directory
      case S_IFLNK: .symbolicLink
      default: .other
      }
    size = Int(answer.st_size)
    number = UInt64(answer.st_ino)
    device = UInt64(answer.st_dev)
    permissions = UInt32(answer.st_mode & 0o777)
    changed = Int(answer.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(answer.st_mtim.tv_nsec)
  }
}

/// renameat2(2), which Swift's Glibc leaves out.
@_silgen_name("renameat2")
private func renameat2(
  _ oldFolder: Int32, _ old: UnsafePointer<CChar>, _ newFolder: Int32,
  _ new: UnsafePointer<CChar>, _ flags: UInt32
) -> Int32

/// sync_file_range(2), which Swift's Glibc leaves out.
@_silgen_name("sync_file_range")
private func sync_file_range(
  _ file: Int32, _ offset: Int, _ count: Int, _ flags: UInt32
) -> Int32

/// The arguments of openat2(2).
private struct OpenHow {
  /// As open(2) takes them.
  var flags: UInt64
  /// The permissions of what is made: nothing is.
  var mode: UInt64 = 0
  /// What the resolution of the path must keep to.
  var resolve: UInt64
}

/// syscall(2) with the arguments of openat2(2), for which the C library has no function. Its number
/// is the same on all architectures.
@_silgen_name("syscall")
private func openat2(
  _ number: Int, _ directory: Int, _ path: UnsafePointer<CChar>,
  _ how: UnsafeMutablePointer<OpenHow>, _ size: Int
) -> Int
