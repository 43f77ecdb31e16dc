/// Where the TTLs of derived records come from.
extension DerivedProject {
  /// What an answer says of a record's TTL; nil for a hand-written record, and for the TTL that most
  /// records have.
  func ttlRow(of record: FoundRecord, _ lookups: Lookups) -> (text: String, place: String?)? {
    let usual = ZoneTTLs(of: nil, in: project).of(.default)
    let seconds = record.entry.ttl
    guard let said = ttl(of: record, lookups), seconds != usual.seconds || said != usual else {
      return nil
    }
    // Another rule made the same record, with a lower one.
    guard said.seconds == seconds else { return ("\(seconds), the lower of two", nil) }
    return ("\(seconds)", place(of: said.location))
  }

  /// The TTL that a record's rule gives it, and where the project says it.
  private func ttl(of record: FoundRecord, _ lookups: Lookups) -> TTL? {
    let location = record.entry.location
    let level = record.zone.ownLevel ?? lookups.holder(at: location)?.level
    let ttls = ZoneTTLs(of: level, in: project)
    let table = level.map { project.levels[$0].hosts } ?? HostTable()
    switch record.group.rule {
    case .apex:
      switch record.entry.type {
      case .soa: return ttls.soa(project.soa)
      case .ns: return ttls.of(.ns)
      default: return table.ttl(at: location, else: ttls.of(.glue))
      }
    case .internalHost, .publicHost: return table.ttl(at: location, else: ttls.of(.default))
    case .serviceFrontEnd, .serviceBackEnd:
      let own = lookups.service(at: record.group.location)?.ttl
      return ttls.pool(lookups.members(of: record), own: own, in: table)
    case .roleName: return ttls.pool(lookups.members(of: record), own: nil, in: table)
    case .reverse:
      guard case .reverse(let part) = record.zone.kind else { return nil }
      return table.ttl(at: location, else: project.networks[part.network].ttl ?? ttls.of(.ptr))
    case .mailPolicy: return ttls.of(.default)
    case .reverseZone, .handWritten, .resolver: return nil
    }
  }
}
