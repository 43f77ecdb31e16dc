@testable import ZoneModel

/// What the name servers make of zones, and of what fmt has written of them.
struct FormatComparison {
  /// The differences that no rule explains.
  private(set) var faults = DifferenceCounts()
  /// The keys of the rules that explain a difference.
  private(set) var matched: Set<String> = []

  /// Adds a difference, unless a rule explains it.
  private mutating func add(_ difference: FormatDifference) {
    if let rule = FormatRule.all.first(where: { $0.explains(difference) }) {
      matched.insert(rule.key)
      return
    }
    let zone = difference.zone
    let lost = difference.lost.map { "- \($0)\n" }.joined()
    let gained = difference.gained.map { "+ \($0)\n" }.joined()
    faults.add(
      "\(zone.mode): \(difference.judge.serverName) \(difference.what)", zone.input.kinds,
      size: zone.input.bytes.count, zone.shown + lost + gained)
  }

  /// Compares verdicts: what reads a file must read the other; false where a judge is missing.
  mutating func read(_ zones: [FormattedZone]) throws -> Bool {
    guard let before = try BatchVerdicts(on: zones.map(\.input)),
      let after = try BatchVerdicts(on: zones.map(\.output))
    else { return false }
    for (place, zone) in zones.enumerated() {
      for judge in after.refusers[place].subtracting(before.refusers[place])
        .intersection(zone.readers)
      {
        add(FormatDifference(zone: zone, judge: judge, what: "does not read it"))
      }
    }
    return true
  }

  /// Compares the records that are loaded; false where a judge is missing.
  mutating func load(_ zones: [FormattedZone]) throws -> Bool {
    guard let before = try LoadedRecords(zones.map(\.input)),
      let after = try LoadedRecords(zones.map(\.output))
    else { return false }
    for (place, zone) in zones.enumerated() {
      for (judge, old, new) in [
        (Judge.namedCheckzone, before.byBIND[place], after.byBIND[place]),
        (.kzonecheck, before.byKnot[place], after.byKnot[place]),
        (.nsdCheckzone, before.byNSD[place], after.byNSD[place]),
      ] {
        guard let old, let new, old != new else { continue }
        add(
          FormatDifference(
            zone: zone, judge: judge, what: "loads other records",
            lost: Set(old).subtracting(new).sorted(), gained: Set(new).subtracting(old).sorted()))
      }
    }
    return true
  }

  /// Compares what a running gdnsd answers for zones that are written for it; false where it is
  /// missing.
  mutating func serve(_ zones: [FormattedZone]) throws -> Bool {
    let all = zones.filter { $0.isForGdnsd && $0.input.files.isEmpty }
    guard let before = try BatchVerdicts(on: all.map(\.input), judges: [.gdnsd]),
      let after = try BatchVerdicts(on: all.map(\.output), judges: [.gdnsd])
    else { return false }
    let served = all.indices
      .filter { before.refusers[$0].isEmpty && after.refusers[$0].isEmpty }.map { all[$0] }
    let questions = served.map { ServedRecords.questions($0.zone) }
    guard !served.isEmpty,
      let old = try ServedRecords.ask(served.map(\.input), questions: questions),
      let new = try ServedRecords.ask(served.map(\.output), questions: questions)
    else { return false }
    for (place, zone) in served.enumerated() where old[place] != new[place] {
      add(FormatDifference(zone: zone, judge: .gdnsd, what: "serves other records"))
    }
    DifferentialRun.current.say(
      "gdnsd served \(served.count) zones, \(questions.joined().count) sets")
    return true
  }
}
