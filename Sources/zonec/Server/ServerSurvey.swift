import ZoneModel

/// Asks a server what it serves of some zones, for `zonec diff`.
struct ServerSurvey: Sendable {
  /// The server to ask.
  let server: ServerAddress
  /// How patient to be.
  var limits = ClientLimits()

  /// What a server serves.
  struct Result {
    /// The zones that are served, as files by their paths under an output directory.
    let files: [String: [UInt8]]
    /// The zones whose serial is not that of the published file.
    let serials: [(zone: DomainName, served: Serial, published: Serial)]
  }

  /// Asks all questions.
  ///
  /// - Parameter progress: called now and then with how many RRsets have been asked for, of how
  ///   many.
  /// - Throws: a failure to judge if the server does not answer all questions properly.
  func run(
    of level: String, in compilation: Compilation,
    published: @escaping @Sendable (String) -> [UInt8]?,
    progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(CommandFailure) -> Result {
    var generator = SystemRandomNumberGenerator()
    var survey = Survey(
      of: level, in: compilation, published: published,
      label: ServerVerification.label(&generator), workers: .threads)
    var client: DNSClient
    do throws(SystemError) {
      client = try DNSClient(of: server, limits: limits)
    } catch {
      throw CommandFailure(.unjudged, "cannot ask \(server): \(error.reason)")
    }
    var count = 0
    repeat {
      let ending = client.ask({ (name) -> (token: SurveyQuestion, type: RecordType)? in
        guard let question = survey.next(&name) else { return nil }
        return (question, question.type)
      }) { (question, outcome) in
        survey.take(question, outcome)
        count += 1
        if count & 0x3FF == 0 { progress(survey.progress.done, survey.progress.all) }
      }
      // What a server has said tells more than that it has said no more.
      if let fault = survey.fault, ending == .complete || client.budget.hasHeard {
        throw CommandFailure(.unjudged, "\(server) \(fault)")
      }
      let failure = client.budget.failure(
        ending, of: server, unaskedCount: ending == .complete ? 0 : survey.countRest())
      if let failure { throw failure }
    } while survey.advance()
    return Result(
      files: survey.files(workers: .threads), serials: survey.serials(unlike: published))
  }
}
