import ZoneModel

/// Findings for programs, as docs/findings.schema.json describes them.
///
/// One finding on each line. Members may be added; if one is removed, the version changes.
enum JSONReport {
  /// The version of the form.
  static let version = 1

  /// The report as JSON.
  static func text(of content: ReportContent) -> [UInt8] {
    let tally = content.tally
    let members: [JSONValue.Member] = [
      .init("version", .number(version)),
      .init("findings", .lines(content.findings.map { finding($0, content) })),
      .init(
        "summary",
        .object([
          .init("errors", .number(tally.errors)), .init("warnings", .number(tally.warnings)),
          .init("infos", .number(tally.infos)), .init("skipped", .number(tally.skipped)),
          .init("subject", JSONValue(tally.subject)), .init("lookedAt", tally.lookedAt),
        ])
      ),
    ]
    var text: [UInt8] = []
    JSONValue.object(members).append(to: &text)
    text.append("\n")
    return text
  }

  /// A finding as JSON.
  static func finding(_ diagnostic: Diagnostic, _ content: ReportContent) -> JSONValue {
    let region = content.region(of: diagnostic.range)
    var members: [JSONValue.Member] = [
      .init("id", .string(diagnostic.id)), .init("severity", .string(diagnostic.severity.rawValue)),
      .init("message", .string(diagnostic.message)),
    ]
    members += place(region)
    if let region, !region.isEmpty {
      members += [
        .init("endLine", .number(region.endLine)), .init("endColumn", .number(region.endColumn)),
      ]
    }
    let notes = diagnostic.notes.map { note in
      JSONValue.object(
        [.init("message", .string(note.message))] + place(content.region(of: note.range)))
    }
    members += [
      .init("label", JSONValue(diagnostic.label)), .init("notes", .array(notes)),
      .init("fix", JSONValue(diagnostic.fix)),
    ]
    return .object(members)
  }

  /// File, line and column; null for what is in no file.
  private static func place(_ region: ReportRegion?) -> [JSONValue.Member] {
    [
      .init("file", JSONValue(region.map { $0.file.text ?? $0.file.description })),
      .init("line", region.map { .number($0.line) } ?? .null),
      .init("column", region.map { .number($0.column) } ?? .null),
    ]
  }
}

extension ReportTally {
  /// The counts by their nouns in the plural.
  var lookedAt: JSONValue {
    .object(counts.map { .init(Self.plural(of: $0.noun), .number($0.count)) })
  }
}
