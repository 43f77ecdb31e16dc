/// What every reader finds that finds too much.
extension Check {
  /// Every such check.
  static let ofCollecting: [Check] = [.tooManyFindings]

  /// More faults than anybody reads.
  static let tooManyFindings = Check(
    "too-many-findings", .error, "a file has fewer than the maximum number of errors",
    why: "after so many errors, further ones do not help", "project format", kind: .fault,
    example: .project(
      """
      roles.json: "role{1...999}": { "summary": "web" },  // expect: unknown-key
      roles.json: "role1000": { "summary": "web" },  // expect: unknown-key, too-many-findings
      roles.json: "role1001": { "summary": "web" },
      """,
      """
      roles.json: "web": { "does": "web" },
      live.json: { "name": "web1", "private": "10.0.0.11" },
      """))
}
