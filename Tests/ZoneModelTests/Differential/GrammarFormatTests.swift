import Foundation
import Testing

@testable import ZoneModel

/// What `zonec fmt` makes of zones made by grammar, as the name servers read it.
struct GrammarFormatTests {
  @Test("fmt of its own output changes nothing, in every way of writing")
  func isStable() throws {
    var faults = DifferenceCounts()
    var isExcused = false
    let examples = FormatRule.examples.map(\.zone)
    for input in DifferentialRun.current.formatSeeds.map({ GrammarZone(seed: $0) }) + examples {
      for mode in FormattedZone.Mode.allCases {
        guard let zone = try FormattedZone(input, mode) else { continue }
        let again = try zone.writtenAgain()
        if again == zone.output.bytes { continue }
        if try zone.isStableForGdnsdAlone() {
          isExcused = true
          continue
        }
        let then = again.map { GrammarZone.shown($0) } ?? "nothing: it is refused\n"
        faults.add(
          again == nil ? "not read again by zonec" : "changed when written again",
          zone.input.kinds, size: zone.input.bytes.count, "\(zone.shown)  and then\n\(then)")
      }
    }
    faults.record()
    #expect(isExcused, "no zone differs by the rule \(FormatRule.gdnsdAlone)")
  }

  @Test("each server that reads a file reads what fmt makes of it, as the same records and TTLs")
  func keepsMeaning() throws {
    let run = DifferentialRun.current
    let start = ContinuousClock.now
    // Each in one of the ways.
    let modes = FormattedZone.Mode.allCases
    let zones = try run.formatSeeds.compactMap { seed in
      try FormattedZone(GrammarZone(seed: seed), modes[Int(seed % UInt64(modes.count))])
    }
    let examples = try FormatRule.examples.compactMap { try FormattedZone($0.zone, $0.mode) }
    var comparison = FormatComparison()
    let all = zones + examples
    let others = try run.formatSeeds.compactMap { seed in
      modes[Int(seed % UInt64(modes.count))] == .forGdnsd
        ? nil : try FormattedZone(GrammarZone(seed: seed), .forGdnsd)
    }
    guard try comparison.read(all), try comparison.load(all), try comparison.serve(all),
      try comparison.serveForGdnsd(others)
    else { return }
    run.say("\(zones.count) formatted zones compared in \(start.duration(to: .now))")
    comparison.faults.record()
    guard run.needsEveryRule else { return }
    for rule in FormatRule.all where !comparison.matched.contains(rule.key) {
      Issue.record("no zone differs by the rule \(rule.key): take it out of docs/dialect.md")
    }
  }
}
