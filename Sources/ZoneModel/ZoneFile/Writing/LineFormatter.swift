/// Lays out the records of one file, and leaves everything else in it as it is: comments, empty
/// lines, directives, and the order of all.
///
/// A record keeps its owner as it is written, or none, and it has a TTL if it had one: whatever a
/// server took from the lines before, it takes from them still. A record with comments between its
/// words, such as a SOA with its numbers explained, stays as it is.
package struct LineFormatter {
  /// The zone that the file was read as.
  private let zone: Zone
  /// The file, in front of those that it includes.
  private let source: SourceFile?
  /// How data is written, and owners if they are to be absolute.
  private let printer: ZonePrinter
  /// The owners that keep a spelling of their own when they are made absolute.
  private let spellings: OwnerSpellings

  /// A formatter for a file that was read without an error.
  ///
  /// - Parameter printer: without an origin, owners are written in full.
  package init(_ zone: Zone, sources: SourceMap, printer: ZonePrinter) {
    self.zone = zone
    source = sources.files.first
    self.printer = printer
    let unsorted = printer.origin == nil ? CanonicalOrder(zone, for: .files).unsorted : []
    spellings = OwnerSpellings(zone, of: unsorted, in: sources)
  }

  /// The columns in front of the data.
  private struct Columns {
    /// How many characters the owner takes at least.
    var owner = 0
    /// How many the TTL takes at least; 0 where no record has one.
    var ttl = 0
    /// How many the type takes at least.
    var type = 0
  }

  /// An entry of the file.
  private struct Entry {
    /// The lines that are written as they are: comments, empty ones, and the entry itself unless it
    /// is laid out.
    var lines: [Range<Int>]
    /// The record that is laid out, if one is.
    var record: RecordEntry?
    /// The place of that record in the zone.
    var place = UInt32.max
    /// The owner as written, quotes included; nil for none.
    var owner: Range<Int>?
    /// Whether a TTL is written.
    var hasTTL = false
    /// The type as written.
    var type: Range<Int>
    /// Whether the data is in the generic form.
    var isGeneric = false
    /// The comment behind the record.
    var comment: Range<Int>?
  }

  /// The longest owner that others are aligned to.
  private static let ownerLimit = 40

  /// The formatted file.
  package func text() -> [UInt8] {
    guard let bytes = source?.bytes else { return [] }
    var text: [UInt8] = []
    var parts = (owner: [UInt8](), ttl: [UInt8](), type: [UInt8]())
    var columns = Columns()
    forEachEntry { entry in
      guard let record = entry.record else { return }
      append(entry, record, to: &parts)
      let width = Self.width(of: parts.owner)
      if width <= Self.ownerLimit { columns.owner = max(columns.owner, width) }
      columns.ttl = max(columns.ttl, parts.ttl.count)
      columns.type = max(columns.type, parts.type.count)
    }
    text.reserveCapacity(bytes.count)
    forEachEntry { entry in
      for line in entry.lines {
        text.append(contentsOf: bytes[line])
        text.append(UInt8(ascii: "\n"))
      }
      guard let record = entry.record else { return }
      append(entry, record, to: &parts)
      text += parts.owner
      Self.endColumn(Self.width(of: parts.owner), columns.owner, &text)
      if columns.ttl > 0 {
        text += parts.ttl
        Self.endColumn(parts.ttl.count, columns.ttl, &text)
      }
      text.append("IN ")
      text += parts.type
      Self.endColumn(parts.type.count, columns.type, &text)
      append(entry, data: record, to: &text)
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  /// Writes what is in front of a record's data.
  private func append(
    _ entry: Entry, _ record: RecordEntry,
    to parts: inout (owner: [UInt8], ttl: [UInt8], type: [UInt8])
  ) {
    parts.owner.removeAll(keepingCapacity: true)
    parts.ttl.removeAll(keepingCapacity: true)
    parts.type.removeAll(keepingCapacity: true)
    if printer.origin == nil {
      if let spelling = spellings[entry.place] {
        printer.appendOwner(spelling.span, to: &parts.owner)
      } else {
        let name = zone.names.bytes.span.extracting(zone.names.range(of: record.owner))
        printer.appendOwner(name, to: &parts.owner)
      }
    } else if let owner = entry.owner, let bytes = source?.bytes {
      parts.owner += bytes[owner]
    }
    if entry.hasTTL {
      printer.appendTTL(record, zone.rdata.span.extracting(record.rdataRange), to: &parts.ttl)
    }
    if entry.isGeneric, !printer.isLowered(record), let bytes = source?.bytes {
      parts.type += bytes[entry.type]
    } else {
      printer.appendType(record, to: &parts.type)
    }
  }

  /// Writes a record's data, and the comment behind it.
  private func append(_ entry: Entry, data record: RecordEntry, to text: inout [UInt8]) {
    let rdata = zone.rdata.span.extracting(record.rdataRange)
    if entry.isGeneric, !printer.isLowered(record) {
      RecordFormat.printGeneric(rdata, into: &text)
    } else {
      printer.appendData(record, rdata, to: &text)
    }
    guard let comment = entry.comment, let bytes = source?.bytes else { return }
    if printer.isLowered(record) {
      let news = printer.news(in: bytes[comment], on: record, of: zone)
      if news.isEmpty { return }
      text.append(" ; ")
      text += news
    } else {
      text.append(UInt8(ascii: " "))
      text += bytes[comment]
    }
  }

  /// Ends a column, which has so many characters.
  private static func endColumn(_ count: Int, _ width: Int, _ text: inout [UInt8]) {
    for _ in 0...max(width - count, 0) { text.append(UInt8(ascii: " ")) }
  }

  /// How many characters some UTF-8 is.
  private static func width(of text: [UInt8]) -> Int { text.count { $0 & 0xC0 != 0x80 } }
}

/// The entries of the file, in its order.
extension LineFormatter {
  /// Calls `body` with each entry, and with what is behind the last one.
  private func forEachEntry(_ body: (Entry) -> Void) {
    guard let source else { return }
    let bytes = source.bytes.span
    let records = zone.records
    let places = source.location(at: 0)...source.location(at: bytes.count)
    var record = 0
    var lexer = ZoneLexer(position: source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    var tokens: [Token] = []
    var start = lexer.position
    while lexer.readEntry(of: bytes, into: &tokens) {
      let range = start..<lexer.position
      start = lexer.position
      guard let first = tokens.first else { continue }
      let location = source.location(at: Int(first.start))
      // Those of included files and of templates are not written.
      while record < records.count,
        !places.contains(records[record].location) || records[record].location < location
      {
        record += 1
      }
      let own = record < records.count && records[record].location == location
      var entry = entry(
        range, tokens, hasOwner: lexer.hasOwner, of: bytes, own ? records[record] : nil)
      entry.place = UInt32(truncatingIfNeeded: record)
      body(entry)
    }
    let rest = CommentScanner.scan(bytes, start..<bytes.count, entry: bytes.count)
    body(Entry(lines: rest.before, type: 0..<0))
  }

  /// The entry in a range of the file.
  private func entry(
    _ range: Range<Int>, _ tokens: [Token], hasOwner: Bool, of bytes: Span<UInt8>,
    _ record: RecordEntry?
  ) -> Entry {
    let first = tokens[0]
    let comments = CommentScanner.scan(bytes, range, entry: Int(first.start))
    var entry = Entry(lines: comments.before, type: 0..<0)
    let isDirective = hasOwner && !first.isQuoted && bytes[Int(first.start)] == UInt8(ascii: "$")
    let isSplit =
      comments.inside.count > 1
      || comments.inside.contains { $0.lowerBound < tokens[tokens.count - 1].range.upperBound }
    let mustChange = printer.origin == nil || printer.lowersForeignTypes
    guard let record, !isDirective, !isSplit || mustChange else {
      entry.lines.append(comments.entryLine..<CommentScanner.trimmed(bytes, range))
      return entry
    }
    var index = 0
    if hasOwner, beginsWithOwner(tokens, of: bytes, record) {
      let quote = first.isQuoted ? 1 : 0
      entry.owner = (first.range.lowerBound - quote)..<(first.range.upperBound + quote)
      index = 1
    }
    while index < tokens.count {
      let word = bytes.extracting(tokens[index].range)
      if word.count > 0, word[0].isASCIIDigit {
        entry.hasTTL = true
      } else if ClassText.number(of: word) == nil {
        break
      }
      index += 1
    }
    if index < tokens.count { entry.type = tokens[index].range }
    if index + 1 < tokens.count {
      entry.isGeneric =
        !(printer.hasGdnsdMeaning && record.type.isNativeToGdnsd)
        && GenericRdata.isMarked(bytes, tokens.span.extracting((index + 1)...))
    }
    entry.record = record
    if isSplit {
      entry.lines += comments.inside
    } else {
      entry.comment = comments.inside.first
    }
    return entry
  }

  /// Whether a record's first word is its owner: behind a parenthesis in the first column it may be
  /// the TTL, the class or the type.
  private func beginsWithOwner(
    _ tokens: [Token], of bytes: Span<UInt8>, _ record: RecordEntry
  ) -> Bool {
    let first = tokens[0]
    let start = Int(first.start) - (first.isQuoted ? 1 : 0)
    if start == 0 || bytes[start - 1] == UInt8(ascii: "\n") { return true }
    if printer.hasGdnsdMeaning {
      let word = bytes.extracting(first.range)
      return first.isQuoted || word.count == 0
        || !(word[0].isASCIIDigit || ClassText.number(of: word) != nil
          || DynamicRecord.type(named: word) ?? RecordFormat.type(named: word) != nil)
    }
    for token in tokens.dropFirst() {
      let word = bytes.extracting(token.range)
      if word.count > 0, word[0].isASCIIDigit || ClassText.number(of: word) != nil { continue }
      return (DynamicRecord.type(named: word) ?? RecordFormat.type(named: word)) == record.type
    }
    return false
  }
}
