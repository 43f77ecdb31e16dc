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
    /// With `-i`.
    case inPlace
    /// With `--target gdnsd`.
    case forGdnsd

    /// Whether the file keeps its lines.
    var isInPlace: Bool { self == .inPlace }
    /// Whether it is written for gdnsd.
    var isForGdnsd: Bool { self == .forGdnsd }
  }

  /// What was written.
  let input: GrammarZone
  /// How.
  let mode: Mode
  /// What came of it, as the zone of the same name.
  let output: GrammarZone
  /// What was read.
  private let read: FormatInput

  /// The records that were read.
  var zone: Zone { read.file.zone }
  /// What was found in the input, by id.
  var ids: Set<String> { Set(read.file.findings.map(\.id)) }
  /// Whether it is written for gdnsd alone.
  var isForGdnsd: Bool { mode.isForGdnsd || read.isOnlyForGdnsd }

  /// Writes a zone; nil where fmt writes nothing.
  init?(_ input: GrammarZone, _ mode: Mode) throws {
    guard let (read, text) = try Self.text(of: input, mode, forGdnsd: mode.isForGdnsd) else {
      return nil
    }
    self.read = read
    self.input = input
    self.mode = mode
    output = GrammarZone(input, bytes: text)
  }

  /// What comes of the text when it is written again.
  func writtenAgain() throws -> [UInt8]? {
    try Self.text(of: output, mode, forGdnsd: mode.isForGdnsd)?.text
  }

  /// Whether gdnsd alone reads the input but others the output, which stays as it is if it is
  /// written again for gdnsd.
  func isStableForGdnsdAlone() throws -> Bool {
    guard read.isOnlyForGdnsd,
      let again = try Self.text(of: output, mode, forGdnsd: mode.isForGdnsd),
      !again.read.isOnlyForGdnsd
    else { return false }
    return try Self.text(of: output, mode, forGdnsd: true)?.text == output.bytes
  }

  /// What fmt reads of a zone, and the text that it writes.
  private static func text(
    of input: GrammarZone, _ mode: Mode, forGdnsd isForGdnsd: Bool
  ) throws -> (read: FormatInput, text: [UInt8])? {
    let read = try FormatInput(forGdnsd: isForGdnsd, inPlace: mode.isInPlace) {
      try input.file($0)
    }
    let file = read.file
    guard !read.isFaulty, !read.isAmbiguous,
      !isForGdnsd || !file.findingsOfTypesInGdnsd.hasErrors
    else { return nil }
    var printer = ZonePrinter(relativeTo: mode == .absolute ? nil : file.zone.origin)
    printer.lowersForeignTypes = isForGdnsd || read.isOnlyForGdnsd && !mode.isInPlace
    printer.sources = file.sources
    printer.hasGdnsdMeaning = read.hasGdnsdMeaning
    switch mode {
    case .kept:
      let formatter = CommentedFormatter(file.zone, sources: file.sources, printer: printer)
      return (read, formatter.text())
    case .inPlace:
      let formatter = LineFormatter(file.zone, sources: file.sources, printer: printer)
      return (read, formatter.text())
    case .sorted, .absolute, .forGdnsd:
      var text: [UInt8] = []
      ZoneFormatter(file.zone, printer: printer).write { text += $0 }
      return (read, text)
    }
  }

  /// The servers that must read what is written if they read the input.
  var readers: Set<Judge> {
    isForGdnsd ? Set(Judge.allCases) : [.namedCheckzone, .kzonecheck, .nsdCheckzone]
  }

  /// What repeats it.
  var shown: String {
    "seed \(input.seed), \(mode), \(input.kinds.joined(separator: " + "))\n\(input.shown)"
      + "  becomes\n\(output.shown)"
  }
}
