import Testing

@testable import ZoneModel

struct PlanDigestTests {
  /// A project with a record by hand.
  private func project(_ address: String, ttl: Int = 300) -> TestProject {
    TestProject(records: "h \(ttl) A \(address)")
  }

  /// The digest of building one project over another, with the files of the first as edited.
  private func digest(
    from old: TestProject, to new: TestProject, _ edit: (inout [String: [UInt8]]) -> Void = { _ in }
  ) -> String {
    var files = Dictionary(
      old.compiled().outputs.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 })
    edit(&files)
    return Planned(over: files, to: new).digest
  }

  @Test("a digest does not depend on the new serial")
  func ignoresSerial() throws {
    let first = project("192.0.2.7").compiled()
    let files = Dictionary(first.outputs.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 })
    func planned(on day: Int) -> String {
      let files = files
      let project = project("192.0.2.8")
      let later = compile(
        CompilerInput(
          projectPath: "p/zonec.json",
          load: { path in .success(Array((project.files[path] ?? "").utf8)) },
          previous: { files[$0] },
          today: CalendarDay(year: 2026, month: 11, day: day, secondsSince1970: 0)))
      let standing = StandingFiles { files[$0.text] }
      #expect(later.text("live/zones/example.org").contains(" 202611\(day)00 "))
      return PlanDigest.of(later, after: standing)
    }
    #expect(planned(on: 23) == planned(on: 24))
  }

  @Test("a digest depends on every record, on the existing files, and on those to be removed")
  func coversAll() {
    let (old, new) = (project("192.0.2.7"), project("192.0.2.8"))
    let network = "\"networks\": [{ \"cidr\": \"10.0.0.0/24\", \"scope\": \"private\" }],"
    let found = [
      digest(from: old, to: old), digest(from: old, to: new),
      digest(from: old, to: project("192.0.2.8", ttl: 301)),
      digest(from: project("192.0.2.6"), to: new),
      digest(from: TestProject(settings: network), to: TestProject()),
      digest(from: TestProject(settings: network), to: TestProject()) {
        $0["live/zones/0.0.10.in-addr.arpa"]?.append(UInt8(ascii: "\n"))
      },
      digest(from: old, to: new) { $0["live/zones/example.org"]?.append(UInt8(ascii: "\n")) },
      digest(from: old, to: new) { $0["live/zones/live.test"] = nil },
    ]
    #expect(Set(found).count == found.count)
    #expect(found.allSatisfy { $0.utf8.count == 64 })
  }
}
