import Foundation
import Testing

@testable import ZoneModel

/// zonec's verdict on every fixture, held to those of the name servers' own checkers.
struct DifferentialTests {
  @Test(
    "the profile standard refuses what all refuse, and names the servers that refuse alone",
    arguments: ZoneFixture.all)
  func standardAgrees(_ fixture: ZoneFixture) throws {
    var refusing: Set<Judge> = []
    for judge in ServerVerdicts.standardJudges {
      guard let all = try ServerVerdicts.of(judge) else { return }
      if try !all.verdict(on: fixture) { refusing.insert(judge) }
    }
    let judged = try fixture.read(as: .standard)
    let said = """
      refused by \(refusing.map(\.serverName).sorted()); \
      \(judged.findings.map { "\($0.severity) \($0.id): \($0.message)" })
      """
    if Differences.documented.contains(fixture, .standard) {
      #expect(
        !agrees(judged, refusing), "no difference any more: take it out of docs/dialect.md; \(said)"
      )
    } else {
      #expect(agrees(judged, refusing), "\(said)")
    }
  }

  /// Whether a zone has an error just if all servers refuse it, and else a warning that names those
  /// that do.
  private func agrees(_ judged: JudgedZone, _ refusing: Set<Judge>) -> Bool {
    if refusing.count == ServerVerdicts.standardJudges.count { return !judged.isAccepted }
    return judged.isAccepted
      && judged.findings.reduce(into: []) { $0.formUnion(Judge.blamed(in: $1.message)) } == refusing
  }

  @Test("the profile gdnsd agrees with gdnsd checkconf", arguments: ZoneFixture.all)
  func gdnsdAgrees(_ fixture: ZoneFixture) throws {
    guard let all = try ServerVerdicts.of(.gdnsd) else { return }
    let verdict = try all.verdict(on: fixture)
    let judged = try fixture.read(as: .gdnsd)
    if Differences.documented.contains(fixture, .gdnsd) {
      #expect(
        judged.isAccepted != verdict, "no difference any more: take it out of docs/dialect.md")
    } else {
      #expect(
        judged.isAccepted == verdict,
        "gdnsd \(verdict ? "accepts" : "refuses") it; \(judged.errors)")
    }
  }

  @Test("every documented difference is of an existing fixture")
  func differencesExist() {
    #expect(Differences.documented.unknown(among: ZoneFixture.all).isEmpty)
  }

  @Test("docs/dialect.md says of each check which servers its findings name")
  func refusalsAreDocumented() throws {
    var named: [String: Set<Judge>] = [:]
    for fixture in ZoneFixture.all {
      for finding in try fixture.read(as: .standard).findings where finding.severity == .warning {
        let servers = Judge.blamed(in: finding.message)
        if !servers.isEmpty, !finding.isOf(.unportableSyntax) {
          named[finding.id, default: []].formUnion(servers)
        }
      }
    }
    #expect(named == Differences.documented.refusals.filter { !$0.value.isEmpty })
  }
}
