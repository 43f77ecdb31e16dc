import Foundation
import Testing

@testable import zonec

/// The recipes of docs/deploy.md do what the page says.
struct DeployDocumentTests {
  /// Old zone files with serial 2027010105, as people write them; the last is unlike the project.
  private static let olds = [
    "@ 900 IN SOA salt hostmaster 2027010105 7200 1800 259200 900\n@ 3600 NS salt\nsalt 3600 A 192.0.2.1",
    """
    $TTL 1h
    @ IN SOA salt.example.org. hostmaster.example.org. (
        2027010105 ; serial
        2h 30m 3d 15m )
    @ NS salt
    salt A 192.0.2.1
    old A 192.0.2.99
    """,
    "$TTL 60\n@ SOA ns1.example.net. x.example.net. 2027010105 1 2 3 4\n@ NS ns1.example.net.",
  ]

  /// The first block of shell text below some words of the page, with paths in the working directory.
  private static func recipe(below words: String) throws -> String {
    let url = Repository.root.appending(path: "docs/deploy.md")
    let page = try String(contentsOf: url, encoding: .utf8)
    let start = try #require(page.range(of: words))
    let block = try #require(
      page[start.upperBound...].firstMatch(of: #/```\n((?:(?!```).*\n)*)```/#))
    return String(block.1).replacing("/etc/gdnsd", with: "etc").replacing(
      "/var/lib/zonec", with: "var")
  }

  @Test("the recipe for serials lets a build continue the old one", arguments: olds)
  func followsSerials(old: String) throws {
    let sandbox = try Sandbox()
    for (path, text) in TestProject(records: "www A 192.0.2.80").files {
      let text = text.replacing("\"live\":", with: "\"production\":")
      try sandbox.write(text, to: String(path.dropFirst(2)))
    }
    try sandbox.write(old + "\n", to: "etc/zones.old/example.org")
    let outcome = try BuiltProgram.run(
      "zonec() { \"$zonec\" \"$@\"; }\n" + Self.recipe(below: "**Serials.**"), in: sandbox)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let zone = try #require(sandbox.text(of: "var/production/zones/example.org"))
    #expect(zone.contains(" 2027010106 "), "\(zone)")
    #expect(zone.contains("www "))
    #expect(!zone.contains("old "))
  }
}
