import Testing

@testable import ZoneModel

/// Zones made to be slow: with anything quadratic in a check each of these takes minutes.
@Suite(.timeLimit(.minutes(1)))
struct HostileZoneTests {
  /// How many records each has.
  private static let count = 100_000

  @Test("a hundred thousand records of one owner end quickly")
  func endsManyRecords() {
    let lines = (0..<Self.count).map { "w A 10.\($0 >> 16).\($0 >> 8 & 255).\($0 & 255)" }
    let zone = CheckedZone(lines.joined(separator: "\n"), .gdnsd)
    #expect(zone.marks == ["7:1 error rrset-too-large"])
  }

  @Test("a chain of a hundred thousand aliases ends quickly, and is one finding")
  func endsChain() {
    let lines = (0..<Self.count).map { "c\($0) CNAME c\($0 + 1)" }
    let zone = CheckedZone(lines.joined(separator: "\n") + "\nc\(Self.count) A 192.0.2.9", .gdnsd)
    #expect(zone.marks == ["7:10 error cname-chain"])
  }

  @Test("a loop of a hundred thousand aliases ends quickly, and is one finding")
  func endsLoop() {
    let lines = (0..<Self.count).map { "c\($0) CNAME c\(($0 + 1) % Self.count)" }
    #expect(CheckedZone(lines.joined(separator: "\n")).marks == ["7:10 warning cname-loop"])
  }

  @Test("a hundred thousand delegations end quickly")
  func endsCuts() {
    let lines = (0..<(Self.count / 2)).map { "d\($0) NS ns.d\($0)\nns.d\($0) A 192.0.2.9" }
    #expect(CheckedZone(lines.joined(separator: "\n"), .gdnsd).marks == [])
  }

  @Test("a chain of delegations a hundred labels deep ends quickly")
  func endsDeepCuts() {
    var name = "d"
    let lines = (0..<100).map { _ in
      name = "d." + name
      return (0..<100).map { "x\($0).\(name) NS ns.example.net." }.joined(separator: "\n")
    }
    let zone = CheckedZone("d NS ns.example.net.\n" + lines.joined(separator: "\n"))
    #expect(zone.diagnostics.count == 10000)
  }

  @Test("a hundred thousand copies of a record are reported at most ten thousand times")
  func bounds() {
    let zone = CheckedZone(
      [String](repeating: "w A 192.0.2.9", count: Self.count).joined(separator: "\n"))
    let copies = zone.diagnostics.filter { $0.id == "duplicate-record" }
    #expect(copies.count == 10000)
    #expect(copies.last?.message.contains("only the first 10000") == true)
  }

  @Test("the chain that gdnsd accepts is 16 aliases long", arguments: [(16, 0), (17, 1)])
  func countsChain(_ length: Int, _ findings: Int) {
    let lines = (0..<length).map { "c\($0) CNAME c\($0 + 1)" } + ["c\(length) A 192.0.2.9"]
    #expect(CheckedZone(lines.joined(separator: "\n"), .gdnsd).diagnostics.count == findings)
  }

  @Test(
    "the set that gdnsd accepts has 1017 addresses at big.example.com",
    arguments: [(1017, 0), (1018, 1)])
  func countsAddresses(_ count: Int, _ findings: Int) {
    let lines = (0..<count).map { "big A 10.0.\($0 >> 8).\($0 & 255)" }
    #expect(CheckedZone(lines.joined(separator: "\n"), .gdnsd).diagnostics.count == findings)
  }

  @Test("the delegation that gdnsd accepts has 64 servers", arguments: [(64, 0), (65, 1)])
  func countsServers(_ count: Int, _ findings: Int) {
    let lines = (0..<count).map { "w NS n\($0).example.net." }
    #expect(CheckedZone(lines.joined(separator: "\n"), .gdnsd).diagnostics.count == findings)
  }
}
