import Testing

@testable import ZoneModel

struct ProjectReaderTests {
  @Test("two files whose names Swift holds equal are two files")
  func distinguishesNames() {
    let names = ["caf\u{e9}.json", "cafe\u{301}.json"]
    let settings =
      ProjectFiles.good["zones/zonec.json"]?
      .replacing("[\"production.json\", \"more.jsonl\"]", with: "\(names)") ?? ""
    let files = ProjectFiles(["zones/zonec.json": settings])
    var asked: [[UInt8]] = []
    var diagnostics = Diagnostics()
    _ = ProjectReader.read(
      path: "zones/zonec.json",
      load: { path in
        asked.append(path.bytes)
        return .success(files.files[path] ?? Array(#"{ "hosts": [] }"#.utf8))
      }, into: &diagnostics)
    for name in names { #expect(asked.contains(Array("zones/\(name)".utf8))) }
  }

  @Test("a sound project is read without a finding")
  func readsSoundProject() {
    #expect(ProjectFiles().findings() == [])
  }

  @Test("levels keep the order of the file, with their zones, records and hosts")
  func readsLevels() throws {
    let project = ProjectFiles().read().project
    #expect(project.levels.map(\.name) == ["production", "staging"])
    let production = try #require(project.levels.first)
    let staging = try #require(project.levels.last)
    #expect(production.publicZone.description == "webplatform.org.")
    #expect(staging.publicZone.description == "webplatformstaging.org.")
    #expect(staging.internalZone.description == "staging.wpdn.")
    let names = production.hosts.hosts.map(production.hosts.name(of:))
    #expect(
      names == [
        "db1-masterdb", "db2.rack1", "db10", "mail", "memcache-alpha1", "memcache-alpha2", "salt",
      ])
    let files = project.sources.files
    #expect(
      production.publicRecords.map { files[$0].name } == ["zones/records/webplatform.org.zone"])
    #expect(staging.internalRecords.map { files[$0].name } == ["zones/records/staging.wpdn.zone"])
    #expect(production.internalRecords.isEmpty && staging.publicRecords.isEmpty)
  }

  @Test("a host has its addresses, private ones first, each with its hostname")
  func readsAddresses() throws {
    let table = try #require(ProjectFiles().read().project.levels.first).hosts
    let mail = try #require(table.hosts.first { table.name(of: $0) == "mail" })
    #expect(
      table.privateAddresses(of: mail).map(\.address.description) == ["10.10.10.112", "fd00::112"])
    #expect(
      table.publicAddresses(of: mail).map { "\(table.text(of: $0.hostname)) \($0.address)" } == [
        "mail 173.236.254.98", "mail2 173.236.254.99", "mail2 2001:db8::99",
      ])
    let database = try #require(table.hosts.first)
    #expect(
      table.publicAddresses(of: database).map { table.text(of: $0.hostname) } == ["db1-masterdb"])
    #expect(
      table.privateAddresses(of: database).map { table.text(of: $0.hostname) } == ["db1-masterdb"])
  }

  @Test(
    "roles are read off the name or listed outright",
    arguments: [
      ("db1-masterdb", ["db", "masterdb"]), ("memcache-alpha2", ["alpha", "memcache"]),
      ("db2.rack1", ["db", "nginx"]), ("salt", ["salt"]),
    ])
  func readsRoles(_ name: String, _ roles: [String]) throws {
    let project = ProjectFiles().read().project
    let table = try #require(project.levels.first).hosts
    let host = try #require(table.hosts.first { table.name(of: $0) == name })
    #expect(table.roles(of: host).map { project.roles[$0].name }.sorted() == roles)
  }

  @Test("locations lead back to the host's name and the address's text")
  func keepsLocations() throws {
    let project = ProjectFiles().read().project
    let table = try #require(project.levels.first).hosts
    let host = try #require(table.hosts.first)
    let place = try #require(project.sources.place(of: host.location))
    #expect((place.line, place.column) == (6, 42))
    let address = try #require(table.privateAddresses(of: host).first)
    #expect(project.sources.place(of: address.location)?.column == 70)
  }

  @Test("settings are read with their units, roles and levels")
  func readsSettings() throws {
    let project = ProjectFiles().read().project
    #expect(project.soa.contact.description == #"host\.master.webplatform.org."#)
    #expect(project.soa.retry == 5400)
    #expect(project.soa.expire == 259_200)
    #expect(project.soa.negativeTTL == 900)
    #expect(project.soa.serialStyle == .unix)
    #expect(project.ttls[.default]?.seconds == 3600)
    #expect(project.aliasStyle == .cname)
    #expect(project.networks.map(\.cidr.description).count == 6)
    #expect(project.networks.map(\.level) == [nil, nil, 0, 1, nil, nil])
    #expect(project.networks.map(\.servedByProvider) == [false, false, false, false, true, false])
    let mail = try #require(project.mail)
    #expect(project.roles[mail.role].name == "mail")
    #expect(mail.spf == "~all")
    #expect(mail.mxPreference == 10)
    #expect(mail.include.map(\.description) == ["_spf.example.net."])
    let resolver = try #require(project.resolver)
    #expect(resolver.fallback.map(\.description) == ["8.8.8.8", "2001:4860::8888"])
    let zone = project.levels[0].internalZone.displayText
    #expect(
      resolver.search.map { $0.text(in: project.levels[0]) }
        == [zone, "rack1.\(zone)", "example.org"])
    let allowance = try #require(project.allowances.first)
    #expect(allowance.check == "role-count")
    #expect(allowance.until == "2028-02-29")
  }

  @Test("name servers name a role of one, the own or every level, or a host")
  func readsNameservers() {
    let project = ProjectFiles().read().project
    let kinds = (project.publicNameservers + project.internalNameservers).map { server in
      switch server.kind {
      case .role(let role, let level, let every):
        "\(project.roles[role].name) \(level ?? -1) \(every)"
      case .host(let name): name.description
      }
    }
    #expect(kinds == ["salt -1 true", "ns2.example.net.", "salt -1 false", "salt 1 false"])
  }

  @Test("a level's entry of a service changes, removes and inherits")
  func readsServices() throws {
    let project = ProjectFiles().read().project
    let service = try #require(project.services.first)
    let nginx = project.roleID(named: "nginx")
    let accounts = project.roleID(named: "accounts")
    #expect(service.ends.front?.role == nginx && service.ends.back?.role == accounts)
    #expect(service.aliases == ["api.accounts", "oauth.accounts"])
    #expect(service.ends(in: 0) == nil)
    let changed = try #require(service.ends(in: 1))
    #expect(changed.front == nil)
    #expect(changed.back?.role == accounts)
    #expect(project.services.last?.name == "@")
  }

  @Test("a role keeps what it demands")
  func readsRoleCatalogue() throws {
    let project = ProjectFiles().read().project
    func role(_ name: String) throws -> Role {
      try #require(project.roles.first { $0.name == name })
    }
    let salt = try role("salt")
    #expect(salt.count == RoleCount(least: 1, most: 1, better: nil))
    #expect(salt.publicAddress == .required)
    #expect(salt.hostnames == ["salt"])
    #expect(salt.reverse == .no)
    #expect(salt.volume == "backups")
    #expect(salt.summary == "DNS")
    #expect(salt.note == "mind the keys")
    #expect(salt.ports == nil)
    let mail = try role("mail")
    #expect(mail.count == RoleCount(least: 1, most: nil, better: 2))
    #expect(mail.reverse == .hostnames(["mail", "mail2"]))
    #expect(mail.ports == [25])
    let db = try role("db")
    #expect(db.reverse == .every)
    #expect(db.hostnames == [] && db.ports == [] && db.volume == "")
    let master = try role("masterdb")
    #expect(master.marks == project.roleID(named: "db"))
    #expect(master.marksLowest)
    #expect(master.authoritativeIn == 0)
    #expect(try role("alpha").isTag)
    #expect(try role("accounts").publicAddress == .untilFronted)
  }
}
