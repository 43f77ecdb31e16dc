/// A zone as a server should answer for it: the text that `build` writes, read back.
public struct ServedZone: Sendable {
  /// The records, the serial that is expected among them.
  let zone: Zone
  /// The places of the records in `Zone.records`, in canonical order, each once.
  let places: [UInt32]
  /// The records by owner and type, of a zone that cuts something off.
  private let index: RRsetIndex?
  /// The serial of the file in the output directory; nil if there is none.
  public let publishedSerial: Serial?
  /// Whether the file in the output directory has the same records.
  public let isPublished: Bool

  /// The apex of the zone.
  public var origin: DomainName { zone.origin }

  /// How many records it has.
  public var recordCount: Int { places.count }

  /// Whether it is a zone of PTR records.
  var isReverse: Bool { origin.labels.last.map { $0.elementsEqual("arpa".utf8) } ?? false }

  /// A zone from the text of its file; nil if that cannot be read, which no build writes.
  ///
  /// - Parameter published: the file in the output directory, if there is one.
  init?(origin: DomainName, text: [UInt8], published: [UInt8]?, workers: Workers) {
    guard let zone = Self.read(text, origin: origin, workers: workers) else { return nil }
    self.zone = zone
    places = CanonicalOrder(zone).places
    // Only the addresses of name servers below a cut are looked up.
    let apex = zone.names.find(origin)
    index = zone.records.contains { $0.type == .ns && $0.owner != apex } ? RRsetIndex(zone) : nil
    publishedSerial = published.flatMap { SerialFinder.serial(in: $0, of: origin) }
    isPublished =
      published.map { bytes in
        bytes == text
          || Self.read(bytes, origin: origin, workers: workers)?.hasSameRecords(as: zone) ?? false
      } ?? false
  }

  /// Reads the text of a zone file as gdnsd would.
  private static func read(_ text: [UInt8], origin: DomainName, workers: Workers) -> Zone? {
    var sources = SourceMap()
    var diagnostics = Diagnostics()
    var zone = Zone(origin: origin)
    var options = ReadOptions()
    options.profile = .any
    options.workers = workers
    guard sources.add(name: "", bytes: text) != nil else { return nil }
    ZoneReader.read(
      file: 0, sources: &sources, origin: origin, options: options, into: &zone, group: 0,
      diagnostics: &diagnostics)
    return diagnostics.hasErrors ? nil : zone
  }

  /// The zones of a level that a compilation made files for, in the order of its files.
  ///
  /// - Parameter published: the files of the output directory by relative path.
  public static func zones(
    of level: String, in compilation: Compilation, published: (String) -> [UInt8]?,
    workers: Workers
  ) -> [ServedZone] {
    let folder = "\(level)/zones/"
    return compilation.outputs.compactMap { file in
      guard file.path.hasPrefix(folder),
        let origin = try? ZoneFileName.zone(of: FilePath(String(file.path.dropFirst(folder.count))))
      else { return nil }
      return ServedZone(
        origin: origin, text: file.bytes, published: published(file.path), workers: workers)
    }
  }
}

extension ServedZone {
  /// The places in `Zone.records` of an RRset, of a zone that cuts something off.
  func places(of owner: UInt32, _ type: RecordType) -> [Int] {
    index?.places(of: owner, type, in: zone).map { Int($0) } ?? []
  }
}
