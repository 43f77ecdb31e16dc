import Glibc
import ZoneModel

/// The right to write into an output directory, held until this value is destroyed.
///
/// The system releases it when the process ends, however it ends; the file stays. A user who may
/// open the file may hold the lock and delay every build, so only users who may write in the
/// directory can open it.
struct OutputLock {
  /// The file's name in the output directory.
  static let name: FilePath = ".zonec-lock"

  /// What it is the right to.
  let directory: OutputDirectory
  /// Whether the lock's file is new: then nobody has built here before.
  let isNew: Bool
  /// Holds the lock while it is open.
  private let file: Descriptor

  /// What became of an attempt.
  private enum Attempt {
    /// The lock is ours.
    case taken(OutputLock)
    /// Somebody else holds the lock.
    case held
    /// Somebody else was putting a lock's file in its place, too.
    case raced
    /// There is no lock's file, and none is to be made.
    case absent
  }

  /// Waits for the lock.
  ///
  /// - Parameters:
  ///   - creating: makes the lock's file if there is none.
  ///   - patience: how long to wait, in milliseconds.
  ///   - onWait: called once, when somebody else has it.
  /// - Returns: nil when there is no lock's file and none is to be made.
  static func take(
    in directory: OutputDirectory, creating: Bool, patience: Int = 10_000, onWait: () -> Void
  ) throws(PublishFailure) -> OutputLock? {
    let end = Clock.milliseconds() + patience
    var hasWaited = false
    do throws(SystemError) {
      while true {
        let isLate = Clock.milliseconds() >= end
        switch try attempt(in: directory, creating: creating, isLate: isLate) {
        case .taken(let lock): return lock
        case .absent: return nil
        case .raced: if !isLate { continue }
        case .held: break
        }
        if isLate { break }
        if !hasWaited { onWait() }
        hasWaited = true
        Clock.pause(milliseconds: 20)
      }
    } catch {
      throw PublishFailure(directory.fullPath(of: ".zonec-lock"), error)
    }
    throw PublishFailure(
      directory.path, "another build has been writing there for \(patience / 1000) seconds")
  }

  /// Tries once to get the lock.
  private static func attempt(
    in directory: OutputDirectory, creating: Bool, isLate: Bool
  ) throws(SystemError) -> Attempt {
    let access = directory.access
    let file: Descriptor
    do throws(SystemError) {
      file = try access.open(directory.root, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    } catch {
      guard error.code == ENOENT else { throw error }
      return creating ? try put(in: directory, over: nil) : .absent
    }
    let isLocked = try lock(file, access)
    // Of a file that everybody may open, as earlier versions made it, the lock says little.
    if try isOpenToOthers(file, in: directory), isLocked || isLate {
      return try put(in: directory, over: file)
    }
    guard isLocked else { return .held }
    guard try isInPlace(file, in: directory) else { return .raced }
    return .taken(OutputLock(directory: directory, isNew: false, file: file))
  }

  /// Puts a new file, locked already, in the place of an old one, or if there is none.
  private static func put(
    in directory: OutputDirectory, over old: Descriptor?
  ) throws(SystemError) -> Attempt {
    let access = directory.access
    let aside = FileAside(beside: name, in: directory.root, access)
    // Of a killed run; or of one that is doing the same, and will see that its file is gone.
    aside.discard()
    let file: Descriptor
    do throws(SystemError) {
      file = try access.createPrivate(directory.root, aside.temporaryName)
    } catch {
      // Another build is doing the same. Any other error is the directory's: nothing can be made there.
      guard error.code == EEXIST else { throw error }
      return .raced
    }
    do throws(SystemError) {
      try share(file, in: directory)
      guard try lock(file, access) else { return .raced }
      if let old {
        guard try isInPlace(old, in: directory) else { throw SystemError(code: EEXIST) }
        try aside.replace()
      } else {
        try aside.fill()
      }
      guard try isInPlace(file, in: directory) else { return .raced }
      return .taken(OutputLock(directory: directory, isNew: old == nil, file: file))
    } catch {
      aside.discard()
      guard [EEXIST, ENOENT].contains(error.code) else { throw error }
      return .raced
    }
  }

  /// Lets users who may write in the directory open a new lock's file: the user who owns the
  /// directory, and its group if the group may write there.
  private static func share(
    _ file: Descriptor, in directory: OutputDirectory
  ) throws(SystemError) {
    let access = directory.access
    do throws(SystemError) {
      try access.copyOwner(directory.root, file)
    } catch {
      guard error.code == EPERM else { throw error }
      // Only root gives files away; to a group of one's own everybody may.
      guard (try? access.copyGroup(directory.root, file)) != nil else { return }
    }
    if try isForGroup(directory) { try access.shareWithGroup(file) }
  }

  /// Whether the group of the directory may write in it.
  private static func isForGroup(_ directory: OutputDirectory) throws(SystemError) -> Bool {
    try directory.access.statusOfOpen(directory.root).permissions & 0o020 != 0
  }

  /// Whether users who may not write in the directory may open a lock's file.
  private static func isOpenToOthers(
    _ file: Descriptor, in directory: OutputDirectory
  ) throws(SystemError) -> Bool {
    let permissions = try directory.access.statusOfOpen(file).permissions
    if permissions & 0o007 != 0 { return true }
    let isForGroup = try isForGroup(directory)
    return permissions & 0o070 != 0 && !isForGroup
  }

  /// Whether the lock's name still leads to an open file.
  private static func isInPlace(
    _ file: Descriptor, in directory: OutputDirectory
  ) throws(SystemError) -> Bool {
    let access = directory.access
    do throws(SystemError) {
      return try access.status(directory.root, name)
        .isSameFile(as: try access.statusOfOpen(file))
    } catch {
      if error.code == ENOENT { return false }
      throw error
    }
  }

  /// Locks an open file; false if somebody else has.
  private static func lock(_ file: Descriptor, _ access: FileAccess) throws(SystemError) -> Bool {
    do throws(SystemError) {
      try access.lock(file)
      return true
    } catch {
      if error.code == EWOULDBLOCK { return false }
      throw error
    }
  }
}
