extension ZonePlanner {
  /// Reports zones of one level's server that are the same or lie one in another, where one of them
  /// is a reverse zone: gdnsd cannot load both, and they may even want the same file.
  ///
  /// Forward zones among themselves were compared when the project was read.
  func reportOverlaps(_ zones: [PlannedZone], _ diagnostics: inout Diagnostics) {
    for level in estate.project.levels.indices {
      // In canonical order what lies in a zone follows it, so that the zones around the current
      // one make a stack.
      let served = zones.filter { $0.levels.contains(level) }
        .sorted { $0.zone.origin < $1.zone.origin }
      var around: [PlannedZone] = []
      for zone in served {
        while let last = around.last, !zone.zone.origin.isSubdomain(of: last.zone.origin) {
          around.removeLast()
        }
        if let outer = around.last { report(zone, in: outer, of: level, &diagnostics) }
        around.append(zone)
      }
    }
  }

  /// Reports a zone that one server cannot load beside another.
  private func report(
    _ zone: PlannedZone, in outer: PlannedZone, of level: Int, _ diagnostics: inout Diagnostics
  ) {
    let name = zone.zone.origin
    let server = "the server of \(estate.project.levels[level].name) cannot load both"
    let isSame = name == outer.zone.origin
    let relation = isSame ? "is there twice" : "lies in \(outer.zone.origin.spoken)"
    let isPrivate = isSame && [zone, outer].allSatisfy(isPrivateReverse)
    diagnostics.add(
      Diagnostic(
        "nested-zones", "the zone \(name.spoken) \(relation): \(server)", at: estate.project.range(of: zone),
        notes: [.init("the other zone", at: estate.project.range(of: outer))],
        fix: isPrivate ? "give \"internal\" name servers no \"level\": each serves its own" : nil))
  }

  /// Whether a zone answers for private addresses of one level.
  private func isPrivateReverse(_ planned: PlannedZone) -> Bool {
    if case .reverse(let part) = planned.kind { part.level != nil } else { false }
  }
}
