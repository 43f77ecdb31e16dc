/// Zones of one server that are inside one another, or that cover the same addresses.
struct ZoneNesting {
  /// Finds the zone around a name.
  let finder: ZoneFinder
  /// The profile, and which checks to run.
  let options: PointerOptions

  /// Reports nested and overlapping zones.
  func report(_ findings: inout PointerFindings) {
    if options.reportsNesting {
      for zone in finder.zones where finder.outer[zone.number] >= 0 {
        report(zone, in: finder.zones[finder.outer[zone.number]], &findings)
      }
    }
    reportOverlaps(&findings)
  }

  /// Reports a zone in another, unless the other hands it over and the server understands that.
  private func report(
    _ zone: ZoneLayout, in outer: ZoneLayout, _ findings: inout PointerFindings
  ) {
    let check: Check = zone.kind.isForward ? .nestedZones : .nestedReverseZones
    let relation =
      "the zone \(zone.zone.origin.displayText) is inside \(outer.zone.origin.displayText)"
    if options.profile == .standard {
      if isDelegated(zone, by: outer) { return }
      findings.report(
        check, "\(relation), which does not delegate it", about: zone.number, as: .warning,
        note: ("the other zone", outer.number), fix: "add its NS records to the other zone")
    } else {
      findings.report(
        check, "\(relation): gdnsd cannot load both", about: zone.number,
        note: ("the other zone", outer.number),
        fix: "move its records into the other zone, or delegate it to another server")
    }
  }

  /// Whether a zone has NS records at another's name, or above it.
  private func isDelegated(_ zone: ZoneLayout, by outer: ZoneLayout) -> Bool {
    let name = zone.zone.origin
    if let owner = outer.zone.names.find(name), outer.types[Int(owner)].contains(.ns) {
      return true
    }
    if case .unknown = ZoneFinder.findAbove(name.wire.span, in: outer) { return true }
    return false
  }

  /// Reports classless zones whose names are not networks, or that cover the same addresses.
  private func reportOverlaps(_ findings: inout PointerFindings) {
    var parts: [(addresses: ClosedRange<UInt128>, zone: ZoneLayout)] = []
    for zone in finder.zones {
      guard case .classless(let part) = zone.kind else { continue }
      if part.isMisnamed {
        findings.report(
          .classlessZoneName,
          "the first label of \(zone.zone.origin.displayText) is not a network inside a /24",
          about: zone.number)
      }
      if let addresses = part.addresses { parts.append((addresses, zone)) }
    }
    parts.sort {
      ($0.addresses.lowerBound, $0.zone.number) < ($1.addresses.lowerBound, $1.zone.number)
    }
    var widest = parts.first
    for part in parts.dropFirst() {
      guard let last = widest else { return }
      if part.addresses.lowerBound <= last.addresses.upperBound,
        part.zone.zone.origin != last.zone.zone.origin
      {
        findings.report(
          .overlappingReverseZones,
          "\(part.zone.zone.origin.displayText) covers addresses of \(last.zone.zone.origin.displayText)",
          about: part.zone.number, note: ("the other zone", last.zone.number))
      }
      if part.addresses.upperBound > last.addresses.upperBound { widest = part }
    }
  }
}
