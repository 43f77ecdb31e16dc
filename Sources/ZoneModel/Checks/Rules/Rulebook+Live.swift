extension Rulebook {
  /// Whether only a live check looks for findings of an id: no other can say that there is none.
  static func isLive(_ id: String) -> Bool { FindingRule.providers.contains { $0.id == id } }
}
