/// The texts of a project's zones, each with the serial that it should have.
struct ZoneTexts: Sendable {
  /// The project.
  private let project: Project
  /// The earlier files.
  private let standing: StandingFiles
  /// The day that new serials are made from.
  private let today: CalendarDay

  /// Where large texts wait; nil for memory.
  private let store: TextStore?

  /// The texts of a project's zones.
  init(
    of project: Project, after standing: StandingFiles, on today: CalendarDay, in store: TextStore?
  ) {
    self.store = store
    self.project = project
    self.standing = standing
    self.today = today
  }

  /// A zone's text and what is known of it.
  struct ZoneText: Sendable {
    /// The content of the zone file.
    let content: OutputFile.Content
    /// The zone's serial.
    let serial: Serial
    /// How many records it has.
    let recordCount: Int
    /// The levels in whose directory the file already has these bytes.
    let unchangedIn: Set<Int>
    /// Whether it takes the place of another text.
    let replaces: Bool
    /// What is unusual about the old serial.
    var finding: Diagnostic?
  }

  /// An earlier file of a zone, in one of its levels.
  private typealias Copy = (level: Int, path: OutputPath, bytes: [UInt8])

  /// A zone with the serial of the earlier build where the records are the same, else one upward.
  func text(of planned: PlannedZone) -> ZoneText {
    if let store, planned.zone.records.count >= store.leastRecords, planned.levels.count == 1 {
      return largeText(of: planned, in: planned.levels[0], store)
    }
    // A zone may have its file in several directories: the newest of the serials counts.
    let copies = planned.levels.compactMap { level -> Copy? in
      let path = OutputPath(of: planned, in: project.levels[level])
      return standing.read(path).map { (level: level, path: path, bytes: $0) }
    }
    let newest = copies.compactMap { SerialFinder.serial(in: $0.bytes, of: planned.zone.origin) }
      .reduce(nil) { best, serial in best.map { serial.isAfter($0) ? serial : $0 } ?? serial }
    let zone = planned.zone
    let ttl = ZoneTTLs(of: planned.ownLevel, in: project).of(.default).seconds
    if let newest {
      let bytes = GdnsdZone.text(of: zone, serial: newest, ttl: ttl)
      let same = copies.filter { standing.isSame($0.path, as: bytes) }.map(\.level)
      if !same.isEmpty || isAnswered(zone, under: newest, by: copies) {
        return ZoneText(
          content: .bytes(bytes), serial: newest, recordCount: zone.records.count,
          unchangedIn: Set(same),
          replaces: same.count < copies.count)
      }
    }
    let serial = Serial.next(after: newest, style: project.soa.serialStyle, on: today)
    return ZoneText(
      content: .bytes(GdnsdZone.text(of: zone, serial: serial, ttl: ttl)), serial: serial,
      recordCount: zone.records.count, unchangedIn: [], replaces: !copies.isEmpty,
      // A file of somebody else is complained about as such.
      finding: copies.contains { Ownership.isMarked($0.bytes) }
        ? finding(of: planned, serial, after: newest) : nil)
  }

  /// The same of a large zone of one level: its text passes in parts, and none but the last serial is
  /// known before it has passed. Then the serial is written anew if the records are not the same.
  private func largeText(of planned: PlannedZone, in level: Int, _ store: TextStore) -> ZoneText {
    let zone = planned.zone
    let path = OutputPath(of: planned, in: project.levels[level])
    let old = standing.text(path)
    let newest = old.flatMap { old in
      SerialFinder.usualSerial(in: old.start)
        ?? SerialFinder.serial(in: old.bytes, of: zone.origin)
    }
    let next = Serial.next(after: newest, style: project.soa.serialStyle, on: today)
    let ttl = ZoneTTLs(of: planned.ownLevel, in: project).of(.default).seconds
    var result = pass(zone, newest ?? next, ttl, to: path, over: old, store)
    var serial = newest ?? next
    if let newest, !result.isUnchanged, let old,
      !isAnswered(zone, under: newest, by: [(level, path, old.bytes)])
    {
      serial = next
      if !Self.restamp(result.content, next) {
        result = pass(zone, next, ttl, to: path, over: old, store)
      }
    }
    return ZoneText(
      content: result.content, serial: serial, recordCount: zone.records.count,
      unchangedIn: result.isUnchanged ? [level] : [], replaces: old != nil && !result.isUnchanged,
      finding: serial == newest || !(old.map { Ownership.isMarked($0.start) } ?? false)
        ? nil : finding(of: planned, serial, after: newest))
  }

  /// Leads the text of a zone to its place, or to where it waits.
  private func pass(
    _ zone: Zone, _ serial: Serial, _ ttl: UInt32, to path: OutputPath, over old: StandingText?,
    _ store: TextStore
  ) -> (content: OutputFile.Content, isUnchanged: Bool) {
    var text = PassingText(path, over: old, in: store)
    GdnsdZone.write(zone, serial: serial, ttl: ttl, partSize: PassingText.partSize) {
      text.take($0)
    }
    return text.finish()
  }

  /// Writes a serial over that of a stored text; false if it has another width.
  private static func restamp(_ content: OutputFile.Content, _ serial: Serial) -> Bool {
    guard case .stored(let text) = content else { return false }
    let digits = Array("\(serial.number)".utf8)
    guard let range = SerialFinder.usualRange(in: text.start), range.count == digits.count else {
      return false
    }
    text.overwrite(from: range.lowerBound, with: digits)
    return true
  }

  /// What to say where a serial does not move the way people expect it to.
  private func finding(
    of planned: PlannedZone, _ serial: Serial, after previous: Serial?
  ) -> Diagnostic? {
    let zone = planned.zone.origin.displayText
    guard let previous else {
      return Diagnostic(
        .oddSerial,
        "the existing file of \(zone) has no readable serial: it starts again at "
          + "\(serial.number)", at: .none)
    }
    let first = Serial.first(project.soa.serialStyle, on: today)
    if serial.number < previous.number {
      return Diagnostic(
        .oddSerial,
        "the old serial of \(zone) is \(previous.number); \(serial.number) comes after it, "
          + "because serials start again after 2^32", at: .none, as: .info)
    }
    // A hundred changes in a day, or a clock that is an hour ahead, are not worth a finding.
    let slack: UInt32 = project.soa.serialStyle == .date ? 100 : 3600
    guard previous.isAfter(first), previous.number &- first.number >= slack else { return nil }
    return Diagnostic(
      .oddSerial,
      "the old serial of \(zone) is \(previous.number), far ahead of today's \(first.number): it "
        + "continues from there with \(serial.number)", at: .none, as: .info)
  }

  /// Whether one of the earlier files has the records of a zone, however it is written.
  private func isAnswered(_ zone: Zone, under serial: Serial, by copies: [Copy]) -> Bool {
    copies.enumerated().contains { number, copy in
      // Mostly all copies are the same.
      if number > 0, copy.bytes == copies[0].bytes { return false }
      let earlier = try? standing.zone(zone.origin, at: copy.path, workers: .serial)
      return earlier.map { $0.serial == serial && $0.hasSameRecords(as: zone) } ?? false
    }
  }
}
