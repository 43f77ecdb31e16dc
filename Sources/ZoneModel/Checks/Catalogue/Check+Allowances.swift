/// What allowances themselves are held to.
extension Check {
  /// Every such check.
  static let ofAllowances: [Check] = [
    .unusedAllowance, .expiredAllowance, .unknownCheck, .allowanceWithoutReason,
  ]

  /// An allowance that silences nothing.
  static let unusedAllowance = Check(
    "unused-allowance", .warning, "every allowance silences a finding",
    why: "what it accepted is fixed, or its subject is misspelt", "project format: allow",
    example: .project(
      #"zonec.json: "allow": [{ "check": "role-count", "subject": "salt", "reason": "old" }],  // expect: unused-allowance"#,
      #"zonec.json: "allow": [],"#))

  /// An allowance whose last day is over.
  static let expiredAllowance = Check(
    "expired-allowance", .warning, "no allowance is past its last day",
    why: "it silences nothing any more", "project format: allow",
    example: .project(
      #"zonec.json: "allow": [{ "check": "role-count", "reason": "old", "until": "2020-01-31" }],  // expect: expired-allowance"#,
      #"zonec.json: "allow": [],"#))

  /// An allowance of something that is no check.
  static let unknownCheck = Check(
    "unknown-check", .warning, "an allowance names a finding that exists",
    why: "it silences nothing", "project format: allow",
    example: .project(
      #"zonec.json: "allow": [{ "check": "role-cuont", "reason": "old" }],  // expect: unknown-check"#,
      #"zonec.json: "allow": [],"#))

  /// An allowance that says nothing for itself.
  static let allowanceWithoutReason = Check(
    "allowance-without-reason", .warning, "an allowance in a zone file gives its reason",
    why: "without it nobody can tell whether the allowance is still right; it silences nothing",
    "project format: allow",
    example: .project(
      """
      records: ; expect+1: allowance-without-reason
      records: try  300 TXT a  ; zonec-allow: ttl-differs
      """,
      "records: try  300 TXT a"))
}
