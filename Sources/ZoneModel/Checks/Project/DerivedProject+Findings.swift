/// A project as its checks look at it, with the words that findings use.
extension DerivedProject {
  /// The hosts of a level.
  func table(_ level: Int) -> HostTable { project.levels[level].hosts }

  /// `staging/mail` and the like: a host or a role of a level.
  func subject(_ name: String, in level: Int) -> String { "\(project.levels[level].name)/\(name)" }

  /// What a finding about a host is about.
  func subjects(of host: Host, in level: Int) -> [String] {
    let name = table(level).name(of: host)
    return [name, subject(name, in: level)]
  }

  /// The place of a host's name.
  func range(of host: Host) -> SourceRange { project.sources.stringRange(at: host.location) }

  /// The place of an address of a host.
  func range(of address: HostAddress) -> SourceRange {
    project.sources.stringRange(at: address.location)
  }

  /// The public hostname of an address in its level's zone.
  func hostname(of address: HostAddress, in level: Int) -> String {
    "\(table(level).text(of: address.hostname)).\(project.levels[level].publicZone.displayText)"
  }

  /// The zones of the selected levels that hold names, with their level.
  var forwardZones: [(zone: Zone, level: Int, isPublic: Bool)] {
    zones.compactMap { planned in
      switch planned.kind {
      case .publicForward(let level) where selected.contains(level): (planned.zone, level, true)
      case .internalForward(let level) where selected.contains(level): (planned.zone, level, false)
      default: nil
      }
    }
  }

  /// The place of a part of a record, in its zone file or in the project.
  func range(
    of record: RecordEntry, _ part: EntryPart = .field(0), in zone: Zone
  ) -> SourceRange {
    zone.range(of: record, part, in: project.sources)
  }

  /// What a finding about a record is about.
  func subjects(of record: RecordEntry, in zone: Zone) -> [String] {
    [zone.owner(of: record).displayText, zone.origin.displayText]
  }
}

extension Zone {
  /// The hand-written records, without a look at a zone that has none.
  var handWrittenRecords: [RecordEntry] {
    guard groups.contains(where: { $0.rule == .handWritten }) else { return [] }
    return records.filter(isHandWritten)
  }

  /// The address of an A or AAAA record; nil for any other.
  func address(of record: RecordEntry) -> IPAddress? {
    guard record.type == .a || record.type == .aaaa else { return nil }
    var high: UInt64 = 0
    var low: UInt64 = 0
    for byte in data(of: record) {
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(byte)
    }
    return record.type == .a
      ? IPAddress(ipv4: UInt32(truncatingIfNeeded: low)) : IPAddress(high: high, low: low)
  }

  /// A name that a record's data ends in; nil if it is none.
  func name(of record: RecordEntry, at offset: Int) -> DomainName? {
    DomainName(wire: Array(data(of: record).dropFirst(offset)))
  }
}
