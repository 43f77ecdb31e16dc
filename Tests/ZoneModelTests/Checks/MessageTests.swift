import Testing

@testable import ZoneModel

/// Messages and fixes that say what is the case, and what helps.
struct MessageTests {
  /// The findings for a changed file of the small project.
  private func findings(_ file: String, _ old: String, _ new: String) -> [Diagnostic] {
    let text = (ProjectFiles.good[file] ?? "").replacing(old, with: new)
    return ProjectFiles([file: text]).read().diagnostics.sorted()
  }

  @Test("a mark whose role is misspelt is not a missing one")
  func keepsLowest() {
    let found = findings("zones/roles.json", #""marks": "db""#, #""marks": "dbb""#)
    #expect(found.map(\.id) == ["unknown-role"])
    let without = findings("zones/roles.json", #""marks": "db", "#, "")
    #expect(without.map(\.message) == ["\"lowest\" means nothing without \"marks\""])
  }

  @Test("a key that is there is not offered for an unknown one")
  func offersAbsentKeys() {
    let entry = #"{ "name": "@", "frontend": "nginx" }"#
    let beside = findings(
      "zones/zonec.json", entry, #"{ "name": "@", "frontend": "nginx", "mame": "x" }"#)
    #expect(beside.count == 1)
    #expect(beside.allSatisfy { $0.fix?.hasPrefix(#"the keys are "name", "aliases""#) == true })
    let before = findings(
      "zones/zonec.json", entry, #"{ "mame": "x", "name": "@", "frontend": "nginx" }"#)
    #expect(before.map(\.fix) == beside.map(\.fix))
    let instead = findings("zones/zonec.json", entry, #"{ "nmae": "@", "frontend": "nginx" }"#)
    #expect(instead.first { $0.id == "unknown-key" }?.fix == #"write "name""#)
  }

  @Test(
    "the fix for a file that cannot be read fits the reason",
    arguments: [
      ("no such file", "create the file, or correct its name"),
      ("No such file or directory", "create the file, or correct its name"),
      ("permission denied", "let the user who runs zonec read the file and enter its directories"),
      ("is a directory", nil),
    ] as [(String, String?)])
  func fitsReason(_ reason: String, _ fix: String?) {
    var diagnostics = Diagnostics()
    _ = ProjectReader.read(
      path: "zones/zonec.json", load: { _ in .failure(FileFailure(reason: reason)) },
      into: &diagnostics)
    #expect(diagnostics.all.map(\.fix) == [fix])
  }

  @Test("a name of the project in other letters is offered as DNS has it")
  func offersPunycode() {
    let found = findings("zones/zonec.json", "webplatformstaging.org.", "bücher.org")
    #expect(found.map(\.fix) == [#"write "xn--bcher-kva.org""#])
  }

  @Test(
    "a target that lost its final dot is an error in a project",
    arguments: [
      "@ MX 10 mx1.example.org", "w CNAME w2.example.org", "_x._tcp SRV 1 1 1 w.example.org",
      "s NS ns.example.org", "w HTTPS 1 w2.example.org",
      "w NAPTR 1 1 \"\" \"\" \"\" w2.example.org",
      "w DNAME w2.example.org",
    ])
  func findsLostDots(_ record: String) throws {
    let compilation = TestProject(records: record).compiled()
    let finding = try #require(compilation.diagnostics.first { $0.id == "relative-target" })
    #expect(finding.severity == .error)
    #expect(finding.fix == "end it with a dot")
    #expect(!compilation.mayBeWritten)
    let zone = CheckedZone(record.replacing("example.org", with: "example.com"), .standard)
    #expect(zone.diagnostics.contains { $0.id == "relative-target" && $0.severity == .warning })
  }

  @Test("both names of a SOA record may have lost their dots")
  func findsLostDotsOfSOA() {
    let text = CheckedZone.head.replacing("example.com. host", with: "example.com host")
      .replacing("master.example.com.", with: "master.example.com")
    #expect(
      CheckedZone(whole: text).marks == [
        "2:10 warning relative-target", "2:26 warning relative-target",
      ])
  }

  @Test("past its limit a check counts, so that the total is true")
  func countsAll() {
    let excess = 7
    let records = (0..<Findings.limit + excess).map { "w\($0) CNAME nope\($0)" }
    let found = CheckedZone(records.joined(separator: "\n")).diagnostics
    #expect(found.count == Findings.limit + 1)
    #expect(found.reduce(0) { $0 + $1.count } == Findings.limit + excess)
    #expect(found.contains { $0.message == "7 more findings of severity warning are not shown" })
  }

  @Test(
    "a zone file called after another custom is hinted at with its right name",
    arguments: [
      ("db.example.org", "example.org"), ("example.org.zone", "example.org"),
      ("db.192.0.2", "2.0.192.in-addr.arpa"), ("bücher.de", "xn--bcher-kva.de"),
      ("example.net ", "example.net"), ("exam ple.net", "example.net"),
      ("example.org.db", "example.org"), ("example.org.txt", "example.org"),
      ("db.Bücher.example.zone", "xn--bcher-kva.example"),
      ("example.zone", nil), ("db.org", nil), ("Example.ORG", nil), ("example.org.", nil),
      ("0@25.2.0.192.in-addr.arpa", nil), ("a\\.b.test", nil),
    ] as [(String, String?)])
  func hintsAtNames(_ name: String, _ right: String?) throws {
    let found = ZoneFiles([name: ""]).report.diagnostics
    guard let right else { return #expect(found.isEmpty, "\(found.map(\.message))") }
    let finding = try #require(found.first { ["misnamed-zone", "stray-file"].contains($0.id) })
    #expect(finding.fix == "if it is the zone \(right), name the file \(right)")
  }
}
