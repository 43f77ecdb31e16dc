/// A zone as a server should answer for it: the text that `build` writes, read back.
package struct ServedZone: Sendable {
  /// The records, the serial that is expected among them.
  let zone: Zone
  /// The places of the records in `Zone.records`, in canonical order, each once.
  let places: [UInt32]
  /// The records by owner and type, of a zone that cuts something off.
  private let index: RRsetIndex?
  /// The serial of the file in the output directory; nil where there is none.
  package let publishedSerial: Serial?

  /// The apex of the zone.
  package var origin: DomainName { zone.origin }

  /// How many records it has.
  package var recordCount: Int { places.count }

  /// Whether it is a zone of PTR records.
  var isReverse: Bool { origin.labels.last.map { $0.elementsEqual("arpa".utf8) } ?? false }

  /// A zone from the text of its file; nil where that cannot be read, which no build writes.
  ///
  /// - Parameter standing: what is in the output directory.
  init?(
    origin: DomainName, text: [UInt8], at path: OutputPath, in standing: StandingFiles,
    workers: Workers
  ) {
    guard let zone = Self.read(text, origin: origin, workers: workers) else { return nil }
    self.zone = zone
    places = CanonicalOrder(zone).places
    // Only the addresses of name servers below a cut are looked up.
    let apex = zone.names.find(origin)
    index = zone.records.contains { $0.type == .ns && $0.owner != apex } ? RRsetIndex(zone) : nil
    publishedSerial = standing.read(path).flatMap { SerialFinder.serial(in: $0, of: origin) }
  }

  /// Reads the text of a zone file as gdnsd would.
  private static func read(_ text: [UInt8], origin: DomainName, workers: Workers) -> Zone? {
    var options = ReadOptions()
    options.profile = .any
    options.workers = workers
    let file = ZoneFile(name: "", bytes: text, origin: origin, options: options)
    return file.isWhole ? file.zone : nil
  }

  /// The zones of a level that a compilation made files for, in the order of its files.
  ///
  /// - Parameter standing: what is in the output directory.
  package static func zones(
    of level: String, in compilation: Compilation, published standing: StandingFiles,
    workers: Workers
  ) -> [ServedZone] {
    compilation.outputs.compactMap { file in
      guard file.level == level, let origin = file.location.zone else { return nil }
      return ServedZone(
        origin: origin, text: file.bytes, at: file.location, in: standing, workers: workers)
    }
  }
}

extension ServedZone {
  /// The places in `Zone.records` of an RRset, of a zone that cuts something off.
  func places(of owner: UInt32, _ type: RecordType) -> [Int] {
    index?.places(of: owner, type, in: zone).map { Int($0) } ?? []
  }
}
