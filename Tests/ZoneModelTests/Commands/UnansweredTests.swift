import Foundation
import Testing

/// Runs for programs that could not ask: they print a whole document all the same.
struct UnansweredTests {
  /// A port at which nobody answers.
  private static let nobody = "--server 127.0.0.1:1 --deadline 20 --format json"

  /// Runs a script on a copy of a project.
  private func run(_ script: String, on project: String) throws -> BuiltProgram.Outcome {
    let sandbox = try Sandbox()
    try FileManager.default.copyItem(
      atPath: Repository.root.appending(path: project).path, toPath: sandbox.path("p"))
    return try BuiltProgram.run("$zonec build p >/dev/null 2>&1\n\(script)", in: sandbox)
  }

  /// What a verification for programs says of itself.
  private struct Document: Decodable {
    /// How much was asked for.
    struct Summary: Decodable {
      var complete: Bool
      var failure: String?
    }

    var summary: Summary
  }

  @Test(
    "verify says in its document why nothing was compared",
    arguments: [
      ("", "no answer from 127.0.0.1:1"),
      (
        "z=build/production/zones/webplatform.org; rm $z; ln -s ../x $z",
        "cannot read 'production/zones/webplatform.org': "
      ),
      ("rm -r build; touch build", "cannot read 'build': "),
    ])
  func verifies(_ edit: String, _ reason: String) throws {
    let outcome = try run(
      "\(edit)\n$zonec verify p --production \(Self.nobody)", on: "zones")
    #expect(outcome.status == 2 && outcome.errors.contains(reason), "\(outcome)")
    let schema = try JSONSchema(
      Data(contentsOf: Repository.root.appending(path: "docs/verification.schema.json")))
    #expect(try schema.faults(in: Data(outcome.output.utf8)) == [])
    let summary = try JSONDecoder().decode(Document.self, from: Data(outcome.output.utf8)).summary
    #expect(!summary.complete && summary.failure?.hasPrefix(reason) == true, "\(summary)")
  }

  @Test(
    "diff says in its document why there is no plan",
    arguments: [
      (nobody, "no answer from 127.0.0.1:1"),
      (nobody.replacing("--format", with: "-q --format"), "no answer from 127.0.0.1:1"),
      ("--format json", "cannot read 'build': "),
      ("--format json --zones none", "cannot read 'none/': "),
    ])
  func compares(_ options: String, _ reason: String) throws {
    let outcome = try run(
      "rm -r build; \(reason.contains("build") ? "touch build" : "")\n"
        + "$zonec diff p --production \(options)", on: "zones")
    #expect(outcome.status == 2 && outcome.errors.contains(reason), "\(outcome)")
    let schema = try JSONSchema(
      Data(contentsOf: Repository.root.appending(path: "docs/plan.schema.json")))
    #expect(try schema.faults(in: Data(outcome.output.utf8)) == [])
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let members = try #require(object as? [String: Any])
    #expect((members["failure"] as? String)?.hasPrefix(reason) == true, "\(outcome.output)")
    #expect(members["causes"] is NSNull && members["zones"] is NSNull)
  }

  @Test("check shows what it found without the server, and nothing about each address")
  func checks() throws {
    let outcome = try run("$zonec check p \(Self.nobody)", on: "fixtures/estate")
    #expect(outcome.status == 2 && outcome.errors.contains("no answer from 127.0.0.1:1"))
    let schema = try JSONSchema(
      Data(contentsOf: Repository.root.appending(path: "docs/findings.schema.json")))
    #expect(try schema.faults(in: Data(outcome.output.utf8)) == [])
    #expect(outcome.output.contains("role-not-authoritative"), "\(outcome.output)")
    #expect(!outcome.output.contains("provider-ptr"), "\(outcome.output)")
  }
}
