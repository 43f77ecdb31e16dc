import Glibc
import ZoneModel

/// Questions over TCP, one after the other on one connection (RFC 7766).
///
/// Whatever the server does, or leaves undone, an exchange ends at its deadline.
struct StreamExchange {
  /// The server.
  private let server: ServerAddress
  /// The connection; nil before the first question and after a failure.
  private var socket: ServerSocket?
  /// Where bytes arrive.
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  /// Bytes that have come and belong to no message yet.
  private var received: [UInt8] = []

  /// Exchanges with a server.
  init(with server: ServerAddress) { self.server = server }

  /// Sends a query and waits for the response to it; other messages on the way are passed over.
  ///
  /// - Parameters:
  ///   - query: the whole message.
  ///   - question: its question section.
  ///   - milliseconds: how long to wait in all.
  /// - Returns: nil where none came in time.
  mutating func ask(_ query: [UInt8], question: Range<Int>, milliseconds: Int) -> [UInt8]? {
    let deadline = Clock.milliseconds() + milliseconds
    let id = UInt16(query[0]) << 8 | UInt16(query[1])
    // A server may have closed a connection that was idle: then a new one is tried at once.
    for _ in 0..<(socket == nil ? 1 : 2) {
      guard send(query, before: deadline) else { continue }
      while let message = nextMessage(before: deadline) {
        if DNSMessage.isResponse(message.span, id: id, to: query.span.extracting(question)) {
          return message
        }
      }
      close()
    }
    return nil
  }

  /// Sends a message behind its length, on a new connection where there is none.
  private mutating func send(_ query: [UInt8], before deadline: Int) -> Bool {
    guard let socket = socket ?? connected(before: deadline) else { return false }
    self.socket = socket
    let length = UInt16(truncatingIfNeeded: query.count)
    let framed = [UInt8(length >> 8), UInt8(length & 0xFF)] + query
    var sent = 0
    while sent < framed.count {
      switch socket.send(framed, from: sent) {
      case .done(let count): sent += count
      case .wouldWait:
        guard wait(socket, for: POLLOUT, until: deadline) else { return fail() }
      case .failed: return fail()
      }
    }
    return true
  }

  /// The next whole message; nil where the connection ends or time is over before its last byte.
  private mutating func nextMessage(before deadline: Int) -> [UInt8]? {
    while true {
      if received.count >= 2 {
        let end = 2 + (Int(received[0]) << 8 | Int(received[1]))
        if received.count >= end {
          let message = Array(received[2..<end])
          received.removeSubrange(..<end)
          // One that sends without a pause must not be listened to without an end.
          return Clock.milliseconds() <= deadline ? message : nil
        }
      }
      guard let socket, Clock.milliseconds() <= deadline else { return nil }
      switch socket.receive(into: &buffer) {
      case .done(0), .failed: return nil
      case .done(let count): received += buffer.prefix(count)
      case .wouldWait: guard wait(socket, for: POLLIN, until: deadline) else { return nil }
      }
    }
  }

  /// A connection; nil where the server takes none in time.
  private func connected(before deadline: Int) -> ServerSocket? {
    guard let socket = try? ServerSocket(.stream, to: server),
      wait(socket, for: POLLOUT, until: deadline), socket.connectionError == nil
    else { return nil }
    return socket
  }

  /// Waits for a socket; false where time is over.
  private func wait(_ socket: ServerSocket, for event: Int32, until deadline: Int) -> Bool {
    let rest = deadline - Clock.milliseconds()
    guard rest > 0 else { return false }
    socket.wait(for: event, milliseconds: rest)
    return true
  }

  /// Ends the connection.
  private mutating func close() {
    socket = nil
    received.removeAll(keepingCapacity: true)
  }

  /// Ends the connection; always false.
  private mutating func fail() -> Bool {
    close()
    return false
  }
}
