import Synchronization
import ZoneModel

/// What stands in an output directory, for a reader that knows files and no errors: the first error is
/// kept, and whoever has read asks for it before anything is believed.
final class PublishedReading: Sendable {
  /// The directory; nil where there is none, and so nothing stands there.
  private let directory: OutputDirectory?
  /// The first file that could not be read.
  private let failure = Mutex<PublishFailure?>(nil)

  /// A reading of a directory, by several at once if they like.
  init(of directory: OutputDirectory?) { self.directory = directory }

  /// The bytes of a file by its relative path; nil where there is none, or it cannot be read.
  func read(_ path: String) -> [UInt8]? {
    do throws(FileFailure) {
      return try directory?.read(path)
    } catch {
      let reason = error.reason
      failure.withLock { $0 = $0 ?? PublishFailure(FilePath(path), reason) }
      return nil
    }
  }

  /// Makes sure that all that was asked for could be read.
  ///
  /// - Throws: the first failure.
  func confirm() throws(PublishFailure) {
    if let failure = failure.withLock({ $0 }) { throw failure }
  }
}
