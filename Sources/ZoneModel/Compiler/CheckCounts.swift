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
  /// Findings that the project allows, which are not shown.
  public var allowed = 0

  /// Counts of zero.
  public init() {}

  /// Counts the selected levels of a project.
  init(of model: CheckedModel, allowed: Int) {
    for level in model.selected {
      hosts += model.projectIndex.project.levels[level].hosts.hosts.count
      addresses += model.projectIndex.project.levels[level].hosts.addresses.count
    }
    for zone in model.zones where !model.selected.isDisjoint(with: zone.levels) {
      zones += 1
      records += zone.zone.records.count
    }
    self.allowed = allowed
  }
}
