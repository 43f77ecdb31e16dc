import Testing

/// The C library of a VM reads the resolv.conf that `zonec build` writes, and finds what the VM
/// needs: its neighbours by their short names, services by their aliases, and the rest of the world.
@Suite(.serialized)
struct ResolverTests {
  @Test(
    "a VM of production resolves short names, aliases and foreign names",
    arguments: ["resolv.conf", "resolv.conf.salt"])
  func resolves(_ file: String) throws {
    let build = try BuiltProject("zones")
    let resolvConf = try Subprocess.bytes(ofFile: build.path(of: file, in: "production"))
    let network = PrivateNetwork(
      resolvConf: String(decoding: resolvConf, as: UTF8.self), zones: build.zones(of: "production"))
    let expected = [
      "db2": ["10.10.10.75"],
      "accounts": ["10.10.10.189"],
      "api.accounts": ["10.10.10.189"],
      "elasticsearch": ["10.10.10.100", "10.10.10.103"],
      "es.backend": ["10.10.10.100", "10.10.10.103"],
      "salt.production.wpdn": ["10.10.10.211"],
      "accounts.webplatform.org": ["173.236.255.113", "173.236.255.115"],
      "www.example.com": ["192.0.2.80"],
      "nosuch": [],
      "nosuch.example.com": [],
    ]
    guard let answers = try network.addresses(of: expected.keys.sorted()) else { return }
    for (name, addresses) in expected {
      #expect(answers[name]?.sorted() == addresses, "\(name)")
    }
  }
}
