import Glibc
import ZoneModel

/// Where a name server answers: an address and a port.
struct ServerAddress: Sendable, Equatable {
  /// The IPv4 or IPv6 address.
  let address: IPAddress
  /// 53 unless said otherwise.
  let port: UInt16

  /// A server at an address.
  init(_ address: IPAddress, port: UInt16 = 53) {
    self.address = address
    self.port = port
  }

  /// Reads `192.0.2.1`, `192.0.2.1:5353`, `2001:db8::1` or `[2001:db8::1]:5353`.
  init(_ text: String) throws(CommandFailure) {
    let failure = CommandFailure(
      .unjudged, "\(quoted(text)) is not the address of a server",
      hint: "write ADDRESS, ADDRESS:PORT or [ADDRESS]:PORT; host names are not looked up")
    var host = text[...]
    var port: Substring?
    if host.hasPrefix("[") {
      guard let end = host.firstIndex(of: "]") else { throw failure }
      let rest = host[host.index(after: end)...]
      guard rest.isEmpty || rest.hasPrefix(":") else { throw failure }
      port = rest.isEmpty ? nil : rest.dropFirst()
      host = host[..<end].dropFirst()
      // The brackets are for addresses that have colons.
      guard host.contains(":") else { throw failure }
    } else if let colon = host.firstIndex(of: ":"), colon == host.lastIndex(of: ":") {
      port = host[host.index(after: colon)...]
      host = host[..<colon]
    }
    guard let address = IPAddress(String(host)) else { throw failure }
    self.address = address
    guard let port else {
      self.port = 53
      return
    }
    guard port.utf8.count <= 5, port.utf8.allSatisfy(\.isASCIIDigit), let number = UInt16(port),
      number > 0
    else { throw failure }
    self.port = number
  }

  /// Calls `body` with the address as the system wants it.
  func withSocketAddress<Result>(
    _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
  ) -> Result {
    var bytes: [UInt8] = []
    address.append(rdataTo: &bytes)
    if address.isIPv4 {
      var name = sockaddr_in()
      name.sin_family = sa_family_t(AF_INET)
      name.sin_port = port.bigEndian
      name.sin_addr.s_addr = address.ipv4Bits.bigEndian
      return unsafe Self.general(&name, body)
    }
    var name = sockaddr_in6()
    name.sin6_family = sa_family_t(AF_INET6)
    name.sin6_port = port.bigEndian
    unsafe withUnsafeMutableBytes(of: &name.sin6_addr) { unsafe $0.copyBytes(from: bytes) }
    return unsafe Self.general(&name, body)
  }

  /// Calls `body` with a pointer to an address of some family.
  private static func general<Name, Result>(
    _ name: inout Name, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
  ) -> Result {
    unsafe withUnsafePointer(to: &name) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe body($0, socklen_t(MemoryLayout<Name>.size))
      }
    }
  }
}

extension ServerAddress: CustomStringConvertible {
  /// As one types it.
  var description: String {
    if port == 53 { return "\(address)" }
    return address.isIPv4 ? "\(address):\(port)" : "[\(address)]:\(port)"
  }
}
