import Testing

@testable import ZoneModel

/// `check` over whole projects.
struct CheckerTests {
  @Test("the example projects check clean", arguments: DiskProject.examples)
  func clean(_ project: DiskProject) {
    let report = project.checked()
    #expect(report.isReadable)
    #expect(report.marks == [])
    #expect(report.counts.allowed > 0)
  }

  @Test("a check counts what it looked at")
  func counts() {
    let counts = DiskProject(name: "zones").checked().counts
    #expect(counts.hosts == 51)
    #expect(counts.zones == 8)
    #expect(counts.records > counts.addresses)
  }

  @Test("a fault that all zones have from one place is reported once, at that place")
  func reportsOnce() {
    var project = TestProject(
      settings: #""networks": [{ "cidr": "10.0.0.0/24", "scope": "private" }],"#)
    project.files["p/zonec.json"]?.replace("\"refresh\": \"2h\"", with: "\"refresh\": \"10m\"")
    let compilation = project.compiled()
    let places = compilation.diagnostics.filter { $0.id == "soa-timers" }.map {
      compilation.sources.place(of: $0.range.start)?.line
    }
    #expect(compilation.zones.count == 3)
    #expect(places == [6])
  }

  @Test("an address in a provider's network is covered by the provider")
  func leavesAddressesToProviders() {
    let networks =
      #"{ "cidr": "198.51.100.0/24", "scope": "public" }, "#
      + #"{ "cidr": "192.0.2.0/24", "scope": "public""#
    let ours = TestProject(settings: "\"networks\": [\(networks), \"servedBy\": \"provider\" }],")
    #expect(!ours.compiled().ids.contains("address-not-covered"))
    let forgotten = TestProject(settings: "\"networks\": [\(networks.prefix { $0 != "}" }) }],")
    #expect(forgotten.compiled().ids.contains("address-not-covered"))
  }

  @Test("a note says which rule the other record comes from")
  func namesRules() {
    let project = TestProject(
      settings: #""services": [{ "name": "web", "frontend": "salt" }],"#,
      records: "web CNAME elsewhere.example.net.")
    let clash = project.compiled().diagnostics.first { $0.id == "cname-and-other-data" }
    #expect(
      clash?.notes.map(\.message) == [
        "the other record, from a service's public name (service web: every salt (salt))"
      ])
  }

  @Test("a build reports what a check does", arguments: DiskProject.examples)
  func sameFindings(_ project: DiskProject) {
    #expect(project.compiled().diagnostics == project.checked().diagnostics)
  }

  @Test("a build with an error that only checks find writes nothing")
  func buildStops() {
    let project = TestProject(
      settings: "", roles: #""db": { "public": "forbidden" },"#,
      hosts: #"{ "name": "db1", "public": "192.0.2.9" },"#)
    let compilation = project.compiled()
    #expect(compilation.ids.contains("role-public-address"))
    #expect(!compilation.mayBeWritten)
  }
}

extension DiskProject {
  /// What `check` finds in it, with its files changed.
  func checked(edit: @escaping @Sendable (String, String) -> String = { $1 }) -> CheckReport {
    check(input(edit: edit))
  }
}
