import Testing

@testable import ZoneModel

/// The examples of the rulebook, which are the fixtures of the project's checks, too.
struct RuleExampleTests {
  /// A rule's id and its example.
  typealias Case = (id: String, example: RuleExample)

  /// The examples of a kind, in order.
  private static func ids(_ isWanted: (RuleExample.Kind) -> Bool) -> [String] {
    RuleExample.all.filter { isWanted($0.value.kind) }.map(\.key).sorted()
  }

  /// Findings that another finding at the same line explains.
  private static let companions: [String: Set<String>] = [
    "dangling-cname": [], "relative-target": ["dangling-cname"],
    "target-is-address": ["target-without-address"],
    "target-is-alias": ["target-without-address"],
    "cname-and-other-data": ["record-clash"],
  ]

  @Test("a project's example shows its fault where it is marked", arguments: ids { $0 == .project })
  func projectFault(_ id: String) throws {
    let example = try #require(RuleExample.all[id])
    let project = ExampleProject(example.faulty)
    let report = project.report()
    let found = report.diagnostics.filter { $0.id == id }
    #expect(!found.isEmpty, "\(report.diagnostics)")
    let others = report.diagnostics.filter { $0.id != id && $0.severity != .info }
    #expect(others.map(\.id) == [], "\(others.map(\.message))")
    if let mark = project.mark {
      #expect(found.map(report.mark).contains("\(mark.file):\(mark.line) \(id)"))
    }
  }

  @Test("a project's example has no fault when it is mended", arguments: ids { $0 == .project })
  func projectMended(_ id: String) throws {
    let example = try #require(RuleExample.all[id])
    let report = ExampleProject(example.mended).report()
    #expect(report.isReadable)
    #expect(report.diagnostics.filter { $0.severity != .info }.map(\.message) == [])
  }

  @Test("a zone's example shows its fault where it is marked", arguments: ids { $0 != .project })
  func zoneFault(_ id: String) throws {
    let example = try #require(RuleExample.all[id])
    let (zone, text) = try judged(example.faulty, example.kind)
    let found = zone.findings.filter { $0.id == id }
    #expect(!found.isEmpty, "\(zone.findings)")
    let allowed = Self.companions[id] ?? []
    let others = zone.findings.filter {
      $0.id != id && $0.severity != .info && !allowed.contains($0.id)
    }
    #expect(others.map(\.id) == [], "\(others.map(\.message))")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if let mark = lines.firstIndex(where: { $0.hasSuffix("; here") }) {
      #expect(found.compactMap { zone.sources.place(of: $0.range.start)?.line }.contains(mark + 1))
    }
  }

  @Test("a zone's example has no fault when it is mended", arguments: ids { $0 != .project })
  func zoneMended(_ id: String) throws {
    let example = try #require(RuleExample.all[id])
    let findings = try judged(example.mended, example.kind).zone.findings
    #expect(findings.filter { $0.severity != .info }.map(\.message) == [])
  }

  /// An example's zone, with the records that every zone has.
  private func judged(
    _ text: String, _ kind: RuleExample.Kind
  ) throws -> (zone: JudgedZone, text: String) {
    let head = """
      $TTL 3600
      @  900 SOA ns1 hostmaster 2026112200 7200 1800 1209600 900
      @  NS ns1
      @  NS ns2
      ns1  A 192.0.2.1
      ns2  A 192.0.2.2

      """
    let whole = (text.hasPrefix("$TTL") ? text : head + text) + "\n"
    let zone = try JudgedZone(
      Array(whole.utf8), origin: DomainName("example.com."),
      profile: kind == .standardZone ? .standard : .gdnsd)
    return (zone, whole)
  }
}
