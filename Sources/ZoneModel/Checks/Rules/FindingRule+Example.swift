extension FindingRule {
  /// How to break the rule, and how not to.
  public var example: RuleExample? { RuleExample.all[id] }

  /// Why there is no example; nil if there is one.
  public var whyNoExample: String? { RuleExample.missing[id] }
}
