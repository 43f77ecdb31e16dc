import Glibc
import ZoneModel

/// Publishes compiled files to where gdnsd reads them, so that every file is whole at every moment.
///
/// All files are first written beside their places, under names that gdnsd ignores, and only then
/// renamed; then stale files are removed, then manifests are written. If it is killed, the next run
/// continues.
struct Publisher {
  /// What happened to a file.
  enum Event {
    /// A new or changed file is in its place.
    case wrote(OutputFile)
    /// A file of an earlier build was removed.
    case removed(String)
    /// Something else is where an earlier build wrote; it was left alone.
    case kept(String)
  }

  /// The name of a level's manifest.
  static let manifestName = ".zonec-manifest.json"

  /// The lock, held as long as the publisher is in use.
  let lock: OutputLock
  /// Runs the waiting for the disk.
  var workers = Workers.waiting

  /// Writes what changed and removes what is stale.
  ///
  /// - Parameter onEvent: hears what happens, in order.
  /// - Throws: the first failure. Then no temporary file is left, every published file is whole,
  ///   and no manifest claims what was not written.
  func publish(
    _ files: [OutputFile], stale: [String], onEvent: (Event) -> Void
  ) throws(PublishFailure) {
    try stage(files, stale: stale).commit(onEvent: onEvent)
  }

  /// Writes what changed beside its place; nothing that is published is touched.
  func stage(_ files: [OutputFile], stale: [String]) throws(PublishFailure) -> Publication {
    try Publication(of: files, stale: stale, in: lock.directory, workers: workers)
  }

  /// Whether a name is one of zonec's own small files, temporary or kept for a rollback, which have
  /// no ownership mark.
  static func isReserved(_ name: FilePath) -> Bool {
    name.bytes.starts(with: ".zonec-".utf8) || name.bytes.starts(with: "..zonec-".utf8)
  }
}

extension OutputFile {

  /// The directory it belongs in, relative to the output directory.
  var folder: String { Self.split(path).folder }
  /// The file's name in its directory.
  var name: String { Self.split(path).name }
  /// Whether it is the manifest of a level.
  var isManifest: Bool { name == Publisher.manifestName }
}
