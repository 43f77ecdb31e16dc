extension FindingRule {
  /// An example of a mistake, and the corrected text.
  public var example: RuleExample? { RuleExample.all[id] }

  /// Why there is no example; nil if there is one.
  public var whyNoExample: String? { RuleExample.missing[id] }
}
