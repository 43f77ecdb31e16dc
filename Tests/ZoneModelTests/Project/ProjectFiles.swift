import Testing

@testable import ZoneModel

/// The files of a project in memory, and what reading it gives.
struct ProjectFiles {
  /// The text of each file by its path.
  var files: [String: [UInt8]]

  /// A small project without a fault, some of its files replaced by others.
  init(_ replaced: [String: String] = [:]) {
    files = Self.good.mapValues { Array($0.utf8) }
    for (path, text) in replaced { files[path] = Array(text.utf8) }
  }

  /// What reading gives.
  func read() -> (project: Project, diagnostics: Diagnostics) {
    var diagnostics = Diagnostics()
    let project = ProjectReader.read(
      path: "zones/zonec.json",
      load: { path in
        files[path].map { .success($0) } ?? .failure(FileFailure(reason: "no such file"))
      }, into: &diagnostics)
    return (project, diagnostics)
  }

  /// The findings as `file:line:column id`, in order; each must say what to do.
  func findings() -> [String] {
    let (project, diagnostics) = read()
    return diagnostics.sorted().map { finding in
      #expect(finding.fix?.isEmpty == false, "\(finding.id): \(finding.message)")
      guard let place = project.sources.place(of: finding.range.start) else { return finding.id }
      let file = place.file.name.split(separator: "/").last ?? ""
      return "\(file):\(place.line):\(place.column) \(finding.id)"
    }
  }

  /// The text that each finding marks, in order.
  func marked() -> [String] {
    let (project, diagnostics) = read()
    return diagnostics.sorted().map { finding in
      guard let (file, offset) = project.sources.find(finding.range.start) else { return "" }
      let end = min(offset + finding.range.count, file.bytes.count)
      return String(decoding: file.bytes[offset..<end], as: UTF8.self)
    }
  }

  /// The project without a fault.
  static let good = [
    "zones/zonec.json": #"""
    {
      "roles": "roles.json",
      "levels": {
        "production": { "inventory": ["production.json", "more.jsonl"],
          "publicZone": "webplatform.org", "internalZone": "production.wpdn",
          "records": ["records/webplatform.org.zone"] },
        "staging": { "inventory": "staging.json", "publicZone": "webplatformstaging.org.",
          "internalZone": "staging.wpdn", "internalRecords": "records/staging.wpdn.zone" },
      },
      // A comment, and below a trailing comma.
      "nameservers": { "public": [ { "role": "salt", "level": "*" }, { "host": "ns2.example.net" } ],
                       "internal": [ { "role": "salt" }, { "role": "salt", "level": "staging" } ] },
      "soa": { "contact": "host.master@webplatform.org", "refresh": "2h", "retry": "1h30m",
               "expire": "3d", "negativeTTL": 900, "serial": "unix" },
      "ttl": "1h", "aliases": "cname",
      "services": [
        { "name": "accounts", "aliases": ["api.accounts", "oauth.accounts"],
          "frontend": "nginx", "backend": "accounts",
          "in": { "staging": { "frontend": null }, "production": null } },
        { "name": "@", "frontend": "nginx" },
      ],
      "networks": [
        { "cidr": "173.236.254.0/24", "scope": "public" },
        { "cidr": "10.10.10.0/24", "scope": "private" },
        { "cidr": "10.20.0.0/16", "scope": "private", "level": "production" },
        { "cidr": "10.20.8.0/24", "scope": "private", "level": "staging" },
        { "cidr": "67.205.62.128/26", "scope": "public", "servedBy": "provider" },
        { "cidr": "2001:db8::/32", "scope": "public" },
      ],
      "mail": { "role": "mail", "spf": "~all", "include": ["_spf.example.net"], "mx": 10 },
      "resolver": { "nameserver": { "role": "salt" }, "fallback": ["8.8.8.8", "2001:4860::8888"],
                    "search": ["{internalZone}", "rack1.{internalZone}", "example.org"] },
      "allow": [ { "check": "role-count", "subject": "staging/memcache", "reason": "a test",
                   "until": "2028-02-29" } ],
    }
    """#,
    "zones/roles.json": #"""
    { "roles": {
      "salt": { "count": { "exactly": 1 }, "public": "required", "hostnames": ["salt"],
                "reverse": false, "volume": "backups", "does": "DNS", "note": "mind the keys" },
      "mail": { "count": { "atLeast": 1, "better": 2 }, "reverse": ["mail", "mail2"], "ports": [25] },
      "db": { "hostnames": [], "ports": [], "volume": false, "reverse": true },
      "masterdb": { "marks": "db", "lowest": true, "authoritativeIn": "production" },
      "nginx": {}, "accounts": { "public": "until-fronted" }, "alpha": { "tag": true },
      "memcache": { "count": { "atMost": 4 } },
    } }
    """#,
    "zones/production.json": #"""
    { "hosts": [
      { "name": "Salt", "private": "10.10.10.211", "public": "173.236.254.95" },
      { "name": "mail", "private": ["10.10.10.112", "fd00::112"],
        "public": { "mail": "173.236.254.98", "mail2": ["173.236.254.99", "2001:db8::99"] } },
      { "name": "db10", "private": "10.10.10.75" },
      { "public": "173.236.254.96", "name": "db1-masterdb", "private": ["10.10.10.74"] },
      { "name": "db2.rack1", "roles": ["nginx", "db"], "private": "10.10.10.76", "note": "new" },
    ] }
    """#,
    "zones/more.jsonl": #"""
    {"name": "memcache-alpha2", "private": "10.10.10.65"}

    // A comment.
    {"name": "memcache-alpha1", "private": "10.10.10.64"}
    """#,
    "zones/staging.json": #"{ "hosts": [ { "name": "salt", "private": "10.10.10.211" } ] }"#,
    "zones/records/webplatform.org.zone": "www CNAME cdn.example.net.\n",
    "zones/records/staging.wpdn.zone": "",
  ]
}
