/// Reads zonec.json, apart from the files that it names.
extension ProjectReader {
  /// The keys of zonec.json.
  private static let keys = [
    "roles", "levels", "nameservers", "soa", "ttl", "aliases", "services", "networks", "mail",
    "resolver", "allow", "roleNames", "backendNames",
    "rolesFrom",
  ]

  /// Reads all settings into the project; gives the levels, whose files are not read yet.
  mutating func readSettings(_ file: SourceFile) -> [LevelDraft] {
    var levels: [LevelDraft] = []
    var settings = project
    let names = names
    var rolesFrom = RolesFrom.parts
    var json = JSONReader(file)
    let required = ["roles", "levels", "nameservers", "soa"]
    json.object("the project", keys: Self.keys, required: required) { json, key in
      switch key {
      case "roles": _ = json.spelled("\"roles\"", wants: "the path of the role catalogue")
      case "levels": levels = LevelsReader.read(&json)
      case "nameservers": NameserversReader.read(&json, names, into: &settings)
      case "soa": settings.soa = SOAReader.read(&json)
      case "ttl": settings.ttls = json.ttls()
      case "aliases":
        settings.aliasStyle = json.choice("\"aliases\"", of: AliasStyle.self) ?? .addresses
      case "rolesFrom":
        rolesFrom = json.choice("\"rolesFrom\"", of: RolesFrom.self) ?? rolesFrom
      case "roleNames": settings.implied.roles = json.boolean("\"roleNames\"")
      case "backendNames": settings.implied.backends = json.boolean("\"backendNames\"")
      case "services": settings.services = ServicesReader.read(&json, names)
      case "networks": settings.networks = NetworksReader.read(&json, names)
      case "mail": settings.mail = MailReader.read(&json, names)
      case "resolver": settings.resolver = ResolverReader.read(&json, names)
      default: settings.allowances = AllowancesReader.read(&json)
      }
    }
    json.expectEnd()
    if levels.isEmpty, !json.diagnostics.hasErrors {
      json.report(
        .emptyList, "the project has no level", at: 0,
        fix: "add a level to \"levels\"")
    }
    ServicesReader.checkNames(settings.services, levels, &json)
    diagnostics.add(json.diagnostics)
    project = settings
    self.names.rolesFrom = rolesFrom
    return levels
  }
}
