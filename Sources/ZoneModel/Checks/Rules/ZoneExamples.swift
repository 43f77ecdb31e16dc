extension RuleExample {
  static let zones: [String: RuleExample] = [:]
}
