/// Every finding that zonec can give.
public enum Rulebook {
  /// In the order of their ids.
  public static let all: [FindingRule] = {
    let zones = ZoneCheck.all.map { check in
      FindingRule(
        check.id, check.gdnsd ?? check.standard ?? .info, check.meaning,
        why: zoneReasons[check.id] ?? "", check.reference)
    }
    let estates = ProjectCheck.all.map {
      FindingRule($0.id, $0.severity, $0.meaning, why: $0.why, $0.reference)
    }
    let pointers = PointerCheck.all.map {
      FindingRule($0.id, $0.severity, $0.meaning, why: $0.why, $0.reference)
    }
    let directories = ZoneDirectoryCheck.all.map {
      FindingRule($0.id, $0.severity, $0.meaning, why: $0.why, $0.reference)
    }
    var seen: Set<String> = []
    // A finding of a reader may be one of a check, too.
    return
      (zones + estates + pointers + directories + readers + derivations + FindingRule.providers
      + allowances)
      .filter { seen.insert($0.id).inserted }.sorted { $0.id < $1.id }
  }()

  /// Finds a check by its id.
  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  /// The check with an id.
  public static func rule(_ id: String) -> FindingRule? { byID[id] }

  /// Whether there is a finding of an id.
  static func contains(_ id: String) -> Bool { byID[id] != nil }

  /// Errors that a project may accept: gdnsd loads its zones all the same.
  static let allowableErrors = Set(
    ProjectCheck.all.map(\.id)
      + PointerCheck.all.map(\.id).filter {
        !$0.hasPrefix("nested-") && !$0.hasPrefix("overlapping-")
      } + FindingRule.providers.map(\.id))

  /// Whether findings of an id can be silenced.
  static func canBeAllowed(_ id: String) -> Bool {
    allowableErrors.contains(id) || byID[id].map { $0.severity != .error } ?? true
  }
}
