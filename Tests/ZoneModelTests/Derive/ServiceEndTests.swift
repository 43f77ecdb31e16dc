import Testing

@testable import ZoneModel

/// Who answers for a service: a role, some of its hosts, chosen hosts, addresses, or another name.
struct ServiceEndTests {
  private let publicZone = "live/zones/example.org"
  private let internalZone = "live/zones/live.test"

  /// Three web hosts, the third with a private address only, and one service.
  private func project(_ service: String) -> TestProject {
    TestProject(
      settings: #""services": [{ "name": "shop", \#(service) }],"#,
      roles: #""web": {}"#,
      hosts: """
        { "name": "web1", "private": "10.0.0.11", "public": "192.0.2.11" },
        { "name": "web2", "private": "10.0.0.12", "public": "192.0.2.12" },
        { "name": "web3", "private": "10.0.0.13" },
        """)
  }

  /// The same with a second level, `trial`, whose inventory is p/trial.json.
  private func withTrial(_ service: String) -> TestProject {
    var project = project(service)
    project.files["p/zonec.json"]?.replace(
      "\"levels\": { \"live\"",
      with: #"""
        "levels": { "trial": { "inventory": "trial.json", "publicZone": "example.net",
          "internalZone": "trial.test" }, "live"
        """#)
    return project
  }

  /// The records of the service in the public and the internal zone, and the findings.
  private func shop(_ service: String) -> (front: [String], back: [String], found: [String]) {
    let compilation = project(service).compiled()
    func own(_ zone: String) -> [String] {
      compilation.records(zone).filter { $0.hasPrefix("shop ") }.map { String($0.dropFirst(13)) }
    }
    return (own(publicZone), own(internalZone), compilation.diagnostics.map(\.id))
  }

  @Test("all hosts of a role but some")
  func exceptions() {
    let shop = shop(#""frontend": { "role": "web", "not": ["web2"] }"#)
    #expect(shop.front == ["A 192.0.2.11"])
    #expect(shop.back == [])
  }

  @Test("chosen hosts, in the order in which they are chosen")
  func chosenHosts() {
    let shop = shop(#""backend": { "hosts": ["web3", "web1"], "reason": "a trial" }"#)
    #expect(shop.back == ["A 10.0.0.13", "A 10.0.0.11"])
  }

  @Test("addresses, whoever has them")
  func addresses() {
    let shop = shop(#""frontend": { "addresses": ["198.51.100.7", "2001:db8::7"] }"#)
    #expect(shop.front == ["A 198.51.100.7", "AAAA 2001:db8::7"])
  }

  @Test("another name, which may be in a zone of the level")
  func aliases() {
    let shop = shop(
      #""frontend": { "cname": "www.cdn.example" }, "backend": { "cname": "db.{internalZone}" }"#)
    #expect(shop.front == ["CNAME www.cdn.example."])
    #expect(shop.back == ["CNAME db.live.test."])
  }

  @Test("beside the name it is both ends, as far as there are addresses")
  func both() {
    #expect(shop(#""role": "web", "not": ["web2"]"#).front == ["A 192.0.2.11"])
    #expect(shop(#""role": "web", "not": ["web2"]"#).back == ["A 10.0.0.11", "A 10.0.0.13"])
    let inside = shop(#""hosts": ["web3"]"#)
    #expect(inside.front == [] && inside.back == ["A 10.0.0.13"])
    #expect(!inside.found.contains("empty-pool"))
    let addresses = shop(#""addresses": ["10.0.0.99", "192.0.2.99"]"#)
    #expect(addresses.front == ["A 192.0.2.99"] && addresses.back == ["A 10.0.0.99"])
    let alias = shop(#""cname": "www.cdn.example""#)
    #expect(alias.front == ["CNAME www.cdn.example."] && alias.back == alias.front)
  }

  @Test("only the levels that are listed have the service")
  func levels() {
    var project = withTrial(#""frontend": "web", "levels": ["live"]"#)
    project.files["p/trial.json"] = """
      { "hosts": [{ "name": "salt", "private": "10.0.1.1", "public": "192.0.2.101" },
        { "name": "web1", "public": "192.0.2.111" }] }
      """
    let compilation = project.compiled()
    #expect(compilation.records(publicZone).contains { $0.hasPrefix("shop ") })
    let trial = compilation.records("trial/zones/example.net")
    #expect(!trial.isEmpty && !trial.contains { $0.hasPrefix("shop ") })
  }

  @Test(
    "what does not fit together is refused",
    arguments: [
      (#""frontend": { "role": "web", "hosts": ["web1"] }"#, "bad-value"),
      (#""frontend": { "not": ["web1"] }"#, "missing-key"),
      (#""frontend": { "hosts": ["web1"], "not": ["web2"] }"#, "bad-value"),
      (#""frontend": { "role": "web", "until": "2030-01-31" }"#, "bad-value"),
      (#""frontend": { "hosts": ["web1"], "until": "soon" }"#, "bad-value"),
      (#""frontend": "web", "hosts": ["web1"]"#, "bad-value"),
      (#""frontend": { "hosts": ["web9"] }"#, "unknown-host"),
      (#""frontend": { "role": "web", "not": ["web9"] }"#, "unknown-host"),
      (#""frontend": { "hosts": ["web1", "web1"] }"#, "duplicate-name"),
      (#""frontend": { "hosts": ["web3"] }"#, "empty-pool"),
      (#""hosts": []"#, "empty-pool"),
      (#""frontend": { "addresses": ["10.0.0.9"] }"#, "private-address-in-public"),
      (#""frontend": { "addresses": ["192.0.2.9", "192.0.2.9"] }"#, "duplicate-address"),
      (#""frontend": { "cname": "db.{zone}" }"#, "bad-name"),
      (#""frontend": { "role": "wbe" }"#, "unknown-role"),
      (#""frontend": { "roles": "web" }"#, "unknown-key"),
      (#""frontend": ["web"]"#, "wrong-type"),
      (#""frontend": "web", "srv": {}"#, "missing-key"),
      (#""frontend": "web", "srv": { "port": 70000 }"#, "bad-number"),
      (#""srv": { "port": 53 }, "frontend": { "cname": "www.cdn.example" }"#, "bad-value"),
      (#""frontend": "web", "aliases": ["_shop"]"#, "bad-name"),
      (#""frontend": "web", "aliases": ["a.*"]"#, "bad-name"),
      (#""frontend": "web", "aliases": ["*."]"#, "bad-name"),
      (#""frontend": "web", "levels": ["prod"]"#, "unknown-level"),
    ])
  func refused(_ service: String, _ id: String) {
    let found = shop(service).found
    #expect(found.contains(id), "\(found)")
  }

  @Test("with \"srv\" the service has a record for each host, at names with underscores")
  func serviceRecords() {
    let compilation = TestProject(
      settings: #"""
        "services": [{ "name": "_sip._tcp", "aliases": ["_sips._tcp"], "role": "web",
          "srv": { "port": 5060, "weight": 5 } }],
        """#, roles: #""web": {}"#,
      hosts: """
        { "name": "web1", "private": ["10.0.0.11", "10.0.0.21"], "public": { "a": "192.0.2.11" } },
        { "name": "web2", "private": "10.0.0.12" },
        """
    ).compiled()
    func records(_ zone: String) -> [String] {
      compilation.records(zone).filter { $0.contains(" SRV ") }
    }
    #expect(
      records(publicZone) == [
        "_sip._tcp 3600 IN SRV 0 5 5060 a.example.org.",
        "_sips._tcp 3600 IN SRV 0 5 5060 a.example.org.",
      ])
    #expect(
      records(internalZone).filter { $0.hasPrefix("_sip.") } == [
        "_sip._tcp 3600 IN SRV 0 5 5060 web1.live.test.",
        "_sip._tcp 3600 IN SRV 0 5 5060 web2.live.test.",
      ])
    #expect(!compilation.records(internalZone).contains { $0.contains("backend") })
  }

  @Test("a service may be a wildcard")
  func wildcard() {
    let project = TestProject(
      settings: #""services": [{ "name": "*.apps", "aliases": ["*"], "frontend": "salt" }],"#)
    let records = project.compiled().records(publicZone)
    #expect(records.contains("*.apps 3600 IN A 192.0.2.1"))
    #expect(records.contains("* 3600 IN A 192.0.2.1"))
  }

  @Test(
    "names that nobody wrote may be left out, and the nearest word counts",
    arguments: [
      ("", "", "", ["salt.role", "shop.backend"]),
      (#""roleNames": false,"#, "", "", ["shop.backend"]),
      (#""backendNames": false,"#, "", "", ["salt.role"]),
      (#""roleNames": false,"#, #""roleNames": true,"#, "", ["salt.role", "shop.backend"]),
      ("", #""roleNames": true,"#, #""roleNames": false,"#, ["shop.backend"]),
      (#""backendNames": true,"#, #""backendNames": false,"#, "", ["salt.role"]),
    ])
  func impliedNames(_ settings: String, _ level: String, _ role: String, _ names: [String]) {
    var project = TestProject(
      settings: settings + #""services": [{ "name": "shop", "backend": "salt" }],"#)
    project.files["p/zonec.json"]?.replace("\"live\": {", with: "\"live\": { \(level)")
    project.files["p/roles.json"]?.replace("\"salt\": {", with: "\"salt\": { \(role)")
    let owners = project.compiled().records(internalZone).map { $0.prefix { $0 != " " } }
    #expect(owners.filter { $0.contains(".") }.map(String.init) == names.reversed())
  }

  @Test("a service says for itself whether it has a name below backend")
  func ownBackendName() {
    let project = TestProject(
      settings: #"""
        "backendNames": false,
        "services": [{ "name": "shop", "backend": "salt", "backendNames": true }],
        """#)
    #expect(
      project.compiled().records(internalZone).contains("shop.backend 3600 IN A 10.0.0.1"))
  }

  @Test("a host may be left out that only another level has, and levels and in must agree")
  func otherLevels() {
    func found(_ service: String) -> [String] {
      var project = withTrial(service)
      project.files["p/trial.json"] = """
        { "hosts": [{ "name": "salt", "private": "10.0.1.1", "public": "192.0.2.101" },
          { "name": "web9", "public": "192.0.2.111" }] }
        """
      return project.compiled().diagnostics.filter { $0.severity == .error }.map(\.id)
    }
    #expect(found(#""frontend": { "role": "web", "not": ["web2"] }"#) == [])
    #expect(found(#""frontend": { "hosts": ["web2"] }"#).contains("unknown-host"))
    #expect(
      found(#""frontend": "web", "levels": ["live"], "in": { "trial": null }"#) == ["bad-value"])
  }

  @Test("a back end that a level leaves alone is missed, though it was written for both ends")
  func halfShared() {
    let service = #""hosts": ["web9"], "in": { "live": { "frontend": null } }"#
    #expect(shop(service).found.filter { ["unknown-host", "empty-pool"].contains($0) }.count == 2)
  }

  @Test("a chosen host is named once, whichever ends it is chosen for")
  func unknownOnce() {
    #expect(shop(#""hosts": ["web1", "web9"]"#).found.count { $0 == "unknown-host" } == 1)
  }
}
