import Testing

@testable import ZoneModel

/// Estates that somebody made so large in one way that a check might never end.
struct HostileEstateTests {
  /// As many lines of a file, each with its number.
  private func lines(_ file: String, _ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map { file + ": " + line($0) }.joined(separator: "\n")
  }

  @Test("very many MX records that lead into another large zone are checked quickly")
  func mailRoutes() {
    let hosts = lines("staging.json", 12_000) { number in
      #"{ "name": "salt-\#(number)", "roles": ["salt"], "#
        + #""public": "2001:db8::1:\#(number / 9999):\#(number % 9999)" },"#
    }
    let records = lines("records", 12_000) { "m\($0) MX 10 none\($0).example.net." }
    let report = ExampleProject(hosts + "\n" + records).report()
    #expect(report.diagnostics.count { $0.id == "mx-without-address" } == Findings.limit)
  }

  @Test("very many fallbacks, hostnames of a role and names of services are checked quickly")
  func lists() {
    let names = (0..<20_000).map { "\"n\($0)\"" }.joined(separator: ", ")
    let addresses = (0..<9000).map { "\"2001:db8::1:\($0)\"" }.joined(separator: ", ")
    let services = lines("zonec.json", 4000) { number in
      #"{ "name": "s\#(number / 2)", "backend": "web" },"#
    }
    let hosts = lines("live.json", 4000) { number in
      #"{ "name": "web\#(number)", "private": "fd00::\#(number)", "#
        + #""public": { "n\#(number)": "2001:db8::\#(number)" } },"#
    }
    let settings = #"zonec.json: "resolver": { "nameserver": { "role": "salt" }, "fallback": ["#
    let report = ExampleProject(
      settings + addresses + "] },\nzonec.json: \"services\": [\n" + services
        + "\nzonec.json: ],\nroles.json: \"web\": { \"hostnames\": [" + names + "] },\n" + hosts
    ).report()
    #expect(report.diagnostics.count { $0.id == "role-hostname" } == Findings.limit)
    #expect(report.diagnostics.count { $0.id == "duplicate-service-name" } == 2000)
  }
}
