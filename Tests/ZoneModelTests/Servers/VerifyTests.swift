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
    /// The same in the fields of the JSON.
    let facts: [String]

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
        found: ["webplatform.org mail A: serves 192.0.2.1, compiled 173.236.254.98"],
        facts: [
          "changed mail A rrset NOERROR - mail.webplatform.org A 173.236.254.98 + mail.webplatform.org A 192.0.2.1"
        ]),
      Change(
        testDescription: "one of two addresses is removed",
        edit: line("accounts", "173.236.255.113") { _ in "" },
        found: ["webplatform.org accounts A: lacks some, compiled 173.236.255.113"],
        facts: [
          "missing accounts A rrset NOERROR - accounts.webplatform.org A 173.236.255.113"
        ]),
      Change(
        testDescription: "a name is removed", edit: line("bots", " A ") { _ in "" },
        found: ["webplatform.org bots A: answers NXDOMAIN, compiled 173.236.254.100"],
        facts: [
          "rcode bots A rrset NXDOMAIN - bots.webplatform.org A 173.236.254.100"
        ]),
      Change(
        testDescription: "an address is added to a pool",
        edit: { $0 + "accounts 3600 IN A 192.0.2.7\n" },
        found: ["webplatform.org accounts A: serves 192.0.2.7, too, not compiled"],
        facts: [
          "extra accounts A rrset NOERROR + accounts.webplatform.org A 192.0.2.7"
        ]),
      Change(
        testDescription: "a type is added to a name",
        edit: { $0 + "mail 3600 IN TXT \"a\\007b\"\nmail 3600 IN AAAA 2001:db8::1\n" },
        found: [
          "webplatform.org mail TXT: serves \"a\\007b\", compiled nothing",
          "webplatform.org mail AAAA: serves 2001:db8::1, compiled nothing",
        ],
        facts: [
          "extra mail TXT absent-type NOERROR + mail.webplatform.org TXT \"a\\007b\"",
          "extra mail AAAA absent-type NOERROR + mail.webplatform.org AAAA 2001:db8::1",
        ]),
      Change(
        testDescription: "a wildcard is added", edit: { $0 + "* 3600 IN A 192.0.2.7\n" },
        found: ["webplatform.org a made-up name A: serves 192.0.2.7, expected no such name"],
        facts: [
          "extra null A absent-name NOERROR + null A 192.0.2.7"
        ]),
      Change(
        testDescription: "a name becomes an alias",
        edit: line("bots", " A ") { _ in "bots 3600 IN CNAME mail" },
        found: [
          "webplatform.org bots A: serves CNAME mail.webplatform.org., compiled 173.236.254.100"
        ],
        facts: [
          "changed bots A rrset NOERROR - bots.webplatform.org A 173.236.254.100 + bots.webplatform.org CNAME mail.webplatform.org."
        ]),
      Change(
        testDescription: "a name is given away",
        edit: line("bots", " A ") { _ in "bots 3600 IN NS ns.example.net." },
        found: [
          "webplatform.org bots A: refers to ns.example.net., compiled 173.236.254.100"
        ],
        facts: [
          "authority bots A rrset NOERROR - bots.webplatform.org A 173.236.254.100 + bots.webplatform.org NS ns.example.net."
        ]),
      Change(
        testDescription: "a time to live is changed",
        edit: line("mail2", " A ") { $0.replacing("3600", with: "60") },
        found: ["webplatform.org mail2 A: serves TTL 60, compiled 3600"],
        facts: [
          "ttl mail2 A rrset NOERROR TTL 60 of 3600 to 3600"
        ]),
      Change(
        testDescription: "a serial is changed",
        edit: line("@", "SOA") { line in
          line.split(separator: " ").map { $0.hasPrefix("20") && $0.count == 10 ? "7" : $0 }
            .joined(separator: " ")
        }, found: ["webplatform.org @ SOA: serves serial 7, published SERIAL"],
        facts: [
          "serial @ SOA soa NOERROR serial 7 of SERIAL"
        ]),
      Change(
        testDescription: "a PTR record is changed", zone: "254.236.173.in-addr.arpa",
        edit: line("98", "PTR") { $0.replacing("mail.", with: "male.") },
        found: [
          "254.236.173.in-addr.arpa 98 PTR: serves male.webplatform.org., "
            + "compiled mail.webplatform.org."
        ],
        facts: [
          "changed 98 PTR rrset NOERROR - 98.254.236.173.in-addr.arpa PTR mail.webplatform.org. + 98.254.236.173.in-addr.arpa PTR male.webplatform.org."
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
    let json = try Self.verify(
      "\(Fixture.root)/zones", "production", server, output: build.outputPath,
      ["--format", "json"])
    #expect(json.status == 1)
    let document = Data(json.lines.joined(separator: "\n").utf8)
    #expect(try Self.schema().faults(in: document) == [])
    let differences = try JSONDecoder().decode(Document.self, from: document).differences
    let facts = change.facts.map { $0.replacing("SERIAL", with: serial) }
    #expect(differences.map(\.text).sorted() == facts.sorted())
    #expect(differences.map(\.message).sorted() == expected.sorted())
  }

  /// The schema of the JSON.
  private static func schema() throws -> JSONSchema {
    try JSONSchema(
      Data(contentsOf: Repository.root.appending(path: "docs/verification.schema.json")))
  }

  /// What the JSON says.
  private struct Document: Decodable {
    /// One difference.
    struct Difference: Decodable {
      /// A record.
      struct Record: Decodable {
        var owner: String?
        var type: String
        var data: String
      }

      var kind: String
      var owner: String?
      var type: String
      var question: String
      var code: String?
      var missing: [Record]
      var missingCount: Int
      var extra: [Record]
      var extraCount: Int
      var serial: Int?
      var expectedSerial: Int?
      var ttl: Int?
      var leastTTL: Int?
      var mostTTL: Int?
      var message: String

      /// All fields but the message, in a line.
      var text: String {
        var words = [kind, owner ?? "null", type, question, code ?? "null"]
        words += missing.flatMap { ["-", $0.owner ?? "null", $0.type, $0.data] }
        words += extra.flatMap { ["+", $0.owner ?? "null", $0.type, $0.data] }
        if missing.count != missingCount || extra.count != extraCount { words.append("cut") }
        if let serial, let expectedSerial { words.append("serial \(serial) of \(expectedSerial)") }
        if let ttl, let leastTTL, let mostTTL {
          words.append("TTL \(ttl) of \(leastTTL) to \(mostTTL)")
        }
        return words.joined(separator: " ")
      }
    }

    var differences: [Difference]
  }

  @Test("after an edit of the output directory notes and JSON say what differs there")
  func namesEdits() throws {
    let build = try BuiltProject("zones")
    guard let server = try GdnsdServer.start(zones: build.zones(of: "production")) else { return }
    defer { server.stop() }
    let zones = "\(build.outputPath)/production/zones"
    let edits = """
      cd \(zones)
      sed -i '/^bots /d; s/^mail  .*/mail 3600 IN A 192.0.2.9/; s/^mail2 *3600/mail2 60/' webplatform.org
      echo 'by-hand 60 IN TXT "x"' >>webplatform.org
      sed -i '/^accounts .*255.113/d' webplatform.org
      sed -i '1a ; a comment' 10.10.10.in-addr.arpa
      echo 'x x x' >>254.236.173.in-addr.arpa
      rm webplatformstaging.org
      """
    #expect(try Subprocess.run("/bin/sh", ["-c", edits]).status == 0)
    let outcome = try Self.verify(
      "\(Fixture.root)/zones", "production", server, output: build.outputPath)
    let notes = outcome.notes.split(separator: "\n").filter { !$0.hasSuffix("as compiled") }
    #expect(
      notes == [
        "webplatform.org: \(zones)/webplatform.org is not what is compiled:",
        "  accounts A: lacks some, compiled 173.236.255.113",
        "  bots A: missing, compiled 173.236.254.100",
        "  by-hand TXT: has \"x\", not compiled",
        "  mail A: has 192.0.2.9, compiled 173.236.254.98",
        "  mail2 A: has TTL 60, compiled 3600",
        "webplatformstaging.org: compiled, but \(zones)/webplatformstaging.org does not exist: "
          + "build writes it",
        "254.236.173.in-addr.arpa: cannot be compared: production/zones/254.236.173.in-addr.arpa:12: "
          + "'x' is not a record type",
      ])
    let json = try Self.verify(
      "\(Fixture.root)/zones", "production", server, output: build.outputPath,
      ["--format", "json", "-q"])
    let document = Data(json.lines.joined(separator: "\n").utf8)
    #expect(try Self.schema().faults(in: document) == [])
    let mail =
      #"{"owner": "mail.webplatform.org", "type": "A", "change": "changed", "#
      + #""removed": ["192.0.2.9"], "added": ["173.236.254.98"], "oldTTL": 3600, "newTTL": 3600}"#
    #expect(json.lines.contains { $0.contains(mail) })
    #expect(json.notes == "")
  }

  @Test("errors in the project take the place of differences, in the format asked for")
  func reportsErrors() throws {
    let words = ["verify", "\(Fixture.root)/fixtures/faulty", "--server", "127.0.0.1:1"]
    let text = try Zonec.run(words)
    #expect(text.status == 2)
    #expect(text.outputText.contains("error: db2-masterdb has role masterdb"))
    let json = try Zonec.run(words + ["--format", "json"])
    #expect(json.status == 2)
    #expect(try Self.schema().faults(in: Data(json.output)) == [])
    #expect(json.outputText.contains("\"differences\": null"))
    #expect(json.outputText.contains("\"id\": \"mark-not-lowest\""))
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
