/// Where a zone's records are written.
extension Zone {
  /// Whether a record is from a zone file; others are derived from a project.
  func isHandWritten(_ record: RecordEntry) -> Bool {
    let group = Int(record.group)
    return groups.indices.contains(group) ? groups[group].rule == .handWritten : true
  }

  /// The place of a part of a record; for one that is in no file, the word that it is derived from.
  func range(of record: RecordEntry, _ part: EntryPart, in sources: SourceMap) -> SourceRange {
    if isHandWritten(record), let text = EntryText(at: record.location, in: sources) {
      return text.range(of: part)
    }
    return SourceRange(start: record.location, count: sources.wordLength(at: record.location))
  }
}
