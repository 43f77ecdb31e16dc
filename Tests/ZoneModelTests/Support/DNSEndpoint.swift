import Glibc

/// An IPv4 address and port at which a name server answers, and the sockets that reach it.
struct DNSEndpoint: Sendable {
  /// Dotted.
  let address: String
  /// As the host counts, not the network.
  let port: UInt16

  /// Why an exchange failed.
  enum Failure: Error {
    /// A system call failed with this error number.
    case system(call: String, error: Int32)
    /// The server closed the connection inside a message.
    case cutShort
  }

  /// A loopback address of this process's own with a port that nobody uses.
  ///
  /// A second gdnsd of one user may bind the same address and port without an error, so the address
  /// is made from the process id as well.
  static func unused(number: Int) throws -> DNSEndpoint {
    let process = getpid()
    let address = "127.\(1 + process >> 8 & 0x7F).\(process & 0xFF).\(1 + number % 250)"
    let socket = try Self.socket(SOCK_STREAM)
    defer { close(socket) }
    var name = socketName(address: address, port: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = unsafe withUnsafeMutablePointer(to: &name) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { general in
        unsafe bind(socket, general, length) | getsockname(socket, general, &length)
      }
    }
    guard result == 0 else { throw Failure.system(call: "bind", error: errno) }
    return DNSEndpoint(address: address, port: UInt16(bigEndian: name.sin_port))
  }

  /// Sends a message in one datagram and returns the next that comes back.
  ///
  /// Asks up to so many times, two seconds each.
  func exchangeDatagram(_ message: [UInt8], tries: Int = 3) throws -> [UInt8] {
    let socket = try connected(SOCK_DGRAM)
    defer { close(socket) }
    var answer = [UInt8](repeating: 0, count: 65_536)
    for _ in 0..<tries {
      guard unsafe send(socket, message, message.count, 0) == message.count else {
        throw Failure.system(call: "send", error: errno)
      }
      let count = unsafe recv(socket, &answer, answer.count, 0)
      if count >= 0 { return Array(answer.prefix(count)) }
      guard errno == EAGAIN || errno == EINTR else {
        throw Failure.system(call: "recv", error: errno)
      }
    }
    throw Failure.system(call: "recv", error: ETIMEDOUT)
  }

  /// Sends a message over a connection and returns the one that comes back (RFC 1035 §4.2.2).
  func exchangeStream(_ message: [UInt8]) throws -> [UInt8] {
    let socket = try connected(SOCK_STREAM)
    defer { close(socket) }
    let framed = [UInt8(message.count >> 8), UInt8(message.count & 0xFF)] + message
    guard unsafe send(socket, framed, framed.count, Int32(MSG_NOSIGNAL)) == framed.count
    else { throw Failure.system(call: "send", error: errno) }
    let length = try receive(2, from: socket)
    return try receive(Int(length[0]) << 8 | Int(length[1]), from: socket)
  }

  /// Reads exactly so many bytes.
  private func receive(_ count: Int, from socket: Int32) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: max(count, 1))
    while bytes.count < count {
      let received = unsafe recv(socket, &part, count - bytes.count, 0)
      guard received >= 0 else { throw Failure.system(call: "recv", error: errno) }
      guard received > 0 else { throw Failure.cutShort }
      bytes += part.prefix(received)
    }
    return bytes
  }

  /// A socket that talks to this endpoint only, and waits two seconds for it.
  private func connected(_ kind: __socket_type) throws -> Int32 {
    let socket = try Self.socket(kind)
    var patience = timeval(tv_sec: 2, tv_usec: 0)
    unsafe setsockopt(
      socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var name = Self.socketName(address: address, port: port)
    let result = unsafe withUnsafePointer(to: &name) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { general in
        unsafe connect(socket, general, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else {
      let error = errno
      close(socket)
      throw Failure.system(call: "connect", error: error)
    }
    return socket
  }

  /// A socket that hears what is sent to this endpoint, or to another port of its address; 0 is one
  /// that the system chooses.
  func bound(_ kind: __socket_type, port: UInt16? = nil) throws -> Int32 {
    let socket = try Self.socket(kind)
    var name = Self.socketName(address: address, port: port ?? self.port)
    let result = unsafe withUnsafePointer(to: &name) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        unsafe bind(socket, pointer, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else {
      let error = errno
      close(socket)
      throw Failure.system(call: "bind", error: error)
    }
    return socket
  }

  /// An unconnected socket.
  private static func socket(_ kind: __socket_type) throws -> Int32 {
    let socket = Glibc.socket(AF_INET, Int32(kind.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard socket >= 0 else { throw Failure.system(call: "socket", error: errno) }
    return socket
  }

  /// An address and port as the system wants them.
  private static func socketName(address: String, port: UInt16) -> sockaddr_in {
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = port.bigEndian
    name.sin_addr.s_addr = unsafe inet_addr(address)
    return name
  }
}
