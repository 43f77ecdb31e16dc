import Foundation
import Testing

@testable import ZoneModel

/// What `zonec fmt` makes of zones made by grammar, as the name servers read it.
@Suite(.enabled(if: DifferentialRun.isWanted))
struct GrammarFormatTests {
  /// The zones that fmt writes, each in one of the ways.
  private static func formatted(_ run: DifferentialRun) throws -> [FormattedZone] {
    try run.seeds.compactMap { seed in
      let modes = FormattedZone.Mode.allCases
      return try FormattedZone(GrammarZone(seed: seed), modes[Int(seed % UInt64(modes.count))])
    }
  }

  @Test("fmt of its own output changes nothing, in every way of writing")
  func isStable() throws {
    var faults = DifferenceCounts()
    for seed in DifferentialRun.current.seeds {
      for mode in FormattedZone.Mode.allCases {
        guard let zone = try FormattedZone(GrammarZone(seed: seed), mode) else { continue }
        let again = try zone.writtenAgain()
        if again == zone.output.bytes { continue }
        let then = again.map { GrammarZone.shown($0) } ?? "nothing: it is refused\n"
        faults.add(
          again == nil ? "not read again by zonec" : "changed when written again",
          zone.input.kinds, size: zone.input.bytes.count, "\(zone.shown)  and then\n\(then)")
      }
    }
    faults.record()
  }

  @Test("each server that reads a file reads what fmt makes of it")
  func isRead() throws {
    let zones = try Self.formatted(.current)
    guard let before = try BatchVerdicts(on: zones.map(\.input)),
      let after = try BatchVerdicts(on: zones.map(\.output))
    else { return }
    var faults = DifferenceCounts()
    for (place, zone) in zones.enumerated() {
      let lost = after.refusers[place].subtracting(before.refusers[place])
        .intersection(zone.readers).map(\.serverName).sorted().joined(separator: " ")
      if lost.isEmpty { continue }
      faults.add(
        "\(zone.mode): not read by [\(lost)]", zone.input.kinds, size: zone.input.bytes.count,
        zone.shown)
    }
    faults.record()
  }

  @Test("BIND and NSD load the same records and TTLs from a file and from what fmt makes of it")
  func loadsAlike() throws {
    let zones = try Self.formatted(.current)
    guard let before = try LoadedRecords(zones.map(\.input)),
      let after = try LoadedRecords(zones.map(\.output))
    else { return }
    var faults = DifferenceCounts()
    for (place, zone) in zones.enumerated() {
      for (server, old, new) in [
        (Judge.namedCheckzone, before.byBIND[place], after.byBIND[place]),
        (.nsdCheckzone, before.byNSD[place], after.byNSD[place]),
      ] {
        guard let old, let new, old != new else { continue }
        if FormatRule.all.contains(where: { $0.explains(zone, server) }) { continue }
        let lost = Set(old).subtracting(new).sorted().map { "- \($0)\n" }.joined()
        let gained = Set(new).subtracting(old).sorted().map { "+ \($0)\n" }.joined()
        faults.add(
          "\(zone.mode): \(server.serverName) loads other records", zone.input.kinds,
          size: zone.input.bytes.count, "\(zone.shown)\(lost)\(gained)")
      }
    }
    faults.record()
  }

  @Test("gdnsd serves the same records and TTLs from a file and from what fmt makes of it")
  func servesAlike() throws {
    let all = try Self.formatted(.current).filter { $0.mode == .forGdnsd && $0.input.files.isEmpty }
    guard let before = try BatchVerdicts(on: all.map(\.input), judges: [.gdnsd]),
      let after = try BatchVerdicts(on: all.map(\.output), judges: [.gdnsd])
    else { return }
    let zones = all.indices
      .filter { before.refusers[$0].isEmpty && after.refusers[$0].isEmpty }.map { all[$0] }
    let questions = zones.map { ServedRecords.questions($0.zone) }
    guard !zones.isEmpty, let old = try ServedRecords.ask(zones.map(\.input), questions: questions),
      let new = try ServedRecords.ask(zones.map(\.output), questions: questions)
    else { return }
    var faults = DifferenceCounts()
    for (place, zone) in zones.enumerated() where old[place] != new[place] {
      faults.add(
        "gdnsd serves other records", zone.input.kinds, size: zone.input.bytes.count, zone.shown)
    }
    faults.record()
    DifferentialRun.current.say(
      "gdnsd served \(zones.count) zones, \(questions.joined().count) sets")
  }
}
