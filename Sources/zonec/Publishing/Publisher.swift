import Glibc
import ZoneModel

/// Publishes compiled files to where gdnsd reads them, so that every file is whole at every moment.
///
/// All files are first written beside their places, under names that gdnsd ignores, and only then
/// renamed; then stale files are removed, then manifests are written. If it is killed, the next run
/// continues.
struct Publisher {
  /// The lock, held as long as the publisher is in use.
  let lock: OutputLock
  /// The texts of large zones; nil if all are in memory.
  var texts: NamelessTexts?
  /// Runs the waiting for the disk.
  var workers = Workers.waiting

  /// Writes what changed and removes what is stale.
  ///
  /// - Parameter onEvent: hears what happens, in order.
  /// - Throws: the first failure. Then no temporary file is left, every published file is whole,
  ///   and no manifest claims what was not written.
  func publish(
    _ files: [OutputFile], stale: [OutputPath], onEvent: (Publication.Event) -> Void
  ) throws(PublishFailure) {
    try stage(files, stale: stale).commit(onEvent: onEvent)
  }

  /// Writes what changed beside its place; nothing that is published is touched.
  func stage(
    _ files: [OutputFile], stale: [OutputPath]
  ) throws(PublishFailure) -> Publication {
    try .stage(files, stale: stale, in: lock.directory, texts, workers: workers)
  }
}
