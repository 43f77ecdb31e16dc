import ZoneModel

/// Asks a server for every RRset of some zones, and compares.
///
/// For `zonec verify`, and for `zonec build` after a reload.
struct ServerVerification {
  /// The server to ask.
  let server: ServerAddress
  /// How patient to be.
  var limits = ClientLimits()

  /// What came of a verification.
  struct Result {
    /// The differences found so far.
    var differences: Differences
    /// How many RRsets were asked for, in how many zones.
    var setCount = 0
    /// How many zones were asked about.
    var zoneCount = 0
    /// RRsets that a plugin makes, which could not be compared.
    var dynamicCount = 0
    /// How many answers came.
    var answerCount = 0
    /// Why not all of it is judged; nil if it is.
    var failure: CommandFailure?
    /// Questions that were asked again.
    var retryCount = 0
    /// How long it took, in microseconds.
    var microseconds = 0

    /// How many answers came in a second.
    var rate: Int { answerCount * 1_000_000 / max(microseconds, 1) }
  }

  /// Asks and compares.
  ///
  /// - Parameter progress: called now and then with how many records have been asked for, of how
  ///   many.
  /// - Throws: a failure to judge if there are no sockets.
  func run(
    _ zones: [ServedZone], progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(CommandFailure) -> Result {
    var generator = SystemRandomNumberGenerator()
    var verification = Verification(zones, label: Self.label(&generator))
    var client: DNSClient
    do throws(SystemError) {
      client = try DNSClient(of: server, limits: limits)
    } catch {
      throw CommandFailure(.unjudged, "cannot ask \(server): \(error.reason)")
    }
    let start = Clock.microseconds()
    var ending = ask(&client, &verification, progress)
    if ending == .complete {
      verification.beginSets()
      ending = ask(&client, &verification, progress)
    }
    let failure = client.budget.failure(
      ending, of: server,
      unaskedCount: ending == .complete ? 0 : Self.unaskedCount(verification))
    return Result(
      differences: verification.differences, setCount: verification.setCount,
      zoneCount: zones.count, dynamicCount: verification.dynamicCount,
      answerCount: client.budget.answerCount, failure: failure,
      retryCount: client.retryCount,
      microseconds: Clock.microseconds() - start)
  }

  /// How many questions of a verification were not asked.
  private static func unaskedCount(_ verification: Verification) -> Int {
    var rest = verification
    return rest.countRest()
  }

  /// Asks the questions of one step.
  private func ask(
    _ client: inout DNSClient, _ verification: inout Verification,
    _ progress: (_ done: Int, _ all: Int) -> Void
  ) -> DNSClient.Ending {
    // Two closures change it in turn, never at once.
    var state = verification
    defer { verification = state }
    var count = 0
    return client.ask({ (name) -> (token: VerificationQuestion, type: RecordType)? in
      guard let question = state.next(&name) else { return nil }
      return (question, question.type)
    }) { (question, outcome) in
      state.take(question, outcome)
      count += 1
      if count & 0x3FF == 0 { progress(state.progress.done, state.progress.all) }
    }
  }

  /// A label that no zone has, and that nobody can predict.
  static func label(_ generator: inout SystemRandomNumberGenerator) -> [UInt8] {
    Array("zonec-".utf8)
      + (0..<12).map { _ in UInt8(ascii: "a") + UInt8.random(in: 0..<26, using: &generator) }
  }
}
