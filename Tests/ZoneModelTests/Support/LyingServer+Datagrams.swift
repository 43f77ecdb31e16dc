import Glibc
import Synchronization

extension LyingServer {
  /// What a lying server has to send over UDP.
  struct Datagrams {
    /// A datagram that waits for its time.
    private struct Waiting {
      /// When it is sent.
      let time: ContinuousClock.Instant
      /// To whom.
      let asker: sockaddr_in
      /// What.
      let bytes: [UInt8]
    }

    /// What waits.
    private var waiting: [Waiting] = []
    /// Who asked last, and what.
    private var last: (asker: sockaddr_in, query: [UInt8])?

    /// Takes a query, if one comes soon, and sends what is due.
    mutating func answer(for server: LyingServer) {
      var entry = pollfd(fd: server.sockets[0], events: Int16(POLLIN), revents: 0)
      let isBusy = !waiting.isEmpty || last != nil
      if unsafe poll(&entry, 1, isBusy ? 1 : 50) == 1 { take(server) }
      let due = waiting.filter { $0.time <= .now }
      waiting.removeAll { $0.time <= .now }
      for datagram in due { Self.send(datagram.bytes, to: datagram.asker, server) }
      if let last {
        for bytes in server.lie.flood(last.query) { Self.send(bytes, to: last.asker, server) }
      }
    }

    /// Takes a query.
    private mutating func take(_ server: LyingServer) {
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
      let query = Array(buffer.prefix(received))
      last = (name, query)
      let time = ContinuousClock.now + .milliseconds(server.lie.delay)
      for bytes in server.lie.datagrams(query) {
        waiting.append(Waiting(time: time, asker: name, bytes: bytes))
      }
    }

    /// Sends a datagram.
    private static func send(_ bytes: [UInt8], to asker: sockaddr_in, _ server: LyingServer) {
      var asker = asker
      let sender = server.sockets[server.lie.fromOtherPort ? 1 : 0]
      _ = unsafe withUnsafePointer(to: &asker) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { general in
          unsafe sendto(
            sender, bytes, bytes.count, 0, general, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
    }
  }
}
