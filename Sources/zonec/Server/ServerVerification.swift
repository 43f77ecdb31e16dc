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
    let inquiry = ServerInquiry<Verification, VerificationQuestion>(
      next: { work, name in work.next(&name).map { ($0, $0.type) } },
      take: { work, question, outcome in work.take(question, outcome) },
      advance: { work in work.advance() },
      countRest: { work in
        var rest = work
        return rest.countRest()
      })
    var verification = Verification(zones, label: MadeUpLabel.next())
    let start = Clock.microseconds()
    let outcome = try inquiry.run(&verification, at: server, limits: limits) { work in
      progress(work.progress.done, work.progress.all)
    }
    return Result(
      differences: verification.differences, setCount: verification.setCount,
      zoneCount: zones.count, dynamicCount: verification.dynamicCount,
      answerCount: outcome.answerCount, failure: outcome.failure,
      retryCount: outcome.retryCount, microseconds: Clock.microseconds() - start)
  }
}
