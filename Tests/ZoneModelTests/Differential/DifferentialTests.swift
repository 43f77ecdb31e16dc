import Testing

@testable import ZoneModel

/// zonec's verdict on every fixture, held to those of the name servers' own checkers.
struct DifferentialTests {
  @Test(
    "the profile standard accepts what BIND, Knot and NSD all accept, and refuses what all refuse",
    arguments: ZoneFixture.all)
  func standardAgrees(_ fixture: ZoneFixture) throws {
    var verdicts: [Bool] = []
    for judge in ServerVerdicts.standardJudges {
      guard let all = try ServerVerdicts.of(judge) else { return }
      verdicts.append(try all.verdict(on: fixture))
    }
    guard let first = verdicts.first, verdicts.allSatisfy({ $0 == first }) else { return }
    let judged = try fixture.read(as: .standard)
    if Differences.documented.contains(fixture, .standard) {
      #expect(judged.isAccepted != first, "no difference any more: take it out of docs/dialect.md")
    } else {
      #expect(
        judged.isAccepted == first,
        "all servers \(first ? "accept" : "refuse") it; \(judged.errors)")
    }
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
}
