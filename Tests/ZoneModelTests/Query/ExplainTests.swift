import Testing

@testable import ZoneModel

struct ExplainTests {
  /// A project with IPv6, a network that lacks a reverse zone, and hand-written oddities.
  private static let project = TestProject(
    settings: """
      "services": [{ "name": "shop", "frontend": "web", "backend": "web" },
        { "name": "wiki", "backend": "web" }],
      "networks": [{ "cidr": "192.0.2.0/24", "scope": "public" },
        { "cidr": "2001:db8::/32", "scope": "public" }],
      """,
    roles: "\"web\": { \"reverse\": true }, \"db\": { \"public\": \"forbidden\" }",
    hosts: """
      { "name": "web1", "private": "10.0.0.2", "public": { "front": ["192.0.2.2", "2001:db8::2"] } },
      { "name": "web2", "private": "10.0.0.3", "public": "198.51.100.3" },
      { "name": "db1", "private": "10.0.0.4" },
      """,
    records: """
      *.dyn A 192.0.2.77
      lab NS ns.example.net.
      deep.below TXT x
      hand A 192.0.2.2
      pool 60/10 DYNA multifo!pool
      """)

  @Test(
    "each kind of thing is found",
    arguments: [
      ("web1", "host web1, in live"),
      ("WEB1", "host web1, in live"),
      ("front.example.org", "A 192.0.2.2"),
      ("front.example.org.", "AAAA 2001:db8::2"),
      ("2001:db8::2", "public 2001:db8::2 as front"),
      ("2001:DB8:0::2", "PTR front.example.org live/zones/8.b.d.0.1.0.0.2.ip6.arpa:"),
      ("192.0.2.2", "D10 hand.example.org A"),
      ("192.0.2.77", "*.dyn.example.org"),
      ("2.2.0.192.in-addr.arpa", "PTR front.example.org."),
      ("shop", "rule D4: a service's public names lead to every host of its front-end role"),
      ("hand.example.org", "from written by hand p/hand.zone:4:1"),
      ("hand.example.org", "host web1 has this address"),
      ("web.role", "rule D6:"),
      ("pool.example.org", "DYNA multifo!pool"),
      ("198.51.100.3", "none: no public network of the project covers it, though role web"),
    ])
  func finds(_ word: String, _ part: String) {
    let asked = Asked(explain, word, of: Self.project)
    #expect(asked.isFound)
    #expect(asked.folded.contains(part), "\(asked.folded)")
  }

  @Test("every line of a zone file leads back to its record, by its path below the output or above")
  func linesOfZones() throws {
    let compilation = DiskProject(name: "fixtures/estate").compiled()
    for path in ["production/zones/example.net", "staging/zones/2.0.192.in-addr.arpa"] {
      let lines = compilation.text(path).split(separator: "\n", omittingEmptySubsequences: false)
      var count = 0
      for (number, line) in lines.enumerated()
      where number % 7 == 2 && !line.isEmpty && !line.hasPrefix(";") && !line.hasPrefix("$") {
        let asked = Asked(explain, "build/\(path):\(number + 1)", of: "fixtures/estate")
        #expect(asked.folded.contains("\(path.drop { $0 != "/" }):\(number + 1)"), "\(line)")
        count += 1
      }
      #expect(count > 1)
      #expect(!Asked(explain, "\(path):1", of: "fixtures/estate").isFound)
      #expect(!Asked(explain, "\(path):9999", of: "fixtures/estate").isFound)
    }
  }

  @Test(
    "a line of an inventory, a catalogue or a hand-written file, and a role's name, are explained",
    arguments: [
      ("p/live.json:3", "host web1, in live"), ("live.json:3:14", "host web1, in live"),
      ("p/zonec.json:10", "shop.example.org, in live rule D4:"),
      ("zonec.json:11", "wiki.backend.live.test"),
      ("zonec.json:12", "2.2.0.192.in-addr.arpa rule D7:"),
      ("p/zonec.json:3", "level live public zone example.org"),
      ("p/zonec.json:4", "level live public zone example.org"), ("p/zonec.json:5", "NS"),
      ("p/zonec.json:6", "SOA"), ("p/zonec.json:9", "allowance of single-ns"),
      ("p/hand.zone:4", "A 192.0.2.2"), ("web", "live web1, web2 p/live.json:3"),
      ("web", "service shop, front and back end"), ("db", "D6 db.role.live.test"),
    ])
  func linesOfSources(_ word: String, _ part: String) {
    let asked = Asked(explain, word, of: Self.project)
    #expect(asked.isFound)
    #expect(asked.folded.contains(part), "\(asked.folded)")
  }

  @Test(
    "what does not exist has its nearest reason",
    arguments: [
      ("db1.example.org", "host db1 has no public address, role db forbids one"),
      ("web1.example.org", "the public hostname of host web1 is front, front"),
      ("wiki.example.org", "Service wiki has no front end in live"),
      ("a.dyn.example.org", "The wildcard *.dyn.example.org answers for a.dyn.example.org"),
      ("x.lab.example.org", "lab.example.org is delegated to ns.example.net."),
      ("below.example.org", "has no records, only names below it: deep.below.example.org"),
      ("fornt.example.org", "Did you mean front.example.org?"),
      ("db.exmaple.org.", "No zone of the project contains this name."),
      ("web9", "Did you mean"),
      ("192.0.2.9", "network 192.0.2.0/24, free there"),
      ("192.0.2.255", "network 192.0.2.0/24, whose first and last address no host can have"),
      ("2001:db9::", "No network of the project covers it either."),
      ("a..b", "'a..b' is neither an address nor a domain name."),
      ("\u{1B}[31m", "no host, and no name in any zone"),
    ])
  func saysWhyNot(_ word: String, _ part: String) {
    let asked = Asked(explain, word, of: Self.project)
    #expect(!asked.isFound)
    #expect(asked.folded.contains(part), "\(asked.folded)")
    #expect(!asked.text().contains("\u{1B}"))
  }

  @Test("a level is asked alone, and says where else there is one")
  func asksOneLevel() {
    #expect(Asked(explain, "source", levels: ["production"]).isFound)
    let staging = Asked(explain, "source", levels: ["staging"])
    #expect(!staging.isFound)
    #expect(staging.folded.contains("production has one: source.webplatform.org."))
    let address = Asked(explain, "173.236.254.97", levels: ["staging"])
    #expect(!address.isFound)
    #expect(address.folded.contains("production has it. network 173.236.254.0/24 zones/"))
  }

  @Test("a project that cannot be read has no answer")
  func needsAProject() {
    var broken = Self.project
    broken.files["p/live.json"] = "{"
    let asked = Asked(explain, "web1", of: broken)
    #expect(asked.result.answer == nil)
    #expect(!asked.result.diagnostics.isEmpty)
    #expect(Asked(explain, "web1", levels: ["test"]).result.answer == nil)
  }

  @Test(
    "every record is said to be on the line on which build writes it",
    arguments: DiskProject.examples)
  func countsLines(_ project: DiskProject) throws {
    let compilation = project.compiled()
    for planned in compilation.zones {
      let file = "/zones/\(planned.zone.origin.zoneFileName)"
      // Of a name that each level has, one of the files is the zone's.
      let texts = compilation.outputs.filter { $0.path.hasSuffix(file) }.map {
        String(decoding: $0.bytes, as: UTF8.self)
          .split(separator: "\n", omittingEmptySubsequences: false)
      }
      var printer = ZonePrinter(relativeTo: planned.zone.origin)
      printer.lowersForeignTypes = true
      printer.style.lowercasesNames = true
      let matches = texts.contains { lines in
        planned.zone.records.indices.allSatisfy { index in
          let record = planned.zone.records[index]
          var bytes: [UInt8] = []
          printer.append(record, of: planned.zone, to: &bytes)
          let number = GdnsdZone.lineNumber(of: index, in: planned.zone)
          guard record.type != .soa else { return lines[number - 1].contains(" SOA ") }
          let words = String(decoding: bytes.dropLast(), as: UTF8.self).split(separator: " ")
          return lines.indices.contains(number - 1)
            && lines[number - 1].split(separator: " ") == words
        }
      }
      #expect(matches, "\(file)")
    }
  }
}
