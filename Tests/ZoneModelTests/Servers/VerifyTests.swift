import Foundation
import Testing

@testable import zonec

/// `zonec verify` against a real gdnsd.
@Suite(.serialized)
struct VerifyTests {
  /// A level of a project, built and served.
  struct Case: Sendable, CustomTestStringConvertible {
    /// The project's folder.
    let project: String
    /// The level.
    let level: String

    var testDescription: String { "\(project), \(level)" }

    /// Every level of the projects in the working tree.
    static let all = [
      Case(project: "zones", level: "production"), Case(project: "zones", level: "staging"),
      Case(project: "fixtures/estate", level: "production"),
      Case(project: "fixtures/estate", level: "staging"),
      Case(project: "fixtures/estate", level: "lab"),
    ]
  }

  /// What `zonec verify` printed, and how it ended.
  struct Outcome {
    /// The differences, one a line.
    let lines: [String]
    /// The exit status.
    let status: Int32
    /// Standard error.
    let notes: String
  }

  /// Asks a server.
  static func verify(
    _ project: String, _ level: String, _ server: GdnsdServer, output: String,
    _ further: [String] = []
  ) throws -> Outcome {
    let endpoint = server.endpoint
    let run = try Zonec.run(
      [
        "verify", project, "--level", level, "--server", "\(endpoint.address):\(endpoint.port)",
        "--output", output,
      ] + further)
    return Outcome(
      lines: run.outputText.split(separator: "\n").map(String.init), status: run.status,
      notes: run.errorText)
  }

  @Test("a server that has the last build is as compiled", arguments: Case.all)
  func findsNothing(_ level: Case) throws {
    let build = try BuiltProject(level.project)
    guard let server = try GdnsdServer.start(zones: build.zones(of: level.level)) else { return }
    defer { server.stop() }
    let outcome = try Self.verify(
      "\(Fixture.root)/\(level.project)", level.level, server, output: build.outputPath)
    #expect(outcome.lines == [])
    #expect(outcome.status == 0)
    #expect(outcome.notes.contains(" as compiled"))
  }

  /// A change behind zonec's back, in the server's copy of webplatform.org.
  struct Change: Sendable, CustomTestStringConvertible {
    /// In words.
    let testDescription: String
    /// The zone that is changed.
    var zone = "webplatform.org"
    /// Makes it.
    let edit: @Sendable (String) -> String
    /// The lines that must come of it.
    let found: [String]

    /// A change of a line that begins with an owner and holds some text.
    static func line(
      _ owner: String, _ part: String, _ edit: @escaping @Sendable (String) -> String
    ) -> @Sendable (String) -> String {
      { text in
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
          line.hasPrefix("\(owner) ") && line.contains(part) ? edit(String(line)) : String(line)
        }.joined(separator: "\n")
      }
    }

    /// Removed, changed and added, of each kind.
    static let all: [Change] = [
      Change(
        testDescription: "an address is changed",
        edit: line("mail", " A ") { $0.replacing("173.236.254.98", with: "192.0.2.1") },
        found: ["webplatform.org mail A: serves 192.0.2.1, compiled 173.236.254.98"]),
      Change(
        testDescription: "one of two addresses is removed",
        edit: line("accounts", "173.236.255.113") { _ in "" },
        found: ["webplatform.org accounts A: lacks some, compiled 173.236.255.113"]),
      Change(
        testDescription: "a name is removed", edit: line("bots", " A ") { _ in "" },
        found: ["webplatform.org bots A: answers NXDOMAIN, compiled 173.236.254.100"]),
      Change(
        testDescription: "an address is added to a pool",
        edit: { $0 + "accounts 3600 IN A 192.0.2.7\n" },
        found: ["webplatform.org accounts A: serves 192.0.2.7, too, not compiled"]),
      Change(
        testDescription: "a type is added to a name",
        edit: { $0 + "mail 3600 IN TXT \"a\\007b\"\nmail 3600 IN AAAA 2001:db8::1\n" },
        found: [
          "webplatform.org mail TXT: serves \"a\\007b\", compiled nothing",
          "webplatform.org mail AAAA: serves 2001:db8::1, compiled nothing",
        ]),
      Change(
        testDescription: "a wildcard is added", edit: { $0 + "* 3600 IN A 192.0.2.7\n" },
        found: ["webplatform.org a made-up name A: serves 192.0.2.7, expected no such name"]),
      Change(
        testDescription: "a name becomes an alias",
        edit: line("bots", " A ") { _ in "bots 3600 IN CNAME mail" },
        found: [
          "webplatform.org bots A: serves CNAME mail.webplatform.org., compiled 173.236.254.100"
        ]),
      Change(
        testDescription: "a name is given away",
        edit: line("bots", " A ") { _ in "bots 3600 IN NS ns.example.net." },
        found: [
          "webplatform.org bots A: refers to ns.example.net., compiled 173.236.254.100"
        ]),
      Change(
        testDescription: "a time to live is changed",
        edit: line("mail2", " A ") { $0.replacing("3600", with: "60") },
        found: ["webplatform.org mail2 A: serves TTL 60, compiled 3600"]),
      Change(
        testDescription: "a serial is changed",
        edit: line("@", "SOA") { line in
          line.split(separator: " ").map { $0.hasPrefix("20") && $0.count == 10 ? "7" : $0 }
            .joined(separator: " ")
        }, found: ["webplatform.org @ SOA: serves serial 7, published SERIAL"]),
      Change(
        testDescription: "a PTR record is changed", zone: "254.236.173.in-addr.arpa",
        edit: line("98", "PTR") { $0.replacing("mail.", with: "male.") },
        found: [
          "254.236.173.in-addr.arpa 98 PTR: serves male.webplatform.org., "
            + "compiled mail.webplatform.org."
        ]),
    ]
  }

  @Test("a file changed by others is found and named", arguments: Change.all)
  func findsChange(_ change: Change) throws {
    let build = try BuiltProject("zones")
    guard let server = try GdnsdServer.start(zones: build.zones(of: "production")) else { return }
    defer { server.stop() }
    let path = "\(server.directory.zonesPath)/\(change.zone)"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let edited = change.edit(text)
    #expect(edited != text)
    try edited.write(toFile: path, atomically: true, encoding: .utf8)
    try #require(try server.reload(), "\(server.log)")
    let outcome = try Self.verify(
      "\(Fixture.root)/zones", "production", server, output: build.outputPath)
    let serial = text.split(separator: " ").first { $0.hasPrefix("20") && $0.count == 10 } ?? ""
    let expected = change.found.map { $0.replacing("SERIAL", with: serial) }
    #expect(outcome.lines.sorted() == expected.sorted())
    #expect(outcome.status == 1)
  }

  @Test("a zone that the server does not have is one difference")
  func findsMissingZone() throws {
    let build = try BuiltProject("zones")
    guard let server = try GdnsdServer.start(zones: build.zones(of: "production")) else { return }
    defer { server.stop() }
    try FileManager.default.removeItem(
      atPath: "\(server.directory.zonesPath)/webplatformstaging.org")
    try #require(try server.reload())
    let outcome = try Self.verify(
      "\(Fixture.root)/zones", "production", server, output: build.outputPath)
    #expect(outcome.lines.count == 1)
    #expect(
      outcome.lines.first?.hasPrefix("webplatformstaging.org @ SOA: answers REFUSED, ") ?? false)
    #expect(outcome.status == 1)
  }

  @Test("a server that is not there is no difference: the run could not judge")
  func missesServer() throws {
    let endpoint = try DNSEndpoint.unused(number: 249)
    let run = try Zonec.run(
      [
        "verify", "\(Fixture.root)/zones", "--production", "--timeout", "0.1", "--output",
        "/nonexistent", "--server", "\(endpoint.address):\(endpoint.port)",
      ])
    #expect(run.status == 2)
    #expect(run.errorText.contains("no answer from \(endpoint.address):\(endpoint.port)"))
    #expect(run.outputText == "")
  }
}
