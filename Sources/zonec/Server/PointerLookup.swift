import ZoneModel

/// Asks a server, mostly a recursor, for PTR records.
struct PointerLookup {
  /// The server to ask.
  let server: ServerAddress
  /// How patient to be.
  let limits: ClientLimits

  /// What came of the asking.
  struct Result {
    /// An answer for each PTR record.
    var answers: [PointerAnswer]
    /// Why not all of them are judged; nil if they are.
    var failure: CommandFailure?
    /// Whether the server has answered anything.
    var hasAnswers = false
  }

  /// A lookup at a server.
  ///
  /// - Parameter limits: a recursor may have to ask far away, so each question adds more to the time.
  init(server: ServerAddress, limits: ClientLimits = ClientLimits()) {
    self.server = server
    self.limits = limits
  }

  /// What is known of PTR records, and which is asked for next.
  private struct Work {
    /// An answer for each.
    var answers: [PointerAnswer]
    /// The first that was not asked for.
    var next = 0
  }

  /// Asks for PTR records.
  func run(_ pointers: [ProviderPointer]) -> Result {
    let inquiry = ServerInquiry<Work, Int>(
      next: { work, name in
        let number = work.next
        guard number < pointers.count else { return nil }
        name += pointers[number].owner.wire
        work.answers[number] = .unknown("no answer")
        work.next += 1
        return (number, .ptr)
      },
      take: { work, number, outcome in
        work.answers[number] = PointerAnswer(outcome, owner: pointers[number].owner)
      },
      countRest: { work in pointers.count - work.next })
    var work = Work(
      answers: [PointerAnswer](repeating: .unknown("not asked"), count: pointers.count))
    do throws(CommandFailure) {
      let outcome = try inquiry.run(&work, at: server, limits: limits, wantsRecursion: true)
      return Result(
        answers: work.answers, failure: outcome.failure, hasAnswers: outcome.answerCount > 0)
    } catch {
      return Result(answers: work.answers, failure: error)
    }
  }
}

extension ClientLimits {
  /// The patience with a recursor, which asks others in its turn.
  static let recursor = ClientLimits(timeout: 2000, timePerQuestion: 20_000)
}
