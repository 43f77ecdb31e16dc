import ZoneModel

/// Asks a server, mostly a recursor, for PTR records.
struct PointerLookup {
  /// The server.
  let server: ServerAddress
  /// How patient to be: a recursor may have to ask far away.
  var limits = ClientLimits(timeout: 2000)

  /// An answer for each PTR record.
  ///
  /// - Parameter failure: set where the server does not answer at all; the answers mean nothing then.
  func answers(
    to pointers: [ProviderPointer], _ failure: inout CommandFailure?
  ) -> [PointerAnswer] {
    var answers = [PointerAnswer](repeating: .unknown("no answer"), count: pointers.count)
    do throws(SystemError) {
      var client = try DNSClient(of: server, limits: limits, wantsRecursion: true)
      var next = 0
      let ending = client.ask({ (name) -> (token: Int, type: RecordType)? in
        guard next < pointers.count else { return nil }
        name += pointers[next].owner.wire
        next += 1
        return (next - 1, .ptr)
      }) { number, outcome in
        answers[number] = PointerAnswer(outcome, owner: pointers[number].owner)
      }
      if ending != .complete, client.answerCount == 0 {
        failure = CommandFailure(.unjudged, "no answer from \(server)")
      }
    } catch {
      failure = CommandFailure(.unjudged, "cannot ask \(server): \(error.reason)")
    }
    return answers
  }
}
