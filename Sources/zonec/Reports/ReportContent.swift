import ZoneModel

/// What a report shows, in any form.
struct ReportContent {
  /// In the order in which they are shown.
  let findings: [Diagnostic]
  /// The files of the findings.
  let sources: SourceMap
  /// How many there are, in how much.
  let tally: ReportTally
  /// The checks behind it, by id.
  let rules: [ReportRule]

  /// A range as file, line and column; nil for what is in no file.
  func region(of range: SourceRange) -> ReportRegion? {
    guard let start = sources.place(of: range.start) else { return nil }
    // A range that leads out of its file ends where it begins.
    let end =
      sources.place(of: range.end).flatMap { $0.file.base == start.file.base ? $0 : nil } ?? start
    return ReportRegion(
      file: start.file.path, line: start.line, column: start.column,
      endLine: end.line, endColumn: end.column)
  }
}

extension ReportContent {
  /// Errors that keep a command from its work.
  init(errors: [Diagnostic], sources: SourceMap) {
    self.init(
      findings: errors, sources: sources,
      tally: ReportTally(of: errors, skipped: 0, subject: nil, counts: []), rules: [])
  }
}

/// Some characters of a file, as a reader counts them.
struct ReportRegion: Equatable {
  /// The path as it was given, or found beside it.
  let file: FilePath
  /// Of the first character, from 1.
  let line: Int
  /// Of the first character, from 1, in Unicode code points.
  let column: Int
  /// Of the place behind the last character.
  let endLine: Int
  /// Of the place behind the last character.
  let endColumn: Int

  /// Whether it is a place between two characters.
  var isEmpty: Bool { (line, column) == (endLine, endColumn) }
}

/// A check behind a report.
struct ReportRule: Equatable {
  /// Stable and in kebab-case.
  let id: String
  /// Its meaning in one line, or the words of the id.
  let meaning: String

  /// A check, and what is known of it.
  init(id: String, meaning: String?) {
    self.id = id
    self.meaning = meaning ?? id.split(separator: "-").joined(separator: " ")
  }
}

extension SourceRange {
  /// The byte after the last.
  fileprivate var end: SourceLocation {
    SourceLocation(raw: start.raw &+ UInt32(truncatingIfNeeded: count))
  }
}
