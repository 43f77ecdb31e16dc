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
  }

  /// A reading of a directory, by several at once if they like; nil is one that does not exist.
  init(of directory: OutputDirectory?) {
    let failure = Failure()
    self.failure = failure
    files = StandingFiles { path in
      do throws(FileFailure) {
        return try directory?.read(path.text)
      } catch {
        let reason = error.reason
        failure.first.withLock { $0 = $0 ?? PublishFailure(FilePath(path.text), reason) }
        return nil
      }
    }
  }

  /// Makes sure that all that was asked for could be read.
  ///
  /// - Throws: the first failure.
  func confirm() throws(PublishFailure) {
    if let failure = failure.first.withLock({ $0 }) { throw failure }
  }
}
