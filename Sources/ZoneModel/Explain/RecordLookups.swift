/// Records by what they have in common, for questions about thousands of them.

/// Owner, type and level of a record.
private struct RecordKey: Hashable {
  /// The owner.
  let owner: DomainName
  /// The type.
  let type: RecordType
  /// The level of the zone; nil for a zone of all.
  let level: Int?

  /// What a record is found by.
  init(_ record: FoundRecord) {
    owner = record.owner
    type = record.entry.type
    level = record.zone.ownLevel
  }
}

/// What comes in the place of records that go.
struct Successors {
  /// The first of each owner, type and level.
  private let records: [RecordKey: FoundRecord]

  /// Some records that come.
  init(_ added: [FoundRecord]) {
    records = Dictionary(
      added.map { (RecordKey($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What comes in the place of a record.
  subscript(record: FoundRecord) -> FoundRecord? { records[RecordKey(record)] }
}

/// How many records the owners of a project have; zones are counted when they are asked about.
final class RecordCounts {
  /// The zones.
  private let zones: ZonesByName
  /// The records of the zones asked about, by owner.
  private var indexes: [DomainName: [Int?: OwnerIndex]] = [:]

  /// Of the zones of a project.
  init(_ project: CompiledProject) { zones = ZonesByName(project.zones) }

  /// How many records a record's owner has of its type, in the zone of the same name and level.
  func count(like record: FoundRecord) -> Int {
    guard let zone = zones[record.zone]?.zone, let owner = zone.names.find(record.owner) else {
      return 0
    }
    let level = record.zone.ownLevel
    let index = indexes[zone.origin]?[level] ?? OwnerIndex(zone)
    indexes[zone.origin, default: [:]][level] = index
    return index[owner].count { zone.records[Int($0)].type == record.entry.type }
  }
}

/// The lines on which `build` writes records; a zone's are counted when it is first asked about.
final class LineNumbers {
  /// The project.
  private let project: CompiledProject
  /// By file, the line of each record.
  private var lines: [String: [UInt32]] = [:]

  /// Of the zones of a project.
  init(_ project: CompiledProject) { self.project = project }

  /// `production/zones/webplatform.org:49`.
  func line(of record: FoundRecord) -> String {
    let path = project.path(of: record.zone)
    let own = lines[path] ?? GdnsdZone.lineNumbers(in: record.zone.zone)
    lines[path] = own
    return "\(path):\(own[record.index])"
  }
}

extension GdnsdZone {
  /// The line, from 1, on which `text(of:)` writes each record of a zone.
  static func lineNumbers(in zone: Zone) -> [UInt32] {
    var counts = [Int](repeating: 0, count: zone.groups.count)
    for record in zone.records { counts[Int(record.group)] += 1 }
    var next: [Int] = []
    // The mark and $TTL stand above; a group with a title has an empty line and a comment.
    var line = 3
    for (group, count) in counts.enumerated() {
      if count > 0, !zone.groups[group].title.isEmpty { line += 2 }
      next.append(line)
      line += count
    }
    return zone.records.map { record in
      defer { next[Int(record.group)] += 1 }
      return UInt32(truncatingIfNeeded: next[Int(record.group)])
    }
  }
}
