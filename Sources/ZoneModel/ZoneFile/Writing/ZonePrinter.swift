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
  /// The files that the records are from: generic data stays so where not every server reads the
  /// text in its place. Without them it becomes readable.
  package var sources: SourceMap?
  /// How many columns the owner takes at least.
  package var ownerWidth = 0
  /// How many columns the TTL takes at least.
  package var ttlWidth = 0
  /// How many columns the type takes at least.
  package var typeWidth = 0
  /// Whether words in the files mean what they mean to gdnsd.
  package var hasGdnsdMeaning = false

  /// A printer with narrow columns.
  package init(relativeTo origin: DomainName? = nil) { self.origin = origin }

  /// Makes the columns as wide as the records at some places of a zone need, an owner of up to
  /// `limit` characters; without places as all of them need.
  package mutating func align(to zone: Zone, _ places: [UInt32]? = nil, ownerLimit limit: Int = 40)
  {
    var text: [UInt8] = []
    for name in 0..<UInt32(zone.names.count) {
      let width = ownerWidth(
        zone.names.bytes.span.extracting(zone.names.range(of: name)), &text)
      if width <= limit { ownerWidth = max(ownerWidth, width) }
    }
    var last: (type: RecordType, ttl: UInt32)?
    for index in 0..<(places?.count ?? zone.records.count) {
      let record = zone.records[places.map { Int($0[index]) } ?? index]
      if let last, last == (record.type, record.ttl) { continue }
      last =
        record.type.isDynamic || sources != nil && record.type.mayNeedGenericForm
        ? nil : (record.type, record.ttl)
      text.removeAll(keepingCapacity: true)
      appendTTL(record, zone.rdata.span.extracting(record.rdataRange), to: &text)
      ttlWidth = max(ttlWidth, text.count)
      text.removeAll(keepingCapacity: true)
      appendType(record, to: &text)
      typeWidth = max(typeWidth, text.count)
    }
  }

  /// How many characters an owner takes.
  ///
  /// - Parameter text: room for one that needs escapes.
  private func ownerWidth(_ name: Span<UInt8>, _ text: inout [UInt8]) -> Int {
    let isRelative =
      origin.map { $0.wire.count > 1 && WireName.isSubdomain(name, of: $0.wire.span) } ?? false
    let end = name.count - (isRelative ? origin?.wire.count ?? 1 : 1)
    if end > 0, !NameText.isPlain(name, upTo: end) {
      text.removeAll(keepingCapacity: true)
      appendOwner(name, to: &text)
      return text.count
    }
    // A dot for each length but the first, and one for the root.
    return max(isRelative ? end - 1 : end, 1)
  }

  /// Appends the line of a record, its newline included.
  package func append(_ record: RecordEntry, of zone: Zone, to text: inout [UInt8]) {
    if appendOrdinary(record, of: zone, to: &text) { return }
    let rdata = zone.rdata.span.extracting(record.rdataRange)
    let name = zone.names.bytes.span.extracting(zone.names.range(of: record.owner))
    append(record, name, rdata, to: &text)
  }

  /// Appends the line of a record whose owner is spelled in a way of its own.
  func append(
    _ record: RecordEntry, spelled owner: [UInt8]?, of zone: Zone, to text: inout [UInt8]
  ) {
    guard let owner else { return append(record, of: zone, to: &text) }
    let rdata = zone.rdata.span.extracting(record.rdataRange)
    append(record, owner.span, rdata, to: &text)
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
    if text.count > start || ttlWidth > 0 { endColumn(start, ttlWidth, &text) }
    text.append(UInt8(ascii: "I"))
    text.append(UInt8(ascii: "N"))
    text.append(UInt8(ascii: " "))
    start = text.count
    appendType(record, to: &text)
    endColumn(start, typeWidth, &text)
    appendData(record, rdata, to: &text)
    text.append(UInt8(ascii: "\n"))
  }

  /// Fills a column up, and parts it from the next.
  @inline(__always)
  private func endColumn(_ start: Int, _ width: Int, _ text: inout [UInt8]) {
    text.pad(from: start, to: width)
    text.append(UInt8(ascii: " "))
  }

  /// Appends the owner of a record, relative to the zone.
  func appendOwner(_ name: Span<UInt8>, to text: inout [UInt8]) {
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

  /// Appends the TTL, if the file gives the record one.
  func appendTTL(_ record: RecordEntry, _ rdata: Span<UInt8>, to text: inout [UInt8]) {
    if record.ttl == TTLText.unwritten { return }
    if record.type.isDynamic {
      DynamicRecord.appendTTL(record.ttl, rdata: rdata, to: &text)
    } else {
      text.append(decimal: record.ttl)
    }
  }

  /// Appends a type by its mnemonic, or as `TYPEn` where it has none or is lowered.
  func appendType(_ record: RecordEntry, to text: inout [UInt8]) {
    if record.type == .dyna { return text.append("DYNA") }
    if record.type == .dync { return text.append("DYNC") }
    if !isLowered(record) { return RecordFormat.append(mnemonic: record.type, to: &text) }
    text.append("TYPE")
    text.append(decimal: record.type.rawValue)
  }

  /// Whether a record is written in the generic form although its type has another.
  func isLowered(_ record: RecordEntry) -> Bool {
    if lowersForeignTypes, !record.type.isNativeToGdnsd { return true }
    return record.type.mayNeedGenericForm && !record.type.isDynamic
      && sources?.isGeneric(at: record.location) == true
  }

  /// Appends the data, and for a lowered type the comment.
  func appendData(_ record: RecordEntry, _ rdata: Span<UInt8>, to text: inout [UInt8]) {
    if record.type.isDynamic { return DynamicRecord.appendData(rdata, to: &text) }
    guard isLowered(record) else {
      return RecordFormat.print(record.type, rdata: rdata, style: style, into: &text)
    }
    RecordFormat.printGeneric(rdata, into: &text)
    guard RecordFormat.find(record.type) != nil else { return }
    text.append(" ; ")
    appendReadable(record.type, rdata, to: &text)
  }

  /// Appends a record's type and data in the readable form, as a comment may hold it.
  func appendReadable(_ record: RecordEntry, of zone: Zone, to text: inout [UInt8]) {
    appendReadable(record.type, zone.rdata.span.extracting(record.rdataRange), to: &text)
  }

  /// What a comment says that the comment of a lowered record, or the record itself, does not.
  func news(
    in comment: ArraySlice<UInt8>, on record: RecordEntry, of zone: Zone
  ) -> ArraySlice<UInt8> {
    var rest = comment.dropFirst().drop { ByteClass.isBlank($0) }
    if record.type.isNativeToGdnsd, !isLowered(record) { return rest }
    var readable: [UInt8] = []
    appendReadable(record, of: zone, to: &readable)
    // As often as it is there: the rest must not be mistaken for it the next time.
    while rest.starts(with: readable) {
      rest = rest.dropFirst(readable.count).drop { ByteClass.isBlank($0) }
      // The one that a run before this has put in front; others are the comment's own.
      if rest.first == UInt8(ascii: ";") {
        rest = rest.dropFirst().drop { ByteClass.isBlank($0) }
      }
    }
    return rest
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

extension SourceMap {
  /// Whether the entry at a location has its data in the generic form, `TYPEn \# LENGTH HEX`.
  fileprivate func isGeneric(at location: SourceLocation) -> Bool {
    guard let (file, offset) = find(location) else { return false }
    // Owner, TTL and class come before it, and none is longer; a template may have more behind it.
    let head = offset..<min(offset + 4096, file.bytes.count)
    var lexer = ZoneLexer()
    var tokens: [Token] = []
    let text = file.bytes.span.extracting(head)
    _ = lexer.readEntry(of: text, into: &tokens)
    return tokens.indices.contains { GenericRdata.isMarked(text, tokens.span.extracting($0...)) }
  }
}
