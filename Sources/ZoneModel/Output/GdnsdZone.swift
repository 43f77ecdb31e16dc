/// A zone as a file for gdnsd: one record a line, aligned, in groups that say where they come from.
///
/// The text is such that gdnsd, BIND, Knot and NSD read the same from it: no directive but one
/// `$TTL`, every owner written out, types that gdnsd lacks in the generic form.
enum GdnsdZone {
  /// The text of a zone with a serial.
  static func text(of zone: Zone, serial: Serial, ttl: UInt32) -> [UInt8] {
    var whole: [UInt8] = []
    write(zone, serial: serial, ttl: ttl, partSize: .max) { whole = $0 }
    return whole
  }

  /// Writes the text of a zone with a serial, and hands it on in parts of about a size.
  static func write(
    _ zone: Zone, serial: Serial, ttl: UInt32, partSize: Int, _ handOn: ([UInt8]) -> Void
  ) {
    var text: [UInt8] = []
    let estimate = (zone.records.count + zone.groups.count) * 64 + 256
    text.reserveCapacity(estimate < partSize ? estimate : partSize + 1 << 12)
    text.append("; \(zone.origin.displayText), \(Ownership.mark)\n$TTL \(ttl)\n")
    var printer = ZonePrinter(relativeTo: zone.origin)
    printer.lowersForeignTypes = true
    printer.style.lowercasesNames = true
    printer.align(to: zone)
    // Stamped here: in the zone, which others hold, it would cost a copy of all data.
    let soa = zone.soa(stamped: serial)
    let order = groupOrder(of: zone)
    for (number, range) in order.groups.enumerated() where !range.isEmpty {
      let title = zone.groups[number].title
      if !title.isEmpty { text.append("\n; \(commentText(title))\n") }
      for index in range {
        let place = order.places.map { Int($0[index]) } ?? index
        if let soa, place == soa.place {
          let record = zone.records[soa.place]
          let name = zone.names.bytes.span.extracting(zone.names.range(of: record.owner))
          printer.append(record, name, soa.data.span, to: &text)
        } else {
          printer.append(zone.records[place], of: zone, to: &text)
        }
        if text.count >= partSize {
          handOn(text)
          text.removeAll(keepingCapacity: true)
        }
      }
    }
    handOn(text)
  }

  /// The places of each group's records, in the order of coming: a counting sort; no places where the
  /// records come in that order already.
  private static func groupOrder(of zone: Zone) -> (groups: [Range<Int>], places: [UInt32]?) {
    var starts = [Int](repeating: 0, count: zone.groups.count + 1)
    var isOrdered = true
    var last: UInt32 = 0
    for record in zone.records {
      starts[Int(record.group) + 1] += 1
      if record.group < last { isOrdered = false }
      last = record.group
    }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    let groups = zone.groups.indices.map { starts[$0]..<starts[$0 + 1] }
    if isOrdered { return (groups, nil) }
    var next = starts
    var order = [UInt32](repeating: 0, count: zone.records.count)
    for (place, record) in zone.records.enumerated() {
      order[next[Int(record.group)]] = UInt32(truncatingIfNeeded: place)
      next[Int(record.group)] += 1
    }
    return (groups, order)
  }
}

/// Text for a comment: whatever could end the line is written as a number.
func commentText(_ text: String) -> String {
  // Looking a character's category up is slow, and next to every comment is plain.
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
  return text.unicodeScalars.map(harmless).joined()
}
