import Glibc
import ZoneModel

/// A connection that carries one question at a time, each message after its length (RFC 7766).
///
/// It never waits: its owner polls the socket, and ends what takes too long.
struct StreamConnection<Token> {
  /// The server to connect to.
  private let server: ServerAddress
  /// The open socket; nil before the first question and after a failure.
  private(set) var socket: ServerSocket?
  /// The question at hand; nil for none.
  private(set) var question: ClientQuestion<Token>?
  /// When it was opened, in microseconds.
  private(set) var startedAt = 0
  /// The question behind its length.
  private var outgoing: [UInt8] = []
  /// How much of that has been sent.
  private var sentCount = 0
  /// Bytes that have come and belong to no whole message yet.
  private var incoming: [UInt8] = []
  /// Whether the connection has carried a question before, so that the server may have closed it.
  private var isUsed = false

  /// What has become of the question.
  enum Outcome {
    /// There is no answer yet.
    case open
    /// The server sent this message.
    case answered([UInt8])
    /// The connection ended without an answer.
    case failed
  }

  /// A connection that is not open yet.
  init(to server: ServerAddress) { self.server = server }

  /// Which event it waits for.
  var event: Int32 { sentCount < outgoing.count ? POLLOUT : POLLIN }

  /// Takes a question in.
  mutating func begin(_ question: ClientQuestion<Token>, at now: Int) {
    self.question = question
    startedAt = now
    isUsed = socket != nil
    let length = UInt16(truncatingIfNeeded: question.query.count)
    outgoing = [UInt8(length >> 8), UInt8(length & 0xFF)] + question.query
    sentCount = 0
    if socket == nil { connect() }
  }

  /// Lets the question go.
  ///
  /// - Parameter closing: whether what still comes is not to be met by the next question.
  mutating func end(closing: Bool) {
    question = nil
    if closing { close() }
  }

  /// Sends and receives what can be now.
  mutating func advance(_ buffer: inout [UInt8]) -> Outcome {
    // Not without an end: others have their deadlines.
    for _ in 0..<16 {
      guard let socket else { return .failed }
      if sentCount < outgoing.count {
        switch socket.send(outgoing, from: sentCount) {
        case .done(let count): sentCount += count
        case .wouldWait: return .open
        case .failed: reconnect()
        }
        continue
      }
      switch socket.receive(into: &buffer) {
      case .done(0), .failed: reconnect()
      case .done(let count):
        incoming += buffer.prefix(count)
        if let message = takeAnswer() { return .answered(message) }
      case .wouldWait: return .open
      }
    }
    return .open
  }

  /// Takes the answer from what has come; other messages are skipped.
  private mutating func takeAnswer() -> [UInt8]? {
    var start = 0
    defer { incoming.removeSubrange(..<start) }
    while incoming.count - start >= 2 {
      let first = start + 2
      let end = first + (Int(incoming[start]) << 8 | Int(incoming[start + 1]))
      guard incoming.count >= end else { return nil }
      start = end
      if question?.isAnswered(by: incoming.span.extracting(first..<end)) ?? false {
        return Array(incoming[first..<end])
      }
    }
    return nil
  }

  /// Tries once more on a new connection where the old one has ended that was used before: a server
  /// may close what is idle.
  private mutating func reconnect() {
    let isWorthwhile = isUsed && incoming.isEmpty
    close()
    guard isWorthwhile else { return }
    isUsed = false
    sentCount = 0
    connect()
  }

  /// Opens a connection; whether the server takes it shows when something is sent.
  private mutating func connect() { socket = try? ServerSocket(.stream, to: server) }

  /// Ends the connection.
  private mutating func close() {
    socket = nil
    incoming.removeAll(keepingCapacity: true)
  }
}
