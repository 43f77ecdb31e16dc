/// How much a check has looked at.
public struct CheckCounts: Sendable, Equatable {
  /// Hosts of the inventories; 0 if there is none.
  public var hosts = 0
  /// Their addresses, private and public.
  public var addresses = 0
  /// How many zones were checked.
  public var zones = 0
  /// The records in them.
  public var records = 0
  /// Findings that the project allows, and that are left out.
  public var allowed = 0

  /// Counts of zero.
  package init() {}

  /// Counts the selected levels of a project.
  init(of passage: ZonePassage, allowed: Int) {
    let derived = passage.kept
    for level in derived.levels {
      hosts += derived.project.levels[level].hosts.hosts.count
      addresses += derived.project.levels[level].hosts.addresses.count
    }
    for _ in derived.selectedZones { zones += 1 }
    records = passage.recordCount
    self.allowed = allowed
  }
}
