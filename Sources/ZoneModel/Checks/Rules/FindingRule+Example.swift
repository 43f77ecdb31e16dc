extension FindingRule {
  /// How to break the rule, and how not to.
  package var example: RuleExample? { RuleExample.all[id] }

  /// Why there is no example; nil where there is one.
  package var whyNoExample: String? { RuleExample.missing[id] }
}
