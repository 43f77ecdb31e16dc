/// What of a host's name tells its roles.
enum RolesFrom: String, CaseIterable {
  /// Each part between hyphens, without its digits: `app3-jobrunner` is `app` and `jobrunner`.
  case parts
  /// The first label as a whole, without its digits: `mx-in1001` is `mx-in`.
  case label
  /// Nothing: hosts list their roles.
  case list
}

/// The names of roles and levels, to find what other parts of a project refer to.
struct ProjectNames {
  /// The number of each level by its name.
  private(set) var levels: [String: Int] = [:]
  /// The number of each role by its name.
  private(set) var roles: [String: RoleID] = [:]
  /// The names of the roles, in the order of the catalogue.
  private(set) var roleNames: [String] = []
  /// The names of the levels, in the order of the project.
  private(set) var levelNames: [String] = []
  /// What of a host's name tells its roles.
  var rolesFrom = RolesFrom.parts
  /// Whether the catalogue was read: without it, no role is called unknown.
  var hasRoles = false

  /// Adds a role, unless its name is known.
  mutating func add(role name: String) {
    guard roles[name] == nil else { return }
    roles[name] = roleNames.count
    roleNames.append(name)
  }

  /// Adds a level, unless its name is known.
  mutating func add(level name: String) {
    guard levels[name] == nil else { return }
    levels[name] = levelNames.count
    levelNames.append(name)
  }
}

extension JSONReader {
  /// The role that a string names; nil and a finding if there is none.
  mutating func role(_ value: Spelled, _ names: ProjectNames) -> RoleID? {
    if let role = names.roles[value.text] { return role }
    guard names.hasRoles else { return nil }
    let nearest = nearestSpelling(of: value.text, among: names.roleNames)
    report(
      .unknownRole, "no role is named \(quoted(value.text))", in: value.range,
      fix: nearest.map { "write \"\($0)\"" } ?? "add it to the role catalogue")
    return nil
  }

  /// Reads the name of a role.
  mutating func role(_ what: String, _ names: ProjectNames) -> RoleID? {
    spelled(what, wants: "the name of a role").flatMap { role($0, names) }
  }

  /// The level that a string names; nil and a finding if there is none.
  mutating func level(_ value: Spelled, _ names: ProjectNames) -> Int? {
    if let level = names.levels[value.text] { return level }
    let nearest = nearestSpelling(of: value.text, among: names.levelNames)
    report(
      .unknownLevel, "no level is named \(quoted(value.text))", in: value.range,
      fix: nearest.map { "write \"\($0)\"" } ?? "add it to \"levels\", or write one of those there")
    return nil
  }

  /// Reads the name of a level.
  mutating func level(_ what: String, _ names: ProjectNames) -> Int? {
    spelled(what, wants: "the name of a level").flatMap { level($0, names) }
  }
}
