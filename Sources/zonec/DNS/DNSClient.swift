import Glibc
import ZoneModel

/// Asks one server many questions at once, over UDP, and over TCP what does not fit a datagram.
///
/// It believes only what comes from the server's address to the socket that asked, with the id and
/// the question of a query that is still open; everything else is as if it had not come. Each
/// question ends: with an answer, or after its last try.
struct DNSClient {
  /// The server.
  private let server: ServerAddress
  /// How patient it is.
  private let limits: ClientLimits
  /// Whether the server is to ask others, too.
  private let wantsRecursion: Bool
  /// Several, so that an answer must hit one of many ports.
  private let sockets: [ServerSocket]
  /// How many questions may be on their way.
  private var window = SendWindow()
  /// Numbers for messages.
  private var ids = MessageIDs()
  /// How many answers have been believed.
  private(set) var answerCount = 0
  /// How many times a question was asked again.
  private(set) var retryCount = 0
  /// How many questions stayed without an answer.
  private(set) var unansweredCount = 0
  /// How many of them in a row, since the last answer.
  private var silenceCount = 0
  /// The answer at hand.
  private var message = DNSMessage()

  /// How the asking ended.
  enum Ending: Equatable {
    /// Every question has its outcome.
    case complete
    /// The server does not answer at all, or no more.
    case silent
    /// Too many questions had no answer.
    case unreliable
  }

  /// A client of a server; nothing is sent yet.
  init(
    of server: ServerAddress, limits: ClientLimits = ClientLimits(), wantsRecursion: Bool = false
  ) throws(SystemError) {
    self.server = server
    self.limits = limits
    self.wantsRecursion = wantsRecursion
    var sockets: [ServerSocket] = []
    for _ in 0..<4 {
      let socket = try ServerSocket(.datagrams, to: server)
      socket.reserve(1 << 20)
      sockets.append(socket)
    }
    self.sockets = sockets
  }

  /// Asks questions until there are no more.
  ///
  /// - Parameters:
  ///   - next: appends the next question's name in wire form; nil when there is none.
  ///   - receive: takes what came of a question, in the order of answers.
  mutating func ask<Token>(
    _ next: (inout [UInt8]) -> (token: Token, type: RecordType)?,
    _ receive: (Token, AnswerOutcome) -> Void
  ) -> Ending {
    var open = OpenQuestions<Token>(sockets: sockets.count)
    var truncated: [OpenQuestions<Token>.Question] = []
    // Where datagrams arrive.
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var entries = sockets.map { $0.entry(for: POLLIN) }
    var hasMore = true
    while true {
      while hasMore, open.count < window.size {
        hasMore = send(next, &open)
      }
      if open.count == 0 { break }
      let wait = ((open.nextDeadline ?? 0) - Clock.microseconds() + 999) / 1000
      if ServerSocket.wait(&entries, milliseconds: wait) {
        for number in sockets.indices where entries[number].revents != 0 {
          receiveAll(from: number, &buffer, &open, &truncated, receive)
        }
      }
      if let ending = expire(&open, receive) { return ending }
    }
    return askOverStream(truncated, receive)
  }

  /// Sends the next question; false when there is none.
  private mutating func send<Token>(
    _ next: (inout [UInt8]) -> (token: Token, type: RecordType)?,
    _ open: inout OpenQuestions<Token>
  ) -> Bool {
    var name: [UInt8] = []
    guard let (token, type) = next(&name) else { return false }
    // Names in wire form end where the question's type begins.
    let place = open.add(token, &ids) { id, query in
      MessageWriter.append(name.span, type, id: id, recursion: wantsRecursion, to: &query)
    }
    transmit(place, &open)
    return true
  }

  /// Sends a question once more, or for the first time.
  private mutating func transmit<Token>(_ place: Int, _ open: inout OpenQuestions<Token>) {
    let now = Clock.microseconds()
    // What cannot be sent now is as good as lost on the way: it is sent again when its time is over.
    _ = sockets[open[place].socket].send(open[place].query)
    open.sent(place, at: now, deadline: now + limits.timeout * 1000)
  }

  /// Takes in what has arrived at a socket.
  private mutating func receiveAll<Token>(
    from number: Int, _ buffer: inout [UInt8], _ open: inout OpenQuestions<Token>,
    _ truncated: inout [OpenQuestions<Token>.Question], _ receive: (Token, AnswerOutcome) -> Void
  ) {
    // Not without an end: new questions must go out, and others have their deadlines.
    for _ in 0..<64 {
      guard case .done(let count) = sockets[number].receive(into: &buffer) else { break }
      take(buffer.span.extracting(0..<count), from: number, &open, &truncated, receive)
    }
  }

  /// Takes in a datagram.
  private mutating func take<Token>(
    _ bytes: Span<UInt8>, from socket: Int, _ open: inout OpenQuestions<Token>,
    _ truncated: inout [OpenQuestions<Token>.Question],
    _ receive: (Token, AnswerOutcome) -> Void
  ) {
    guard bytes.count >= MessageWriter.headerLength else { return }
    let id = UInt16(bytes[0]) << 8 | UInt16(bytes[1])
    guard let place = open.place(of: id, from: socket) else { return }
    let asked = open[place]
    guard DNSMessage.isResponse(bytes, id: id, to: asked.query.span.extracting(asked.question))
    else { return }
    do throws(MessageFault) {
      try message.read(bytes)
    } catch {
      // Perhaps somebody else's: the wait for a sound one goes on.
      open.markMalformed(place)
      return
    }
    let now = Clock.microseconds()
    silenceCount = 0
    answerCount += 1
    if asked.tries == 1 { window.answered(after: now - asked.sentAt) }
    _ = open.remove(place)
    if message.isTruncated {
      truncated.append(asked)
    } else {
      receive(asked.token, .message(message))
    }
  }

  /// Asks again what has waited long enough, and gives up what has been asked often enough.
  ///
  /// - Returns: an ending, where going on makes no sense.
  private mutating func expire<Token>(
    _ open: inout OpenQuestions<Token>, _ receive: (Token, AnswerOutcome) -> Void
  ) -> Ending? {
    let now = Clock.microseconds()
    while let place = open.takeExpired(at: now) {
      window.lost(at: now)
      if open[place].tries < limits.tries {
        retryCount += 1
        transmit(place, &open)
        continue
      }
      let question = open.remove(place)
      unansweredCount += 1
      receive(question.token, question.hasMalformed ? .malformed : .silence)
      if !question.hasMalformed { silenceCount += 1 }
      if silenceCount >= (answerCount == 0 ? 1 : limits.silence) { return .silent }
      if unansweredCount >= limits.unanswered { return .unreliable }
    }
    return nil
  }

  /// Asks over TCP what did not fit a datagram.
  private mutating func askOverStream<Token>(
    _ questions: [OpenQuestions<Token>.Question], _ receive: (Token, AnswerOutcome) -> Void
  ) -> Ending {
    var exchange = StreamExchange(with: server)
    var failures = 0
    for question in questions {
      var answer: [UInt8]?
      if failures < limits.streamFailures {
        answer = exchange.ask(
          question.query, question: question.question, milliseconds: limits.timeout * limits.tries)
      }
      failures = answer == nil ? failures + 1 : 0
      guard let answer else {
        receive(question.token, .cutShort)
        continue
      }
      if (try? message.read(answer.span)) == nil || message.isTruncated {
        receive(question.token, .malformed)
      } else {
        receive(question.token, .message(message))
      }
    }
    return .complete
  }
}
