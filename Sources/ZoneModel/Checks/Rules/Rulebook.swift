/// Every finding that zonec can give.
public enum Rulebook {
  /// In the order of their ids.
  static let all: [ZoneCheck] = []
  static let allowableErrors: Set<String> = []
  static func contains(_ id: String) -> Bool { true }
  static func canBeAllowed(_ id: String) -> Bool { true }
}
