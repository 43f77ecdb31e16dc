import Testing
import ZoneModel

/// Each rule makes the records it promises.
struct DerivationTests {
  private let publicZone = "live/zones/example.org"
  private let internalZone = "live/zones/live.test"

  @Test("D1 writes SOA, NS and the name server's address first")
  func apex() {
    let records = TestProject().compiled().records(publicZone)
    #expect(
      records == [
        "@ 900 IN SOA salt.example.org. hostmaster.example.org. 2026112200 7200 1800 259200 900",
        "@ 3600 IN NS salt.example.org.",
        "salt 3600 IN A 192.0.2.1",
      ])
  }

  @Test("D2 leads each host's internal name to all its private addresses of both families")
  func internalHosts() {
    let records = TestProject(
      roles: #""db": {}"#,
      hosts: #"{ "name": "db1", "private": ["10.0.0.5", "fd00::5"] }"#
    ).compiled().records(internalZone)
    #expect(records.contains("db1 3600 IN A 10.0.0.5"))
    #expect(records.contains("db1 3600 IN AAAA fd00::5"))
  }

  @Test("D2 lists hosts under their role in natural order")
  func naturalOrder() {
    let records = TestProject(
      roles: #""db": {}"#,
      hosts: """
        { "name": "db10", "private": "10.0.0.10" }, { "name": "db9", "private": "10.0.0.9" }
        """
    ).compiled().records(internalZone)
    #expect(
      records.filter { $0.hasPrefix("db1") || $0.hasPrefix("db9") }.map { $0.prefix(4) }
        == ["db9 ", "db10"])
  }

  @Test("D3 leads public hostnames to public addresses and keeps private ones out")
  func publicHosts() {
    let compilation = TestProject(
      roles: #""mail": {}"#,
      hosts: #"""
        { "name": "mail", "private": "10.0.0.7", "public": { "mail": "192.0.2.7", "mx2": "2001:db8::7" } }
        """#
    ).compiled()
    let records = compilation.records(publicZone)
    #expect(records.contains("mail 3600 IN A 192.0.2.7"))
    #expect(records.contains("mx2 3600 IN AAAA 2001:db8::7"))
    #expect(!compilation.text(publicZone).contains("10.0.0.7"))
  }

  private let web = TestProject(
    settings: #"""
      "services": [{ "name": "shop", "aliases": ["api.shop"], "frontend": "nginx", "backend": "shop" }],
      """#,
    roles: #""nginx": {}, "shop": {}"#,
    hosts: """
      { "name": "nginx1", "private": "10.0.0.11", "public": "192.0.2.11" },
      { "name": "nginx2", "private": "10.0.0.12", "public": "192.0.2.12" },
      { "name": "shop", "private": "10.0.0.20" },
      """)

  @Test("D4 gives a service and its aliases the addresses of every front end")
  func frontEnds() {
    let compilation = web.compiled()
    let records = compilation.records(publicZone)
    for owner in ["shop", "api.shop"] {
      #expect(
        records.filter { $0.hasPrefix("\(owner) ") }
          == ["\(owner) 3600 IN A 192.0.2.11", "\(owner) 3600 IN A 192.0.2.12"])
    }
    #expect(
      compilation.text(publicZone).contains("; service shop: every nginx (nginx1, nginx2)\n"))
  }

  @Test("D4 writes an alias as a CNAME where the project serves only recursors")
  func aliasesAsCNAME() {
    var project = web
    project.files["p/zonec.json"]?.replace("\"ttl\":", with: "\"aliases\": \"cname\", \"ttl\":")
    let records = project.compiled().records(publicZone)
    #expect(records.contains("api.shop 3600 IN CNAME shop.example.org."))
  }

  @Test("D4 reports a service that nobody answers for")
  func emptyPool() {
    var project = web
    project.files["p/live.json"]?.replace(", \"public\": \"192.0.2.11\"", with: "")
    project.files["p/live.json"]?.replace(", \"public\": \"192.0.2.12\"", with: "")
    let compilation = project.compiled()
    #expect(compilation.diagnostics.filter { $0.severity == .error }.map(\.id) == ["empty-pool"])
    #expect(!compilation.mayBeWritten)
  }

  @Test("D5 leads the service's internal names to every back end")
  func backEnds() {
    let records = web.compiled().records(internalZone)
    for owner in ["shop.backend", "shop", "api.shop"] {
      #expect(
        records.filter { $0.hasPrefix("\(owner) ") } == ["\(owner) 3600 IN A 10.0.0.20"])
    }
  }

  @Test("D6 names every host of a role, and the bearer of a meta role")
  func roleNames() {
    let records = TestProject(
      roles: #""db": {}, "masterdb": { "marks": "db" }"#,
      hosts: """
        { "name": "db1-masterdb", "private": "10.0.0.5" }, { "name": "db2", "private": "10.0.0.6" }
        """
    ).compiled().records(internalZone)
    #expect(
      records.filter { $0.contains(".role ") && $0.contains("db") }
        == [
          "db.role 3600 IN A 10.0.0.5", "db.role 3600 IN A 10.0.0.6",
          "masterdb.role 3600 IN A 10.0.0.5",
        ])
  }

  @Test("D7 gives a PTR to each public address of a role that demands one, and to private ones")
  func reverse() {
    let compilation = TestProject(
      settings: #"""
        "networks": [{ "cidr": "192.0.2.0/24", "scope": "public" },
          { "cidr": "10.0.0.0/24", "scope": "private" }],
        """#,
      roles: #""mail": { "reverse": true }, "web": {}"#,
      hosts: #"""
        { "name": "mail", "private": "10.0.0.7", "public": { "mail": "192.0.2.7", "mx2": "192.0.2.8" } },
        { "name": "web1", "private": "10.0.0.9", "public": "192.0.2.9" },
        """#
    ).compiled()
    #expect(
      compilation.records("live/zones/2.0.192.in-addr.arpa").filter { $0.contains("PTR") }
        == ["7 3600 IN PTR mail.example.org.", "8 3600 IN PTR mx2.example.org."])
    #expect(
      compilation.records("live/zones/0.0.10.in-addr.arpa").filter { $0.contains("PTR") }
        == [
          "1 3600 IN PTR salt.live.test.", "7 3600 IN PTR mail.live.test.",
          "9 3600 IN PTR web1.live.test.",
        ])
  }

  @Test("D7 gives an address with several hostnames one PTR, to the first in the inventory")
  func onePointerAnAddress() {
    let records = TestProject(
      settings: #""networks": [{ "cidr": "192.0.2.0/24", "scope": "public" }],"#,
      roles: #""git": { "reverse": true }"#,
      hosts: #"{ "name": "git", "public": { "source": "192.0.2.3", "code": "192.0.2.3" } }"#
    ).compiled().records("live/zones/2.0.192.in-addr.arpa")
    #expect(records.filter { $0.contains("PTR") } == ["3 3600 IN PTR source.example.org."])
  }

  @Test(
    "D8 cuts reverse zones at octets and nibbles, several where a network spans them",
    arguments: [
      ("11.0.0.0/8", ["11.in-addr.arpa"]),
      ("11.20.0.0/23", ["0.20.11.in-addr.arpa", "1.20.11.in-addr.arpa"]),
      ("192.0.2.64/26", ["64@26.2.0.192.in-addr.arpa"]),
      ("192.0.2.7/32", ["7.2.0.192.in-addr.arpa"]),
      ("2001:db8::/32", ["8.b.d.0.1.0.0.2.ip6.arpa"]),
      ("2001:db8::/31", ["8.b.d.0.1.0.0.2.ip6.arpa", "9.b.d.0.1.0.0.2.ip6.arpa"]),
    ])
  func reverseZones(_ cidr: String, _ names: [String]) {
    let compilation = TestProject(
      settings: "\"networks\": [{ \"cidr\": \"\(cidr)\", \"scope\": \"public\" }],"
    ).compiled()
    #expect(
      compilation.outputs.map(\.path).filter { $0.hasSuffix(".arpa") }
        == names.map { "live/zones/\($0)" })
  }

  @Test("D8 asks the parent of a network below a /24 for delegation and CNAMEs")
  func classless() {
    let text = TestProject(
      settings: #""networks": [{ "cidr": "192.0.2.0/30", "scope": "public" }],"#,
      roles: #""mail": { "reverse": true }"#,
      hosts: #"{ "name": "mail", "public": "192.0.2.2" }"#
    ).compiled()
    #expect(
      text.records("live/zones/0@30.2.0.192.in-addr.arpa").contains(
        "2 3600 IN PTR mail.example.org."))
    #expect(
      text.records("live/provider-requests.txt") == [
        "0/30.2.0.192.in-addr.arpa. NS salt.example.org.",
        "0.2.0.192.in-addr.arpa. CNAME 0.0/30.2.0.192.in-addr.arpa.",
        "1.2.0.192.in-addr.arpa. CNAME 1.0/30.2.0.192.in-addr.arpa.",
        "2.2.0.192.in-addr.arpa. CNAME 2.0/30.2.0.192.in-addr.arpa.",
        "3.2.0.192.in-addr.arpa. CNAME 3.0/30.2.0.192.in-addr.arpa.",
      ])
  }

  @Test("D9 lists the mail hosts in SPF, and in MX where the project asks")
  func mailPolicy() {
    let records = TestProject(
      settings: #"""
        "mail": { "role": "mail", "spf": "-all", "include": ["spf.example.net"], "mx": 10 },
        """#,
      roles: #""mail": {}"#,
      hosts: #"{ "name": "mail", "public": { "mail": "192.0.2.7", "mail2": "2001:db8::7" } }"#
    ).compiled().records(publicZone)
    #expect(
      records.filter { $0.hasPrefix("@") && !$0.contains("SOA") && !$0.contains("NS") } == [
        "@ 3600 IN MX 10 mail.example.org.", "@ 3600 IN MX 10 mail2.example.org.",
        #"@ 3600 IN TXT "v=spf1 ip4:192.0.2.7 ip6:2001:db8::7 include:spf.example.net -all""#,
      ])
  }

  @Test("D10 merges hand-written records under the name of their file")
  func handWritten() {
    let compilation = TestProject(records: "www 300 CNAME cdn.example.net.").compiled()
    #expect(compilation.records(publicZone).contains("www 300 IN CNAME cdn.example.net."))
    #expect(compilation.text(publicZone).contains("\n; hand.zone\n"))
  }

  @Test(
    "D10 reports a type that gdnsd reads in no form where it is written",
    arguments: [
      "x HINFO a b", "x TYPE13 \\# 2 0000", "x TYPE0 \\# 1 00", "x TYPE128 \\# 1 00",
      "x TYPE255 \\# 1 00", "x TYPE65295 \\# 1 00", "x APL",
    ])
  func refusedType(_ record: String) throws {
    let compilation = TestProject(records: record).compiled()
    let finding = try #require(compilation.diagnostics.first)
    #expect(compilation.ids == ["type-not-native"])
    #expect(finding.severity == .error)
    #expect(finding.fix == "leave the record out")
    let place = try #require(compilation.sources.place(of: finding.range.start))
    #expect(place.file.name == "p/hand.zone")
    #expect((place.line, place.column) == (1, 3))
    #expect(!compilation.mayBeWritten)
  }

  @Test("D10 warns of each DNAME record, which gdnsd does not follow")
  func dname() {
    let compilation = TestProject(records: "x DNAME a.\ny TYPE39 \\# 3 016100").compiled()
    #expect(compilation.ids == ["dname-not-followed", "dname-not-followed"])
    #expect(compilation.mayBeWritten)
    #expect(compilation.records(publicZone).contains("x 3600 IN TYPE39 \\# 3 016100 ; DNAME a."))
  }

  @Test("D10 reports a clash with a derived record and names both")
  func clash() throws {
    let compilation = TestProject(records: "salt A 192.0.2.99").compiled()
    let finding = try #require(compilation.diagnostics.first { $0.id == "record-clash" })
    let place = try #require(compilation.sources.place(of: finding.range.start))
    #expect(place.file.name == "p/hand.zone")
    let other = try #require(finding.notes.first)
    #expect(compilation.sources.place(of: other.range.start)?.file.name == "p/live.json")
  }

  @Test("D10 writes a record once if a rule derives it as well")
  func sameRecordTwice() {
    let compilation = TestProject(records: "SALT 3600 A 192.0.2.1").compiled()
    #expect(compilation.ids.isEmpty)
    #expect(compilation.records(publicZone).filter { $0.contains("192.0.2.1") }.count == 1)
  }

  @Test("D11 puts the level's own server first, and 127.0.0.1 first on that server")
  func resolver() {
    let compilation = TestProject(
      settings: #"""
        "resolver": { "nameserver": { "role": "salt" }, "fallback": ["8.8.8.8"], "search": ["{internalZone}"] },
        """#
    ).compiled()
    #expect(
      compilation.text("live/resolv.conf").split(separator: "\n").dropFirst()
        == ["nameserver 10.0.0.1", "nameserver 8.8.8.8", "search live.test"])
    #expect(
      compilation.text("live/resolv.conf.salt").split(separator: "\n").dropFirst()
        == ["nameserver 127.0.0.1", "nameserver 8.8.8.8", "search live.test"])
  }

  @Test("D11 fills in the level's zones, behind labels too")
  func searchDomains() {
    let compilation = TestProject(
      settings: #"""
        "resolver": { "nameserver": { "role": "salt" },
          "search": ["rack1.{internalZone}", "{publicZone}", "example.net"] },
        """#
    ).compiled()
    #expect(
      compilation.text("live/resolv.conf").hasSuffix(
        "\nsearch rack1.live.test example.org example.net\n"))
  }

  @Test("a pool's title counts the hosts that have an address of its kind")
  func poolTitle() {
    let hosts = (1...9).map { number in
      let address = number > 8 ? "" : ", \"public\": \"192.0.2.1\(number)\""
      return "{ \"name\": \"web\(number)\", \"private\": \"10.0.0.1\(number)\"\(address) }"
    }
    let text = TestProject(
      settings: #""services": [{ "name": "shop", "frontend": "web" }],"#,
      roles: #""web": {}"#, hosts: hosts.joined(separator: ", ")
    ).compiled().text(publicZone)
    #expect(text.contains("(web1, web2, web3, web4, web5, web6 and 2 more)"))
  }

  @Test("many services of one name that agree are one, and one address may have many hostnames")
  func manyClaims() {
    let service = #"{ "name": "shop", "frontend": "web" }"#
    let services = Array(repeating: service, count: 50).joined(separator: ", ")
    let hosts = (0..<40).map { "{ \"name\": \"web\($0)\", \"public\": \"198.51.100.\($0)\" }" }
    let names = (0..<500).map { "\"h\($0)\": \"203.0.113.1\"" }.joined(separator: ", ")
    let compilation = TestProject(
      settings: #""services": [\#(services)],"#, roles: #""web": {}, "alias": {}"#,
      hosts: hosts.joined(separator: ", ")
        + ", { \"name\": \"alias\", \"public\": { \(names) } }"
    ).compiled()
    #expect(Set(compilation.ids) == ["duplicate-service-name"])
    #expect(compilation.records(publicZone).count { $0.hasPrefix("shop ") } == 40)
  }
}
