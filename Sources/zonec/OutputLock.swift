import Glibc

/// The right to write into an output directory, held until this value is gone.
///
/// The system gives it back when the process ends, however it ends; the file stays.
struct OutputLock {
  /// The file's name in the output directory.
  static let name = ".zonec-lock"

  /// What it is the right to.
  let directory: OutputDirectory
  /// Whether the lock's file is new: nobody has built here before.
  let isNew: Bool
  /// Holds the lock while it is open.
  private let file: Descriptor

  /// Waits for the lock.
  ///
  /// - Parameters:
  ///   - creating: makes the lock's file where there is none.
  ///   - patience: how long to wait, in milliseconds.
  ///   - onWait: called once, when somebody else has it.
  /// - Returns: nil when there is no lock's file and none is to be made.
  static func take(
    in directory: OutputDirectory, creating: Bool, patience: Int = 10_000, onWait: () -> Void
  ) throws(PublishFailure) -> OutputLock? {
    let access = directory.access
    let path = directory.fullPath(of: name)
    do throws(SystemError) {
      guard let lock = try open(in: directory, creating: creating) else { return nil }
      let end = Clock.milliseconds() + patience
      var hasWaited = false
      while true {
        do throws(SystemError) {
          try access.lock(lock.file)
          return lock
        } catch {
          guard error.code == EWOULDBLOCK else { throw error }
        }
        guard Clock.milliseconds() < end else {
          throw SystemError(code: EWOULDBLOCK)
        }
        if !hasWaited { onWait() }
        hasWaited = true
        Clock.pause(milliseconds: 20)
      }
    } catch {
      guard error.code == EWOULDBLOCK else { throw PublishFailure(path, error) }
      throw PublishFailure(
        directory.path, "another build has been writing there for \(patience / 1000) seconds")
    }
  }

  /// Opens the lock's file.
  private static func open(
    in directory: OutputDirectory, creating: Bool
  ) throws(SystemError) -> OutputLock? {
    // Read-only: enough to lock, also where another user made the file.
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK
    while true {
      do throws(SystemError) {
        let file = try directory.access.open(directory.root, name, flags)
        return OutputLock(directory: directory, isNew: false, file: file)
      } catch {
        guard error.code == ENOENT else { throw error }
        if !creating { return nil }
      }
      do throws(SystemError) {
        let file = try directory.access.open(directory.root, name, flags | O_CREAT | O_EXCL)
        return OutputLock(directory: directory, isNew: true, file: file)
      } catch {
        // Somebody made it between the two calls.
        guard error.code == EEXIST else { throw error }
      }
    }
  }
}
