/// Writes a zone in the order of its file, with the file's comments and empty lines.
///
/// Records are written as `ZoneFormatter` writes them. There are no directives, because every line
/// contains their effect; the records of `$INCLUDE` and `$GENERATE` take their place.
package struct CommentedFormatter: Sendable {
  /// The zone to write.
  private let zone: Zone
  /// The files it was read from, in the order of reading.
  private let sources: SourceMap
  /// How a record is written.
  private let printer: ZonePrinter

  /// A formatter for a zone that was read without an error.
  package init(_ zone: Zone, sources: SourceMap, printer: ZonePrinter) {
    self.zone = zone
    self.sources = sources
    var printer = printer
    printer.sources = sources
    printer.align(to: zone)
    self.printer = printer
  }

  /// The formatted file.
  package func text() -> [UInt8] {
    var writer = Writer(zone: zone, sources: sources, printer: printer)
    if !sources.files.isEmpty { writer.writeFile() }
    return writer.text
  }

  /// Walks the files and the records side by side.
  private struct Writer {
    /// The zone that the comments belong to.
    let zone: Zone
    /// The files that the comments are from.
    let sources: SourceMap
    /// How a record is written.
    let printer: ZonePrinter
    /// The owners that keep a spelling of their own.
    let spellings: OwnerSpellings
    /// What has been written.
    private(set) var text: [UInt8] = []
    /// The next record's place.
    private var record = 0
    /// The next file's number.
    private var file = 0

    /// A writer before the first file.
    init(zone: Zone, sources: SourceMap, printer: ZonePrinter) {
      self.zone = zone
      self.sources = sources
      self.printer = printer
      spellings = OwnerSpellings(
        zone, of: CanonicalOrder(zone, for: .files).unsorted, in: sources)
    }

    /// Writes the next file.
    mutating func writeFile() {
      let source = sources.files[file]
      file += 1
      let bytes = source.bytes.span
      var lexer = ZoneLexer(position: source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
      var tokens: [Token] = []
      var end = lexer.position
      while lexer.readEntry(of: bytes, into: &tokens) {
        let start = end
        end = lexer.position
        guard let first = tokens.first else { continue }
        let comments = CommentScanner.scan(bytes, start..<end, entry: Int(first.start))
        for line in comments.before { append(line: source.bytes[line]) }
        let isDirective =
          lexer.hasOwner && !first.isQuoted && bytes[Int(first.start)] == UInt8(ascii: "$")
        if isDirective || comments.inside.count > 1 {
          for comment in comments.inside { append(line: source.bytes[comment]) }
          writeRecords(at: source.location(at: Int(first.start)), comment: nil)
          if isDirective, Self.isInclude(bytes, first), file < sources.files.count { writeFile() }
        } else {
          writeRecords(
            at: source.location(at: Int(first.start)),
            comment: comments.inside.first.map { source.bytes[$0] })
        }
      }
      let rest = CommentScanner.scan(bytes, end..<source.bytes.count, entry: source.bytes.count)
      for line in rest.before { append(line: source.bytes[line]) }
    }

    /// Whether a directive is `$INCLUDE`.
    private static func isInclude(_ bytes: Span<UInt8>, _ token: Token) -> Bool {
      let word = bytes.extracting(token.range)
      return word.count == 8 && word[1] | 0x20 == UInt8(ascii: "i")
    }

    /// Writes the records whose entry begins at a location.
    private mutating func writeRecords(at location: SourceLocation, comment: ArraySlice<UInt8>?) {
      while record < zone.records.count, zone.records[record].location == location {
        printer.append(
          zone.records[record], spelled: spellings[UInt32(record)], of: zone, to: &text)
        record += 1
        if let comment { append(comment) }
      }
    }

    /// Writes a comment after the record that has just been written, unless it says what the
    /// record's own comment, or the record itself, already says.
    private mutating func append(_ comment: ArraySlice<UInt8>) {
      text.removeLast()
      let rest = printer.news(in: comment, on: zone.records[record - 1], of: zone)
      if !rest.isEmpty {
        text.append(" ; ")
        text.append(contentsOf: rest)
      }
      text.append(UInt8(ascii: "\n"))
    }

    /// Writes a line that holds a comment, or nothing.
    private mutating func append(line: ArraySlice<UInt8>) {
      text.append(contentsOf: line)
      text.append(UInt8(ascii: "\n"))
    }
  }
}
