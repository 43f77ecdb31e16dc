import Testing

@testable import ZoneModel

struct PlanGuardTests {
  /// A project with this many records by hand.
  private func project(_ count: Int, from first: Int = 0) -> TestProject {
    TestProject(
      records: (first..<(first + count)).map { "h\($0) A 192.0.2.80" }.joined(separator: "\n"))
  }

  @Test("a first build is never refused")
  func letsFirstBuildPass() {
    #expect(Planned(over: [:], to: project(100)).refused() == [])
  }

  @Test("30 percent of a zone may go, more may not, and a small zone may do as it likes")
  func limitsShrinking() {
    // The NS record and the address of its server come on top of those written by hand.
    #expect(Planned(from: project(18), to: project(12)).refused() == [])
    #expect(
      Planned(from: project(18), to: project(11)).refused() == ["--allow-shrink example.org"])
    #expect(Planned(from: project(7), to: project(0)).refused() == [])
    #expect(Planned(from: project(8), to: project(0)).refused() == ["--allow-shrink example.org"])
    #expect(Planned(from: project(18), to: project(11)).refused(allowing: [.shrink]) == [])
  }

  @Test("added records remove nothing")
  func letsZonesGrow() {
    #expect(Planned(from: project(10), to: project(300)).refused() == [])
  }

  @Test("another TTL takes nothing away, however many records it changes")
  func letsTTLsChange() {
    var other = project(18)
    other.files["p/zonec.json"]?.replace("\"ttl\": \"1h\"", with: "\"ttl\": \"30m\"")
    let planned = Planned(from: project(18), to: other)
    #expect(planned.plan.zones.contains { $0.state == .changed })
    #expect(planned.refused() == [])
  }

  @Test("a refusal says limit and actual")
  func saysNumbers() {
    let refusals = Planned(from: project(18), to: project(11)).plan.refusals()
    #expect(
      refusals.map(\.message) == [
        "example.org: 7 of 20 records would be removed or changed, 35 %, but the limit is 30 %"
      ])
  }

  @Test("a role that loses its last host is refused, one that keeps a host is not")
  func guardsPools() {
    let lastMail = PlanProject().planned {
      $0.hosts.remove(at: 0)
      $0.records = "www CNAME shop\nnote TXT \"hello\""
    }
    #expect(
      lastMail.refused() == [
        "--allow-empty-pool example.org", "--allow-empty-pool mail.role.live.test",
      ])
    #expect(lastMail.refused(allowing: [.emptyPool]) == [])
    #expect(PlanProject().planned { $0.hosts.removeLast() }.refused() == [])
  }

  @Test("a service that is taken out of the project is no empty pool")
  func letsServicesGo() {
    #expect(PlanProject().planned { $0.services.removeLast() }.refused() == [])
  }

  @Test("other name servers of an existing zone are refused")
  func guardsNameServers() {
    let planned = PlanProject().planned {
      $0.hosts.append(#"{ "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" }"#)
    }
    #expect(
      planned.refused() == [
        "--allow-apex-ns 0.0.10.in-addr.arpa", "--allow-apex-ns 2.0.192.in-addr.arpa",
        "--allow-apex-ns example.org", "--allow-apex-ns live.test",
      ])
    #expect(planned.refused(allowing: [.apexNS]) == [])
  }

  @Test("all records of a removed zone count")
  func guardsZones() {
    let hosts = (1...12).map { "{ \"name\": \"web\($0)\", \"private\": \"10.0.0.\($0 + 1)\" }" }
    let network = "\"networks\": [{ \"cidr\": \"10.0.0.0/24\", \"scope\": \"private\" }],"
    let roles = "\"web\": { \"does\": \"web\" },"
    let old = TestProject(settings: network, roles: roles, hosts: hosts.joined(separator: ", "))
    let new = TestProject(roles: roles, hosts: hosts.joined(separator: ", "))
    #expect(Planned(from: old, to: new).refused() == ["--allow-shrink 0.0.10.in-addr.arpa"])
  }
}
