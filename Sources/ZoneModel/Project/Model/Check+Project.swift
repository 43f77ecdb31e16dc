/// What the files of a project are held to.
extension Check {
  /// Every such check.
  static let ofProjectFiles: [Check] = [
    .badDuration, .badPath, .missingFile, .tooLarge, .emptyList, .unknownLevel, .unknownRole,
    .overlappingNetworks, .duplicateName,
  ]

  /// A time that cannot be read.
  static let badDuration = Check(
    "bad-duration", .error, "a time is a number of seconds, or has one unit: 30m, 2h, 3d, 2w",
    why: "DNS counts in whole seconds, up to 2147483647", "RFC 2181 §8", kind: .fault,
    example: .project(
      #"zonec.json: "ttl": "1 hour",  // expect: bad-duration"#, #"zonec.json: "ttl": "1h","#))

  /// A path that leads out of the project.
  static let badPath = Check(
    "bad-path", .error, "a path stays inside the project",
    why: "a project must not depend on files outside it", "project format", kind: .fault,
    example: .project(
      #"zonec.json: "roles": "../roles.json",  // expect: bad-path"#,
      #"zonec.json: "roles": "roles.json","#))

  /// A file that cannot be read.
  static let missingFile = Check(
    "missing-file", .error, "every file that the project names can be read",
    why: "zonec does not build half a project", "project format", kind: .fault,
    example: .project(
      #"zonec.json: "roles": "rolls.json",  // expect: missing-file"#,
      #"zonec.json: "roles": "roles.json","#))

  /// A list without the one entry that it needs.
  static let emptyList = Check(
    "empty-list", .error, "a list of name servers is not empty",
    why: "a zone without a name server cannot be served",
    "project format: nameservers", kind: .fault,
    example: .project(
      #"zonec.json: "nameservers": { "public": [], "internal": [{ "role": "salt" }] },  // expect: empty-list"#,
      #"""
      zonec.json: "nameservers": {
      zonec.json:   "public": [{ "role": "salt" }, { "host": "ns2.secondary.example" }],
      zonec.json:   "internal": [{ "role": "salt" }, { "host": "ns2.secondary.example" }] },
      """#))

  /// A level that does not exist.
  static let unknownLevel = Check(
    "unknown-level", .error, "every level that is named exists",
    why: "no files would be written for it", "project format: levels", kind: .fault,
    example: .project(
      #"roles.json: "web": { "authoritativeIn": "life" },  // expect: unknown-level"#,
      #"""
      roles.json: "web": { "authoritativeIn": "live" },
      live.json: { "name": "web1", "private": "10.0.0.11" },
      """#))

  /// A role that does not exist.
  static let unknownRole = Check(
    "unknown-role", .error,
    "every role that is named, or that a host's name contains, is in the catalogue",
    why: "a host with a misspelt role is not checked, and is missing from its pool",
    "project format: roles", kind: .fault,
    example: .project(
      #"live.json: { "name": "slat2", "private": "10.0.0.2" },  // expect: unknown-role"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#))

  /// Two networks with an address in common.
  static let overlappingNetworks = Check(
    "overlapping-networks", .error, "no two networks share an address",
    why: "two reverse zones would answer for it, and gdnsd loads no zone inside another",
    "project format: networks", kind: .fault,
    example: .project(
      """
      zonec.json: "networks": [{ "cidr": "10.0.0.0/8", "scope": "private" },
      zonec.json:   { "cidr": "10.0.0.0/24", "scope": "private" }],  // expect: overlapping-networks
      """,
      """
      zonec.json: "networks": [{ "cidr": "10.0.0.0/24", "scope": "private" },
      zonec.json:   { "cidr": "10.0.1.0/24", "scope": "private" }],
      """))

  /// A name that a service has twice.
  static let duplicateName = Check(
    "duplicate-name", .error, "a name appears once among a service's names",
    why: "one of the two is a mistake", "project format: services", kind: .fault,
    example: .project(
      #"""
      zonec.json: "services": [{ "name": "shop", "aliases": ["buy", "buy"], "frontend": "web" }],  // expect: duplicate-name
      roles.json: "web": {},
      live.json: { "name": "web{1...2}", "public": "192.0.2.1{n+1}" },
      """#,
      #"""
      zonec.json: "services": [{ "name": "shop", "aliases": ["buy"], "frontend": "web" }],
      roles.json: "web": {},
      live.json: { "name": "web{1...2}", "public": "192.0.2.1{n+1}" },
      """#))
}
