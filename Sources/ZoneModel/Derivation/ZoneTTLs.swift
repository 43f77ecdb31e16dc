/// The TTLs of a zone's records, each with the place that says it.
///
/// Of what is said of a record the nearest counts: the host or service itself, then its kind, in the
/// network, the level and the project, then the default of the level and the project.
struct ZoneTTLs {
  /// What is said about whole zones, the nearest first.
  private let settings: [TTLSettings]

  /// Those of a level's zones; of nil for a zone of all levels.
  init(of level: Int?, in project: Project) {
    settings = (level.map { [project.levels[$0].ttls] } ?? []) + [project.ttls]
  }

  /// The TTL of a kind of record.
  func of(_ kind: TTLSettings.Kind) -> TTL {
    let kinds: [TTLSettings.Kind] = kind == .glue ? [.glue, .ns, .default] : [kind, .default]
    for kind in kinds {
      for settings in settings {
        if let ttl = settings[kind] { return ttl }
      }
    }
    return .usual
  }

  /// That of the SOA record. Resolvers remember an absence for the lesser of it and the negative TTL
  /// (RFC 2308 §5), and gdnsd warns if they contradict each other: so it is no longer unless said.
  func soa(_ soa: SOASettings) -> TTL {
    let ttl = of(.soa)
    let isSaid = settings.contains { $0[.soa] != nil }
    return isSaid || ttl.seconds <= soa.negativeTTL ? ttl : TTL(soa.negativeTTL, at: soa.location)
  }

  /// That of a pool: its own, else the lowest of its hosts.
  ///
  /// - Parameter addresses: the places of its addresses.
  func pool(_ addresses: some Sequence<SourceLocation>, own: TTL?, in table: HostTable) -> TTL {
    if let own { return own }
    let usual = of(.service)
    if table.ttls.isEmpty { return usual }
    return addresses.lazy.map { table.ttl(at: $0, else: usual) }
      .min { $0.seconds < $1.seconds } ?? usual
  }

  /// Notes that the hosts of a pool without a TTL of its own have several.
  func reportDisagreement(
    in pool: Pool, of what: String, in table: HostTable, _ zone: Zone, at range: SourceRange,
    _ diagnostics: inout Diagnostics
  ) {
    if table.ttls.isEmpty { return }
    let usual = of(.service)
    let ttls = pool.addresses.map { table.ttl(at: $0.location, else: usual) }
    guard let low = ttls.min(by: { $0.seconds < $1.seconds }),
      let high = ttls.max(by: { $0.seconds < $1.seconds }), low.seconds < high.seconds
    else { return }
    diagnostics.add(
      Diagnostic(
        .poolTTL,
        "the hosts of \(what) have TTLs from \(low.seconds) to \(high.seconds): its names in "
          + "\(zone.origin.displayText) have the lowest",
        at: range,
        notes: low.location == .none
          ? [] : [.init("the lowest", at: SourceRange(start: low.location))],
        about: [what]))
  }
}
