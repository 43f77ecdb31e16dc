import Testing

/// A real gdnsd serves what `zonec build` writes, and the answers are what the zone files hold.
@Suite(.serialized)
struct ServedZoneTests {
  /// A level of the example project, and what is known of it without zonec.
  struct Level: Sendable, CustomTestStringConvertible {
    /// Its name.
    let name: String
    /// Where its public names are.
    let publicZone: String
    /// The public addresses that its service `accounts` must have, dotted and in order.
    let accounts: [String]
    /// The public addresses of its mail host, by the name that their PTR records must have.
    let mail: [String: String]

    var testDescription: String { name }

    /// As the project's page of VMs says.
    static let all = [
      Level(
        name: "production", publicZone: "webplatform.org",
        accounts: ["173.236.255.113", "173.236.255.115"],
        mail: ["mail": "173.236.254.98", "mail2": "173.236.254.99"]),
      Level(
        name: "staging", publicZone: "webplatformstaging.org", accounts: ["173.236.255.186"],
        mail: ["mail": "173.236.254.235", "mail2": "173.236.254.236"]),
    ]
  }

  /// An RRset, by what is asked for it.
  struct Question: Hashable {
    /// Absolute, in small letters.
    let name: String
    /// The number of the type.
    let type: UInt16
  }

  @Test(
    "gdnsd answers every RRset of every zone file, whole and with its TTL", arguments: Level.all)
  func answersEveryRRset(_ level: Level) throws {
    let build = try BuiltProject("zones")
    let zones = build.zones(of: level.name)
    guard let server = try GdnsdServer.start(zones: zones) else { return }
    defer { server.stop() }
    for (zone, file) in zones {
      guard let records = try CompiledZone.records(zone: zone, file: file) else { return }
      #expect(!records.isEmpty)
      let sets = Dictionary(grouping: records) { Question(name: $0.name, type: $0.type) }
      let cuts = sets.keys.filter { $0.type == 2 && $0.name != "\(zone)." }.map(\.name)
      for (question, expected) in sets {
        let answer = try DNSQuery(name: question.name, type: question.type).ask(server.endpoint)
        // Below a cut the zone only points on: its name servers come in the authority section.
        let isBelowCut = cuts.contains { question.name == $0 || question.name.hasSuffix(".\($0)") }
        if isBelowCut && question.type != 2 { continue }
        let actual = isBelowCut ? answer.authority : answer.records
        #expect(answer.rcode == 0, "\(question)")
        #expect(answer.isAuthoritative == !isBelowCut, "\(question)")
        #expect(actual.count == expected.count, "\(question)")
        #expect(Set(actual) == Set(expected), "\(question)")
      }
    }
  }

  @Test("a service behind front ends is a round robin of all of them", arguments: Level.all)
  func roundRobin(_ level: Level) throws {
    let build = try BuiltProject("zones")
    let zones = build.zones(of: level.name)
    guard let server = try GdnsdServer.start(zones: zones) else { return }
    defer { server.stop() }
    for name in ["accounts", "api.accounts", "oauth.accounts", "profile.accounts"] {
      var orders = Set<[String]>()
      // With two addresses, one order forty times in a row is a chance of one in 10^11.
      for _ in 0..<40 {
        let answer = try DNSQuery(name: "\(name).\(level.publicZone)", type: 1).ask(server.endpoint)
        let addresses = answer.records.map { Self.dotted($0.rdata) }
        #expect(addresses.sorted() == level.accounts, "\(name)")
        orders.insert(addresses)
      }
      #expect(orders.count == (level.accounts.count > 1 ? 2 : 1), "\(name): \(orders)")
    }
  }

  @Test("a mail address has a PTR record to a name with that address", arguments: Level.all)
  func mailReverses(_ level: Level) throws {
    let build = try BuiltProject("zones")
    let zones = build.zones(of: level.name)
    guard let server = try GdnsdServer.start(zones: zones) else { return }
    defer { server.stop() }
    for (label, address) in level.mail {
      let reverse = address.split(separator: ".").reversed().joined(separator: ".")
      let pointer = try DNSQuery(name: "\(reverse).in-addr.arpa", type: 12).ask(server.endpoint)
      let target = try #require(pointer.records.first, "\(address) has a PTR record")
      #expect(pointer.records.count == 1)
      let name = NameBytes.text(of: target.rdata)
      #expect(name == "\(label).\(level.publicZone).")
      let forward = try DNSQuery(name: name, type: 1).ask(server.endpoint)
      #expect(forward.records.map { Self.dotted($0.rdata) } == [address])
    }
  }

  @Test("a private address never enters a public zone", arguments: Level.all)
  func keepsPrivateAddresses(_ level: Level) throws {
    let build = try BuiltProject("zones")
    for (zone, file) in build.zones(of: level.name) {
      guard zone.hasSuffix(".org") else { continue }
      guard let records = try CompiledZone.records(zone: zone, file: file) else { return }
      #expect(records.contains { $0.type == 1 })
      #expect(!records.contains { $0.type == 1 && $0.rdata.first == 10 })
    }
  }

  @Test("names outside the zones are refused", arguments: Level.all)
  func refusesForeignNames(_ level: Level) throws {
    let build = try BuiltProject("zones")
    let zones = build.zones(of: level.name)
    guard let server = try GdnsdServer.start(zones: zones) else { return }
    defer { server.stop() }
    for name in [".", "org", "example.com", "11.10.10.in-addr.arpa", "notwebplatform.org"] {
      let answer = try DNSQuery(name: name, type: 1).ask(server.endpoint)
      #expect(answer.rcode == 5 && answer.records.isEmpty, "\(name)")
    }
  }

  /// An address record's data as people write it.
  private static func dotted(_ rdata: [UInt8]) -> String {
    rdata.map { String($0) }.joined(separator: ".")
  }
}
