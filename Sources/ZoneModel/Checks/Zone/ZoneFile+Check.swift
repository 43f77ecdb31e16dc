extension ZoneFile {
  /// Everything that is wrong with the file: what the reader found, and what breaks a rule of the
  /// profile. docs/checks.md explains each finding by its id.
  ///
  /// Comments that allow findings (`zonec-allow`) have no effect here.
  ///
  /// - Parameter profile: `.standard` finds an error where BIND, Knot and NSD all refuse the zone,
  ///   `.gdnsd` where gdnsd does. Read the file with the same profile.
  /// - Returns: sorted by place. Nothing is reported as missing that may be on an unreadable line.
  public func check(
    _ profile: Profile = .standard, workers: Workers = .serial
  ) -> [Diagnostic] {
    checked(profile, workers: workers).sorted()
  }

  /// What gdnsd makes of the types, if all that it lacks are written as `TYPEn`.
  package var findingsOfTypesInGdnsd: Diagnostics {
    guard let source else { return Diagnostics() }
    return ZoneCheck.findings(
      of: ZoneCheck.ofTypesInGdnsd, in: zone, sources: sources,
      file: source.range(at: 0, count: 0), profile: .gdnsd)
  }

  /// As `check(_:workers:)`, not yet sorted.
  ///
  /// - Parameters:
  ///   - settings: those of the gdnsd that serves the zone.
  ///   - limit: how many findings of a check are shown; nil is 10,000.
  package func checked(
    _ profile: Profile, settings: GdnsdSettings = GdnsdSettings(), limit: Int? = nil,
    workers: Workers = .serial
  ) -> Diagnostics {
    guard let source else { return diagnostics }
    var found = diagnostics
    found.add(
      ZoneCheck.findings(
        in: zone, sources: sources, file: source.range(at: 0, count: 0), profile: profile,
        settings: settings, limit: limit, workers: workers))
    return found
  }
}
