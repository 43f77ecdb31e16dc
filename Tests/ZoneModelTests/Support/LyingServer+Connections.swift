import Glibc
import Synchronization

extension LyingServer {
  /// The connections to a lying server.
  struct Connections {
    /// A connection.
    private struct Connection {
      /// Its socket.
      let socket: Int32
      /// What has come and is no whole query yet.
      var incoming: [UInt8] = []
      /// What waits to be sent, each from some time on.
      var outgoing: [(time: ContinuousClock.Instant, bytes: ArraySlice<UInt8>)] = []
      /// Whether it has ended.
      var isClosed = false
    }

    /// Those that are open.
    private var all: [Connection] = []

    /// Takes what comes soon, and sends what is due.
    mutating func answer(for server: LyingServer) {
      var entries = ([server.sockets[2]] + all.map(\.socket)).map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      _ = unsafe poll(&entries, nfds_t(entries.count), all.isEmpty ? 50 : 1)
      for number in all.indices where entries[number + 1].revents != 0 {
        Self.take(&all[number], server)
      }
      for number in all.indices { Self.send(&all[number], server.lie) }
      for connection in all where connection.isClosed { close(connection.socket) }
      all.removeAll(where: \.isClosed)
      if entries[0].revents != 0 {
        let socket = accept(server.sockets[2], nil, nil)
        if socket >= 0 { all.append(Connection(socket: socket)) }
        server.peak.max(all.count, ordering: .relaxed)
      }
    }

    /// Takes what has come over a connection.
    private static func take(_ connection: inout Connection, _ server: LyingServer) {
      var buffer = [UInt8](repeating: 0, count: 4096)
      let received = unsafe recv(connection.socket, &buffer, buffer.count, 0)
      if received <= 0 { connection.isClosed = true }
      connection.incoming += buffer.prefix(max(received, 0))
      while connection.incoming.count >= 2 {
        let end = 2 + (Int(connection.incoming[0]) << 8 | Int(connection.incoming[1]))
        guard connection.incoming.count >= end else { return }
        server.count.wrappingAdd(1, ordering: .relaxed)
        server.streams.wrappingAdd(1, ordering: .relaxed)
        let answer = server.lie.stream(Array(connection.incoming.prefix(end)))
        connection.incoming.removeFirst(end)
        connection.outgoing.append((.now + .milliseconds(server.lie.delay), answer[...]))
      }
    }

    /// Sends over a connection what is due.
    private static func send(_ connection: inout Connection, _ lie: Lie) {
      while let next = connection.outgoing.first, next.time <= .now, !connection.isClosed {
        let part = lie.drip > 0 ? next.bytes.prefix(1) : next.bytes
        _ = unsafe Glibc.send(connection.socket, Array(part), part.count, Int32(MSG_NOSIGNAL))
        let rest = next.bytes.dropFirst(part.count)
        if rest.isEmpty {
          connection.outgoing.removeFirst()
          if lie.closes { connection.isClosed = true }
        } else {
          connection.outgoing[0] = (.now + .milliseconds(lie.drip), rest)
        }
      }
    }
  }
}
