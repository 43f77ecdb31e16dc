import Testing

@testable import zonec

/// When a run of questions ends if the server does not end it.
struct ClientBudgetTests {
  /// A server that answers some questions of each round and leaves the others, until the run ends.
  private static func run(
    answering: Int, leaving: Int, rounds: Int = 100_000, _ limits: ClientLimits = ClientLimits()
  ) -> (budget: ClientBudget, ending: ClientBudget.Ending?) {
    var budget = ClientBudget(limits, at: 0)
    for _ in 0..<rounds {
      for number in 0..<(answering + leaving) {
        budget.ask()
        if number < answering {
          budget.answer(isTruncated: false)
        } else {
          budget.fail(isMalformed: false)
        }
        if let ending = budget.ending(at: 0) { return (budget, ending) }
      }
    }
    return (budget, nil)
  }

  @Test("a server that never answers is given up at once, and one that stops soon after")
  func endsSilence() {
    #expect(Self.run(answering: 0, leaving: 1).ending == .silent)
    #expect(Self.run(answering: 0, leaving: 1).budget.askedCount == 1)
    let stopped = Self.run(answering: 100_000, leaving: 100)
    #expect(stopped.ending == .silent)
    #expect(stopped.budget.failureCount == 32)
  }

  @Test("a server that leaves many questions is unreliable, in a row or not")
  func endsAlternation() {
    let alternating = Self.run(answering: 1, leaving: 1)
    #expect(alternating.ending == .unreliable)
    #expect(alternating.budget.failureCount == 33)
    let rare = Self.run(answering: 40, leaving: 1)
    #expect(rare.ending == .unreliable)
    #expect(rare.budget.failureCount == 1000, "however many were answered")
    #expect(Self.run(answering: 1000, leaving: 1, rounds: 900).ending == nil)
  }

  @Test("an answer that cannot be read is as good as silence")
  func countsMalformed() {
    var budget = ClientBudget(ClientLimits(), at: 0)
    budget.ask()
    budget.fail(isMalformed: true)
    #expect(budget.ending(at: 0) == .silent)
    #expect(budget.hasHeard)
  }

  @Test("TCP ends after a number of failures, or a time, in all")
  func endsStreams() {
    var failing = ClientBudget(ClientLimits(), at: 0)
    for number in 0..<3 {
      #expect(failing.mayUseStreams, "after \(number) failures")
      failing.endStream(isAnswered: true, after: 0)
      failing.endStream(isAnswered: false, after: 0)
    }
    #expect(!failing.mayUseStreams, "though there were answers between them")
    var slow = ClientBudget(ClientLimits(), at: 0)
    var count = 0
    while slow.mayUseStreams {
      slow.endStream(isAnswered: true, after: 2_900_000)
      count += 1
    }
    #expect(count == 12, "30 s, and a quarter of one for each answer")
    var quick = ClientBudget(ClientLimits(), at: 0)
    for _ in 0..<10_000 { quick.endStream(isAnswered: true, after: 200_000) }
    #expect(quick.mayUseStreams)
  }

  @Test("a run that got no answer over TCP is not complete")
  func reportsLeftOut() {
    var budget = ClientBudget(ClientLimits(), at: 0)
    #expect(budget.finalEnding == .complete)
    budget.leaveOut()
    #expect(budget.finalEnding == .streamless)
  }

  @Test("a run has 30 s, ten times the patience for a question, and 2 ms a question")
  func hasDeadline() {
    var budget = ClientBudget(ClientLimits(), at: 5_000_000)
    #expect(budget.deadline == 65_000_000)
    for _ in 0..<1000 { budget.ask() }
    #expect(budget.deadline == 67_000_000)
    #expect(budget.ending(at: 66_999_999) == nil)
    #expect(budget.ending(at: 67_000_000) == .late)
    var limits = ClientLimits(timeout: 500, tries: 4)
    #expect(ClientBudget(limits, at: 0).deadline == 50_000_000)
    limits.deadline = 250
    #expect(ClientBudget(limits, at: 0).deadline == 250_000)
  }
}
