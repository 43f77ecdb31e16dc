import Testing

@testable import ZoneModel

/// Allowances in zone files that belong to no project.
struct ZoneAllowanceTests {
  /// What remains of the findings of some lines of example.com, for gdnsd, as `line id`.
  private func left(
    _ lines: String, head: String = ZoneFiles.head, areTogether: Bool = false
  ) throws -> [String] {
    let zone = try JudgedZone(
      Array((head + lines + "\n").utf8), origin: DomainName("example.com."), profile: .gdnsd)
    return Allowances(
      inZoneFiles: zone.sources, profile: .gdnsd, areTogether: areTogether, on: .fixed
    ).applied(to: zone.findings.sorted { $0.range.start < $1.range.start }).diagnostics
      .filter { $0.severity != .info }
      .map { "\(zone.sources.place(of: $0.range.start)?.line ?? 0) \($0.id)" }
  }

  @Test(
    "a comment silences a finding in a zone file without a project",
    arguments: [
      ("w 1 A 192.0.2.5 ; zonec-allow: ttl-out-of-bounds a test", []),
      ("; zonec-allow: ttl-out-of-bounds a test\n; and another word\nw 1 A 192.0.2.5", []),
      (
        "w 1 A 192.0.2.5 ; zonec-allow: ttl-out-of-bounds",
        [
          "5 ttl-out-of-bounds", "5 allowance-without-reason",
        ]
      ),
      ("w 9 A 192.0.2.5 ; zonec-allow: ttl-out-of-bounds a test", ["5 unused-allowance"]),
      (
        "w 1 A 192.0.2.5 ; zonec-allow: ttl-out-of-bound a test",
        [
          "5 ttl-out-of-bounds", "5 unknown-check",
        ]
      ),
    ] as [(String, [String])])
  func silences(_ lines: String, _ expected: [String]) throws {
    #expect(try left(lines) == expected)
  }

  @Test(
    "a comment holds on its last day and not on the next",
    arguments: [
      ("until 2026-11-22 a test", []),
      ("until 2026-11-21 a test", ["5 ttl-out-of-bounds", "5 expired-allowance"]),
      ("until 2026-11-22", ["5 ttl-out-of-bounds", "5 allowance-without-reason"]),
      ("until 2026-11-31 a test", ["5 ttl-out-of-bounds", "5 bad-value"]),
      ("until the test is over", []),
    ] as [(String, [String])])
  func ends(_ words: String, _ expected: [String]) throws {
    #expect(try left("w 1 A 192.0.2.5 ; zonec-allow: ttl-out-of-bounds \(words)") == expected)
  }

  @Test("a comment inside parentheses applies to the record around it")
  func parentheses() throws {
    let lines = """
      w 1 TXT ( a   ; zonec-allow: ttl-out-of-bounds a test
        b           ; zonec-allow: duplicate-record a test
        c )         ; zonec-allow: acme-challenge-ttl a test
      """
    #expect(try left(lines) == ["6 unused-allowance", "7 unused-allowance"])
  }

  @Test("an allowance of a check that did not run is not reported as unused")
  func notSought() throws {
    let lines = "w A 192.0.2.5 ; zonec-allow: missing-ptr a test"
    #expect(try left(lines) == [])
    #expect(try left(lines, areTogether: true) == ["5 unused-allowance"])
  }

  @Test("a directory of zone files counts what its comments allow")
  func directory() {
    let files = [
      "example.com": "w A 192.0.2.5 ; zonec-allow: missing-ptr a test\nv A 192.0.2.6",
      "2.0.192.in-addr.arpa": "",
    ]
    let zones = ZoneFiles(files)
    #expect(zones.marks == ["example.com:6:5 warning missing-ptr"])
    #expect(zones.report.allowedCount == 1)
  }

  @Test("very many allowances over one record, or in one endless entry, are read quickly")
  func survivesCrowds() throws {
    let comment = "; zonec-allow: ttl-out-of-bounds a test\n"
    let crowd = String(repeating: comment, count: 20_000) + "w 1 A 192.0.2.5"
    // One silences; the others are reported up to the limit, and then counted.
    #expect(try left(crowd).count == Findings.limit + 1)
    let open = String(repeating: "( " + comment, count: 20_000)
    #expect(try !left(open).isEmpty)
  }

  @Test("very many allowances and findings of a project are matched quickly")
  func survivesEntries() {
    let entries = (0..<20_000).map {
      #"{ "check": "role-without-host", "subject": "r\#($0)", "reason": "a test" }"#
    }
    let roles = (0..<20_000).map { #""r\#($0)": {}"# }
    let report = ExampleProject(
      "zonec.json: \"allow\": [\(entries.joined(separator: ","))],\n"
        + "roles.json: \(roles.joined(separator: ",")),"
    ).report()
    #expect(report.diagnostics.map(\.id).filter { $0 == "role-without-host" } == [])
  }
}
