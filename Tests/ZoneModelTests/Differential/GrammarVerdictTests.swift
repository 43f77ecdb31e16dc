import Foundation
import Testing

@testable import ZoneModel

/// zonec's verdicts on zones made by grammar, held to those of the name servers.
struct GrammarVerdictTests {
  @Test("zonec has an error exactly where all servers of a profile refuse, else at most a warning")
  func keepsThePromise() throws {
    let run = DifferentialRun.current
    let zones =
      run.seeds.map { GrammarZone(seed: $0) }
      + DifferenceRule.examples.enumerated().map { GrammarZone(example: $1, number: $0) }
    guard let verdicts = try BatchVerdicts(on: zones) else { return }
    var differences = DifferenceCounts()
    var matched: Set<String> = []
    let start = ContinuousClock.now
    for (zone, refusers) in zip(zones, verdicts.refusers) {
      for profile in [Profile.standard, .gdnsd] {
        let verdict = try GrammarVerdict(zone, profile, refusers: refusers)
        guard verdict.fault != nil else { continue }
        if let rules = DifferenceRule.excusing(verdict) {
          matched.formUnion(rules.map(\.key))
        } else {
          differences.add(verdict.group, zone.kinds, size: zone.bytes.count, verdict.shown)
        }
      }
    }
    for (judges, seconds) in verdicts.seconds.sorted(by: { $0.key < $1.key }) {
      run.say("\(judges): \(Int(Double(zones.count) / seconds)) zones a second")
    }
    run.say("zonec: \(zones.count) zones, both profiles, in \(start.duration(to: .now))")
    run.say("\(differences.count) differences")
    differences.record()
    guard run.needsEveryRule else { return }
    for rule in DifferenceRule.all where !matched.contains(rule.key) {
      Issue.record("no zone differs by the rule \(rule.key): take it out of docs/dialect.md")
    }
  }

  @Test("docs/dialect.md lists the rules by which differences are excused, and no other")
  func rulesAreDocumented() {
    let keys =
      DifferenceRule.all.map(\.key) + FormatRule.all.map(\.key) + [FormatRule.gdnsdAlone]
    #expect(DifferenceRule.documented == Set(keys))
  }
}
