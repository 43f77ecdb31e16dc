import Foundation
import Testing

@testable import zonec

/// `zonec diff --server` against a real gdnsd.
@Suite(.serialized)
struct DiffServerTests {
  /// Compares a level with what a server serves.
  static func diff(
    _ project: String, _ level: String, _ endpoint: DNSEndpoint, output: String,
    _ further: [String] = []
  ) throws -> (status: Int32, output: String, notes: String) {
    let run = try Zonec.run(
      [
        "diff", project, "--level", level, "--server", "\(endpoint.address):\(endpoint.port)",
        "--output", output, "--force",
      ] + further)
    return (run.status, run.outputText.replacing("\(Fixture.root)/", with: ""), run.errorText)
  }

  @Test(
    "what was published is no difference, whether or not the output directory is still there",
    arguments: VerifyTests.Case.all)
  func findsNothing(_ level: VerifyTests.Case) throws {
    let build = try BuiltProject(level.project)
    guard let server = try GdnsdServer.start(zones: build.zones(of: level.level)) else { return }
    defer { server.stop() }
    for output in [build.outputPath, "\(build.outputPath)/nowhere"] {
      let outcome = try Self.diff(
        "\(Fixture.root)/\(level.project)", level.level, server.endpoint, output: output)
      #expect(outcome.output == "")
      #expect(outcome.notes == "no difference\n")
      #expect(outcome.status == 0)
    }
  }

  /// A state of the server's copy of webplatform.org that the project's edit leads away from.
  struct Change: Sendable, CustomTestStringConvertible {
    /// In words.
    let testDescription: String
    /// Makes it.
    let edit: @Sendable (String) -> String
    /// Lines of the plan.
    let found: [String]

    /// A change, an addition, a removal and more.
    static let all: [Change] = [
      Change(
        testDescription: "a host moves",
        edit: VerifyTests.Change.line("mail", " A ") {
          $0.replacing("173.236.254.98", with: "173.236.254.94")
        },
        found: [
          "mail moved 173.236.254.94 → 173.236.254.98 in production: 1 A  zones/production.json:9:16",
          "    ~ mail  A  173.236.254.94 → 173.236.254.98",
        ]),
      Change(
        testDescription: "a name comes", edit: VerifyTests.Change.line("bots", " A ") { _ in "" },
        found: [
          "bots gains 173.236.254.100 in production: 1 A  zones/production.json:44:16",
          "    + bots  A  173.236.254.100",
        ]),
      Change(
        testDescription: "a type goes that a name had",
        edit: { $0 + "mail 3600 IN TXT \"by hand\"\n" },
        found: ["    - mail  TXT  \"by hand\""]),
      Change(
        testDescription: "an address of several goes",
        edit: { $0 + "accounts 3600 IN A 192.0.2.7\n" },
        found: ["    ~ accounts  A  - 192.0.2.7 (3 → 2)"]),
      Change(
        testDescription: "an alias becomes a name of a host",
        edit: VerifyTests.Change.line("bots", " A ") { _ in "bots 3600 IN CNAME mail" },
        found: [
          "    - bots  CNAME  mail.webplatform.org.", "    + bots  A  173.236.254.100",
        ]),
      Change(
        testDescription: "a delegation becomes a name of a host",
        edit: VerifyTests.Change.line("bots", " A ") { _ in
          "bots 3600 IN NS ns.bots\nns.bots 3600 IN A 192.0.2.7"
        },
        found: [
          "    + bots  A  173.236.254.100", "    - bots  NS  ns.bots.webplatform.org.",
          "    - ns.bots  A  192.0.2.7",
        ]),
      Change(
        testDescription: "a wildcard is no record of a name that comes",
        edit: {
          VerifyTests.Change.line("bots", " A ") { _ in "" }($0) + "* 3600 IN A 192.0.2.7\n"
        }, found: ["    + bots  A  173.236.254.100", "    - *  A  192.0.2.7"]),
      Change(
        testDescription: "a time to live changes",
        edit: VerifyTests.Change.line("mail2", " A ") { $0.replacing("3600", with: "60") },
        found: ["    ~ mail2  A  TTL 60 → 3600"]),
    ]
  }

  @Test("what will change of a server's answers is shown by its cause", arguments: Change.all)
  func findsChange(_ change: Change) throws {
    let build = try BuiltProject("zones")
    guard let server = try GdnsdServer.start(zones: build.zones(of: "production")) else { return }
    defer { server.stop() }
    try Self.edit("webplatform.org", of: server, change.edit)
    let outcome = try Self.diff(
      "\(Fixture.root)/zones", "production", server.endpoint, output: build.outputPath)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    for line in change.found { #expect(lines.contains(line), "\(outcome.output)") }
    let indented = { (lines: [String]) in lines.count { $0.hasPrefix("    ") } }
    #expect(indented(lines) == indented(change.found), "\(outcome.output)")
    #expect(outcome.notes.hasPrefix("1 zone, "))
    #expect(outcome.status == 1)
  }

  /// Edits a zone behind zonec's back.
  static func edit(
    _ zone: String, of server: GdnsdServer, _ edit: (String) -> String
  ) throws {
    let path = "\(server.directory.zonesPath)/\(zone)"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let edited = edit(text)
    #expect(edited != text)
    try edited.write(toFile: path, atomically: true, encoding: .utf8)
    try #require(try server.reload(), "\(server.log)")
  }

  @Test(
    "a zone that the server lacks is new, and one that only the output directory has is removed")
  func knowsPublished() throws {
    let directory = try TemporaryDirectory()
    let network = "\"networks\": [{ \"cidr\": \"10.0.0.0/24\", \"scope\": \"private\" }],"
    let before = TestProject(settings: network, records: "old A 192.0.2.80\n*.wild A 192.0.2.81")
    for (path, text) in before.files { try directory.write(text, to: path) }
    let (project, output) = ("\(directory.path)/p", "\(directory.path)/build")
    try #require(try Zonec.run(["build", project, "--output", output]).status == 0)
    guard
      let server = try GdnsdServer.start(zones: GdnsdDirectory.zones(in: "\(output)/live/zones"))
    else { return }
    defer { server.stop() }
    try FileManager.default.removeItem(atPath: "\(server.directory.zonesPath)/live.test")
    try #require(try server.reload())
    for (path, text) in TestProject().files { try directory.write(text, to: path) }
    let known = try Self.diff(project, "live", server.endpoint, output: output)
    #expect(known.status == 1)
    for line in [
      "old gone, 192.0.2.80 in live: 1 A\n", "    - *.wild  A  192.0.2.81\n",
      "live/zones/live.test\n  new zone: serial ",
      "live/zones/0.0.10.in-addr.arpa\n  the zone is removed: serial ",
    ] { #expect(known.output.contains(line), "\(known.output)") }
    #expect(known.notes == "3 zones, 2 RRsets changed\n")
    let unknown = try Self.diff(project, "live", server.endpoint, output: "\(output)/nowhere")
    #expect(!unknown.output.contains("192.0.2.80"))
    #expect(unknown.notes == "1 zone changed\n")
  }

  @Test("if only a serial differs, a note says so, and not if more does")
  func reportsSerial() throws {
    let build = try BuiltProject("zones")
    guard let server = try GdnsdServer.start(zones: build.zones(of: "production")) else { return }
    defer { server.stop() }
    let text = try String(
      contentsOfFile: "\(server.directory.zonesPath)/webplatform.org", encoding: .utf8)
    let serial = try #require(
      text.split(separator: " ").first { $0.hasPrefix("20") && $0.count == 10 })
    try Self.edit("webplatform.org", of: server) { $0.replacing(serial, with: "7") }
    let project = "\(Fixture.root)/zones"
    let outcome = try Self.diff(
      project, "production", server.endpoint, output: build.outputPath)
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    #expect(
      outcome.notes == """
        no difference
        webplatform.org: only the serial differs: 7 is served, \(serial) was published

        """)
    let unknown = try Self.diff(project, "production", server.endpoint, output: "/nonexistent")
    #expect(unknown.notes == "no difference\n", "nothing was published to compare with")
    try Self.edit("webplatform.org", of: server) {
      $0.replacing("173.236.254.98", with: "173.236.254.94")
    }
    let both = try Self.diff(project, "production", server.endpoint, output: build.outputPath)
    #expect(both.status == 1)
    #expect(!both.notes.contains("only the serial differs"), "\(both.notes)")
  }

  @Test("what gdnsd serves differently by design is no difference")
  func knowsGdnsd() throws {
    let directory = try TemporaryDirectory()
    let project = TestProject(
      records: """
        $TTL 3600
        \((1...100).map { "many A 198.51.100.\($0)" }.joined(separator: "\n"))
        app 60/5 DYNA multifo!app
        app TXT "beside it"
        *.app 60/60 DYNA multifo!app
        _acme-challenge TXT "a challenge"
        short 1 TXT "lifted"
        * A 192.0.2.90
        * TXT "for all"
        like A 192.0.2.90
        other TXT "its own"
        *.deep.below A 192.0.2.90
        web HTTPS 1 . alpn=h2
        alias CNAME Like
        sub NS ns.sub
        ns.sub A 192.0.2.91
        """)
    for (path, text) in project.files { try directory.write(text, to: path) }
    let output = "\(directory.path)/build"
    guard let server = try Self.serve(directory) else { return }
    defer { server.stop() }
    for output in [output, "\(output)/nowhere"] {
      let outcome = try Self.diff(
        "\(directory.path)/p", "live", server.endpoint, output: output)
      #expect(outcome.output == "")
      #expect(outcome.status == 0, "\(outcome.notes)")
    }
    // One of the hundred, and a name behind the wildcard.
    try Self.edit("example.org", of: server) { text in
      text.split(separator: "\n", omittingEmptySubsequences: false).filter {
        !$0.hasSuffix(" 198.51.100.7") && !$0.hasPrefix("other ")
      }.joined(separator: "\n")
    }
    let outcome = try Self.diff("\(directory.path)/p", "live", server.endpoint, output: output)
    #expect(outcome.output.contains("    ~ many   A    + 198.51.100.7 (99 → 100)"))
    #expect(outcome.output.contains("    + other  TXT  \"its own\""), "\(outcome.output)")
    #expect(outcome.notes == "1 zone, 2 RRsets changed\n")
  }

  @Test("a wildcard that a plugin answers for is no record of anybody")
  func knowsPlugins() throws {
    let directory = try TemporaryDirectory()
    let project = TestProject(records: "* 60/60 DYNA multifo!app\nother 3600 TXT \"its own\"")
    for (path, text) in project.files { try directory.write(text, to: path) }
    guard let server = try Self.serve(directory) else { return }
    defer { server.stop() }
    let outcome = try Self.diff(
      "\(directory.path)/p", "live", server.endpoint, output: "\(directory.path)/build")
    #expect(outcome.output == "")
    #expect(outcome.status == 0, "\(outcome.notes)")
  }

  /// Builds the project in a directory, and serves it with a plugin's resource `app`.
  private static func serve(_ directory: TemporaryDirectory) throws -> GdnsdServer? {
    let output = "\(directory.path)/build"
    let run = try Zonec.run(["build", "\(directory.path)/p", "--output", output])
    try #require(run.status == 0, "\(run.errorText)")
    return try GdnsdServer.start(
      zones: GdnsdDirectory.zones(in: "\(output)/live/zones"),
      settings: "plugins => { multifo => { app => { b1 => 192.0.2.81  b2 => 192.0.2.82 } } }")
  }

  /// A sound answer to a query for a zone's start, and to one for an address one of three bytes.
  static func shortAddress(_ query: [UInt8]) -> [UInt8] {
    switch query[query.count - 11 - 3] {
    case 6:
      let answer = LyingServerTests.truth(query).dropLast(16)
      return answer + [0xC0, 12, 0, 6, 0, 1, 0, 0, 14, 16, 0, 22] + Array(repeating: 0, count: 22)
    case 1:
      var answer = LyingServerTests.truth(query).dropLast(1)
      answer[answer.count - 4] = 3
      return Array(answer)
    default: return LyingServerTests.truth(query, flags: [0x84, 3], count: 0)
    }
  }

  /// Servers that cannot be compared with, and what is said of them.
  static let lies: [(LyingServer.Lie, said: String)] = [
    (.init(testDescription: "silence"), "zonec: no answer from SERVER\n"),
    (
      .init(
        testDescription: "a failure",
        datagrams: { [LyingServerTests.truth($0, flags: [0x84, 2], count: 0)] }),
      "zonec: SERVER answers SERVFAIL to "
    ),
    (
      .init(
        testDescription: "no authority",
        datagrams: { [LyingServerTests.truth($0, flags: [0x80, 3], count: 0)] }),
      "zonec: SERVER answers without authority to "
    ),
    (
      .init(
        testDescription: "half a message", datagrams: { [LyingServerTests.truth($0).dropLast(3)] }),
      "zonec: SERVER gives a malformed answer to "
    ),
    (
      .init(testDescription: "an address of three bytes", datagrams: { [shortAddress($0)] }),
      "zonec: SERVER gives a malformed answer to "
    ),
    (
      .init(
        testDescription: "no connections",
        datagrams: { [LyingServerTests.truth($0, flags: [0x86, 0], count: 0)] }, closes: true),
      "zonec: SERVER gives no answer over TCP to "
    ),
  ]

  @Test("a server that is silent, fails or lies cannot be compared with", arguments: lies.indices)
  func refusesLies(_ number: Int) throws {
    let (lie, said) = Self.lies[number]
    let server = try LyingServer(lie)
    defer { server.stop() }
    let outcome = try Self.diff(
      "\(Fixture.root)/zones", "production", server.endpoint, output: "/nonexistent",
      ["--timeout", "0.2", "--tries", "2"])
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    let address = "\(server.endpoint.address):\(server.endpoint.port)"
    let start = said.replacing("SERVER", with: address)
    #expect(outcome.notes.hasPrefix(start), "\(outcome.notes)")
  }

  @Test(
    "--server needs one level, and goes with neither --zones nor --digest",
    arguments: [
      ["--server", "127.0.0.1"], ["--server", "127.0.0.1", "--production", "--staging"],
      ["--server", "127.0.0.1", "--production", "--zones", "zones"],
      ["--server", "127.0.0.1", "--production", "--digest"],
      ["--server", "localhost", "--production"], ["--production", "--tries", "2"],
    ])
  func refusesOptions(_ options: [String]) throws {
    let run = try Zonec.run(["diff", "\(Fixture.root)/zones"] + options)
    #expect(run.status == 2)
    #expect(run.outputText == "")
  }
}
