/// What one check finds in a zone, with places in the zone's file.
struct Findings: Sendable {
  /// In the order of finding.
  private(set) var diagnostics = Diagnostics()
  /// The check.
  private let check: Check
  /// How much it matters in the profile.
  private let severity: Severity
  /// What the zone is checked for.
  private let profile: Profile
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
    of check: Check, _ severity: Severity, for profile: Profile, in zone: Zone,
    _ sources: SourceMap, file: SourceRange, limit: Int = Findings.limit
  ) {
    self.limit = limit
    room = limit
    self.check = check
    self.severity = severity
    self.profile = profile
    self.zone = zone
    self.sources = sources
    self.file = file
  }

  /// Reports something about a part of a record.
  ///
  /// - Parameters:
  ///   - place: the record's place in `Zone.records`.
  ///   - actual: the severity if it is not the check's own.
  ///   - servers: those that refuse the zone for it, where not all of the profile do. The message
  ///     of a warning names them.
  ///   - notes: other records that belong to it.
  mutating func report(
    _ message: @autoclosure () -> String, at place: UInt32, _ part: EntryPart = .owner,
    as actual: Severity? = nil, refusedBy servers: NameServers = [],
    notes: [(message: String, place: UInt32, part: EntryPart)] = [], fix: String? = nil
  ) {
    guard room > 0 else { return diagnostics.skip(actual ?? severity) }
    let notes = notes.map {
      Diagnostic.Note($0.message + source(of: $0.place), at: range(of: $0.place, $0.part))
    }
    let owner = zone.owner(of: zone.records[Int(place)]).displayText
    add(
      message(), at: range(of: place, part), as: actual ?? severity, refusedBy: servers, notes, fix,
      about: [owner])
  }

  /// Reports something that the zone lacks.
  mutating func reportZone(
    _ message: String, refusedBy servers: NameServers = [], fix: String? = nil
  ) {
    guard room > 0 else { return diagnostics.skip(severity) }
    add(message, at: file, as: severity, refusedBy: servers, [], fix, about: [])
  }

  /// Takes a finding in, and says so where it is the last.
  private mutating func add(
    _ message: String, at range: SourceRange, as severity: Severity,
    refusedBy servers: NameServers, _ notes: [Diagnostic.Note], _ fix: String?,
    about subjects: [String]
  ) {
    room -= 1
    let isRefused = profile == .standard && severity == .warning && !servers.isEmpty
    let refusal = isRefused ? "; \(servers.refuseTheZone)" : ""
    let end = room == 0 ? " (only the first \(limit) such findings are shown)" : ""
    let zoneName = zone.origin.displayText
    diagnostics.add(
      Diagnostic(
        check, message + refusal + end, at: range, as: severity, notes: notes, fix: fix,
        about: subjects.filter { $0 != zoneName } + [zoneName]))
  }

  /// The place of a part of a record.
  private func range(of place: UInt32, _ part: EntryPart) -> SourceRange {
    zone.range(of: zone.records[Int(place)], part, in: sources)
  }

  /// The bytes of a part of a record as its file has them; nil for a record of no file.
  func text(of place: UInt32, _ part: EntryPart) -> ArraySlice<UInt8>? {
    let record = zone.records[Int(place)]
    guard zone.isHandWritten(record) else { return nil }
    return EntryText(at: record.location, in: sources)?.bytes(of: part)
  }

  /// The field of a record's text that a `;` outside quotes cuts off, and what it makes a comment.
  ///
  /// Nearly all lines are done after a look for a `;`: only the others are cut into words.
  func cut(
    of place: UInt32, isPolicy: @autoclosure () -> Bool
  ) -> (field: Int, comment: ArraySlice<UInt8>)? {
    let record = zone.records[Int(place)]
    guard zone.isHandWritten(record), let (file, offset) = sources.find(record.location),
      EntryText.mayHaveComment(in: file.bytes.span, from: offset)
    else { return nil }
    return EntryText(at: record.location, in: sources)?.cut(isPolicy: isPolicy())
  }

  /// Which rule a derived record comes from, as the end of a note; nothing for one of a file, which
  /// shows it.
  private func source(of place: UInt32) -> String {
    let record = zone.records[Int(place)]
    return zone.isHandWritten(record) ? "" : ", from \(zone.groups[Int(record.group)].displayText)"
  }
}
