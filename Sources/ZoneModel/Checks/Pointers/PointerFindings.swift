/// Findings of the pointer checks, with places in the files of all zones.
struct PointerFindings {
  /// In the order of finding.
  private(set) var diagnostics = Diagnostics()
  /// The zones that the findings are about.
  private let zones: [CheckedZone]
  /// How many findings each check has made.
  private var counts: [String: Int] = [:]

  /// A place for the findings in some zones.
  init(in zones: [CheckedZone]) { self.zones = zones }

  /// A record of the set.
  typealias Spot = PointerIndex.Spot

  /// Reports something about a part of a record.
  ///
  /// - Parameters:
  ///   - actual: the severity if it is not the check's own.
  ///   - notes: other records that belong to it.
  ///   - further: notes that are no records, by the locations of the map of all zones.
  mutating func report(
    _ check: Check, _ message: @autoclosure () -> String, at spot: Spot, _ part: EntryPart,
    as actual: Severity? = nil, label: String? = nil,
    notes: @autoclosure () -> [(message: String, spot: Spot, part: EntryPart)] = [],
    further: [Diagnostic.Note] = [], fix: @autoclosure () -> String? = nil
  ) {
    guard let end = takeRoom(for: check) else { return diagnostics.skip(actual ?? check.severity) }
    diagnostics.add(
      Diagnostic(
        check, message() + end, at: range(of: spot, part), as: actual, label: label,
        notes: notes().map { Diagnostic.Note($0.message, at: range(of: $0.spot, $0.part)) }
          + further,
        fix: fix(), about: subjects(of: spot)))
  }

  /// What a finding at a record is about.
  private func subjects(of spot: Spot) -> [String] {
    let zone = zones[spot.zone].zone
    return [zone.owner(of: zone.records[Int(spot.place)]).displayText, zone.origin.displayText]
  }

  /// Reports something about a whole zone.
  mutating func report(
    _ check: Check, _ message: @autoclosure () -> String, about zone: Int,
    as actual: Severity? = nil, note: (message: String, zone: Int)? = nil, fix: String? = nil
  ) {
    guard let end = takeRoom(for: check) else { return diagnostics.skip(actual ?? check.severity) }
    diagnostics.add(
      Diagnostic(
        check, message() + end, at: range(of: zone), as: actual,
        notes: note.map { [Diagnostic.Note($0.message, at: range(of: $0.zone))] } ?? [], fix: fix,
        about: [zones[zone].zone.origin.displayText]))
  }

  /// What to say behind a check's next finding; nil if there have been enough.
  private mutating func takeRoom(for check: Check) -> String? {
    let count = counts[check.id, default: 0] + 1
    guard count <= Findings.limit else { return nil }
    counts[check.id] = count
    return count == Findings.limit
      ? " (only the first \(Findings.limit) such findings are shown)" : ""
  }

  /// Where a zone's file begins.
  private func range(of zone: Int) -> SourceRange {
    zones[zone].file.shifted(by: zones[zone].shift)
  }

  /// The place of a part of a record.
  private func range(of spot: Spot, _ part: EntryPart) -> SourceRange {
    let checked = zones[spot.zone]
    let record = checked.zone.records[Int(spot.place)]
    return checked.zone.range(of: record, part, in: checked.sources).shifted(by: checked.shift)
  }
}
