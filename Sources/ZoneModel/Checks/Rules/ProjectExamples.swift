extension RuleExample {
  static let projects: [String: RuleExample] = [:]
}
