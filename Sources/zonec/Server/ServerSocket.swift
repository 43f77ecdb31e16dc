import Glibc
import ZoneModel

/// A socket that exchanges bytes with one server only: the kernel drops what comes from another
/// address or port.
///
/// It never waits. Its own port is one of the ephemeral ones, as the kernel chooses.
struct ServerSocket {
  /// The open socket.
  let descriptor: Descriptor

  /// The kinds of socket that carry DNS.
  enum Kind {
    /// A datagram a message.
    case datagrams
    /// Bytes in a row; connecting may still be under way.
    case stream
  }

  /// What became of a call.
  enum Outcome: Equatable {
    /// So many bytes went through; none of a stream is its end.
    case done(Int)
    /// The call would have to wait.
    case wouldWait
    /// It failed with an error of the system.
    case failed(SystemError)
  }

  /// Opens a socket and connects it.
  init(_ kind: Kind, to server: ServerAddress) throws(SystemError) {
    let family = server.address.isIPv4 ? AF_INET : AF_INET6
    let type = kind == .datagrams ? SOCK_DGRAM : SOCK_STREAM
    let flags = Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
    let descriptor = Descriptor(
      try SystemError.checking { socket(family, Int32(type.rawValue) | flags, 0) })
    let code = unsafe server.withSocketAddress { name, length in
      unsafe connect(descriptor.number, name, length) == 0 ? 0 : errno
    }
    guard code == 0 || code == EINPROGRESS else { throw SystemError(code: code) }
    self.descriptor = descriptor
  }

  /// Asks for room for this many bytes on the way in; the system may give less.
  func reserve(_ bytes: Int32) {
    var size = bytes
    _ = unsafe setsockopt(
      descriptor.number, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
  }

  /// Sends bytes from an offset.
  func send(_ bytes: [UInt8], from offset: Int = 0) -> Outcome {
    let count = unsafe bytes.withUnsafeBytes { buffer in
      let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[offset...])
      return unsafe Glibc.send(
        descriptor.number, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
    }
    return Self.outcome(count)
  }

  /// Receives into a buffer, as many bytes as it has room for.
  func receive(into buffer: inout [UInt8]) -> Outcome {
    let count = unsafe buffer.withUnsafeMutableBytes { buffer in
      unsafe recv(descriptor.number, buffer.baseAddress, buffer.count, 0)
    }
    return Self.outcome(count)
  }

  /// The error that connecting ended with; nil for none.
  var connectionError: SystemError? {
    var code: Int32 = 0
    var length = socklen_t(MemoryLayout<Int32>.size)
    guard unsafe getsockopt(descriptor.number, SOL_SOCKET, SO_ERROR, &code, &length) == 0 else {
      return SystemError(code: errno)
    }
    return code == 0 ? nil : SystemError(code: code)
  }

  /// What a call's result means.
  private static func outcome(_ count: Int) -> Outcome {
    if count >= 0 { return .done(count) }
    let code = errno
    return code == EAGAIN || code == EWOULDBLOCK || code == EINTR
      ? .wouldWait : .failed(SystemError(code: code))
  }

  /// Waits until this socket can be read, or written, or time is over.
  func wait(for events: Int32, milliseconds: Int) {
    var entries = [entry(for: events)]
    _ = Self.wait(&entries, milliseconds: milliseconds)
  }

  /// How this socket is waited for.
  func entry(for events: Int32) -> pollfd {
    pollfd(fd: descriptor.number, events: Int16(truncatingIfNeeded: events), revents: 0)
  }

  /// Waits until something happens to one of some sockets, whose `revents` then say what, or time
  /// is over; false if nothing happened.
  static func wait(_ entries: inout [pollfd], milliseconds: Int) -> Bool {
    unsafe poll(&entries, nfds_t(entries.count), Int32(clamping: max(milliseconds, 0))) > 0
  }
}
