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

  /// Asks for PTR records.
  func run(_ pointers: [ProviderPointer]) -> Result {
    var result = Result(
      answers: [PointerAnswer](repeating: .unknown("not asked"), count: pointers.count))
    do throws(SystemError) {
      var client = try DNSClient(of: server, limits: limits, wantsRecursion: true)
      var next = 0
      let ending = client.ask({ (name) -> (token: Int, type: RecordType)? in
        guard next < pointers.count else { return nil }
        name += pointers[next].owner.wire
        result.answers[next] = .unknown("no answer")
        next += 1
        return (next - 1, .ptr)
      }) { number, outcome in
        result.answers[number] = PointerAnswer(outcome, owner: pointers[number].owner)
      }
      result.hasAnswers = client.budget.answerCount > 0
      result.failure = client.budget.failure(
        ending, of: server, unaskedCount: pointers.count - next)
    } catch {
      result.failure = CommandFailure(.unjudged, "cannot ask \(server): \(error.reason)")
    }
    return result
  }
}

extension ClientLimits {
  /// The patience with a recursor, which asks others in its turn.
  static let recursor = ClientLimits(timeout: 2000, timePerQuestion: 20_000)
}
