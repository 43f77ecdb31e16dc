/// A zone as a file for gdnsd: one record a line, aligned, in groups that say where they come from.
///
/// The text is such that gdnsd, BIND, Knot and NSD read the same from it: no directive but one
/// `$TTL`, every owner written out, types that gdnsd lacks in the generic form.
enum GdnsdZone {
  /// The text of a zone with a serial.
  static func text(of zone: Zone, serial: Serial, ttl: UInt32) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((zone.records.count + zone.groups.count) * 64 + 256)
    text.append("; \(zone.origin.displayText), \(Ownership.mark)\n$TTL \(ttl)\n")
    var printer = ZonePrinter(relativeTo: zone.origin)
    printer.lowersForeignTypes = true
    printer.style.lowercasesNames = true
    printer.align(to: zone)
    // Stamped here: in the zone, which others hold, it would cost a copy of all data.
    let soa = zone.soa(stamped: serial)
    for (number, places) in groups(of: zone).enumerated() where !places.isEmpty {
      let title = zone.groups[number].title
      if !title.isEmpty { text.append("\n; \(commentText(title))\n") }
      for place in places {
        if let soa, Int(place) == soa.place {
          let record = zone.records[soa.place]
          let name = zone.names.bytes.span.extracting(zone.names.range(of: record.owner))
          printer.append(record, name, soa.data.span, to: &text)
        } else {
          printer.append(zone.records[Int(place)], of: zone, to: &text)
        }
      }
    }
    return text
  }

  /// The places of each group's records, in the order of coming: a counting sort.
  private static func groups(of zone: Zone) -> [ArraySlice<UInt32>] {
    var starts = [Int](repeating: 0, count: zone.groups.count + 1)
    for record in zone.records { starts[Int(record.group) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var next = starts
    var order = [UInt32](repeating: 0, count: zone.records.count)
    for (place, record) in zone.records.enumerated() {
      order[next[Int(record.group)]] = UInt32(truncatingIfNeeded: place)
      next[Int(record.group)] += 1
    }
    return zone.groups.indices.map { order[starts[$0]..<starts[$0 + 1]] }
  }
}

/// Text for a comment: whatever could end the line is written as a number.
func commentText(_ text: String) -> String {
  // Looking a character's category up is slow, and next to every comment is plain.
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
  return text.unicodeScalars.map(harmless).joined()
}
