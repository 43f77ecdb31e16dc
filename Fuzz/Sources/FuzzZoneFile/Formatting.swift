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
      }
    }
  }

  /// Whether `fmt` writes a file: errors make it refuse, but for a mark in front of the text.
  private static func isFormatted(_ read: ZoneFile) -> Bool {
    read.diagnostics.all.allSatisfy { $0.severity != .error || $0.id == "byte-order-mark" }
  }

  /// Canonical order: the same records, each once, and a text that formatting leaves alone.
  private static func checkSorted(
    _ read: ZoneFile, _ printer: ZonePrinter, _ origin: DomainName
  ) {
    let text = sorted(read.zone, printer)
    let back = Harness.readOnly(text, as: .any, origin)
    Harness.expect(isFormatted(back), "what fmt writes has no errors")
    let times = canonicalTimes(of: back.zone)
    Harness.expect(
      times == canonicalTimes(of: read.zone), "fmt keeps every record, with the TTL it has first")
    Harness.expect(times.count == back.zone.records.count, "fmt writes each record once")
    Harness.expect(sorted(back.zone, printer) == text, "fmt leaves alone what it wrote")
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

  /// The time of the first record of each owner, type and data; in names the case
  /// of letters means nothing.
  private static func canonicalTimes(of zone: Zone) -> [[UInt8]: UInt32] {
    let times = zone.records.map { record -> ([UInt8], UInt32) in
      var line = zone.owner(of: record).lowercased.wire
      line.append(bigEndian: record.type.rawValue)
      return (line + zone.comparableData(of: record), record.ttl)
    }
    return Dictionary(times) { first, _ in first }
  }

  /// The text in canonical order.
  private static func sorted(_ zone: Zone, _ printer: ZonePrinter) -> [UInt8] {
    var text: [UInt8] = []
    ZoneFormatter(zone, printer: printer).write { text += $0 }
    return text
  }
}
