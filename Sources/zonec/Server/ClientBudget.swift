/// What a run has asked and received, and whether it may continue.
///
/// All counts are for the whole run, not in a row, except `silence`: a server that answers every
/// other question, or one an hour, ends its run as a silent one does.
struct ClientBudget {
  /// How patient to be.
  private let limits: ClientLimits
  /// When the run began, in microseconds.
  private let start: Int

  /// How many questions were asked.
  private(set) var askedCount = 0
  /// How many answers were believed, those among them that were cut short.
  private(set) var answerCount = 0
  /// How many questions have got a whole answer.
  private(set) var settledCount = 0
  /// How many questions were given up.
  private(set) var failureCount = 0
  /// How many of them had answers that could not be read.
  private(set) var malformedCount = 0
  /// How many were given up since the last answer.
  private var silenceCount = 0
  /// How many whole answers arrived over TCP.
  private var streamAnswerCount = 0
  /// How many questions were given up over TCP.
  private var streamFailureCount = 0
  /// How long questions over TCP have taken together, in microseconds.
  private var streamTime = 0
  /// Whether questions were skipped that only TCP could have answered.
  private var hasLeftOut = false

  /// How a run ends.
  enum Ending: Equatable {
    /// Every question has its outcome.
    case complete
    /// The server does not answer at all, or no more.
    case silent
    /// Too many questions had no answer.
    case unreliable
    /// Too little came over TCP: the questions that need it were left out.
    case streamless
    /// The run has had its time.
    case late
  }

  /// A run that begins.
  init(_ limits: ClientLimits, at start: Int) {
    self.limits = limits
    self.start = start
  }

  /// Notes a new question.
  mutating func ask() { askedCount += 1 }

  /// Notes an answer in a datagram, which may not have fitted.
  mutating func answer(isTruncated: Bool) {
    answerCount += 1
    silenceCount = 0
    if !isTruncated { settledCount += 1 }
  }

  /// Notes that a question was given up; an answer that cannot be read is as good as silence.
  mutating func fail(isMalformed: Bool) {
    failureCount += 1
    silenceCount += 1
    if isMalformed { malformedCount += 1 }
  }

  /// Notes the end of a question over TCP, after so many microseconds.
  mutating func endStream(isAnswered: Bool, after time: Int) {
    streamTime += time
    if isAnswered {
      streamAnswerCount += 1
      settledCount += 1
    } else {
      streamFailureCount += 1
      failureCount += 1
    }
  }

  /// Notes that a question was left out because only TCP could have answered it.
  mutating func leaveOut() { hasLeftOut = true }

  /// Whether anything has come that belongs to a question, be it valid or not.
  var hasHeard: Bool { answerCount > 0 || malformedCount > 0 }

  /// Whether questions may still go over TCP.
  var mayUseStreams: Bool {
    let (base, answers) = limits.streamFailures
    let time = 10 * limits.patience + limits.streamTimePerAnswer * streamAnswerCount
    return streamFailureCount < base + streamAnswerCount / answers && streamTime < time * 1000
  }

  /// When the run ends, in microseconds.
  var deadline: Int {
    if let deadline = limits.deadline { return start + deadline * 1000 }
    return start + (limits.leastTime + 10 * limits.patience) * 1000
      + askedCount * limits.timePerQuestion
  }

  /// Why the run ends before its questions do; nil if it may continue.
  func ending(at now: Int) -> Ending? {
    if silenceCount >= (answerCount == 0 ? 1 : limits.silence) { return .silent }
    let most = limits.failures.base + settledCount / limits.failures.answers
    if failureCount >= min(most, limits.mostFailures) { return .unreliable }
    return now < deadline ? nil : .late
  }

  /// How the run ends where its questions have ended.
  var finalEnding: Ending { hasLeftOut ? .streamless : .complete }
}
