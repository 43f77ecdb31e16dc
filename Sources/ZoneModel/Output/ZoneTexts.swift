/// The text of every zone, with the serial that it should have.
struct ZoneTexts {
  /// The zones to write.
  private let zones: [PlannedZone]
  /// The project that they are from.
  private let project: Project
  /// The earlier files, the day.
  private let input: CompilerInput

  /// The texts of a project's zones.
  init(_ zones: [PlannedZone], of project: Project, _ input: CompilerInput) {
    self.zones = zones
    self.project = project
    self.input = input
  }

  /// A zone's text and what is known of it.
  struct ZoneText: Sendable {
    /// The content of the zone file.
    let bytes: [UInt8]
    /// The zone's serial.
    let serial: Serial
    /// How many records it has.
    let recordCount: Int
    /// The levels in whose directory the file already has these bytes.
    let unchangedIn: Set<Int>
    /// What is unusual about the old serial.
    var finding: Diagnostic?
  }

  /// By the zones' places; nil for a zone that no selected level has. One zone a worker.
  func texts(for selected: Set<Int>, workers: Workers) -> [ZoneText?] {
    workers.map(zones.count) { number in
      let planned = zones[number]
      return selected.isDisjoint(with: planned.levels) ? nil : text(of: planned)
    }
  }

  /// A zone with the serial of the earlier build where the records are the same, else one upward.
  private func text(of planned: PlannedZone) -> ZoneText {
    // A zone may be in several directories: the newest of the serials counts.
    let copies = planned.levels.compactMap { level in
      input.previous(LevelDirectory.path(of: planned, in: project.levels[level]))
        .map { (level: level, bytes: $0) }
    }
    let newest = copies.compactMap { SerialFinder.serial(in: $0.bytes, of: planned.zone.origin) }
      .reduce(nil) { best, serial in best.map { serial.isAfter($0) ? serial : $0 } ?? serial }
    let zone = planned.zone
    if let newest {
      let bytes = GdnsdZone.text(of: zone, serial: newest, ttl: project.ttl)
      let same = copies.filter { $0.bytes == bytes }.map(\.level)
      var stamped = zone
      if same.isEmpty { stamped.stamp(newest) }
      if !same.isEmpty || copies.contains(where: { hasSameRecords($0.bytes, as: stamped) }) {
        return ZoneText(
          bytes: bytes, serial: newest, recordCount: zone.records.count, unchangedIn: Set(same))
      }
    }
    let serial = Serial.next(after: newest, style: project.soa.serialStyle, on: input.today)
    return ZoneText(
      bytes: GdnsdZone.text(of: zone, serial: serial, ttl: project.ttl), serial: serial,
      recordCount: zone.records.count, unchangedIn: [],
      // A file of somebody else is complained about as such.
      finding: copies.contains { Ownership.isMarked($0.bytes) }
        ? finding(of: planned, serial, after: newest) : nil)
  }

  /// What to say where a serial does not move the way people expect it to.
  private func finding(
    of planned: PlannedZone, _ serial: Serial, after previous: Serial?
  ) -> Diagnostic? {
    let zone = planned.zone.origin.spoken
    guard let previous else {
      return Diagnostic(
        "odd-serial", .warning,
        "no serial can be read in the file of \(zone) that stands there: it begins anew, at "
          + "\(serial.number)", at: .none)
    }
    let first = Serial.first(project.soa.serialStyle, on: input.today)
    if serial.number < previous.number {
      return Diagnostic(
        "odd-serial", .info,
        "the serial of \(zone) stood at \(previous.number): \(serial.number) comes after it, "
          + "since serials begin again at 2^32", at: .none)
    }
    // A hundred changes in a day, or a clock that is an hour ahead, are not worth a finding.
    let slack: UInt32 = project.soa.serialStyle == .date ? 100 : 3600
    guard previous.isAfter(first), previous.number &- first.number >= slack else { return nil }
    return Diagnostic(
      "odd-serial", .info,
      "the serial of \(zone) stood at \(previous.number), far ahead of today's \(first.number): it "
        + "goes on from there, at \(serial.number)", at: .none)
  }

  /// Whether an earlier file holds the records of a zone, however it is written.
  private func hasSameRecords(_ bytes: [UInt8], as zone: Zone) -> Bool {
    var sources = SourceMap()
    var diagnostics = Diagnostics()
    var earlier = Zone(origin: zone.origin)
    guard sources.add(name: "", bytes: bytes) != nil else { return false }
    ZoneReader.read(
      file: 0, sources: &sources, origin: zone.origin, into: &earlier, group: 0,
      diagnostics: &diagnostics)
    return !diagnostics.hasErrors && earlier.hasSameRecords(as: zone)
  }
}
