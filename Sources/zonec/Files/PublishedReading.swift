import Synchronization
import ZoneModel

/// What is in an output directory, for readers that know files and no errors: the first error is
/// kept, and whoever has read asks for it before anything is believed.
struct PublishedReading: Sendable {
  /// What is in the directory; a file that cannot be read counts as absent until `confirm`.
  let files: StandingFiles
  /// The first file that could not be read.
  private let failure: Failure

  /// The first failure, shared by all who read.
  private final class Failure: Sendable {
    /// Nil while everything could be read.
    let first = Mutex<PublishFailure?>(nil)

    /// Keeps a failure, if it is the first.
    func keep(_ path: OutputPath, _ reason: String) {
      first.withLock { $0 = $0 ?? PublishFailure(FilePath(path.text), reason) }
    }
  }

  /// A reading of a directory, by several at once if they like; nil is one that does not exist.
  ///
  /// - Parameter largeFile: files of so many bytes are read in parts.
  init(of directory: OutputDirectory?, largeFile: Int = 1 << 21) {
    let failure = Failure()
    self.failure = failure
    files = StandingFiles(
      read: { path in
        do throws(FileFailure) {
          return try directory?.read(path.text)
        } catch {
          failure.keep(path, error.reason)
          return nil
        }
      },
      open: { path in
        guard let large = try? directory?.openLarge(path.text, atLeast: largeFile) else {
          return nil
        }
        return StandingText(count: large.count) { offset, count in
          do throws(SystemError) {
            return try directory?.access.readParts(large.file, offset..<(offset + count)) ?? []
          } catch {
            failure.keep(path, error.reason)
            return []
          }
        }
      })
  }

  /// Makes sure that all that was asked for could be read.
  ///
  /// - Throws: the first failure.
  func confirm() throws(PublishFailure) {
    if let failure = failure.first.withLock({ $0 }) { throw failure }
  }
}
