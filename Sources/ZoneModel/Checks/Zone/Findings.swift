/// What one check finds in a zone, with places in the zone's file.
struct Findings: Sendable {
  /// In the order of finding.
  private(set) var diagnostics = Diagnostics()
  /// The id of the check that reports.
  private let id: String
  /// The check's severity, unless a finding has another.
  private let severity: Severity
  /// The zone that is checked.
  private let zone: Zone
  /// The files it was read from.
  private let sources: SourceMap
  /// The place of findings that have none.
  private let file: SourceRange
  /// How many findings are taken.
  private let limit: Int
  /// How many more are taken.
  private var room: Int

  /// More findings of one check do not help.
  static let limit = 10000

  /// A place for the findings of a check.
  init(
    of id: String, _ severity: Severity, in zone: Zone, _ sources: SourceMap, file: SourceRange,
    limit: Int = Findings.limit
  ) {
    self.limit = limit
    room = limit
    self.id = id
    self.severity = severity
    self.zone = zone
    self.sources = sources
    self.file = file
  }

  /// Reports something about a part of a record.
  ///
  /// - Parameters:
  ///   - place: the record's place in `Zone.records`.
  ///   - actual: the severity if it is not the check's own.
  ///   - notes: other records that belong to it.
  mutating func report(
    _ message: @autoclosure () -> String, at place: UInt32, _ part: EntryPart = .owner,
    as actual: Severity? = nil, notes: [(message: String, place: UInt32, part: EntryPart)] = [],
    fix: String? = nil
  ) {
    guard room > 0 else { return }
    let notes = notes.map {
      Diagnostic.Note($0.message + source(of: $0.place), at: range(of: $0.place, $0.part))
    }
    let owner = zone.owner(of: zone.records[Int(place)]).spoken
    add(message(), at: range(of: place, part), as: actual ?? severity, notes, fix, about: [owner])
  }

  /// Reports something that the zone lacks.
  mutating func reportZone(_ message: String, fix: String? = nil) {
    if room > 0 { add(message, at: file, as: severity, [], fix, about: []) }
  }

  /// Takes a finding in, and says so where it is the last.
  private mutating func add(
    _ message: String, at range: SourceRange, as severity: Severity, _ notes: [Diagnostic.Note],
    _ fix: String?, about subjects: [String]
  ) {
    room -= 1
    let end = room == 0 ? " (the last of \(limit) such findings that are told)" : ""
    let zoneName = zone.origin.spoken
    diagnostics.add(
      Diagnostic(
        id, severity, message + end, at: range, notes: notes, fix: fix,
        about: subjects.filter { $0 != zoneName } + [zoneName]))
  }

  /// The place of a part of a record.
  func range(of place: UInt32, _ part: EntryPart) -> SourceRange {
    let location = zone.records[Int(place)].location
    guard isReadFromFile(place) else {
      return SourceRange(start: location, count: sources.wordLength(at: location))
    }
    return EntryText(at: location, in: sources)?.range(of: part)
      ?? SourceRange(start: location, count: sources.wordLength(at: location))
  }

  /// The bytes of a part of a record as its file has them; nil for a record of no file.
  func text(of place: UInt32, _ part: EntryPart) -> ArraySlice<UInt8>? {
    guard isReadFromFile(place) else { return nil }
    return EntryText(at: zone.records[Int(place)].location, in: sources)?.bytes(of: part)
  }

  /// Which rule a derived record comes from, as the end of a note; nothing for one of a file, which
  /// shows it.
  private func source(of place: UInt32) -> String {
    isReadFromFile(place) ? "" : ", from \(zone.groups[Int(zone.records[Int(place)].group)].spoken)"
  }

  /// Whether a record is from a zone file; others are derived from a project.
  private func isReadFromFile(_ place: UInt32) -> Bool {
    let group = Int(zone.records[Int(place)].group)
    return zone.groups.indices.contains(group) ? zone.groups[group].rule == .handWritten : true
  }
}
