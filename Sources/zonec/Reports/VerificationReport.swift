import ZoneModel

/// What a verification found, for people or programs.
struct VerificationReport {
  /// What came of it.
  private let result: ServerVerification.Result
  /// The server that was asked.
  private let server: ServerAddress
  /// Where the output directory is not what is compiled.
  private let unpublished: UnpublishedZones

  /// The report of a verification.
  init(
    _ result: ServerVerification.Result, server: ServerAddress, unpublished: UnpublishedZones
  ) {
    self.result = result
    self.server = server
    self.unpublished = unpublished
  }

  /// Prints the differences to standard output and the summary to standard error.
  ///
  /// - Throws: a failure to judge where the server does not answer.
  func print(
    asJSON: Bool, isQuiet: Bool, isVerbose: Bool, to console: inout Console
  ) throws(CommandFailure) -> ExitStatus {
    if let failure = result.failure, result.answerCount == 0, !asJSON { throw failure }
    let differences = result.differences
    if asJSON {
      console.print(
        document: VerificationJSON.text(of: result, server: server, unpublished: unpublished))
    } else {
      for difference in differences.first { console.print(difference.text) }
    }
    if let failure = result.failure, result.answerCount == 0 { throw failure }
    let hidden = differences.count - differences.first.count
    if hidden > 0 { console.note("\(hidden) more differences are not shown") }
    if !isQuiet { console.note(summary(isVerbose: isVerbose)) }
    if let failure = result.failure { throw failure }
    return differences.count == 0 ? .clean : .findings
  }

  /// One line: how much was compared, and what came of it.
  private func summary(isVerbose: Bool) -> String {
    let sets = "\(result.setCount) RRset\(result.setCount == 1 ? "" : "s")"
    let zones = "\(result.zoneCount) zone\(result.zoneCount == 1 ? "" : "s")"
    let count = result.differences.count
    var line =
      count > 0
      ? "\(count) difference\(count == 1 ? "" : "s") in \(sets) of \(zones)"
      : result.failure == nil
        ? "\(sets) in \(zones) as compiled"
        : "no difference so far, in \(sets) of \(zones)"
    if result.dynamicCount > 0 { line += ", \(result.dynamicCount) made by plugins" }
    if isVerbose {
      line +=
        " (\(result.microseconds / 1000) ms, \(result.answerCount) answers, \(result.rate) a second, "
        + "\(result.retryCount) asked again)"
    }
    return line
  }
}
