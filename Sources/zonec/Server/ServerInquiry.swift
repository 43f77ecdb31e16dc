import ZoneModel

/// How some work asks a server many questions, in steps: what `zonec verify`, `diff --server` and
/// `check --server` have in common.
///
/// The work itself is a value that knows no sockets. It makes questions and takes what came of them,
/// in any order.
struct ServerInquiry<Work, Token> {
  /// The next question of this step, its name appended in wire form; nil at the step's end.
  let next: (inout Work, inout [UInt8]) -> (token: Token, type: RecordType)?
  /// Takes the outcome of a question.
  let take: (inout Work, Token, AnswerOutcome) -> Void
  /// Goes on to the next step, once every question has its outcome; false where there is none.
  var advance: (inout Work) -> Bool = { _ in false }
  /// How many questions are still to be asked.
  let countRest: (Work) -> Int
  /// What the server has said that ends the work, in words behind its address.
  var fault: (Work) -> String? = { _ in nil }

  /// What came of the asking.
  struct Outcome {
    /// Why not all of it is judged; nil if it is.
    let failure: CommandFailure?
    /// Answers in all.
    let answerCount: Int
    /// Questions that were asked again.
    let retryCount: Int
  }

  /// Asks all questions.
  ///
  /// - Parameter progress: sees the work now and then.
  /// - Throws: a failure to judge where there are no sockets.
  func run(
    _ work: inout Work, at server: ServerAddress, limits: ClientLimits,
    wantsRecursion: Bool = false, progress: (Work) -> Void = { _ in }
  ) throws(CommandFailure) -> Outcome {
    var client: DNSClient
    do throws(SystemError) {
      client = try DNSClient(of: server, limits: limits, wantsRecursion: wantsRecursion)
    } catch {
      throw CommandFailure(.unjudged, "cannot ask \(server): \(error.reason)")
    }
    var failure: CommandFailure?
    repeat {
      let ending = ask(&client, &work, progress)
      failure = client.budget.failure(
        ending, of: server, unaskedCount: ending == .complete ? 0 : countRest(work))
      // A fault in what a server has said explains more than its silence after that.
      if let fault = fault(work), ending == .complete || client.budget.hasHeard {
        failure = CommandFailure(.unjudged, "\(server) \(fault)")
      }
    } while failure == nil && advance(&work)
    return Outcome(
      failure: failure, answerCount: client.budget.answerCount, retryCount: client.retryCount)
  }

  /// Asks the questions of one step.
  private func ask(
    _ client: inout DNSClient, _ work: inout Work, _ progress: (Work) -> Void
  ) -> DNSClient.Ending {
    var count = 0
    // Two closures change the work in turn, never at once.
    return client.ask({ name in next(&work, &name) }) { (token: Token, outcome) in
      take(&work, token, outcome)
      count += 1
      if count & 0x3FF == 0 { progress(work) }
    }
  }
}
