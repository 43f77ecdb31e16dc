/// What can keep a project's records from being made.
extension Check {
  /// Every such check.
  static let ofDerivations: [Check] = [
    .recordClash, .emptyPool, .nameTooLong, .noNameserver, .nameserverWithoutAddress,
    .roleNameLeftOut, .spfTooLong, .poolTTL, .unknownHost,
  ]

  /// Two sources that contradict each other.
  static let recordClash = Check(
    "record-clash", .error,
    "two rules, or a rule and a file, do not make different records for one name",
    why: "the name would lead to both, or to the last one", "project format: records",
    example: .project(
      #"records: salt  A 192.0.2.99  ; expect: record-clash"#, #"records: pepper  A 192.0.2.99"#))

  /// A service without a host.
  static let emptyPool = Check(
    "empty-pool", .error, "the front end and back end of a service have a host with an address",
    why: "the service's name would not exist", "project format: services",
    example: .project(
      #"""
      zonec.json: "services": [{ "name": "shop", "frontend": "web" }],  // expect: empty-pool
      roles.json: "web": {},
      live.json: { "name": "web1", "private": "10.0.0.11" },
      """#,
      #"""
      zonec.json: "services": [{ "name": "shop", "frontend": "web" }],
      roles.json: "web": {},
      live.json: { "name": "web1", "public": "192.0.2.11" }, { "name": "web2", "public": "192.0.2.12" },
      """#))

  /// A choice of a host that is not there.
  static let unknownHost = Check(
    "unknown-host", .error, "a host that a service names is in the inventory of the level",
    why: "the service would lead to fewer hosts than are written", "project format: services",
    example: .project(
      #"""
      zonec.json: "services": [{ "name": "shop", "frontend": { "hosts": ["web1", "wbe2"] } }],  // expect: unknown-host
      roles.json: "web": {},
      live.json: { "name": "web1", "public": "192.0.2.11" }, { "name": "web2", "public": "192.0.2.12" },
      """#,
      #"""
      zonec.json: "services": [{ "name": "shop", "frontend": { "hosts": ["web1", "web2"] } }],
      roles.json: "web": {},
      live.json: { "name": "web1", "public": "192.0.2.11" }, { "name": "web2", "public": "192.0.2.12" },
      """#))

  /// A derived name that DNS cannot hold.
  static let nameTooLong = Check(
    "name-too-long", .error, "a derived name fits into 255 bytes",
    why: "DNS has no longer names", "RFC 1035 §2.3.4",
    whyNoExample: "names are bounded where they are read, so that no project is known to have it")

  /// A zone that nobody serves.
  static let noNameserver = Check(
    "no-nameserver", .error, "every zone has a name server",
    why: "no server could serve it, and no resolver could find it", "project format: nameservers",
    example: .project(
      #"""
      roles.json: "ns": {},  // expect: role-without-host
      zonec.json: "levels": { "live": { "inventory": "live.json", "publicZone": "example.org",  // expect: no-nameserver
      zonec.json:   "internalZone": "live.test" } },
      zonec.json: "nameservers": { "internal": [{ "role": "ns" }],
      zonec.json:   "public": [{ "role": "salt" }, { "host": "ns2.secondary.example" }] },
      """#,
      #"""
      roles.json: "ns": {},
      live.json: { "name": "ns{1...2}", "private": "10.0.0.1{n+1}" },
      zonec.json: "levels": { "live": { "inventory": "live.json", "publicZone": "example.org",
      zonec.json:   "internalZone": "live.test" } },
      zonec.json: "nameservers": { "internal": [{ "role": "ns" }],
      zonec.json:   "public": [{ "role": "salt" }, { "host": "ns2.secondary.example" }] },
      """#))

  /// A name server that nobody can find.
  static let nameserverWithoutAddress = Check(
    "nameserver-without-address", .error, "every name server has an address of the zone's kind",
    why: "no resolver could find it", "project format: nameservers",
    example: .project(
      #"live.json: { "name": "salt2", "private": "10.0.0.2" },  // expect: nameserver-without-address"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#))

  /// A role with more hosts than an answer holds.
  static let roleNameLeftOut = Check(
    "role-name-left-out", .info, "the hosts of a role fit into one answer",
    why: "if they do not fit, the name <role>.role is left out; nothing else needs it", "gdnsd",
    example: .project(
      """
      roles.json: "web": {},  // expect: role-name-left-out
      live.json: { "name": "web{1000...1599}", "private": "fd00::{n+1}" },
      """,
      """
      roles.json: "web": {},
      live.json: { "name": "web{1000...1499}", "private": "fd00::{n+1}" },
      """))

  /// A pool whose hosts have TTLs of their own.
  static let poolTTL = Check(
    "pool-ttl", .info, "the hosts behind a name have one TTL",
    why: "all records of a name have the same TTL, so the lowest counts for all of them",
    "RFC 2181 §5.2",
    example: .project(
      #"""
      zonec.json: "services": [{ "name": "shop", "frontend": "web" }],  // expect: pool-ttl
      roles.json: "web": {},
      live.json: { "name": "web1", "public": "192.0.2.11", "ttl": "1m" },
      live.json: { "name": "web2", "public": "192.0.2.12" },
      """#,
      #"""
      zonec.json: "services": [{ "name": "shop", "frontend": "web", "ttl": "5m" }],
      roles.json: "web": {},
      live.json: { "name": "web1", "public": "192.0.2.11", "ttl": "1m" },
      live.json: { "name": "web2", "public": "192.0.2.12" },
      """#))

  /// A sender policy that no text holds.
  static let spfTooLong = Check(
    "spf-too-long", .error, "an SPF record fits into one TXT record",
    why: "gdnsd allows 16000 bytes of data in a TXT record", "RFC 7208 §3.4",
    example: .project(
      """
      zonec.json: "mail": { "role": "mail", "spf": "-all" },  // expect: spf-too-long
      roles.json: "mail": {},
      live.json: { "name": "mail{1000...1899}", "public": "2001:db8::{n+1}" },
      """,
      """
      zonec.json: "mail": { "role": "mail", "spf": "-all" },
      roles.json: "mail": {},
      live.json: { "name": "mail{1...9}", "public": "2001:db8::{n+1}" },
      """))

  /// More records than an answer holds; checks of a zone look for it, too.
  static let rrsetTooLarge = Check(
    "rrset-too-large", standard: .warning, gdnsd: .error,
    "the records of a name and type fit into one answer",
    why: "gdnsd refuses the zone, and no client gets the whole answer", "RFC 1035 §4.2.2",
    example: .zone(
      """
      www  AAAA 2001:db8::1  ; expect: rrset-too-large
      www  AAAA 2001:db8::{2...600}
      """, "www  AAAA 2001:db8::{1...500}"))
}
