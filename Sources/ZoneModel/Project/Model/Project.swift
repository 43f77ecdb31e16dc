/// A project as its files describe it: read, resolved and ready to derive records from.
package struct Project: Sendable {
  /// Every file read, for locations.
  package var sources = SourceMap()
  /// The role catalogue, in the order of the file.
  package var roles: [Role] = []
  /// The levels, in the order of the file.
  package var levels: [Level] = []
  /// The services, in the order of the file.
  package var services: [Service] = []
  /// The networks, in the order of the file.
  package var networks: [Network] = []
  /// The name servers of the public zones and the public reverse zones.
  package var publicNameservers: [Nameserver] = []
  /// The name servers of internal zones and private reverse zones.
  package var internalNameservers: [Nameserver] = []
  /// The settings of the SOA records.
  package var soa = SOASettings()
  /// The TTLs of derived records.
  package var ttls = TTLSettings()
  /// How a service's aliases are written.
  package var aliasStyle = AliasStyle.addresses
  /// Whether there are names that nobody wrote.
  package var implied = ImpliedNames()
  /// The settings of D9, if there are any.
  package var mail: MailSettings?
  /// The settings of D11, if there are any.
  package var resolver: ResolverSettings?
  /// The allowances of the project, each with its reason.
  package var allowances: [Allowance] = []
  /// The beginning of zonec.json.
  package var location = SourceLocation.none

  /// A project without content.
  package init() {}

  /// The number of a role in `roles`.
  package func roleID(named name: String) -> RoleID? { roles.firstIndex { $0.name == name } }
}

/// A level: one environment, such as production or staging.
package struct Level: Sendable {
  /// One host-name label, such as `production`.
  package var name: String
  /// The zone for the Internet, such as `webplatform.org.`.
  package var publicZone: DomainName
  /// The zone for the VMs, such as `production.wpdn.`.
  package var internalZone: DomainName
  /// The hosts of the level.
  package var hosts = HostTable()
  /// Whether there are names that nobody wrote, where it differs from the project.
  package var implied = ImpliedNames()
  /// The TTLs of records in its zones, where they differ from the project's.
  package var ttls = TTLSettings()
  /// Hand-written zone files for the public zone: numbers in `Project.sources.files`.
  package var publicRecords: [Int] = []
  /// Hand-written zone files for the internal zone: numbers in `Project.sources.files`.
  package var internalRecords: [Int] = []
  /// The place of the level's name.
  package var range: SourceRange
}

/// Whether rules make names that the project does not write; nil for what is said elsewhere, or yes.
package struct ImpliedNames: Sendable {
  /// `<role>.role` for each role.
  package var roles: Bool?
  /// `<service>.backend` for each service.
  package var backends: Bool?
}

/// The name servers of a zone: the hosts of a role, or a server elsewhere.
package struct Nameserver: Sendable {
  /// The two ways to name one.
  package enum Kind: Hashable, Sendable {
    /// Every host of a role; of every level when `level` is nil and `everyLevel` is true, of the
    /// zone's own level when both are unset.
    case role(RoleID, level: Int?, everyLevel: Bool)
    /// A server that the project does not run, by its absolute name.
    case host(DomainName)
  }
  /// Which name servers the entry means.
  package var kind: Kind
  /// Its place in zonec.json.
  package var range: SourceRange
}

/// The fields of every SOA record (RFC 1035 §3.3.13), times in seconds.
package struct SOASettings: Sendable {
  /// The mailbox as a name: `hostmaster.webplatform.org.`.
  package var contact = DomainName.root
  /// How often a secondary asks.
  package var refresh: UInt32 = 7200
  /// How soon it asks again after a failure.
  package var retry: UInt32 = 1800
  /// How long it may serve without an answer.
  package var expire: UInt32 = 259_200
  /// How long an absence may be cached (RFC 2308 §4).
  package var negativeTTL: UInt32 = 900
  /// How serials are numbered.
  package var serialStyle = SerialStyle.date
  /// Its place in zonec.json.
  package var location = SourceLocation.none
}

/// How a service's aliases are written.
package enum AliasStyle: String, Sendable, CaseIterable {
  /// Each alias repeats the addresses: gdnsd does not chase CNAMEs, and a stub resolver that asks
  /// it could not follow one.
  case addresses
  /// A CNAME to the service's name, if all clients are recursors.
  case cname
}

/// A network whose reverse zone the project or a provider serves.
package struct Network: Sendable {
  /// The addresses of the network.
  package var cidr: CIDR
  /// Public networks have one reverse zone for all levels, private ones one in each level.
  package var isPublic: Bool
  /// Whether a provider serves the reverse zone.
  package var servedByProvider: Bool
  /// The only level that a private network belongs to; nil is every level.
  package var level: Int?
  /// The TTL of its PTR records; nil for that of the kind.
  package var ttl: TTL?
  /// The place of the CIDR.
  package var range: SourceRange
}

/// The settings of D9, for mail.
package struct MailSettings: Sendable {
  /// The role whose hosts' public addresses send mail.
  package var role: RoleID
  /// The SPF policy for everyone else, `~all` or `-all`; nil writes no SPF record.
  package var spf: String?
  /// SPF domains to include.
  package var include: [DomainName]
  /// The preference of an MX record to each mail host name; nil writes none.
  package var mxPreference: UInt16?
  /// Its place in zonec.json.
  package var range: SourceRange
}

/// The settings of D11, for resolv.conf.
package struct ResolverSettings: Sendable {
  /// The role whose hosts' private addresses come first; those hosts themselves use 127.0.0.1.
  package var role: RoleID
  /// Recursors that come after it.
  package var fallback: [IPAddress]
  /// Domains to complete a short name with.
  package var search: [LevelDomain]
  /// Its place in zonec.json.
  package var range: SourceRange
}

/// A finding that the project accepts, with the reason.
package struct Allowance: Sendable {
  /// The id of the accepted findings.
  package var check: String
  /// The subject, such as `staging/memcache`; nil for all findings of the check.
  package var subject: String?
  /// Why the findings are accepted.
  package var reason: String
  /// The last day, as YYYY-MM-DD.
  package var until: String?
  /// Its place in zonec.json.
  package var range: SourceRange
}
