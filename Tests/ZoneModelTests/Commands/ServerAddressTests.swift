import Testing
import ZoneModel

@testable import zonec

/// Servers as a command line names them.
struct ServerAddressTests {
  @Test(
    "an address may have a port, and brackets where it has colons",
    arguments: [
      ("192.0.2.1", "192.0.2.1", 53), ("192.0.2.1:5353", "192.0.2.1", 5353),
      ("2001:db8::1", "2001:db8::1", 53), ("[2001:db8::1]", "2001:db8::1", 53),
      ("[2001:db8::1]:65535", "2001:db8::1", 65535), ("::1", "::1", 53),
    ] as [(String, String, UInt16)])
  func reads(_ text: String, _ address: String, _ port: UInt16) throws {
    let server = try ServerAddress(text)
    #expect(server.address == IPAddress(address))
    #expect(server.port == port)
    #expect(try ServerAddress("\(server)") == server)
  }

  @Test(
    "everything else is refused",
    arguments: [
      "", "localhost", "192.0.2", "192.0.2.1:", "192.0.2.1:0", "192.0.2.1:65536", "192.0.2.1:+53",
      "192.0.2.1:5 3", "[192.0.2.1]:53", "[2001:db8::1", "[2001:db8::1]53", "[2001:db8::1]:",
      "2001:db8::1:53:", "[]:53", ":53", "192.0.2.1:000053",
    ])
  func refuses(_ text: String) {
    #expect(throws: CommandFailure.self) { try ServerAddress(text) }
  }
}
