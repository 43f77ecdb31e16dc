/// Writes records as zone-file lines: `owner TTL IN TYPE data`, in aligned columns.
///
/// What it writes, `ZoneReader` reads back to the same records.
package struct ZonePrinter: Sendable {
  /// Relative names are written relative to this; nil makes every owner absolute.
  package var origin: DomainName?
  /// How names in data are written.
  package var style = RdataStyle.standard
  /// Whether types that gdnsd does not know by name are written as `TYPEn \# …`, with the readable
  /// form in a comment.
  package var lowersForeignTypes = false
  /// How many columns the owner takes at least.
  package var ownerWidth = 0
  /// How many columns the TTL takes at least.
  package var ttlWidth = 0
  /// How many columns the type takes at least.
  package var typeWidth = 0

  /// A printer with narrow columns.
  package init(relativeTo origin: DomainName? = nil) { self.origin = origin }

  /// Makes the columns as wide as the records of a zone need, an owner of up to `limit` bytes.
  package mutating func align(to zone: Zone, ownerLimit limit: Int = 40) {
    for name in 0..<UInt32(zone.names.count) {
      let width = ownerWidth(zone.names.bytes.span.extracting(zone.names.range(of: name)))
      if width <= limit { ownerWidth = max(ownerWidth, width) }
    }
    var text: [UInt8] = []
    var last: (type: RecordType, ttl: UInt32)?
    for record in zone.records {
      if let last, last == (record.type, record.ttl), !record.type.isDynamic { continue }
      last = (record.type, record.ttl)
      text.removeAll(keepingCapacity: true)
      appendTTL(record, zone.rdata.span.extracting(record.rdataRange), to: &text)
      ttlWidth = max(ttlWidth, text.count)
      text.removeAll(keepingCapacity: true)
      appendType(record.type, to: &text)
      typeWidth = max(typeWidth, text.count)
    }
  }

  /// How many bytes an owner takes, where it needs no escapes.
  private func ownerWidth(_ name: Span<UInt8>) -> Int {
    // A dot for each length but the first, and one for the root.
    guard let origin, origin.wire.count > 1, WireName.isSubdomain(name, of: origin.wire.span) else {
      return max(name.count - 1, 1)
    }
    return max(name.count - origin.wire.count - 1, 1)
  }

  /// Appends the line of a record, its newline included.
  package func append(_ record: RecordEntry, of zone: Zone, to text: inout [UInt8]) {
    if appendOrdinary(record, of: zone, to: &text) { return }
    let rdata = zone.rdata.span.extracting(record.rdataRange)
    let name = zone.names.bytes.span.extracting(zone.names.range(of: record.owner))
    append(record, name, rdata, to: &text)
  }

  /// Appends the line of any record, column by column.
  func append(
    _ record: RecordEntry, _ name: Span<UInt8>, _ rdata: Span<UInt8>, to text: inout [UInt8]
  ) {
    var start = text.count
    appendOwner(name, to: &text)
    endColumn(start, ownerWidth, &text)
    start = text.count
    appendTTL(record, rdata, to: &text)
    endColumn(start, ttlWidth, &text)
    text.append(UInt8(ascii: "I"))
    text.append(UInt8(ascii: "N"))
    text.append(UInt8(ascii: " "))
    start = text.count
    appendType(record.type, to: &text)
    endColumn(start, typeWidth, &text)
    appendData(record.type, rdata, to: &text)
    text.append(UInt8(ascii: "\n"))
  }

  /// Fills a column up, and parts it from the next.
  @inline(__always)
  private func endColumn(_ start: Int, _ width: Int, _ text: inout [UInt8]) {
    text.pad(from: start, to: width)
    text.append(UInt8(ascii: " "))
  }

  /// Appends the owner of a record, relative to the zone.
  private func appendOwner(_ name: Span<UInt8>, to text: inout [UInt8]) {
    guard let origin else { return NameText.append(name, to: &text) }
    // gdnsd takes a lone `\@` for the origin, so the label `@` is always followed by its zone.
    if name.count == origin.wire.count + 2, name[0] == 1, name[1] == UInt8(ascii: "@") {
      return NameText.append(name, to: &text)
    }
    // Nor does it read a last label of `@` and one byte more, except for those of its own.
    let last = name.count - origin.wire.count - 3
    if last >= 0, name[last] == 2, name[last + 1] == UInt8(ascii: "@") {
      return NameText.append(name, to: &text)
    }
    NameText.append(name, relativeTo: origin.wire.span, to: &text)
  }

  /// Appends the TTL.
  private func appendTTL(_ record: RecordEntry, _ rdata: Span<UInt8>, to text: inout [UInt8]) {
    if record.type.isDynamic {
      DynamicRecord.appendTTL(record.ttl, rdata: rdata, to: &text)
    } else {
      text.append(decimal: record.ttl)
    }
  }

  /// Appends a type by its mnemonic, or as `TYPEn` where it is lowered.
  private func appendType(_ type: RecordType, to text: inout [UInt8]) {
    if type == .dyna { return text.append("DYNA") }
    if type == .dync { return text.append("DYNC") }
    if !isLowered(type) { return RecordFormat.append(mnemonic: type, to: &text) }
    text.append("TYPE")
    text.append(decimal: type.rawValue)
  }

  /// Whether a type is written in the generic form although it has another: where gdnsd or one of the
  /// other servers does not know its name.
  private func isLowered(_ type: RecordType) -> Bool {
    !type.isNativeToGdnsd && (lowersForeignTypes || !RecordFormat.isKnownToAll(type))
  }

  /// Appends the data, and for a lowered type the comment.
  private func appendData(_ type: RecordType, _ rdata: Span<UInt8>, to text: inout [UInt8]) {
    if type.isDynamic { return DynamicRecord.appendData(rdata, to: &text) }
    guard isLowered(type) else {
      return RecordFormat.print(type, rdata: rdata, style: style, into: &text)
    }
    RecordFormat.printGeneric(rdata, into: &text)
    guard RecordFormat.find(type) != nil else { return }
    text.append(" ; ")
    appendReadable(type, rdata, to: &text)
  }

  /// Appends a record's type and data in the readable form, as a comment may hold it.
  func appendReadable(_ record: RecordEntry, of zone: Zone, to text: inout [UInt8]) {
    appendReadable(record.type, zone.rdata.span.extracting(record.rdataRange), to: &text)
  }

  /// Appends type and data in the readable form, as a comment may hold it.
  private func appendReadable(_ type: RecordType, _ rdata: Span<UInt8>, to text: inout [UInt8]) {
    RecordFormat.append(mnemonic: type, to: &text)
    text.append(UInt8(ascii: " "))
    let start = text.count
    RecordFormat.print(type, rdata: rdata, style: style, into: &text)
    // A comment ends where its line does: nothing in data may end it early.
    for index in start..<text.count where text[index] < 0x20 || text[index] > 0x7E {
      text[index] = UInt8(ascii: "?")
    }
  }
}
