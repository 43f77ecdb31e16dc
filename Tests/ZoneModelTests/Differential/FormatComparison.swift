@testable import ZoneModel

/// What the name servers make of zones, and of what fmt has written of them.
struct FormatComparison {
  /// The differences that no rule explains.
  private(set) var faults = DifferenceCounts()
  /// The keys of the rules that explain a difference.
  private(set) var matched: Set<String> = []
  /// The servers that refuse a zone or what is made of it, by the place of the zone.
  private var refusers: [Set<Judge>] = []
  /// The zones that NSD has already loaded otherwise, by their place.
  private var loadedOtherwise: Set<Int> = []

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
    refusers = zip(before.refusers, after.refusers).map { $0.union($1) }
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
        if judge == .nsdCheckzone { loadedOtherwise.insert(place) }
        add(
          FormatDifference(
            zone: zone, judge: judge, what: "loads other records",
            lost: Set(old).subtracting(new).sorted(), gained: Set(new).subtracting(old).sorted()))
      }
    }
    return true
  }

  /// Compares what a running NSD answers for zones whose verdicts were compared, and a running gdnsd
  /// for those that are written for it; false where one is missing.
  mutating func serve(_ zones: [FormattedZone]) throws -> Bool {
    for judge in [Judge.gdnsd, .nsdCheckzone] {
      let served = zones.indices.filter { place in
        !refusers[place].contains(judge)
          && (judge == .gdnsd ? zones[place].isForGdnsd : !loadedOtherwise.contains(place))
      }
      guard try serve(served.map { zones[$0] }, by: judge) else { return false }
    }
    return true
  }

  /// Compares what a running gdnsd makes of zones that are written for it; false where it is missing.
  ///
  /// Of these as many as there are, since the other servers have no part in it.
  mutating func serveForGdnsd(_ zones: [FormattedZone]) throws -> Bool {
    guard let before = try BatchVerdicts(on: zones.map(\.input), judges: [.gdnsd]),
      let after = try BatchVerdicts(on: zones.map(\.output), judges: [.gdnsd])
    else { return false }
    var served: [FormattedZone] = []
    for (place, zone) in zones.enumerated() where before.refusers[place].isEmpty {
      if after.refusers[place].isEmpty {
        served.append(zone)
      } else {
        add(FormatDifference(zone: zone, judge: .gdnsd, what: "does not read it"))
      }
    }
    return try serve(served, by: .gdnsd)
  }

  /// Compares what a running server answers for zones that it reads; false where it is missing.
  private mutating func serve(_ zones: [FormattedZone], by judge: Judge) throws -> Bool {
    let questions = zones.map { ServedRecords.questions($0.zone) }
    guard !zones.isEmpty,
      let old = try ServedRecords.ask(judge, zones.map(\.input), questions: questions),
      let new = try ServedRecords.ask(judge, zones.map(\.output), questions: questions)
    else { return false }
    for (place, zone) in zones.enumerated() where old[place] != new[place] {
      let (lost, gained) = (Set(old[place].joined()), Set(new[place].joined()))
      add(
        FormatDifference(
          zone: zone, judge: judge, what: "serves other records",
          lost: lost.subtracting(gained).map(\.text).sorted(),
          gained: gained.subtracting(lost).map(\.text).sorted()))
    }
    DifferentialRun.current.say(
      "\(judge.serverName) served \(zones.count) zones, "
        + "\(zones.count { $0.input.hasInclude }) with includes, \(questions.joined().count) sets")
    return true
  }
}
