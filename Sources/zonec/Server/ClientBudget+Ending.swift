extension ClientBudget {
  /// Why a run could not judge; nil if every question has its outcome.
  ///
  /// - Parameter unaskedCount: how many questions there still were.
  func failure(
    _ ending: Ending, of server: ServerAddress, unaskedCount: Int
  ) -> CommandFailure? {
    if ending == .complete { return nil }
    if answerCount == 0, ending != .late {
      return malformedCount == 0
        ? CommandFailure(.unjudged, "no answer from \(server)", hint: "is gdnsd running there?")
        : CommandFailure(.unjudged, "no readable answer from \(server)")
    }
    let reason: String
    var hint: String?
    switch ending {
    case .silent, .complete: reason = "\(server) has stopped answering"
    case .unreliable: reason = "\(server) leaves too many questions without an answer"
    case .streamless:
      reason = "\(server) answers too little over TCP, or too slowly"
      hint = "can this machine reach its TCP port?"
    case .late:
      reason = "\(server) is too slow for the deadline of this run"
      hint = "--deadline SECONDS allows more time"
    }
    let unanswered = askedCount - settledCount
    return CommandFailure(
      .unjudged,
      "\(reason): of \(askedCount + unaskedCount) questions \(unanswered) have no answer"
        + (unaskedCount > 0 ? ", \(unaskedCount) were not asked" : ""), hint: hint)
  }
}
