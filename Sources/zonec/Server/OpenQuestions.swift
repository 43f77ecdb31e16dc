import ZoneModel

/// The questions that are on their way, found by the socket and the id of their answers.
struct OpenQuestions<Token> {
  /// A question on its way.
  struct Question {
    /// The question that was sent.
    let asked: ClientQuestion<Token>
    /// The number of the socket.
    let socket: Int
    /// When it was last sent, in microseconds.
    fileprivate(set) var sentAt = 0
    /// How often it was sent.
    fileprivate(set) var tries = 0
    /// Whether an answer came that could not be read.
    fileprivate(set) var hasMalformed = false
  }

  /// A time at which a question has waited long enough.
  private struct Deadline {
    /// The time in microseconds.
    let time: Int
    /// The question's place among the open ones.
    let place: Int
    /// When the question was sent that this is for.
    let sentAt: Int
  }

  /// The questions by their places; nil for a place that is free.
  private var questions: [Question?] = []
  /// The places without a question.
  private var free: [Int] = []
  /// For each socket and id the place of the question, plus one; 0 for none.
  private var places: [UInt16]
  /// How many sockets there are.
  private let socketCount: Int
  /// The socket of the next question.
  private var nextSocket = 0
  /// In the order of sending, which is that of time, for all wait equally long.
  private var deadlines: [Deadline] = []
  /// The first of them that has not been looked at.
  private var firstDeadline = 0
  /// How many questions are on their way.
  private(set) var count = 0

  /// No questions, for so many sockets.
  init(sockets: Int) {
    socketCount = sockets
    places = Array(repeating: 0, count: sockets << 16)
  }

  /// A question by its place, which must be taken.
  subscript(place: Int) -> Question {
    guard let question = questions[place] else { preconditionFailure("a free place") }
    return question
  }

  /// Takes a question in, under an id that none on its socket has.
  ///
  /// - Parameter write: appends the message with the id.
  /// - Returns: its place.
  mutating func add(
    _ token: Token, _ ids: inout MessageIDs, write: (UInt16, inout [UInt8]) -> Void
  ) -> Int {
    nextSocket = (nextSocket + 1) % socketCount
    var id = ids.next()
    // A window has far fewer questions than there are ids.
    while places[nextSocket << 16 | Int(id)] != 0 { id = ids.next() }
    var query: [UInt8] = []
    query.reserveCapacity(128)
    write(id, &query)
    let place = free.popLast() ?? questions.count
    if place == questions.count { questions.append(nil) }
    questions[place] = Question(
      asked: ClientQuestion(token: token, query: query), socket: nextSocket)
    places[nextSocket << 16 | Int(id)] = UInt16(truncatingIfNeeded: place + 1)
    count += 1
    return place
  }

  /// The place of the question that an answer with this id to this socket is for.
  func place(of id: UInt16, from socket: Int) -> Int? {
    let place = Int(places[socket << 16 | Int(id)])
    return place == 0 ? nil : place - 1
  }

  /// Notes that a question was sent.
  mutating func sent(_ place: Int, at time: Int, deadline: Int) {
    guard var question = questions[place] else { return }
    question.sentAt = time
    question.tries += 1
    questions[place] = question
    deadlines.append(Deadline(time: deadline, place: place, sentAt: time))
  }

  /// Notes that an answer could not be read.
  mutating func markMalformed(_ place: Int) { questions[place]?.hasMalformed = true }

  /// Ends a question and frees its place.
  mutating func remove(_ place: Int) -> Question {
    let question = self[place]
    places[question.socket << 16 | Int(question.asked.id)] = 0
    questions[place] = nil
    free.append(place)
    count -= 1
    return question
  }

  /// When the first question will have waited long enough.
  var nextDeadline: Int? {
    firstDeadline < deadlines.count ? deadlines[firstDeadline].time : nil
  }

  /// The place of a question that has waited long enough; nil if there is none.
  mutating func takeExpired(at now: Int) -> Int? {
    while firstDeadline < deadlines.count {
      let deadline = deadlines[firstDeadline]
      // That of a question that has been answered since is skipped at once.
      let isOpen = questions[deadline.place].map { $0.sentAt == deadline.sentAt } ?? false
      if isOpen, deadline.time > now { return nil }
      firstDeadline += 1
      if firstDeadline > 4096, firstDeadline * 2 > deadlines.count {
        deadlines.removeSubrange(..<firstDeadline)
        firstDeadline = 0
      }
      if isOpen { return deadline.place }
    }
    return nil
  }
}
