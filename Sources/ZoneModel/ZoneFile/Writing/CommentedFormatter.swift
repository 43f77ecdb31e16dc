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
        printer.append(zone.records[record], of: zone, to: &text)
        record += 1
        if let comment { append(comment) }
      }
    }

    /// Writes a comment after the record that has just been written, unless it says what the
    /// record's own comment, or the record itself, already says.
    private mutating func append(_ comment: ArraySlice<UInt8>) {
      text.removeLast()
      let record = zone.records[record - 1]
      var rest = comment.dropFirst().drop { ByteClass.isBlank($0) }
      var readable: [UInt8] = []
      printer.appendReadable(record, of: zone, to: &readable)
      // As often as it is there: the rest must not be mistaken for it the next time.
      while !record.type.isNativeToGdnsd, rest.starts(with: readable) {
        rest = rest.dropFirst(readable.count).drop { ByteClass.isBlank($0) }
        // The one that a run before this has put in front; others are the comment's own.
        if rest.first == UInt8(ascii: ";") {
          rest = rest.dropFirst().drop { ByteClass.isBlank($0) }
        }
      }
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

/// Finds the comments in the text of one entry and in the lines above it.
private enum CommentScanner {
  /// Comments by their places.
  struct Comments {
    /// Lines above the entry that hold a comment or nothing, each without its end.
    var before: [Range<Int>] = []
    /// Comments after or between the entry's tokens.
    var inside: [Range<Int>] = []
  }

  /// Scans the bytes of `range`, in which the entry's first token begins at `entry`.
  static func scan(_ text: Span<UInt8>, _ range: Range<Int>, entry: Int) -> Comments {
    var comments = Comments()
    var index = range.lowerBound
    var isEmptyLine = true
    // A parenthesis may open the entry in a line above its first token.
    var isInside = false
    while index < range.upperBound {
      let byte = text[index]
      if index >= entry { isInside = true }
      switch byte {
      case UInt8(ascii: ";"):
        let end = ZoneLexer.lineEnd(of: text, from: index)
        let comment = index..<trimmed(text, index..<end)
        if isInside || !isEmptyLine {
          comments.inside.append(comment)
        } else {
          comments.before.append(comment)
        }
        index = end
        isEmptyLine = false
        continue
      case UInt8(ascii: "\n"):
        if isEmptyLine, !isInside { comments.before.append(index..<index) }
        isEmptyLine = true
      case UInt8(ascii: "\\"):
        index += 1
        isEmptyLine = false
      case UInt8(ascii: "\""):
        index = quoteEnd(text, index, range.upperBound)
        isEmptyLine = false
      case UInt8(ascii: "("):
        isInside = true
        isEmptyLine = false
      default:
        if !ByteClass.isBlank(byte), !ByteClass.isLineEnd(byte) { isEmptyLine = false }
      }
      index += 1
    }
    return comments
  }

  /// The quote that closes the one at `start`.
  private static func quoteEnd(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start + 1
    while index < end, text[index] != UInt8(ascii: "\"") {
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index
  }

  /// Where some bytes end without the blanks after them.
  private static func trimmed(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound,
      ByteClass.isBlank(text[end - 1]) || ByteClass.isLineEnd(text[end - 1])
    {
      end -= 1
    }
    return end
  }
}
