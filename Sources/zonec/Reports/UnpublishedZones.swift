import ZoneModel

/// The zones of a level whose files in the output directory are not what is compiled: then the
/// differences of a server are no wonder.
struct UnpublishedZones {
  /// One zone.
  private struct Entry {
    /// What a build would do to it.
    let zone: ZoneChange
    /// Its RRsets that differ, as far as they are shown.
    let changes: [ZoneFile.Change]
    /// How many RRsets differ.
    let count: Int
  }

  /// The zones that differ, as far as they are shown.
  private let entries: [Entry]
  /// How many zones differ.
  private let count: Int
  /// Whether there is no file of any zone.
  private let isAll: Bool
  /// The output directory.
  private let output: FilePath

  /// More zones, and more RRsets of one, are only counted.
  private static let limit = 20

  /// What a build would change in the output directory.
  init(_ plan: Plan, output: FilePath) {
    let zones = plan.zones.filter(\.isDifference)
    count = zones.count
    isAll = plan.zones.allSatisfy { $0.state == .added }
    self.output = output
    entries = zones.prefix(Self.limit).map { zone in
      let changes = plan.changes(in: zone)
      return Entry(zone: zone, changes: Array(changes.prefix(Self.limit)), count: changes.count)
    }
  }

  /// The zones, and what differs in each, in lines.
  var notes: [String] {
    if isAll { return ["nothing was built into \(quoted(output)): serials are not compared"] }
    let hidden = count - entries.count
    return entries.flatMap(lines)
      + (hidden > 0 ? ["… and \(hidden) more zones differ: zonec diff shows them"] : [])
  }

  /// The lines about a zone.
  private func lines(_ entry: Entry) -> [String] {
    let name = entry.zone.name.displayText
    let file = path(of: entry.zone)
    switch entry.zone.state {
    case .same: return []
    case .added: return ["\(name): compiled, but \(file) does not exist: build writes it"]
    case .removed: return ["\(name): not compiled, but \(file) exists: build removes it"]
    case .unreadable(let reason): return ["\(name): cannot be compared: \(reason)"]
    case .changed: break
    }
    let rows = entry.changes.map { change in
      let owner = change.owner.displayText(relativeTo: entry.zone.name)
      return "  \(owner) \(change.type): \(Self.words(of: change))"
    }
    let hidden = entry.count - rows.count
    return ["\(name): \(file) is not what is compiled:"] + rows
      + (hidden > 0 ? ["  … and \(hidden) more: zonec diff shows them"] : [])
  }

  /// What the file has and what is compiled.
  private static func words(of change: ZoneFile.Change) -> String {
    let (old, new) = (PlanLine.short(change.removed), PlanLine.short(change.added))
    if old.isEmpty, new.isEmpty { return "has TTL \(change.oldTTL), compiled \(change.newTTL)" }
    if new.isEmpty { return "has \(old), not compiled" }
    let words = change.kind == .added ? "missing" : old.isEmpty ? "lacks some" : "has \(old)"
    return "\(words), compiled \(new)"
  }

  /// The file of a zone.
  private func path(of zone: ZoneChange) -> FilePath {
    "\(output.asFolder)\(zone.paths.first?.text ?? "")"
  }

  /// The zones for programs.
  var json: JSONValue {
    .object([
      .init("count", .number(count)),
      .init(
        "zones",
        .lines(
          entries.map { entry in
            .object([
              .init("zone", .string(entry.zone.name.displayText)),
              .init("path", JSONValue(entry.zone.paths.first?.text)),
              .init("state", .string(PlanJSON.word(entry.zone.state))),
              .init("reason", JSONValue(entry.zone.unreadableReason)),
              .init("count", .number(entry.count)),
              .init("rrsets", .array(entry.changes.map(Self.rrset))),
            ])
          })),
    ])
  }

  /// An RRset that differs.
  private static func rrset(_ change: ZoneFile.Change) -> JSONValue {
    .object([
      .init("owner", .string(change.owner.displayText)), .init("type", .string("\(change.type)")),
      .init("change", .string(PlanJSON.word(change.kind))),
      .init("removed", PlanJSON.strings(change.removed)),
      .init("added", PlanJSON.strings(change.added)),
      .init("oldTTL", .number(Int(change.oldTTL))), .init("newTTL", .number(Int(change.newTTL))),
    ])
  }
}
