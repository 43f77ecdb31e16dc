import Glibc
import ZoneModel

/// Asks one server many questions at once, over UDP, and over TCP what does not fit a datagram.
///
/// It believes only what comes from the server's address to the socket that asked, with the id and
/// the question of a query that is still open; everything else is as if it had not come. Each
/// question ends: with an answer, after its last try, or with the run, which `ClientBudget` ends.
struct DNSClient {
  /// The server to ask.
  private let server: ServerAddress
  /// How patient it is.
  private let limits: ClientLimits
  /// Whether the server is to ask others, too.
  private let wantsRecursion: Bool
  /// Several, so that an answer must hit one of many ports.
  private let sockets: [ServerSocket]
  /// How many questions may be on their way.
  private var window = SendWindow()
  /// Gives each message an id.
  private var ids = MessageIDs()
  /// What has been asked and received, and how long the run may continue.
  private(set) var budget: ClientBudget
  /// How many times a question was asked again.
  private(set) var retryCount = 0
  /// The answer at hand.
  private var message = DNSMessage()
  /// So many questions may be left to TCP before new ones wait.
  private static let mostStreams = 4096

  /// How the asking ended.
  typealias Ending = ClientBudget.Ending

  /// A client of a server; nothing is sent yet, but its time begins.
  init(
    of server: ServerAddress, limits: ClientLimits = ClientLimits(), wantsRecursion: Bool = false
  ) throws(SystemError) {
    self.server = server
    self.limits = limits
    self.wantsRecursion = wantsRecursion
    budget = ClientBudget(limits, at: Clock.microseconds())
    var sockets: [ServerSocket] = []
    for _ in 0..<4 {
      let socket = try ServerSocket(.datagrams, to: server)
      socket.reserve(1 << 20)
      sockets.append(socket)
    }
    self.sockets = sockets
  }

  /// Asks questions until there are no more, or the run ends; all calls share its time.
  ///
  /// - Parameters:
  ///   - next: appends the next question's name in wire form; nil when there is none.
  ///   - receive: takes what came of a question, in the order of answers; what is open or left out
  ///     when the run ends has no outcome.
  mutating func ask<Token>(
    _ next: (inout [UInt8]) -> (token: Token, type: RecordType)?,
    _ receive: (Token, AnswerOutcome) -> Void
  ) -> Ending {
    var open = OpenQuestions<Token>(sockets: sockets.count)
    var streams = StreamQuestions<Token>(to: server, limits)
    // Where bytes arrive.
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var hasMore = true
    while true {
      while hasMore, open.count < window.size, streams.count < Self.mostStreams {
        hasMore = send(next, &open)
      }
      if open.count == 0, streams.count == 0 { return budget.finalEnding }
      for number in wait(open, streams) {
        receiveAll(from: number, &buffer, &open, &streams, receive)
      }
      advance(&streams, &buffer, receive)
      expire(&open, receive)
      if let ending = budget.ending(at: Clock.microseconds()) { return ending }
    }
  }

  /// Waits until something comes, or something is to be done.
  ///
  /// - Returns: the numbers of the sockets that have datagrams.
  private func wait<Token>(
    _ open: OpenQuestions<Token>, _ streams: StreamQuestions<Token>
  ) -> [Int] {
    var entries = sockets.map { $0.entry(for: POLLIN) }
    streams.appendEntries(to: &entries)
    let next = [open.nextDeadline, streams.nextDeadline, budget.deadline].compactMap(\.self).min()
    let time = ((next ?? 0) - Clock.microseconds() + 999) / 1000
    guard ServerSocket.wait(&entries, milliseconds: time) else { return [] }
    return sockets.indices.filter { entries[$0].revents != 0 }
  }

  /// Sends the next question; false when there is none.
  private mutating func send<Token>(
    _ next: (inout [UInt8]) -> (token: Token, type: RecordType)?,
    _ open: inout OpenQuestions<Token>
  ) -> Bool {
    var name: [UInt8] = []
    guard let (token, type) = next(&name) else { return false }
    budget.ask()
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
    _ = sockets[open[place].socket].send(open[place].asked.query)
    open.sent(place, at: now, deadline: now + limits.timeout * 1000)
  }

  /// Takes in what has arrived at a socket.
  private mutating func receiveAll<Token>(
    from number: Int, _ buffer: inout [UInt8], _ open: inout OpenQuestions<Token>,
    _ streams: inout StreamQuestions<Token>, _ receive: (Token, AnswerOutcome) -> Void
  ) {
    // Not without an end: new questions must go out, and others have their deadlines.
    for _ in 0..<64 {
      guard case .done(let count) = sockets[number].receive(into: &buffer) else { break }
      let bytes = buffer.span.extracting(0..<count)
      guard let question = take(bytes, from: number, &open) else { continue }
      if !message.isTruncated {
        receive(question.token, .message(message))
      } else if budget.mayUseStreams {
        streams.add(question)
      } else {
        budget.leaveOut()
      }
    }
  }

  /// Takes in a datagram.
  ///
  /// - Returns: the question that it answers with `message`; nil if it is as if it had not come.
  private mutating func take<Token>(
    _ bytes: Span<UInt8>, from socket: Int, _ open: inout OpenQuestions<Token>
  ) -> ClientQuestion<Token>? {
    guard bytes.count >= MessageWriter.headerLength else { return nil }
    let id = UInt16(bytes[0]) << 8 | UInt16(bytes[1])
    guard let place = open.place(of: id, from: socket),
      open[place].asked.isAnswered(by: bytes)
    else { return nil }
    do throws(MessageFault) {
      try message.read(bytes)
    } catch {
      // Perhaps somebody else's: the wait for a sound one continues.
      open.markMalformed(place)
      return nil
    }
    let question = open.remove(place)
    if question.tries == 1 { window.answered(after: Clock.microseconds() - question.sentAt) }
    budget.answer(isTruncated: message.isTruncated)
    return question.asked
  }

  /// Continues with the questions over TCP.
  private mutating func advance<Token>(
    _ streams: inout StreamQuestions<Token>, _ buffer: inout [UInt8],
    _ receive: (Token, AnswerOutcome) -> Void
  ) {
    if streams.count == 0 { return }
    for ended in streams.advance(at: Clock.microseconds(), &buffer) {
      let isSound = ended.answer.map { (try? message.read($0.span)) != nil && !message.isTruncated }
      budget.endStream(isAnswered: isSound ?? false, after: ended.time)
      switch isSound {
      case true?: receive(ended.question.token, .message(message))
      case false?: receive(ended.question.token, .malformed)
      case nil: receive(ended.question.token, .cutShort)
      }
    }
    if !budget.mayUseStreams, streams.dropWaiting() { budget.leaveOut() }
  }

  /// Asks again what has waited long enough, and gives up what has been asked often enough.
  private mutating func expire<Token>(
    _ open: inout OpenQuestions<Token>, _ receive: (Token, AnswerOutcome) -> Void
  ) {
    let now = Clock.microseconds()
    while budget.ending(at: now) == nil, let place = open.takeExpired(at: now) {
      window.lost(at: now)
      if open[place].tries < limits.tries {
        retryCount += 1
        transmit(place, &open)
        continue
      }
      let question = open.remove(place)
      budget.fail(isMalformed: question.hasMalformed)
      receive(question.asked.token, question.hasMalformed ? .malformed : .silence)
    }
  }
}
