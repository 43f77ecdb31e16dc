import Foundation
import Testing

@testable import ZoneModel

/// fixtures/estate with one thing broken at random: the right check fires, and only because of it.
struct EstateMutationTests {
  /// One way to break the estate: a change of one file's text.
  struct Mutation: Sendable, CustomTestStringConvertible {
    /// What it does.
    let name: String
    /// The file, by the end of its path.
    let file: String
    /// The texts of which one is replaced, each with what replaces it.
    let changes: [(String, String)]
    /// Ids of which one must be found.
    let expected: Set<String>
    var testDescription: String { name }
  }

  /// All ways.
  static let mutations: [Mutation] = [
    Mutation(
      name: "a demanded PTR loses its network", file: "zonec.json",
      changes: [
        (#"{ "cidr": "198.51.100.64/26", "scope": "public" },"#, ""),
        (#"{ "cidr": "2001:db8:20::/46", "scope": "public" },"#, ""),
      ], expected: ["missing-ptr"]),
    Mutation(
      name: "a network is shifted", file: "zonec.json",
      changes: [
        (#""cidr": "10.20.0.0/20""#, #""cidr": "10.20.16.0/20""#),
        (#""cidr": "192.0.2.0/24""#, #""cidr": "192.0.3.0/24""#),
        (#""cidr": "2001:db8:10::/48""#, #""cidr": "2001:db8:11::/48""#),
      ], expected: ["address-outside-networks"]),
    Mutation(
      name: "an address moves out of its network", file: "production.json",
      changes: [
        (#""10.20.5.1""#, #""10.21.5.1""#), (#""10.20.13.1""#, #""10.20.16.1""#),
        (#""fd12:3456:789a:1::5:3""#, #""fd12:3456:789a:9::5:3""#),
      ], expected: ["address-outside-networks"]),
    Mutation(
      name: "an address becomes another host's", file: "production.json",
      changes: [(#""10.20.5.1""#, #""10.20.13.1""#), (#""192.0.2.21""#, #""192.0.2.22""#)],
      expected: ["duplicate-address"]),
    Mutation(
      name: "an address becomes a network's", file: "production.json",
      changes: [(#""192.0.2.10""#, #""192.0.2.0""#), (#""192.0.2.25""#, #""192.0.2.255""#)],
      expected: ["network-or-broadcast-address"]),
    Mutation(
      name: "a host is removed from its pool", file: "staging.json",
      changes: [
        (#"{ "name": "cache2", "private": "10.30.5.31" },"#, ""),
        (
          #"{ "name": "ns2", "private": "10.30.5.2", "public": { "ns2": ["192.0.2.131", "2001:db8:23::2"] } },"#,
          ""
        ),
      ], expected: ["role-count"]),
    Mutation(
      name: "a mark moves", file: "staging.json",
      changes: [
        (
          #"{ "name": "db7", "roles": ["db", "primary"]"#,
          #"{ "name": "db9", "roles": ["db", "primary"]"#
        )
      ], expected: ["mark-not-lowest"]),
    Mutation(
      name: "a mark is misplaced", file: "staging.json",
      changes: [
        (
          #""name": "db7", "roles": ["db", "primary"]"#,
          #""name": "db7", "roles": ["cache", "primary"]"#
        )
      ], expected: ["mark-misplaced"]),
    Mutation(
      name: "a public hostname is renamed", file: "production.json",
      changes: [
        (#""jump": ["192.0.2.10""#, #""jmup": ["192.0.2.10""#), (#""img": ["#, #""imgs": ["#),
      ],
      expected: ["role-hostname"]),
    Mutation(
      name: "a database is put in the window", file: "staging.json",
      changes: [(#"["10.30.5.8",  "10.50.4.2"]"#, #"["10.30.5.8"], "public": "192.0.2.199""#)],
      expected: ["role-public-address"]),
    Mutation(
      name: "a name crosses levels", file: "example.net.zone",
      changes: [("_dmarc  IN", "try IN A 192.0.2.21\n_dmarc  IN")], expected: ["level-crossing"]),
    Mutation(
      name: "the inside shows outside", file: "example.org.zone",
      changes: [("IN  A      192.0.2.200", "IN  A      10.20.0.200")],
      expected: ["private-address-in-public-zone"]),
    Mutation(
      name: "a pool is emptied", file: "zonec.json",
      changes: [
        (#""frontend": "lb", "backend": "worker""#, #""frontend": "db", "backend": "worker""#)
      ], expected: ["empty-pool"]),
    Mutation(
      name: "a policy names a stranger", file: "example.org.zone",
      changes: [(#""v=spf1 mx -all""#, #""v=spf1 mx ip4:192.0.2.77 -all""#)],
      expected: ["spf-allows-foreign-address"]),
    Mutation(
      name: "an allowance is misspelt", file: "zonec.json",
      changes: [(#""subject": "lab/cache""#, #""subject": "lab/cahce""#)],
      expected: ["unused-allowance"]),
  ]

  @Test("the fault of a broken estate is found", arguments: mutations, [1, 2, 3] as [UInt64])
  func broken(_ mutation: Mutation, _ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let (text, replacement) = try #require(mutation.changes.randomElement(using: &generator))
    let report = DiskProject(name: "fixtures/estate").checked { path, content in
      guard path.hasSuffix(mutation.file) else { return content }
      return content.replacingOccurrences(of: text, with: replacement)
    }
    let found = Set(report.diagnostics.filter { $0.severity != .info }.map(\.id))
    #expect(!found.isDisjoint(with: mutation.expected), "\(found.sorted())")
    #expect(DiskProject(name: "fixtures/estate").checked().marks == [])
  }
}
