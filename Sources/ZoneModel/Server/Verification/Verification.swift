/// A comparison of a server's answers with what was compiled, in two steps: first the SOA record of
/// each zone, then everything else of the zones that are served at all.
///
/// It is pure: the caller has the sockets, asks each question and hands back the result, in any
/// order.
package struct Verification: Sendable {
  /// The zones to verify.
  private let zones: [ServedZone]
  /// What names are made up of.
  private let label: [UInt8]
  /// The questions of the second step.
  private var questions: QuestionSequence?
  /// The questions of the first step that are still to be asked, the next one last.
  private var starts: [VerificationQuestion]
  /// The zones that are served.
  private var servedZones: Set<Int> = []
  /// The zones that are not.
  private var lacking: Set<Int> = []
  /// Compares answers with what was compiled.
  private var judge: AnswerJudge
  /// How many RRsets have been asked for.
  package private(set) var setCount = 0
  /// How many of them a plugin of the server makes, so that they cannot be compared.
  package private(set) var dynamicCount = 0

  /// A verification of some zones.
  ///
  /// - Parameter label: letters and digits that no name of the zones begins with, random in each
  ///   run.
  package init(_ zones: [ServedZone], label: [UInt8]) {
    self.zones = zones
    self.label = Array(label.prefix(WireName.maximumLabel))
    judge = AnswerJudge(zones, label: self.label)
    starts = QuestionSequence.starts(of: zones).reversed()
  }

  /// The next question of the present step, its name appended in wire form; nil at the step's end.
  package mutating func next(_ name: inout [UInt8]) -> VerificationQuestion? {
    guard let question = questions == nil ? starts.popLast() : questions?.next() else { return nil }
    question.appendName(of: zones, label: label, to: &name)
    switch question.purpose {
    case .start, .set, .wildcard, .delegation: setCount += 1
    case .dynamic: dynamicCount += 1
    case .absence, .emptyName, .noName, .outside: break
    }
    return question
  }

  /// Takes the outcome of a question.
  package mutating func take(_ question: VerificationQuestion, _ outcome: AnswerOutcome) {
    if question.purpose == .start, case .message(let message) = outcome {
      if message.code == .noError, message.isAuthoritative {
        servedZones.insert(question.zone)
      } else {
        lacking.insert(question.zone)
      }
    }
    judge.take(question, outcome)
  }

  /// Goes on to the second step, once all questions of the first have been handed back; false where
  /// that is done.
  ///
  /// Of zones that are not served nothing more is asked: one difference says it.
  package mutating func advance() -> Bool {
    if questions != nil { return false }
    questions = QuestionSequence(zones, asking: servedZones.sorted())
    return true
  }

  /// Counts the remaining questions; after that nothing more can be asked.
  package mutating func countRest() -> Int {
    var name: [UInt8] = []
    var count = 0
    func countStep(_ verification: inout Self) {
      while verification.next(&name) != nil {
        count += 1
        name.removeAll(keepingCapacity: true)
      }
    }
    countStep(&self)
    if questions == nil {
      // Of zones whose first question has no answer yet, nobody knows that they are not served.
      questions = QuestionSequence(zones, asking: zones.indices.filter { !lacking.contains($0) })
      countStep(&self)
    }
    return count
  }

  /// How many of the records of all zones have been asked for, and how many there are.
  package var progress: (done: Int, all: Int) {
    (questions?.recordsDone ?? 0, servedZones.reduce(0) { $0 + zones[$1].recordCount })
  }

  /// The differences found so far.
  package var differences: Differences { judge.differences }
}
