import ZoneModel

/// Findings for code scanning: SARIF 2.1.0 (OASIS Standard).
enum SARIFReport {
  /// The whole log: one run.
  static func text(of content: ReportContent) -> [UInt8] {
    let driver = JSONValue.object([
      .init("name", .string("zonec")), .init("version", .string(Version.current)),
      .init("semanticVersion", .string(Version.current)),
      .init("rules", .lines(content.rules.map(rule))),
    ])
    // By default columns count UTF-16 code units (§3.14.17).
    let run = JSONValue.object([
      .init("tool", .object([.init("driver", driver)])),
      .init("columnKind", .string("unicodeCodePoints")),
      .init("results", .lines(results(content))), .init("properties", content.tally.lookedAt),
    ])
    let log = JSONValue.object([
      .init("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      .init("version", .string("2.1.0")), .init("runs", .array([run])),
    ])
    var text: [UInt8] = []
    log.append(to: &text)
    text.append("\n")
    return text
  }

  /// One check (§3.49); its words end in a full stop, as viewers expect of sentences.
  private static func rule(_ rule: ReportRule) -> JSONValue {
    .object([
      .init("id", .string(rule.id)),
      .init(
        "shortDescription", message(rule.meaning.hasSuffix(".") ? rule.meaning : rule.meaning + ".")
      ),
    ])
  }

  /// All findings as SARIF results (§3.27).
  private static func results(_ content: ReportContent) -> [JSONValue] {
    var numbers: [String: Int] = [:]
    for (number, rule) in content.rules.enumerated() { numbers[rule.id] = number }
    return content.findings.map { diagnostic in
      var members: [JSONValue.Member] = [.init("ruleId", .string(diagnostic.id))]
      if let number = numbers[diagnostic.id] { members.append(.init("ruleIndex", .number(number))) }
      members += [
        .init("level", .string(level(diagnostic.severity))),
        .init("message", message(words(diagnostic))),
        .init("locations", .array(locations(of: diagnostic, content))),
      ]
      // Each only once (§3.27.22).
      var notes: [Diagnostic.Note] = []
      for note in diagnostic.notes where !notes.contains(note) { notes.append(note) }
      let related = notes.map { note in
        JSONValue.object(
          location(content.region(of: note.range)) + [.init("message", message(note.message))])
      }
      if !related.isEmpty { members.append(.init("relatedLocations", .array(related))) }
      return .object(members)
    }
  }

  /// What is wrong and what to do. A fix object (§3.55) would need the bytes to replace.
  private static func words(_ diagnostic: Diagnostic) -> String {
    diagnostic.message + (diagnostic.label.map { ": \($0)" } ?? "")
      + (diagnostic.fix.map { "\nfix: \($0)" } ?? "")
  }

  /// The place of a finding. Code scanning takes none without one: then it is the first file.
  private static func locations(of diagnostic: Diagnostic, _ content: ReportContent) -> [JSONValue]
  {
    let first = content.sources.files.first.map {
      ReportRegion(file: $0.path, line: 1, column: 1, endLine: 1, endColumn: 1)
    }
    guard let region = content.region(of: diagnostic.range) ?? first else { return [] }
    return [.object(location(region))]
  }

  /// A region of a file (§3.29, §3.30); nothing for what is in no file.
  private static func location(_ region: ReportRegion?) -> [JSONValue.Member] {
    guard let region else { return [] }
    let lines = JSONValue.object([
      .init("startLine", .number(region.line)), .init("startColumn", .number(region.column)),
      .init("endLine", .number(region.endLine)), .init("endColumn", .number(region.endColumn)),
    ])
    let physical = JSONValue.object([
      .init("artifactLocation", .object([.init("uri", .string(uri(of: region.file)))])),
      .init("region", lines),
    ])
    return [.init("physicalLocation", physical)]
  }

  /// A message object (§3.11).
  private static func message(_ text: String) -> JSONValue {
    .object([.init("text", .string(text))])
  }

  /// The words of SARIF for a severity (§3.27.10).
  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  /// A path as a URI reference (RFC 3986): a relative one stays relative.
  static func uri(of path: FilePath) -> String {
    var uri: [UInt8] = []
    if path.isAbsolute { uri.append("file://") }
    for byte in path.bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.append(byte)
      default:
        uri.append(UInt8(ascii: "%"))
        uri.append(contentsOf: String(byte, radix: 16, uppercase: true).leftPadded)
      }
    }
    return String(decoding: uri, as: UTF8.self)
  }
}

extension String {
  /// Two hexadecimal digits of what may be one.
  fileprivate var leftPadded: [UInt8] { Array((count < 2 ? "0" + self : self).utf8) }
}
