@testable import ZoneModel

/// What must hold of `zonec fmt` for every file that it does not refuse.
enum Formatting {
  /// Formats the input in every way, and what comes out once more.
  static func run(_ input: [UInt8], _ origin: DomainName) {
    let read = Harness.readOnly(input, as: .any, origin)
    guard isFormatted(read) else { return }
    for relative in [true, false] {
      for isForGdnsd in [false, true] {
        var printer = ZonePrinter(relativeTo: relative ? origin : nil)
        printer.lowersForeignTypes = isForGdnsd
        checkSorted(read, printer, origin)
        checkCommented(read, printer, origin)
        checkLines(read, printer, origin)
      }
    }
  }

  /// Whether `fmt` writes a file: errors make it refuse, but for a mark in front of the text.
  private static func isFormatted(_ read: ZoneFile) -> Bool {
    read.diagnostics.all.allSatisfy { $0.severity != .error || $0.id == "byte-order-mark" }
  }

  /// Canonical order: the same sets, and a text that formatting leaves alone.
  private static func checkSorted(
    _ read: ZoneFile, _ printer: ZonePrinter, _ origin: DomainName
  ) {
    let text = sorted(read, printer)
    let back = Harness.readOnly(text, as: .any, origin)
    Harness.expect(isFormatted(back), "what fmt writes has no errors")
    Harness.expect(
      sets(of: back.zone) == sets(of: read.zone), "fmt keeps every record, with its TTL")
    Harness.expect(sorted(back, printer) == text, "fmt leaves alone what it wrote")
  }

  /// The file itself, its records laid out: the same records in a row, and a text left alone.
  private static func checkLines(
    _ read: ZoneFile, _ printer: ZonePrinter, _ origin: DomainName
  ) {
    let text = LineFormatter(read.zone, sources: read.sources, printer: printer).text()
    let back = Harness.readOnly(text, as: .any, origin)
    Harness.expect(isFormatted(back), "what fmt -i writes has no errors")
    Harness.expect(
      Harness.lines(of: back.zone) == Harness.lines(of: read.zone),
      "fmt -i keeps every record in its place")
    let again = LineFormatter(back.zone, sources: back.sources, printer: printer).text()
    Harness.expect(again == text, "fmt -i leaves alone what it wrote")
  }

  /// The file's order, with comments: the same records in a row, and a text left alone.
  private static func checkCommented(
    _ read: ZoneFile, _ printer: ZonePrinter, _ origin: DomainName
  ) {
    let text = CommentedFormatter(read.zone, sources: read.sources, printer: printer).text()
    let back = Harness.readOnly(text, as: .any, origin)
    Harness.expect(isFormatted(back), "what fmt --keep-comments writes has no errors")
    Harness.expect(
      Harness.lines(of: back.zone) == Harness.lines(of: read.zone),
      "fmt --keep-comments keeps every record in its place")
    let again = CommentedFormatter(back.zone, sources: back.sources, printer: printer).text()
    Harness.expect(again == text, "fmt --keep-comments leaves alone what it wrote")
  }

  /// TTL and data of every record, by owner and type: each once, or in order where TTLs differ. In
  /// names the case of letters means nothing.
  private static func sets(of zone: Zone) -> [[UInt8]: [[UInt8]]] {
    var sets: [[UInt8]: [[UInt8]]] = [:]
    for record in zone.records {
      var set = zone.owner(of: record).lowercased.wire
      set.append(bigEndian: record.type.rawValue)
      var line: [UInt8] = []
      line.append(bigEndian: record.ttl)
      sets[set, default: []].append(line + zone.comparableData(of: record))
    }
    return sets.mapValues { lines in
      let hasOneTTL = Set(lines.map { $0.prefix(4) }).count == 1
      return hasOneTTL ? Set(lines).sorted { $0.lexicographicallyPrecedes($1) } : lines
    }
  }

  /// The text in canonical order.
  private static func sorted(_ read: ZoneFile, _ printer: ZonePrinter) -> [UInt8] {
    var printer = printer
    printer.sources = read.sources
    var text: [UInt8] = []
    ZoneFormatter(read.zone, printer: printer).write { text += $0 }
    return text
  }
}
