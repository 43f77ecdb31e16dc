import Testing

@testable import ZoneModel

/// What `zonec fmt` writes of a zone made by grammar.
struct FormattedZone {
  /// A way to write a zone.
  enum Mode: CaseIterable {
    /// As `zonec fmt` does without options.
    case sorted
    /// With `--absolute`.
    case absolute
    /// With `--keep-comments`.
    case kept
    /// With `--target gdnsd`.
    case forGdnsd
  }

  /// What was written.
  let input: GrammarZone
  /// How.
  let mode: Mode
  /// What came of it, as the zone of the same name.
  let output: GrammarZone
  /// The records that were read.
  let zone: Zone
  /// What was found in the input, by id.
  let ids: Set<String>

  /// Writes a zone; nil where it cannot be read.
  init?(_ input: GrammarZone, _ mode: Mode) throws {
    guard let (zone, text, ids) = try Self.text(of: input, mode) else { return nil }
    self.ids = ids
    self.input = input
    self.mode = mode
    self.zone = zone
    output = GrammarZone(input, bytes: text)
  }

  /// What comes of the text when it is written again.
  func writtenAgain() throws -> [UInt8]? { try Self.text(of: output, mode)?.text }

  /// The records of a zone, the text that is written of them, and what was found.
  private static func text(
    of input: GrammarZone, _ mode: Mode
  ) throws -> (zone: Zone, text: [UInt8], ids: Set<String>)? {
    let file = try input.file(as: .any)
    guard !file.diagnostics.all.contains(where: { $0.severity == .error }) else { return nil }
    let ids = Set(file.findings.map(\.id))
    var printer = ZonePrinter(relativeTo: mode == .absolute ? nil : file.zone.origin)
    printer.lowersForeignTypes = mode == .forGdnsd
    if mode == .kept {
      let formatter = CommentedFormatter(file.zone, sources: file.sources, printer: printer)
      return (file.zone, formatter.text(), ids)
    }
    var text: [UInt8] = []
    ZoneFormatter(file.zone, printer: printer).write { text += $0 }
    return (file.zone, text, ids)
  }

  /// The servers that must read what is written if they read the input.
  var readers: Set<Judge> {
    mode == .forGdnsd ? Set(Judge.allCases) : [.namedCheckzone, .kzonecheck, .nsdCheckzone]
  }

  /// What repeats it.
  var shown: String {
    "seed \(input.seed), \(mode), \(input.kinds.joined(separator: " + "))\n\(input.shown)"
      + "  becomes\n\(output.shown)"
  }
}
