import Testing

/// Counts each case of a suite that has run to its end.
struct CountedTrait: SuiteTrait, TestTrait, TestScoping {
  /// What was tried, in words.
  let what: String
  /// Whether it holds for the suite's tests, too.
  let isRecursive = true

  /// Runs a case, and counts it.
  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await function()
    if testCase != nil { ProofCounts.add(1, what) }
  }
}

extension Trait where Self == CountedTrait {
  /// Counts the suite's cases for docs/reliability.md.
  static func counted(as what: String) -> Self { CountedTrait(what: what) }
}
