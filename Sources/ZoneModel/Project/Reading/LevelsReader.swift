/// A level as zonec.json describes it, before its files are read.
struct LevelDraft {
  /// The level, still without hosts and records.
  var level: Level
  /// The paths of the inventory's files.
  var inventory: [Spelled] = []
  /// The hand-written zone files of the public zone.
  var records: [Spelled] = []
  /// The hand-written zone files of the internal zone.
  var internalRecords: [Spelled] = []
  /// The place of the public zone's name.
  var publicZoneRange = SourceRange.none
  /// The place of the internal zone's name.
  var internalZoneRange = SourceRange.none
}

/// Reads `"levels"` of zonec.json.
enum LevelsReader {
  /// The keys of a level.
  private static let keys = [
    "inventory", "publicZone", "internalZone", "records", "internalRecords",
  ]

  /// Reads all levels, in the order of the file.
  static func read(_ json: inout JSONReader) -> [LevelDraft] {
    var levels: [LevelDraft] = []
    json.map("\"levels\"") { json, name in
      _ = json.checkedLabel(name, "the level name")
      // Kept whatever its name is, so that the numbers of the levels hold.
      levels.append(readLevel(&json, name))
    }
    return levels
  }

  /// Reads the settings of one level.
  private static func readLevel(_ json: inout JSONReader, _ name: Spelled) -> LevelDraft {
    var draft = LevelDraft(
      level: Level(name: name.text, publicZone: .root, internalZone: .root, range: name.range))
    let what = "level \(quoted(name.text))"
    json.object(what, keys: keys, required: ["inventory", "publicZone", "internalZone"]) {
      json, key in
      switch key {
      case "inventory": draft.inventory = json.oneOrMany("\"inventory\"")
      case "records": draft.records = json.oneOrMany("\"records\"")
      case "internalRecords": draft.internalRecords = json.oneOrMany("\"internalRecords\"")
      case "publicZone":
        guard let value = json.spelled("\"publicZone\"") else { return }
        draft.publicZoneRange = value.range
        draft.level.publicZone =
          json.checkedDomain(value, "the public zone", atLeast: 2) ?? .root
      default:
        guard let value = json.spelled("\"internalZone\"") else { return }
        draft.internalZoneRange = value.range
        draft.level.internalZone =
          json.checkedDomain(value, "the internal zone", atLeast: 1) ?? .root
      }
    }
    return draft
  }
}

extension ProjectReader {
  /// Reports zones that are the same or one inside another: gdnsd cannot load both.
  mutating func reportNestedZones(_ drafts: [LevelDraft]) {
    var zones: [(name: DomainName, range: SourceRange)] = []
    for draft in drafts {
      zones.append((draft.level.publicZone, draft.publicZoneRange))
      zones.append((draft.level.internalZone, draft.internalZoneRange))
    }
    // A zone that is missing or bad was reported and is the root here. In canonical order, the
    // zones inside a zone follow it, so the zones around the current one form a stack.
    zones.removeAll { $0.name == .root }
    zones.sort { $0.range.start < $1.range.start }
    var keys = CanonicalKeys()
    for zone in zones { keys.append(zone.name.wire.span) }
    var around: [(name: DomainName, range: SourceRange)] = []
    for zone in keys.order.map({ zones[$0] }) {
      while let last = around.last, !zone.name.isSubdomain(of: last.name) { around.removeLast() }
      if let outer = around.last {
        let relation = outer.name == zone.name ? "is listed twice" : "lies in \(outer.name.spoken)"
        diagnostics.add(
          Diagnostic(
            "nested-zones", .error,
            "the zone \(zone.name.spoken) \(relation): a server cannot load both",
            at: zone.range, notes: [.init("the other zone", at: outer.range)],
            fix: "give one of them a name of its own"))
      }
      around.append(zone)
    }
  }
}
