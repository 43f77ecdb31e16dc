import Testing

@testable import ZoneModel

/// Fixes that are right only if they fit where the finding is.
struct FixTests {
  @Test(
    "the SOA record that no-soa says to write has no finding",
    arguments: [Profile.gdnsd, .standard])
  func writesSOA(_ profile: Profile) throws {
    let rest = "$TTL 3600\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n"
    let found = CheckedZone(whole: rest, profile).diagnostics
    let fix = try #require(found.first { $0.id == "no-soa" }?.fix)
    let line = fix.replacing("begin it with ", with: "")
      .replacing("PRIMARY", with: "ns1.example.net.").replacing("CONTACT", with: "hostmaster")
    #expect(CheckedZone(whole: "\(line)\n\(rest)", profile).marks == [])
  }

  @Test("nobody is told to write into a reverse zone that a project makes")
  func knowsWhoMakesReverseZones() throws {
    let project = TestProject(
      settings: #""networks": [{ "cidr": "192.0.2.0/24", "scope": "public" }],"#,
      records: "@ MX 10 m\nm A 192.0.2.77\n5 PTR a.example.net.")
    let fixes = project.compiled().diagnostics.filter {
      ["missing-ptr", "ptr-in-forward-zone"].contains($0.id) && $0.message.contains("example.org")
    }.compactMap(\.fix)
    #expect(fixes.contains("list its host in an inventory, with \"reverse\": true in its role"))
    #expect(fixes.contains("leave it out: hosts in an inventory get PTR records"))
    #expect(fixes.allSatisfy { !$0.contains("in-addr.arpa") && !$0.contains("reverse zone") })
  }
}
