/// A project as its files describe it: read, resolved and ready to derive records from.
public struct Project: Sendable {
  /// Every file read, for locations.
  public var sources = SourceMap()
  /// The role catalogue, in the order of the file.
  public var roles: [Role] = []
  /// The levels, in the order of the file.
  public var levels: [Level] = []
  /// The services, in the order of the file.
  public var services: [Service] = []
  /// The networks, in the order of the file.
  public var networks: [Network] = []
  /// The name servers of the public zones and the public reverse zones.
  public var publicNameservers: [Nameserver] = []
  /// The name servers of internal zones and private reverse zones.
  public var internalNameservers: [Nameserver] = []
  /// The settings of the SOA records.
  public var soa = SOASettings()
  /// The TTL of every derived record, in seconds.
  public var ttl: UInt32 = 3600
  /// How a service's aliases are written.
  public var aliasStyle = AliasStyle.addresses
  /// The settings of D9, if there are any.
  public var mail: MailSettings?
  /// The settings of D11, if there are any.
  public var resolver: ResolverSettings?
  /// The allowances of the project, each with its reason.
  public var allowances: [Allowance] = []
  /// The beginning of zonec.json.
  public var location = SourceLocation.none

  /// A project without content.
  public init() {}

  /// The number of a role in `roles`.
  public func roleID(named name: String) -> RoleID? { roles.firstIndex { $0.name == name } }
}

/// The number of a role in `Project.roles`.
public typealias RoleID = Int

/// A level: one environment, such as production or staging.
public struct Level: Sendable {
  /// One host-name label, such as `production`.
  public var name: String
  /// The zone for the Internet, such as `webplatform.org.`.
  public var publicZone: DomainName
  /// The zone for the VMs, such as `production.wpdn.`.
  public var internalZone: DomainName
  /// The hosts of the level.
  public var hosts = HostTable()
  /// Hand-written zone files for the public zone: numbers in `Project.sources.files`.
  public var publicRecords: [Int] = []
  /// Hand-written zone files for the internal zone: numbers in `Project.sources.files`.
  public var internalRecords: [Int] = []
  /// The place of the level's name.
  public var range: SourceRange
}

/// The name servers of a zone: the hosts of a role, or a server elsewhere.
public struct Nameserver: Sendable {
  /// The two ways to name one.
  public enum Kind: Hashable, Sendable {
    /// Every host of a role; of every level when `level` is nil and `everyLevel` is true, of the
    /// zone's own level when both are unset.
    case role(RoleID, level: Int?, everyLevel: Bool)
    /// A server that the project does not run, by its absolute name.
    case host(DomainName)
  }
  /// Which name servers the entry means.
  public var kind: Kind
  /// Its place in zonec.json.
  public var range: SourceRange
}

/// The fields of every SOA record (RFC 1035 §3.3.13), times in seconds.
public struct SOASettings: Sendable {
  /// The mailbox as a name: `hostmaster.webplatform.org.`.
  public var contact = DomainName.root
  /// How often a secondary asks.
  public var refresh: UInt32 = 7200
  /// How soon it asks again after a failure.
  public var retry: UInt32 = 1800
  /// How long it may serve without an answer.
  public var expire: UInt32 = 259_200
  /// How long an absence may be cached (RFC 2308 §4).
  public var negativeTTL: UInt32 = 900
  /// How serials are numbered.
  public var serialStyle = SerialStyle.date
  /// Its place in zonec.json.
  public var location = SourceLocation.none
}

/// How a service's aliases are written.
public enum AliasStyle: String, Sendable, CaseIterable {
  /// Each alias repeats the addresses: gdnsd does not chase CNAMEs, and a stub resolver that asks
  /// it could not follow one.
  case addresses
  /// A CNAME to the service's name, if all clients are recursors.
  case cname
}

/// A network whose reverse zone the project or a provider serves.
public struct Network: Sendable {
  /// The addresses of the network.
  public var cidr: CIDR
  /// Public networks have one reverse zone for all levels, private ones one in each level.
  public var isPublic: Bool
  /// Whether a provider serves the reverse zone.
  public var servedByProvider: Bool
  /// The only level that a private network belongs to; nil is every level.
  public var level: Int?
  /// The place of the CIDR.
  public var range: SourceRange
}

/// The settings of D9, for mail.
public struct MailSettings: Sendable {
  /// The role whose hosts' public addresses send mail.
  public var role: RoleID
  /// The SPF policy for everyone else, `~all` or `-all`; nil writes no SPF record.
  public var spf: String?
  /// SPF domains to include.
  public var include: [DomainName]
  /// The preference of an MX record to each mail host name; nil writes none.
  public var mxPreference: UInt16?
  /// Its place in zonec.json.
  public var range: SourceRange
}

/// The settings of D11, for resolv.conf.
public struct ResolverSettings: Sendable {
  /// The role whose hosts' private addresses come first; those hosts themselves use 127.0.0.1.
  public var role: RoleID
  /// Recursors that come after it.
  public var fallback: [IPAddress]
  /// Domains to complete a short name with; `{internalZone}` and `{publicZone}` are replaced by the
  /// level's.
  public var search: [String]
  /// Its place in zonec.json.
  public var range: SourceRange
}

/// A finding that the project accepts, with the reason.
public struct Allowance: Sendable {
  /// The id of the accepted findings.
  public var check: String
  /// The subject, such as `staging/memcache`; nil for all findings of the check.
  public var subject: String?
  /// Why the findings are accepted.
  public var reason: String
  /// The last day, as YYYY-MM-DD.
  public var until: String?
  /// Its place in zonec.json.
  public var range: SourceRange
}
