/// Writes a whole zone as canonical text: one record a line, aligned, in canonical order, each once.
///
/// Sets whose records differ in their TTL keep order and number, because servers choose different
/// TTLs: gdnsd and BIND the first, Knot the last, NSD each record's own.
package struct ZoneFormatter: Sendable {
  /// The zone to write.
  private let zone: Zone
  /// How a record is written.
  private let printer: ZonePrinter
  /// The places of its records in the order of the text.
  private let places: [UInt32]
  /// The owners that keep a spelling of their own.
  private let spellings: OwnerSpellings

  /// How many records are written at once by one worker.
  private static let pieceCount = 1 << 14

  /// A formatter for one zone.
  ///
  /// - Parameter printer: its columns are made as wide as the zone needs.
  package init(_ zone: Zone, printer: ZonePrinter) {
    self.zone = zone
    var printer = printer
    let order = CanonicalOrder(zone, for: .files)
    places = order.places
    spellings = OwnerSpellings(zone, of: order.unsorted, in: printer.sources)
    printer.align(to: zone, places)
    self.printer = printer
  }

  /// Writes the text, a piece at a time.
  package func write(workers: Workers = .serial, _ sink: ([UInt8]) -> Void) {
    let pieces = (places.count + Self.pieceCount - 1) / Self.pieceCount
    var next = 0
    while next < pieces {
      // The text in memory is never more than the workers need.
      let wave = min(workers.count, pieces - next)
      let first = next
      let texts = workers.map(wave) { number -> [UInt8] in
        let start = (first + number) * Self.pieceCount
        let end = min(start + Self.pieceCount, places.count)
        var text: [UInt8] = []
        text.reserveCapacity((end - start) * 64)
        for place in places[start..<end] {
          let record = zone.records[Int(place)]
          if spellings.isEmpty {
            printer.append(record, of: zone, to: &text)
          } else {
            printer.append(record, spelled: spellings[place], of: zone, to: &text)
          }
        }
        return text
      }
      for text in texts { sink(text) }
      next += wave
    }
  }
}
