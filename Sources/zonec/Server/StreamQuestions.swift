import Glibc
import ZoneModel

/// The questions that go over TCP: some at once, each on a connection of its own, the others wait.
struct StreamQuestions<Token> {
  /// The open connections.
  private var connections: [StreamConnection<Token>]
  /// How long one question may take, in microseconds.
  private let patience: Int
  /// The questions that wait for a connection.
  private var waiting: [ClientQuestion<Token>] = []
  /// The first of them that still waits.
  private var firstWaiting = 0
  /// How many questions there are.
  private(set) var count = 0

  /// A question that has ended.
  struct Ended {
    /// The question that it carries.
    let question: ClientQuestion<Token>
    /// The message that came; nil for none.
    let answer: [UInt8]?
    /// How long it took, in microseconds.
    let time: Int
  }

  /// No questions to a server.
  init(to server: ServerAddress, _ limits: ClientLimits) {
    connections = Array(
      repeating: StreamConnection(to: server), count: max(limits.connections, 1))
    patience = limits.patience * 1000
  }

  /// Takes a question in.
  mutating func add(_ question: ClientQuestion<Token>) {
    waiting.append(question)
    count += 1
  }

  /// Lets the questions go that still wait for a connection; whether there were any.
  mutating func dropWaiting() -> Bool {
    let dropped = waiting.count - firstWaiting
    waiting.removeAll()
    firstWaiting = 0
    count -= dropped
    return dropped > 0
  }

  /// Appends how the connections at work are waited for.
  func appendEntries(to entries: inout [pollfd]) {
    for connection in connections where connection.question != nil {
      if let socket = connection.socket { entries.append(socket.entry(for: connection.event)) }
    }
  }

  /// When there is something to do at the latest: the first question has waited long enough, or one
  /// can be sent.
  var nextDeadline: Int? {
    if firstWaiting < waiting.count, connections.contains(where: { $0.question == nil }) {
      return 0
    }
    return connections.lazy.filter { $0.question != nil }.map { $0.startedAt + patience }.min()
  }

  /// Does what can be done now.
  ///
  /// - Returns: the questions that have ended.
  mutating func advance(at now: Int, _ buffer: inout [UInt8]) -> [Ended] {
    var ended: [Ended] = []
    for number in connections.indices {
      if connections[number].question == nil, firstWaiting < waiting.count {
        connections[number].begin(waiting[firstWaiting], at: now)
        firstWaiting += 1
      }
      guard let question = connections[number].question else { continue }
      let time = now - connections[number].startedAt
      switch connections[number].advance(&buffer) {
      case .answered(let message):
        connections[number].end(closing: false)
        ended.append(Ended(question: question, answer: message, time: time))
      case .open where time < patience: break
      case .open, .failed:
        connections[number].end(closing: true)
        ended.append(Ended(question: question, answer: nil, time: time))
      }
    }
    if firstWaiting * 2 >= waiting.count {
      waiting.removeSubrange(..<firstWaiting)
      firstWaiting = 0
    }
    count -= ended.count
    return ended
  }
}
