import Glibc
import Synchronization
import Testing

/// A name server that tells lies: each datagram and each connection is answered as a closure says.
///
/// A class, because its end matters: `deinit` ends its threads and closes its sockets.
final class LyingServer: Sendable {
  /// Where it listens, over UDP and TCP.
  let endpoint: DNSEndpoint
  /// How many queries have come.
  var queryCount: Int { count.load(ordering: .relaxed) }

  /// What it does with a query.
  struct Lie: Sendable, CustomTestStringConvertible {
    /// In words, for the test's name.
    let testDescription: String
    /// The datagrams to send, made of the query.
    var datagrams: @Sendable ([UInt8]) -> [[UInt8]] = { _ in [] }
    /// Whether they come from another port of the server's address.
    var fromOtherPort = false
    /// The bytes to send over a connection, made of the query behind its length.
    var stream: @Sendable ([UInt8]) -> [UInt8] = { _ in [] }
    /// Whether the connection is then closed, rather than left open without a word.
    var closes = false
  }

  /// Counts the queries.
  private let count = Atomic(0)
  /// Whether the server ends.
  private let isStopped = Atomic(false)
  /// What it does.
  private let lie: Lie
  /// Its sockets: datagrams, other datagrams, connections.
  private let sockets: [Int32]

  /// Counts the servers of this run, so that each has an address of its own.
  private static let started = Mutex<Int>(0)

  /// Starts a server.
  init(_ lie: Lie) throws {
    self.lie = lie
    (endpoint, sockets) = try Self.bound()
    listen(sockets[2], 8)
    for body in [Self.answerDatagrams, Self.answerConnections] {
      Self.start { [weak self] in
        while let server = self, !server.isStopped.load(ordering: .relaxed) { body(server) }
      }
    }
  }

  /// Sockets at an address and port that nobody else has.
  private static func bound(tries: Int = 10) throws -> (DNSEndpoint, [Int32]) {
    let number = started.withLock {
      $0 += 1
      return $0 % 50
    }
    let endpoint = try DNSEndpoint.unused(number: 200 + number)
    var sockets: [Int32] = []
    do {
      sockets.append(try endpoint.bound(SOCK_DGRAM))
      sockets.append(try endpoint.bound(SOCK_DGRAM, port: 0))
      sockets.append(try endpoint.bound(SOCK_STREAM))
      return (endpoint, sockets)
    } catch {
      // Somebody took the port between looking and binding.
      for socket in sockets { close(socket) }
      guard tries > 1 else { throw error }
      return try bound(tries: tries - 1)
    }
  }

  /// Ends the server.
  func stop() { isStopped.store(true, ordering: .relaxed) }

  deinit { for socket in sockets { close(socket) } }

  /// Answers one datagram, if one comes soon.
  private static func answerDatagrams(_ server: LyingServer) {
    guard wait(server.sockets[0]) else { return }
    var buffer = [UInt8](repeating: 0, count: 4096)
    var name = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let received = unsafe withUnsafeMutablePointer(to: &name) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { general in
        unsafe recvfrom(server.sockets[0], &buffer, buffer.count, 0, general, &length)
      }
    }
    guard received > 0 else { return }
    server.count.wrappingAdd(1, ordering: .relaxed)
    let sender = server.sockets[server.lie.fromOtherPort ? 1 : 0]
    for datagram in server.lie.datagrams(Array(buffer.prefix(received))) {
      _ = unsafe withUnsafePointer(to: &name) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { general in
          unsafe sendto(sender, datagram, datagram.count, 0, general, length)
        }
      }
    }
  }

  /// Answers one query of one connection, if one comes soon.
  private static func answerConnections(_ server: LyingServer) {
    guard wait(server.sockets[2]) else { return }
    let connection = accept(server.sockets[2], nil, nil)
    guard connection >= 0, wait(connection) else { return }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let received = unsafe recv(connection, &buffer, buffer.count, 0)
    server.count.wrappingAdd(1, ordering: .relaxed)
    let answer = server.lie.stream(Array(buffer.prefix(max(received, 0))))
    _ = unsafe send(connection, answer, answer.count, Int32(MSG_NOSIGNAL))
    // What is left open is closed when the tests end.
    if server.lie.closes { close(connection) }
  }

  /// Waits a tenth of a second for something to read.
  private static func wait(_ socket: Int32) -> Bool {
    var entry = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&entry, 1, 100) == 1
  }

  /// Runs a body on a thread of its own.
  private static func start(_ body: @escaping @Sendable () -> Void) {
    let box = unsafe Unmanaged.passRetained(Body(body))
    var thread = pthread_t()
    _ = unsafe pthread_create(
      &thread, nil,
      { argument in
        if let argument = unsafe argument {
          unsafe Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
        }
        return nil
      }, box.toOpaque())
    pthread_detach(thread)
  }

  /// A closure that C can carry.
  private final class Body: Sendable {
    /// The closure.
    let run: @Sendable () -> Void

    /// A closure.
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
