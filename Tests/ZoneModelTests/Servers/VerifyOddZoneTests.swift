import Testing

@testable import zonec

/// `zonec verify` and what gdnsd does in a way of its own: large sets, and records of plugins.
@Suite(.serialized)
struct VerifyOddZoneTests {
  /// A project with a hundred addresses at one name, and with records that a plugin of gdnsd makes.
  private static let project = TestProject(
    records: """
      $TTL 3600
      \((1...100).map { "many IN A 198.51.100.\($0)" }.joined(separator: "\n"))
      app 60/5 IN DYNA multifo!app
      app IN TXT "beside it"
      *.app 60/60 IN DYNA multifo!app
      _acme-challenge IN TXT "a challenge"
      short 1 IN TXT "lifted"
      """)

  /// The plugin's resource.
  private static let settings = """
    plugins => { multifo => { app => { b1 => 192.0.2.81  b2 => 192.0.2.82 } } }
    """

  /// Builds the project in a directory, and serves it.
  private static func serve(_ directory: TemporaryDirectory) throws -> GdnsdServer? {
    for (path, text) in project.files { try directory.write(text, to: path) }
    let run = try Zonec.run(
      ["build", "\(directory.path)/p", "--output", "\(directory.path)/build"])
    try #require(run.status == 0, "\(run.errorText)")
    return try GdnsdServer.start(
      zones: GdnsdDirectory.zones(in: "\(directory.path)/build/live/zones"), settings: settings)
  }

  @Test("a large set crosses to TCP, and what plugins make is left to them")
  func findsNothing() throws {
    let directory = try TemporaryDirectory()
    guard let server = try Self.serve(directory) else { return }
    defer { server.stop() }
    #expect(try DNSQuery(name: "many.example.org", type: 1).ask(server.endpoint).usedStream)
    let outcome = try VerifyTests.verify(
      "\(directory.path)/p", "live", server, output: "\(directory.path)/build")
    #expect(outcome.lines == [])
    #expect(outcome.status == 0)
    #expect(outcome.notes.contains("4 made by plugins"), "\(outcome.notes)")
  }

  @Test("one address missing of a hundred is found, and is in the JSON as well")
  func findsOne() throws {
    let directory = try TemporaryDirectory()
    guard let server = try Self.serve(directory) else { return }
    defer { server.stop() }
    let path = "\(server.directory.zonesPath)/example.org"
    let text = String(decoding: try Subprocess.bytes(ofFile: path), as: UTF8.self)
    let lines = text.split(separator: "\n").filter { !$0.hasSuffix(" 198.51.100.7") }
    let edited = try directory.write(lines.joined(separator: "\n") + "\n", to: "edited")
    _ = try Subprocess.run("/bin/cp", [edited, path])
    try #require(try server.reload(), "\(server.log)")
    let outcome = try VerifyTests.verify(
      "\(directory.path)/p", "live", server, output: "\(directory.path)/build",
      ["--format", "json"])
    #expect(outcome.status == 1)
    let member = #"{"kind": "missing", "zone": "example.org", "owner": "many", "type": "A""#
    #expect(outcome.lines.contains { $0.hasPrefix(member) && $0.contains("198.51.100.7") })
  }
}
