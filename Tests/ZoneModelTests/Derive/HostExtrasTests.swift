import Testing

@testable import ZoneModel

/// What a host may say of itself beside its addresses.
struct HostExtrasTests {
  private let publicZone = "live/zones/example.org"
  private let internalZone = "live/zones/live.test"

  /// A project with one more host.
  private func project(_ host: String, settings: String = "", roles: String = "") -> TestProject {
    TestProject(settings: settings, roles: #""web": {}, \#(roles)"#, hosts: "{ \(host) },")
  }

  @Test("aliases of a host repeat its private addresses in the internal zone, or are CNAMEs")
  func aliases() {
    let host = #"""
      "name": "web1", "private": ["10.0.0.11", "fd00::11"], "public": "192.0.2.11",
      "aliases": ["wiki", "old.wiki"], "ttl": "5m"
      """#
    let compilation = project(host).compiled()
    for owner in ["wiki", "old.wiki"] {
      #expect(compilation.records(internalZone).contains("\(owner) 300 IN A 10.0.0.11"))
      #expect(compilation.records(internalZone).contains("\(owner) 300 IN AAAA fd00::11"))
    }
    #expect(!compilation.records(publicZone).contains { $0.contains("wiki") })
    let chased = project(host, settings: #""aliases": "cname","#).compiled()
    #expect(chased.records(internalZone).contains("wiki 300 IN CNAME web1.live.test."))
  }

  @Test("a host takes mail at all of its public hostnames, or at some")
  func exchangers() {
    let public_ =
      #""name": "web1", "public": { "a": ["192.0.2.11", "2001:db8::11"], "b": "192.0.2.12" }"#
    let all = project(public_ + #", "mx": 20"#).compiled().records(publicZone)
    #expect(
      all.filter { $0.contains(" MX ") } == [
        "@ 3600 IN MX 20 a.example.org.", "@ 3600 IN MX 20 b.example.org.",
      ])
    let some = project(public_ + #", "mx": { "b": 5 }"#).compiled().records(publicZone)
    #expect(some.filter { $0.contains(" MX ") } == ["@ 3600 IN MX 5 b.example.org."])
  }

  @Test("a host's own preference counts before that of the mail role")
  func ownPreference() {
    let records = TestProject(
      settings: #""mail": { "role": "mx", "mx": 10 },"#, roles: #""mx": {}"#,
      hosts: """
        { "name": "mx1", "public": "192.0.2.11" },
        { "name": "mx2", "public": "192.0.2.12", "mx": 50 },
        """
    ).compiled().records(publicZone)
    #expect(
      Set(records.filter { $0.contains(" MX ") }) == [
        "@ 3600 IN MX 10 mx1.example.org.", "@ 3600 IN MX 50 mx2.example.org.",
      ])
  }

  @Test(
    "roles are told by the parts of a name, by its first label, or by a list alone",
    arguments: [
      ("parts", "web1-mx", ["mx", "web"]), ("parts", "web1.rack-2", ["web"]),
      ("label", "mx-in1001", ["mx-in"]), ("list", "whatever-1", []),
    ])
  func rolesFrom(_ way: String, _ name: String, _ roles: [String]) throws {
    let compilation = project(
      #""name": "\#(name)", "private": "10.0.0.11""#, settings: #""rolesFrom": "\#(way)","#,
      roles: #""mx": {}, "mx-in": {}"#
    ).compiled()
    #expect(!compilation.diagnostics.contains { $0.id == "unknown-role" })
    let pools = compilation.records(internalZone).filter { $0.hasSuffix(" 10.0.0.11") }
      .compactMap { $0.firstMatch(of: #/^([a-z-]+)\.role /#)?.1 }
    #expect(pools.map(String.init).sorted() == roles)
  }

  @Test("an empty list of roles is none on purpose")
  func noRoles() {
    let compilation = project(#""name": "vip7", "private": "10.0.0.11", "roles": []"#).compiled()
    #expect(!compilation.diagnostics.contains { $0.severity == .error || $0.id == "unknown-role" })
    #expect(compilation.records(internalZone).contains("vip7 3600 IN A 10.0.0.11"))
  }

  @Test(
    "what cannot be is refused",
    arguments: [
      (#""name": "web1", "public": "192.0.2.11", "aliases": ["wiki"]"#, "bad-value"),
      (#""name": "web1", "private": "10.0.0.11", "aliases": ["_x"]"#, "bad-name"),
      (#""name": "web1", "private": "10.0.0.11", "aliases": ["x", "X"]"#, "duplicate-name"),
      (#""name": "web1", "private": "10.0.0.11", "aliases": "x""#, "wrong-type"),
      (#""name": "web1", "private": "10.0.0.11", "mx": 10"#, "bad-value"),
      (#""name": "web1", "public": "192.0.2.11", "mx": 70000"#, "bad-number"),
      (#""name": "web1", "public": "192.0.2.11", "mx": { "w": 7 }"#, "bad-value"),
      (#""name": "web1", "public": "192.0.2.11", "ttl": "1x""#, "bad-duration"),
      (#""name": "web1", "public": "192.0.2.11", "ttl": 4"#, "bad-duration"),
    ])
  func refused(_ host: String, _ id: String) {
    let found = project(host).compiled().diagnostics.map(\.id)
    #expect(found.contains(id), "\(found)")
  }

  @Test("what a host says of itself stays with it when hosts are sorted")
  func sorted() {
    let hosts = (0..<40).reversed().map { number in
      #"{ "name": "web\#(number)", "private": "10.0.1.\#(number)", "ttl": \#(100 + number), "aliases": ["w\#(number)"] },"#
    }
    let records = TestProject(roles: #""web": {}"#, hosts: hosts.joined(separator: "\n"))
      .compiled().records(internalZone)
    for number in 0..<40 {
      #expect(records.contains("w\(number) \(100 + number) IN A 10.0.1.\(number)"))
      #expect(records.contains("web\(number) \(100 + number) IN A 10.0.1.\(number)"))
    }
  }
}
