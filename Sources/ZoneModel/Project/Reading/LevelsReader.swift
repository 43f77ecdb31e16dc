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
    "inventory", "publicZone", "internalZone", "records", "internalRecords", "ttl", "roleNames",
    "backendNames",
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
      case "roleNames": draft.level.implied.roles = json.boolean("\"roleNames\"")
      case "backendNames": draft.level.implied.backends = json.boolean("\"backendNames\"")
      case "ttl": draft.level.ttls = json.ttls()
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
