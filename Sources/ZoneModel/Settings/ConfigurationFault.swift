/// What makes gdnsd refuse its settings.
struct ConfigurationFault: Error {
  /// In words, as a finding says it.
  let problem: String
  /// Where it is.
  let range: SourceRange

  /// A fault at some bytes.
  init(_ problem: String, at range: SourceRange) {
    self.problem = problem
    self.range = range
  }
}
