/// A group of records for each role, so that a zone file shows the hosts of a role together.
struct RoleGroups {
  /// The group of each set of roles that hosts of the level have.
  private let groupOfSet: [UInt32]

  /// Opens a group for each role that comes first for some host, in the order of the catalogue.
  init(rule: DerivationRule, of projectIndex: ProjectIndex, in level: Int, zone: inout Zone) {
    let project = projectIndex.project
    let first = project.levels[level].hosts.roleSets.map { Self.first(of: $0, in: project) }
    var groups: [RoleID: UInt32] = [:]
    for role in Set(first.compactMap { $0 }).sorted() {
      groups[role] = zone.addGroup(
        RecordGroup(
          rule: rule, title: Self.title(of: project.roles[role]),
          location: project.roles[role].range.start))
    }
    let rest = zone.addGroup(
      RecordGroup(rule: rule, title: "hosts without a role", location: project.location))
    groupOfSet = first.map { role in role.flatMap { groups[$0] } ?? rest }
  }

  /// The group of a host.
  subscript(host: Host) -> UInt32 { groupOfSet[Int(host.roleSet)] }

  /// The role that a host is listed under: its first that is more than a mark or a tag.
  private static func first(of set: [RoleID], in project: Project) -> RoleID? {
    set.first { project.roles[$0].marks == nil && !project.roles[$0].isTag } ?? set.first
  }

  /// `role db: MariaDB 10, replication`.
  private static func title(of role: Role) -> String {
    "role \(role.name)" + (role.summary.map { ": \($0)" } ?? "")
  }
}

extension Diagnostic {
  /// A host's name that does not fit into the zone.
  static func nameTooLong(
    _ name: String, in zone: Zone, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .nameTooLong,
      "\(quoted(name)) in zone \(zone.origin.displayText) is longer than 255 bytes",
      at: SourceRange(start: location))
  }
}
