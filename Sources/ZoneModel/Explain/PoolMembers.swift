/// The addresses behind the names of services and roles in a zone, found in one pass over it.
struct PoolMembers {
  /// A name in a group of records.
  private struct Key: Hashable {
    /// The number of the group.
    let group: UInt32
    /// The number of the owner.
    let owner: UInt32
  }

  /// The places of the addresses of each name.
  private var places: [Key: [SourceLocation]] = [:]
  /// Of each group the first name with addresses.
  private var firstOwner: [UInt32: UInt32] = [:]

  /// Those of a zone.
  init(of zone: Zone) {
    let rules: [DerivationRule] = [.serviceFrontEnd, .serviceBackEnd, .roleName]
    let isPool = zone.groups.map { rules.contains($0.rule) }
    for record in zone.records where isPool[Int(record.group)] && record.type != .cname {
      places[Key(group: record.group, owner: record.owner), default: []].append(record.location)
      if firstOwner[record.group] == nil { firstOwner[record.group] = record.owner }
    }
  }

  /// The places of the addresses behind a record's name; those of its group for an alias as a CNAME.
  func places(of record: RecordEntry) -> [SourceLocation] {
    let owner = record.type == .cname ? firstOwner[record.group] : record.owner
    return owner.flatMap { places[Key(group: record.group, owner: $0)] } ?? []
  }
}
