/// The existing files that a compilation would replace and is compared with.
public struct StandingFiles: Sendable {
  /// Reads a file by its path under the output directory; nil if there is none.
  public var read: @Sendable (String) -> [UInt8]?
  /// The name of a file, by its path under the output directory, for messages and includes.
  public var name: @Sendable (String) -> FilePath = { FilePath($0) }
  /// Loads what zone files include; nil refuses all.
  public var include: ReadOptions.IncludeLoader?
  /// Files to be removed, by their paths.
  public var stale: [String]
  /// Whether only zones are compared: for a directory of gdnsd, or a server.
  public var hasZonesAlone: Bool

  /// The files of an output directory.
  public init(
    read: @escaping @Sendable (String) -> [UInt8]?, stale: [String], hasZonesAlone: Bool = false
  ) {
    self.read = read
    self.stale = stale
    self.hasZonesAlone = hasZonesAlone
  }

  /// Reads the zone that a file holds, in every dialect and refusing nothing that can be
  /// understood.
  ///
  /// - Throws: the first fault, in words, if some part of the file cannot be understood.
  func zone(
    _ origin: DomainName, in bytes: [UInt8], at path: String, workers: Workers
  ) throws(FileFailure) -> Zone {
    var sources = SourceMap()
    guard let file = sources.add(name: name(path), bytes: bytes) else {
      throw FileFailure(reason: "it is more than 4 GiB")
    }
    // A record of a zone file mostly takes some 40 bytes of text.
    var zone = Zone(origin: origin, capacity: bytes.count / 40)
    let group = zone.addGroup(RecordGroup(rule: .handWritten, title: path, location: file.base))
    var options = ReadOptions()
    options.profile = .any
    options.defaultTTL = TTLText.gdnsdDefault
    options.include = include
    options.workers = workers
    var diagnostics = Diagnostics()
    ZoneReader.read(
      file: 0, sources: &sources, origin: origin, options: options, into: &zone, group: group,
      diagnostics: &diagnostics)
    guard let fault = diagnostics.sorted().first(where: { $0.severity == .error }) else {
      return zone
    }
    let line = sources.place(of: fault.range.start).map { "\($0.file.name):\($0.line): " } ?? ""
    throw FileFailure(reason: line + fault.message)
  }
}
