import ZoneModel

/// Asks a server what it serves of some zones, for `zonec diff`.
struct ServerSurvey: Sendable {
  /// The server.
  let server: ServerAddress
  /// How patient to be.
  var limits = ClientLimits()

  /// Asks all questions.
  ///
  /// - Parameter progress: is told now and then how many RRsets have been asked for, of how many.
  /// - Returns: the zones that are served, as files by their paths under an output directory.
  /// - Throws: a failure to judge where the server does not answer all of it, and soundly.
  func run(
    of level: String, in compilation: Compilation,
    published: @escaping @Sendable (String) -> [UInt8]?,
    progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(CommandFailure) -> [String: [UInt8]] {
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
      if ending != .complete, client.answerCount == 0 {
        throw CommandFailure(.unjudged, "no answer from \(server)", hint: "is gdnsd running there?")
      }
      if ending == .silent { throw CommandFailure(.unjudged, "\(server) has stopped answering") }
      if let fault = survey.fault { throw CommandFailure(.unjudged, "\(server) \(fault)") }
    } while survey.advance()
    return survey.files(workers: .threads)
  }
}
