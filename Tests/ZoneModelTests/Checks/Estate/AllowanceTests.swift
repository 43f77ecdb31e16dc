import Testing

@testable import ZoneModel

/// The findings that a project allows, and the findings about its allowances.
struct AllowanceTests {
  /// A level whose one memcache is too few, and an allowance.
  private func ids(_ allowance: String) -> [String] {
    ExampleProject(
      """
      zonec.json: "allow": [\(allowance)],
      roles.json: "memcache": { "count": { "atLeast": 2 } },
      live.json: { "name": "memcache1", "private": "10.0.0.11" },
      """
    ).report().diagnostics.map(\.id)
  }

  @Test(
    "an allowance silences a finding by host, role, level and role, level and host, or not at all",
    arguments: [
      (#""subject": "live/memcache", "#, true), (#""subject": "memcache", "#, true),
      (#""subject": "memcache1", "#, true), ("", true),
      (#""subject": ["other", "memcache"], "#, true), (#""subject": "staging/memcache", "#, false),
    ])
  func subjects(_ subject: String, _ isSilent: Bool) {
    let found = ids(#"{ "check": "role-count", \#(subject)"reason": "enough" }"#)
    #expect(found.contains("role-count") == !isSilent)
    #expect(found.contains("unused-allowance") == (!isSilent || subject.contains("other")))
  }

  @Test(
    "an allowance holds on its last day and not on the next", arguments: [(22, true), (21, false)])
  func until(_ day: Int, _ holds: Bool) {
    let found = ids(#"{ "check": "role-count", "reason": "soon", "until": "2026-11-\#(day)" }"#)
    #expect(found == (holds ? [] : ["expired-allowance", "role-count"]))
  }

  @Test("what gdnsd cannot load is never allowed")
  func neverAllowed() {
    let report = ExampleProject(
      """
      zonec.json: "allow": [{ "check": "cname-and-other-data", "reason": "no" }],
      records: www CNAME a.example.net.
      records: www TXT text
      """
    ).report()
    #expect(report.diagnostics.map(\.id).contains("cname-and-other-data"))
    #expect(report.diagnostics.map(\.id).contains("unused-allowance"))
  }

  @Test(
    "a comment allows a finding at the record on its line, or at the next one",
    arguments: [
      ("intra A 10.0.0.9 ; zonec-allow: private-address-in-public-zone a test", []),
      ("; zonec-allow: private-address-in-public-zone a test\n\nintra A 10.0.0.9", []),
      (
        "; zonec-allow: private-address-in-public-zone a test\nother A 192.0.2.1\nintra A 10.0.0.9",
        ["unused-allowance", "private-address-in-public-zone"]
      ),
      (
        "intra A 10.0.0.9 ; zonec-allow: private-adress-in-public-zone a test",
        ["private-address-in-public-zone", "unknown-check"]
      ),
      ("intra TXT \"; zonec-allow: none at all\"", []),
    ])
  func comments(_ text: String, _ expected: [String]) {
    let entries = text.split(separator: "\n").map { "records: \($0)" }.joined(separator: "\n")
    #expect(ExampleProject(entries).report().diagnostics.map(\.id) == expected)
  }
}
