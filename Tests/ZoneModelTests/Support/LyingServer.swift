import Glibc
import Synchronization
import Testing

/// A name server that may give false answers: a closure makes each, over UDP and TCP.
///
/// A class, because its end matters: `deinit` ends its threads and closes its sockets.
final class LyingServer: Sendable {
  /// Where it listens, over UDP and TCP.
  let endpoint: DNSEndpoint
  /// How many queries have come.
  var queryCount: Int { count.load(ordering: .relaxed) }
  /// How many of them came over TCP.
  var streamCount: Int { streams.load(ordering: .relaxed) }

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
    /// Whether the connection is then closed, rather than left open.
    var closes = false
    /// How long it waits before each answer, in milliseconds.
    var delay = 0
    /// How long it waits before each byte over a connection, in milliseconds; 0 sends all at once.
    var drip = 0
    /// Datagrams to send again and again to who asked last, made of the query.
    var flood: @Sendable ([UInt8]) -> [[UInt8]] = { _ in [] }
  }

  /// Counts the queries.
  let count = Atomic(0)
  /// Counts the queries over TCP.
  let streams = Atomic(0)
  /// How many connections were open at once, at most.
  let peak = Atomic(0)
  /// Whether the server ends.
  private let isStopped = Atomic(false)
  /// What it does.
  let lie: Lie
  /// Its sockets: datagrams, other datagrams, connections.
  let sockets: [Int32]

  /// Counts the servers of this run, so that each has an address of its own.
  private static let started = Mutex<Int>(0)

  /// Starts a server.
  init(_ lie: Lie) throws {
    self.lie = lie
    (endpoint, sockets) = try Self.bound()
    listen(sockets[2], 64)
    Self.start { [weak self] in
      var datagrams = Datagrams()
      while let server = self, !server.isStopped.load(ordering: .relaxed) {
        datagrams.answer(for: server)
      }
    }
    Self.start { [weak self] in
      var connections = Connections()
      while let server = self, !server.isStopped.load(ordering: .relaxed) {
        connections.answer(for: server)
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
