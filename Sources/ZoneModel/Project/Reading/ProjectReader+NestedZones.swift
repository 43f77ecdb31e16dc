extension ProjectReader {
  /// Reports zones that are the same or one inside another: gdnsd cannot load both.
  mutating func reportNestedZones(_ drafts: [LevelDraft]) {
    var zones: [(name: DomainName, range: SourceRange)] = []
    for draft in drafts {
      zones.append((draft.level.publicZone, draft.publicZoneRange))
      zones.append((draft.level.internalZone, draft.internalZoneRange))
    }
    // A zone that is missing or bad was reported and is the root here. In canonical order, the
    // zones inside a zone follow it, so the zones around the current one form a stack.
    zones.removeAll { $0.name == .root }
    zones.sort { $0.range.start < $1.range.start }
    var keys = CanonicalKeys()
    for zone in zones { keys.append(zone.name.wire.span) }
    var around: [(name: DomainName, range: SourceRange)] = []
    for zone in keys.order.map({ zones[$0] }) {
      while let last = around.last, !zone.name.isSubdomain(of: last.name) { around.removeLast() }
      if let outer = around.last {
        let relation =
          outer.name == zone.name ? "is listed twice" : "lies in \(outer.name.displayText)"
        diagnostics.add(
          Diagnostic(
            .nestedZones,
            "the zone \(zone.name.displayText) \(relation): a server cannot load both",
            at: zone.range, notes: [.init("the other zone", at: outer.range)],
            fix: "give one of them a name of its own"))
      }
      around.append(zone)
    }
  }
}
