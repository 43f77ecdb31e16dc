import Testing

/// The C library of a VM reads the resolv.conf that `zonec build` writes, and finds what the VM
/// needs: its neighbours by their short names, services by their aliases, and the rest of the world.
@Suite(.serialized)
struct ResolverTests {
  /// A level of the example project, and what its VMs must find.
  struct Level: Sendable, CustomTestStringConvertible {
    /// Its name.
    let name: String
    /// The addresses of each name, as the inventory has them, in order of their text.
    let expected: [String: [String]]

    var testDescription: String { name }

    /// As the project's page of VMs says.
    static let all = [
      Level(
        name: "production",
        expected: [
          "db2": ["10.10.10.75"],
          "accounts": ["10.10.10.189"],
          "api.accounts": ["10.10.10.189"],
          "elasticsearch": ["10.10.10.100", "10.10.10.103"],
          "es.backend": ["10.10.10.100", "10.10.10.103"],
          "salt.production.wpdn": ["10.10.10.211"],
          "accounts.webplatform.org": ["173.236.255.113", "173.236.255.115"],
        ]),
      Level(
        name: "staging",
        expected: [
          "db1-masterdb": ["10.10.10.6"],
          // Production's: this level has no such VM.
          "db2": [],
          "accounts": ["10.10.10.7"],
          "api.accounts": ["10.10.10.7"],
          "elasticsearch": ["10.10.10.19", "10.10.10.20"],
          "es.backend": ["10.10.10.19", "10.10.10.20"],
          "salt.staging.wpdn": ["10.10.10.244"],
          "accounts.webplatformstaging.org": ["173.236.255.186"],
        ]),
    ]

    /// What both find, or do not, in the rest of the world.
    static let foreign = [
      "www.example.com": ["192.0.2.80"],
      "nosuch": [],
      "nosuch.example.com": [],
    ]
  }

  @Test(
    "a VM resolves short names, aliases and foreign names, each level's its own",
    arguments: Level.all, ["resolv.conf", "resolv.conf.salt"])
  func resolves(_ level: Level, _ file: String) throws {
    let build = try BuiltProject("zones")
    let resolvConf = try Subprocess.bytes(ofFile: build.path(of: file, in: level.name))
    let network = PrivateNetwork(
      resolvConf: String(decoding: resolvConf, as: UTF8.self), zones: build.zones(of: level.name))
    let expected = level.expected.merging(Level.foreign) { own, _ in own }
    guard let answers = try network.addresses(of: expected.keys.sorted()) else { return }
    for (name, addresses) in expected {
      #expect(answers[name]?.sorted() == addresses, "\(name)")
    }
  }
}
