import ZoneModel

/// Asks a server what it serves of some zones, for `zonec diff`.
struct ServerSurvey: Sendable {
  /// The server to ask.
  let server: ServerAddress
  /// How patient to be.
  var limits = ClientLimits()

  /// A zone whose serial is not that of the published file.
  typealias OldSerial = (zone: DomainName, served: Serial, published: Serial)

  /// What a server serves.
  struct Result {
    /// The zones that are served, as files of an output directory.
    let files: [OutputPath: [UInt8]]
    /// The zones whose serial is not that of the published file.
    let serials: [OldSerial]
  }

  /// Asks all questions.
  ///
  /// - Parameter progress: called now and then with how many RRsets have been asked for, of how
  ///   many.
  /// - Throws: a failure to judge if the server does not answer all questions properly.
  func run(
    of level: String, in compilation: Compilation,
    published: StandingFiles,
    progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(CommandFailure) -> Result {
    let inquiry = ServerInquiry<Survey, SurveyQuestion>(
      next: { work, name in work.next(&name).map { ($0, $0.type) } },
      take: { work, question, outcome in work.take(question, outcome) },
      advance: { work in work.advance() },
      countRest: { work in
        var rest = work
        return rest.countRest()
      },
      fault: { work in work.fault })
    var survey = Survey(
      of: level, in: compilation, published: published, label: MadeUpLabel.next(),
      workers: .threads)
    let outcome = try inquiry.run(&survey, at: server, limits: limits) { work in
      progress(work.progress.done, work.progress.all)
    }
    if let failure = outcome.failure { throw failure }
    return Result(
      files: survey.files(workers: .threads), serials: survey.serials(unlike: published))
  }
}
