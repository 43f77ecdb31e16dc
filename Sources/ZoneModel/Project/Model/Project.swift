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
  /// Who serves the public zones and the public reverse zones.
  package var publicNameservers: [Nameserver] = []
  /// Who serves a level's internal zone and private reverse zones.
  package var internalNameservers: [Nameserver] = []
  /// The SOA timers.
  package var soa = SOASettings()
  /// Of every derived record, in seconds.
  package var ttl: UInt32 = 3600
  /// How a service's aliases are written.
  package var aliasStyle = AliasStyle.addresses
  /// What the project asks of D9, if anything.
  package var mail: MailSettings?
  /// What the project asks of D11, if anything.
  package var resolver: ResolverSettings?
  /// Findings that the project accepts, each with its reason.
  package var allowances: [Allowance] = []
  /// Where zonec.json begins.
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
  /// The zone for the world, such as `webplatform.org.`.
  package var publicZone: DomainName
  /// The zone for the VMs, such as `production.wpdn.`.
  package var internalZone: DomainName
  /// The VMs.
  package var hosts = HostTable()
  /// Hand-written zone files for the public zone: numbers in `Project.sources.files`.
  package var publicRecords: [Int] = []
  /// Hand-written zone files for the internal zone: numbers in `Project.sources.files`.
  package var internalRecords: [Int] = []
  /// Where the level's name stands.
  package var range: SourceRange
}

/// Who serves a zone: the hosts of a role, or a server elsewhere.
package struct Nameserver: Sendable {
  /// The two ways to name one.
  package enum Kind: Hashable, Sendable {
    /// Every host of a role; of every level when `level` is nil and `everyLevel` is true, of the
    /// zone's own level when both are unset.
    case role(RoleID, level: Int?, everyLevel: Bool)
    /// A server that the project does not run, by its absolute name.
    case host(DomainName)
  }
  /// Which.
  package var kind: Kind
  /// Where it stands.
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
  /// How long an absence may be remembered (RFC 2308 §4).
  package var negativeTTL: UInt32 = 900
  /// How serials are numbered.
  package var serialStyle = SerialStyle.date
  /// Where it stands.
  package var location = SourceLocation.none
}

/// How a service's aliases are written.
package enum AliasStyle: String, Sendable, CaseIterable {
  /// Each alias repeats the addresses: gdnsd does not chase CNAMEs, and a stub resolver that asks
  /// it could not follow one.
  case addresses
  /// A CNAME to the service's name, for who serves only recursors.
  case cname
}

/// A network whose reverse zone we serve, or that a provider serves for us.
package struct Network: Sendable {
  /// The addresses.
  package var cidr: CIDR
  /// Public networks have one reverse zone for all levels, private ones one a level.
  package var isPublic: Bool
  /// Whether somebody else serves the reverse zone.
  package var servedByProvider: Bool
  /// The only level that a private network belongs to; nil is every level.
  package var level: Int?
  /// Where the CIDR stands.
  package var range: SourceRange
}

/// What D9 writes for mail.
package struct MailSettings: Sendable {
  /// Whose public addresses send mail.
  package var role: RoleID
  /// The SPF policy for everyone else, `~all` or `-all`; nil writes no SPF record.
  package var spf: String?
  /// SPF domains to include.
  package var include: [DomainName]
  /// The preference of an MX record to each mail host name; nil writes none.
  package var mxPreference: UInt16?
  /// Where it stands.
  package var range: SourceRange
}

/// What resolv.conf says (D11).
package struct ResolverSettings: Sendable {
  /// Whose private address comes first; that host itself asks 127.0.0.1.
  package var role: RoleID
  /// Recursors that come after it.
  package var fallback: [IPAddress]
  /// Domains to complete a short name with; `{internalZone}` and `{publicZone}` stand for the level's.
  package var search: [String]
  /// Where it stands.
  package var range: SourceRange
}

/// A finding that the project accepts.
package struct Allowance: Sendable {
  /// The finding's id.
  package var check: String
  /// What it is about, such as `staging/memcache`; nil is everything.
  package var subject: String?
  /// Why it is accepted.
  package var reason: String
  /// The last day, as YYYY-MM-DD.
  package var until: String?
  /// Where it stands.
  package var range: SourceRange
}
