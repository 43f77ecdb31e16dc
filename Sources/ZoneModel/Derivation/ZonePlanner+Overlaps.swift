extension ZonePlanner {
  /// Reports zones of one level's server that are the same or one inside another, if one of them is
  /// a reverse zone: gdnsd cannot load both, and they may even have the same file.
  ///
  /// Forward zones were compared with each other when the project was read.
  func reportOverlaps(_ zones: [PlannedZone], _ diagnostics: inout Diagnostics) {
    // In canonical order, the zones inside a zone follow it. So the zones around the current one
    // form a stack, one for each server.
    var around: [[Int]] = Array(repeating: [], count: projectIndex.project.levels.count)
    var room = Self.overlapLimit
    var keys = CanonicalKeys()
    for zone in zones { keys.append(zone.zone.origin.wire.span) }
    for place in keys.order {
      let name = zones[place].zone.origin
      for level in zones[place].levels {
        while let last = around[level].last, !name.isSubdomain(of: zones[last].zone.origin) {
          around[level].removeLast()
        }
        if let outer = around[level].last, room > 0 {
          room -= 1
          report(zones[place], in: zones[outer], of: level, &diagnostics)
        }
        around[level].append(place)
      }
    }
  }

  /// More findings of this kind do not help.
  private static let overlapLimit = 1000

  /// Reports a zone that one server cannot load beside another.
  private func report(
    _ zone: PlannedZone, in outer: PlannedZone, of level: Int, _ diagnostics: inout Diagnostics
  ) {
    let name = zone.zone.origin
    let server = "the server of \(projectIndex.project.levels[level].name) cannot load both"
    let isSame = name == outer.zone.origin
    let relation = isSame ? "is there twice" : "is inside \(outer.zone.origin.displayText)"
    let isPrivate = isSame && [zone, outer].allSatisfy(isPrivateReverse)
    diagnostics.add(
      Diagnostic(
        .nestedZones, "the zone \(name.displayText) \(relation): \(server)",
        at: projectIndex.project.range(of: zone),
        notes: [.init("the other zone", at: projectIndex.project.range(of: outer))],
        fix: isPrivate ? "give \"internal\" name servers no \"level\": each serves its own" : nil))
  }

  /// Whether a zone answers for private addresses of one level.
  private func isPrivateReverse(_ planned: PlannedZone) -> Bool {
    if case .reverse(let part) = planned.kind { part.level != nil } else { false }
  }
}
