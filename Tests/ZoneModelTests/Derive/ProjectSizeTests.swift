import Testing

@testable import ZoneModel

/// A project that would make too much is refused before any of it is made.
struct ProjectSizeTests {
  /// A project of some levels that share one inventory, with further settings.
  private func project(levels: Int, settings: String = "", hosts: String = "") -> TestProject {
    var project = TestProject(
      settings: settings, roles: #""web": {}"#,
      hosts: #"{ "name": "web1", "private": "10.0.0.2" }, \#(hosts)"#)
    let entries = (0..<levels).map {
      #""l\#($0)": { "inventory": "shared.json", "publicZone": "p\#($0).example", "internalZone": "i\#($0).test" }"#
    }
    project.files["p/shared.json"] = #"{ "hosts": [{ "name": "web1", "private": "10.0.0.2" }] }"#
    project.files["p/zonec.json"] = project.files["p/zonec.json"]?
      .replacing(#""levels": {"#, with: #""levels": {"# + entries.joined(separator: ",\n") + ",")
      .replacing(
        #""internal": [{ "role": "salt" }]"#,
        with: #""internal": [{ "host": "ns1.example.net" }]"#
      )
      .replacing(
        #""public": [{ "role": "salt" }]"#, with: #""public": [{ "host": "ns1.example.net" }]"#)
    return project
  }

  /// Networks of 128 zones each.
  private func networks(_ count: Int) -> String {
    let list = (0..<count).map {
      #"{ "cidr": "10.\#($0 / 2).\#($0 % 2 * 128).0/17", "scope": "private" }"#
    }
    return "\"networks\": [\(list.joined(separator: ",\n"))],"
  }

  @Test("networks times levels are counted before a zone is made")
  func zones() throws {
    let compilation = project(levels: 200, settings: networks(40)).compiled()
    #expect(compilation.ids == ["too-many-zones"])
    #expect(compilation.zones.isEmpty)
    let finding = try #require(compilation.diagnostics.first)
    // 201 levels have 402 zones of their own, and each network 25,728 more.
    #expect(compilation.sources.text(of: finding.range) == "10.4.128.0/17")
  }

  @Test("as many zones as are counted are made", arguments: [1, 3])
  func zonesBelow(levels: Int) {
    let compilation = project(levels: levels, settings: networks(2)).compiled()
    #expect(!compilation.ids.contains("too-many-zones"))
    #expect(compilation.zones.count == (levels + 1) * (2 + 2 * 128))
  }

  @Test(
    "a network has as many zones as are counted",
    arguments: [
      "10.0.0.0/8", "10.0.0.0/9", "10.0.0.0/15", "10.0.0.0/17", "10.0.0.0/23", "10.0.0.0/24",
      "10.0.0.0/25", "10.0.0.4/32", "2001:db8::/32", "2001:db8::/45", "2001:db8::/47",
    ])
  func count(text: String) throws {
    let bytes = Array(text.utf8)
    let parsed = CIDR(parsing: bytes.span)
    let cidr = try #require(parsed)
    #expect(
      ReverseZones.zones(of: cidr, network: 0, level: nil).count == ReverseZones.count(of: cidr))
  }

  @Test("zones that very many levels serve are counted as files")
  func zoneFiles() {
    var project = project(levels: 1100)
    project.files["p/zonec.json"] = project.files["p/zonec.json"]?
      .replacing(
        #"[{ "host": "ns1.example.net" }]"#, with: #"[{ "role": "web", "level": "*" }]"#)
    let compilation = project.compiled()
    #expect(compilation.ids == ["too-many-zones"])
    #expect(compilation.diagnostics.first?.message.contains("1000000 zone files") == true)
  }

  /// Settings that are said to each of very many levels, or of all their zones.
  private static let repeated: [(key: String, text: String, levels: Int)] = {
    func list(_ count: Int, _ each: (Int) -> String) -> String {
      "[" + (0..<count).map(each).joined(separator: ",") + "]"
    }
    return [
      (
        "mail",
        #"{ "role": "salt", "spf": "-all", "include": \#(list(3400) { "\"i\($0).example\"" }) }"#,
        3000
      ),
      (
        "resolver",
        #"{ "nameserver": { "role": "salt" }, "fallback": ["192.0.2.9"], "search": \#(list(1700) { "\"s\($0).example\"" }) }"#,
        3000
      ),
      // A CNAME for each address of a network smaller than a /24.
      (
        "networks", list(30) { #"{ "cidr": "10.9.\#($0).0/25", "scope": "private" }"# }, 3000
      ),
      // The addresses of a pool for each name of its service.
      (
        "services",
        #"[{ "name": "s", "backend": "web", "aliases": \#(list(12_000) { "\"a\($0)\"" }) }]"#, 1
      ),
      // The same, where a level says who is in the pool.
      (
        "services",
        list(6000) { #"{ "name": "s\#($0)", "in": { "live": { "backend": "web" } } }"# }, 1
      ),
    ]
  }()

  @Test("what a project says to each level, zone or host is counted", arguments: repeated)
  func recordsOfSettings(key: String, text: String, levels: Int) {
    let hosts = (2...901).map {
      #"{ "name": "web\#($0)", "private": "10.1.\#($0 / 250).\#($0 % 250 + 1)" }"#
    }
    let compilation = project(
      levels: levels, settings: "\"\(key)\": \(text),", hosts: hosts.joined(separator: ",\n")
    ).compiled()
    #expect(compilation.ids == ["too-many-records"])
    #expect(compilation.zones.isEmpty)
  }

  @Test("the names of roles are counted for each level, each with the addresses of its hosts")
  func recordsOfRoles() throws {
    var project = project(levels: 60)
    let roles = (0..<100).map { "r\($0)" }
    project.files["p/roles.json"] = project.files["p/roles.json"]?
      .replacing(
        #""web": {}"#, with: (["web"] + roles).map { "\"\($0)\": {}" }.joined(separator: ","))
    let addresses = (0..<2000).map { "10.1.\($0 / 250).\($0 % 250 + 1)" }
    project.files["p/shared.json"] =
      #"{ "hosts": [{ "name": "h", "roles": \#(roles), "#
      + #""private": \#(addresses) }] }"#
    let compilation = project.compiled()
    #expect(compilation.ids == ["too-many-records"])
    let finding = try #require(compilation.diagnostics.first)
    // 200,000 records of each.
    #expect(compilation.sources.text(of: finding.range) == "l49")
  }

  @Test("no more levels than fit into their numbers", arguments: [65_535, 65_536])
  func levels(count: Int) {
    var project = Project()
    for number in 0..<count {
      project.levels.append(
        Level(name: "l\(number)", publicZone: .root, internalZone: .root, range: .none))
    }
    let index = ProjectIndex(project, handWritten: [], workers: .serial)
    let message = ProjectSize.excess(of: index)?.message
    #expect(message == (count > 65_535 ? "there are more than 65535 levels" : nil))
  }

  @Test("name servers are counted for each of their zones")
  func recordsOfNameservers() {
    var project = project(levels: 1, settings: networks(160))
    let servers = (0..<500).map { #"{ "host": "ns\#($0).example.net" }"# }
    project.files["p/zonec.json"] = project.files["p/zonec.json"]?.replacing(
      #"[{ "host": "ns1.example.net" }]"#, with: "[\(servers.joined(separator: ","))]")
    #expect(project.compiled().ids == ["too-many-records"])
  }

  @Test("services times the members of their pools are counted before a record is made")
  func records() throws {
    let hosts = (2...901).map {
      #"{ "name": "web\#($0)", "private": "10.1.\#($0 / 250).\#($0 % 250 + 1)" }"#
    }
    let services = (0..<6000).map { #"{ "name": "s\#($0)", "backend": "web" }"# }
    let compilation = project(
      levels: 1, settings: "\"services\": [\(services.joined(separator: ",\n"))],",
      hosts: hosts.joined(separator: ",\n")
    ).compiled()
    #expect(compilation.ids == ["too-many-records"])
    #expect(compilation.zones.isEmpty)
    let finding = try #require(compilation.diagnostics.first)
    #expect(compilation.sources.text(of: finding.range)?.hasPrefix("s5") == true)
  }

  @Test("an inventory that very many levels name is counted each time, and read once")
  func sharedInventory() {
    var project = project(levels: 3000)
    let note = String(repeating: "x", count: 64 << 10)
    project.files["p/shared.json"] = #"""
      { "hosts": [{ "name": "web1", "private": "10.0.0.2", "note": "\#(note)" }] }
      """#
    #expect(project.compiled().ids == ["too-many-records"])
  }

  @Test("a fault in an inventory of several levels is reported once")
  func sharedFault() {
    var project = project(levels: 3)
    project.files["p/shared.json"] = #"""
      { "hosts": [{ "name": "web1", "private": "10.0.0.2" }, { "name": "web1", "private": "10.0.0.3" }] }
      """#
    #expect(project.compiled().ids == ["duplicate-host"])
  }

  @Test(
    "a name of a shared inventory that is too long for one level's zone is reported for that level")
  func sharedLongName() {
    var project = project(levels: 2)
    let label = String(repeating: "a", count: 63)
    let host = [label, label, label].joined(separator: ".")
    let zone = [String(repeating: "b", count: 60), "test"].joined(separator: ".")
    project.files["p/shared.json"] = #"""
      { "hosts": [{ "name": "web1", "public": { "\#(host)": "192.0.2.9" } }] }
      """#
    project.files["p/zonec.json"] = project.files["p/zonec.json"]?
      .replacing("\"i1.test\"", with: "\"\(zone)\"")
    #expect(project.compiled().ids.contains("bad-name"))
  }

  @Test("services without a host in thousands of levels are reported a bounded number of times")
  func emptyPools() {
    let services = (0..<100).map { #"{ "name": "s\#($0)", "backend": "none" }"# }
    var project = project(
      levels: 40, settings: "\"services\": [\(services.joined(separator: ",\n"))],")
    project.files["p/roles.json"] = project.files["p/roles.json"]?
      .replacing(#""web": {}"#, with: #""web": {}, "none": {}"#)
    #expect(project.compiled().ids.count { $0 == "empty-pool" } == 1000)
  }

  @Test("explain and retire say that there is too much, and do not make it")
  func questions() {
    let project = project(levels: 200, settings: networks(40))
    for asked in [
      Asked(explain, "web1", of: project), Asked(retire, "web1", of: project),
    ] {
      #expect(asked.result.diagnostics.map(\.id) == ["too-many-zones"])
      #expect(asked.result.answer == nil)
    }
  }
}
