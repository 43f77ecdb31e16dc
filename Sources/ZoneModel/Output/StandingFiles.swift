import Synchronization

/// What is in the output directory, or in what is compared with instead.
///
/// A file is read when it is first asked for, and only then, however many ask: serials, comparison,
/// guard and digest all see the same bytes. A zone is parsed once, too.
public struct StandingFiles: Sendable {
  /// The name of a file, for messages and includes.
  package var name: @Sendable (OutputPath) -> FilePath = { FilePath($0.text) }
  /// Loads what zone files include; nil refuses all.
  package var include: ReadOptions.IncludeLoader?
  /// The settings of the gdnsd that serves them.
  package var settings = GdnsdSettings()
  /// The files that go; nil for those that a compilation finds stale.
  package var stale: [OutputPath]?
  /// Whether only zones are compared: for a directory of gdnsd, or a server.
  package var hasZonesAlone = false
  /// What has been read.
  private let known: Known

  /// The files of an output directory.
  ///
  /// - Parameter read: reads a file; nil where there is none.
  public init(read: @escaping @Sendable (OutputPath) -> [UInt8]?) {
    known = Known(read) { _ in nil }
  }

  /// The files of an output directory.
  ///
  /// - Parameter open: opens a file that is too large to be held; nil for any other.
  package init(
    read: @escaping @Sendable (OutputPath) -> [UInt8]?,
    open: @escaping @Sendable (OutputPath) -> StandingText?
  ) {
    known = Known(read, open)
  }

  /// What has been read, shared by all copies.
  private final class Known: Sendable {
    /// Reads a file.
    let read: @Sendable (OutputPath) -> [UInt8]?
    /// Opens a large file.
    let open: @Sendable (OutputPath) -> StandingText?
    /// Large files, open.
    let texts = Mutex<[OutputPath: StandingText]>([:])
    /// The bytes of files; nil for those that are not there.
    let files = Mutex<[OutputPath: [UInt8]?]>([:])
    /// The zones of files that were understood.
    let zones = Mutex<[OutputPath: Zone]>([:])

    /// Nothing yet.
    init(
      _ read: @escaping @Sendable (OutputPath) -> [UInt8]?,
      _ open: @escaping @Sendable (OutputPath) -> StandingText?
    ) {
      self.read = read
      self.open = open
    }
  }

  /// The bytes of a file; nil where there is none.
  package func read(_ path: OutputPath) -> [UInt8]? {
    if let bytes = known.files.withLock({ $0[path] }) { return bytes }
    // Not under the lock: other workers read other files meanwhile.
    let bytes = known.texts.withLock { $0[path] }?.bytes ?? known.read(path)
    known.files.withLock { $0[path] = .some(bytes) }
    return bytes
  }

  /// A file that is read in parts; nil where there is none.
  func text(_ path: OutputPath) -> StandingText? {
    if let text = known.texts.withLock({ $0[path] }) { return text }
    if known.files.withLock({ $0[path] }) == nil, let text = known.open(path) {
      known.texts.withLock { $0[path] = text }
      return text
    }
    return read(path).map { StandingText($0) }
  }

  /// Whether files were asked for, and none of them is there.
  package var isEmpty: Bool {
    known.texts.withLock(\.isEmpty)
      && known.files.withLock { !$0.isEmpty && $0.values.allSatisfy { $0 == nil } }
  }

  /// Whether a file has just these bytes; then only one copy of them is kept.
  func isSame(_ path: OutputPath, as bytes: [UInt8]) -> Bool {
    guard read(path) == bytes else { return false }
    known.files.withLock { $0[path] = .some(bytes) }
    return true
  }

  /// Reads the zone that a file holds, in every dialect and refusing nothing that can be
  /// understood; where gdnsd serves something other than what is written, as gdnsd serves it.
  ///
  /// - Throws: the first fault, in words, if some part of the file cannot be understood.
  func zone(
    _ origin: DomainName, at path: OutputPath, workers: Workers
  ) throws(FileFailure) -> Zone {
    if let zone = known.zones.withLock({ $0[path] }) { return zone }
    let zone = try parse(origin, at: path, workers: workers)
    known.zones.withLock { $0[path] = zone }
    return zone
  }

  /// Reads a zone that nobody has asked for yet.
  private func parse(
    _ origin: DomainName, at path: OutputPath, workers: Workers
  ) throws(FileFailure) -> Zone {
    guard let bytes = read(path) else { throw FileFailure(reason: "there is no such file") }
    var options = ReadOptions()
    options.profile = .any
    options.keepsMisfits = true
    options.settings = settings
    options.defaultTTL = settings.defaultTTL ?? GdnsdSettings.usualTTL
    options.include = include
    options.workers = workers
    let file = ZoneFile(name: name(path), bytes: bytes, origin: origin, options: options)
    guard let fault = file.findings.first(where: { $0.severity == .error && !$0.isServed })
    else { return file.zone }
    let place = file.sources.place(of: fault.range.start)
    throw FileFailure(
      reason: (place.map { "\($0.file.name):\($0.line): " } ?? "") + fault.message)
  }
}
