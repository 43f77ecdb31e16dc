import Testing

@testable import ZoneModel

struct ProjectFaultTests {
  /// The findings for zonec.json with one member added or changed, and the text each marks.
  private func findings(_ member: String) -> (ids: [String], marked: [String]) {
    let key = member.prefix { $0 != ":" }
    var members = [
      "\"roles\": \"roles.json\"",
      "\"levels\": {\"a\": {\"inventory\": \"staging.json\", \"publicZone\": \"a.org\", \"internalZone\": \"a.wpdn\"}, "
        + "\"b\": {\"inventory\": [], \"publicZone\": \"b.org\", \"internalZone\": \"b.wpdn\"}}",
      "\"nameservers\": {\"public\": [{\"role\": \"salt\"}], \"internal\": [{\"role\": \"salt\"}]}",
      "\"soa\": {\"contact\": \"hostmaster@a.org\"}",
    ].filter { !$0.hasPrefix(key + ":") }
    members.insert(member, at: 0)
    let files = ProjectFiles([
      "zones/zonec.json": "{\n" + members.joined(separator: ",\n") + "}",
      "zones/roles.json": #"{"roles": {"salt": {}, "mail": {}}}"#,
    ])
    return (files.findings(), files.marked())
  }

  @Test(
    "a faulty setting is reported at the very text",
    arguments: [
      (#""rolse": 1"#, "2:2 unknown-key", "rolse"),
      (#""roles": 1"#, "2:10 wrong-type", "1"),
      (#""roles": "../roles.json""#, "2:11 bad-path", "../roles.json"),
      (#""roles": "a/../../roles.json""#, "2:11 bad-path", "a/../../roles.json"),
      (#""roles": "/etc/passwd""#, "2:11 bad-path", "/etc/passwd"),
      (#""roles": "a\u0000b""#, "2:11 bad-path", #"a\u0000b"#),
      (#""roles": "no.json""#, "2:11 missing-file", "no.json"),
      (#""ttl": "4s""#, "2:9 bad-duration", "4s"),
      (#""ttl": 3600001"#, "2:8 bad-duration", "3600001"),
      (#""ttl": "1m1h""#, "2:9 bad-duration", "1m1h"),
      (#""ttl": "60""#, "2:9 bad-duration", "60"),
      (#""ttl": "99999999999999999999h""#, "2:9 bad-duration", "99999999999999999999h"),
      (#""ttl": 1e99"#, "2:8 bad-duration", "1e99"),
      (#""ttl": 99999999999999999999"#, "2:8 bad-duration", "99999999999999999999"),
      (#""ttl": true"#, "2:8 wrong-type", "true"),
      (#""aliases": "cnames""#, "2:13 bad-value", "cnames"),
      (#""soa": {"contact": "hostmaster"}"#, "2:21 bad-name", "hostmaster"),
      (#""soa": {"contact": "a b@c.org"}"#, "2:21 bad-name", "a b@c.org"),
      (#""soa": {"contact": "a@b_c.org"}"#, "2:21 bad-name", "a@b_c.org"),
      (#""soa": {}"#, "2:8 missing-key", "{"),
      (#""soa": {"contact": "a@b.org", "refresh": "99999w"}"#, "2:43 bad-duration", "99999w"),
      (#""soa": {"contact": "a@b.org", "negativeTTL": 10801}"#, "2:46 bad-duration", "10801"),
      (#""nameservers": {"public": [{"role": "salt"}]}"#, "2:16 missing-key", "{"),
      (#""nameservers": {"public": [], "internal": [{"role": "salt"}]}"#, "2:27 empty-list", "["),
      (
        #""nameservers": {"public": [{"role": "slat"}], "internal": [{"role": "salt"}]}"#,
        "2:38 unknown-role", "slat"
      ),
      (
        #""nameservers": {"public": [{"role": "salt", "level": "c"}], "internal": [{"role": "salt"}]}"#,
        "2:55 unknown-level", "c"
      ),
      (
        #""nameservers": {"public": [{"host": "ns"}], "internal": [{"role": "salt"}]}"#,
        "2:38 bad-name", "ns"
      ),
      (#""services": [{"name": "x_y", "frontend": "salt"}]"#, "2:24 bad-name", "x_y"),
      (
        #""services": [{"name": "x", "frontend": "salt", "in": {"c": null}}]"#,
        "2:56 unknown-level", "c"
      ),
      (#""services": [{"name": "x", "frontend": 1}]"#, "2:40 wrong-type", "1"),
      (
        #""services": [{"name": "x", "aliases": ["y", "Y"], "backend": "salt"}]"#,
        "2:46 duplicate-name", "Y"
      ),
      (#""services": [{"name": "x"}]"#, "2:14 missing-key", "{"),
      (
        #""networks": [{"cidr": "10.0.0.1/24", "scope": "private"}]"#, "2:24 bad-network",
        "10.0.0.1/24"
      ),
      (
        #""networks": [{"cidr": "10.0.0.0/33", "scope": "private"}]"#, "2:24 bad-network",
        "10.0.0.0/33"
      ),
      (#""networks": [{"cidr": "10.0.0.0", "scope": "private"}]"#, "2:24 bad-network", "10.0.0.0"),
      (
        #""networks": [{"cidr": "10.0.0.0/08", "scope": "private"}]"#, "2:24 bad-network",
        "10.0.0.0/08"
      ),
      (
        #""networks": [{"cidr": "10.0.0.0/8", "scope": "public"}]"#,
        "2:24 private-address-in-public", "10.0.0.0/8"
      ),
      (#""networks": [{"cidr": "10.0.0.0/8", "scope": "privat"}]"#, "2:47 bad-value", "privat"),
      (
        #""networks": [{"cidr": "45.0.0.0/8", "scope": "public", "level": "a"}]"#, "2:66 bad-value",
        "a"
      ),
      (
        #""networks": [{"cidr": "10.0.0.0/8", "scope": "private"}, {"cidr": "10.1.0.0/16", "scope": "private", "level": "a"}]"#,
        "2:68 overlapping-networks", "10.1.0.0/16"
      ),
      (
        #""networks": [{"cidr": "10.1.0.0/16", "scope": "private"}, {"cidr": "10.0.0.0/8", "scope": "private"}]"#,
        "2:69 overlapping-networks", "10.0.0.0/8"
      ),
      (#""mail": {"role": "mial"}"#, "2:19 unknown-role", "mial"),
      (#""mail": {"role": "mail", "spf": "?all"}"#, "2:34 bad-value", "?all"),
      (#""mail": {"role": "mail", "mx": 65536}"#, "2:32 bad-number", "65536"),
      (#""resolver": {"nameserver": {}}"#, "2:28 missing-key", "{"),
      (
        #""resolver": {"nameserver": {"role": "salt"}, "fallback": ["8.8.8.08"]}"#,
        "2:60 bad-address", "8.8.8.08"
      ),
      (
        #""resolver": {"nameserver": {"role": "salt"}, "search": ["{zone}"]}"#, "2:58 bad-name",
        "{zone}"
      ),
      (#""resolver": {"nameserver": {"role": "salt"}, "search": ["a b"]}"#, "2:58 bad-name", "a b"),
      (#""allow": [{"check": "x", "reason": " "}]"#, "2:37 bad-text", " "),
      (#""allow": [{"check": "x", "reason": "a\nb"}]"#, "2:37 bad-text", #"a\nb"#),
      (#""allow": [{"check": "x"}]"#, "2:11 missing-key", "{"),
      (#""allow": [{"check": "X", "reason": "r"}]"#, "2:22 bad-value", "X"),
      (
        #""allow": [{"check": "x", "reason": "r", "until": "2027-02-29"}]"#, "2:51 bad-value",
        "2027-02-29"
      ),
      (#""levels": {}"#, "1:1 empty-list", ""),
      (
        #""levels": {"A": {"inventory": [], "publicZone": "a.org", "internalZone": "a.wpdn"}}"#,
        "2:13 bad-name", "A"
      ),
      (
        #""levels": {"a/b": {"inventory": [], "publicZone": "a.org", "internalZone": "a.wpdn"}}"#,
        "2:13 bad-name", "a/b"
      ),
      (
        #""levels": {"a": {"inventory": [], "publicZone": "org", "internalZone": "wpdn"}}"#,
        "2:50 bad-name", "org"
      ),
      (
        #""levels": {"a": {"inventory": [], "publicZone": "a.org", "internalZone": "x.a.org"}}"#,
        "2:75 nested-zones", "x.a.org"
      ),
      (
        #""levels": {"a": {"inventory": [], "publicZone": "a.org", "internalZone": "A.ORG."}}"#,
        "2:75 nested-zones", "A.ORG."
      ),
      (
        #""levels": {"a": {"inventory": ["no.json"], "publicZone": "a.org", "internalZone": "w"}}"#,
        "2:33 missing-file", "no.json"
      ),
      (
        #""levels": {"a": {"inventory": [], "records": "../x", "publicZone": "a.org", "internalZone": "w"}}"#,
        "2:47 bad-path", "../x"
      ),
    ])
  func reportsFault(_ member: String, _ expected: String, _ text: String) {
    let found = findings(member)
    #expect(found.ids == ["zonec.json:\(expected)"])
    #expect(found.marked == [text])
  }

  @Test(
    "a faulty role is reported at the very text",
    arguments: [
      (#""a": {"cuont": 1}"#, "1:19 unknown-key", "cuont"),
      (#""a": {"count": {"exactly": -1}}"#, "1:39 bad-number", "-1"),
      (#""a": {"count": {"exactly": 1.5}}"#, "1:39 bad-number", "1.5"),
      (#""a": {"count": {"atLeast": 3, "atMost": 2}}"#, "1:27 bad-value", "{"),
      (#""a": {"public": "forbiden"}"#, "1:29 bad-value", "forbiden"),
      (#""a": {"hostnames": ["x y"]}"#, "1:33 bad-name", "x y"),
      (#""a": {"ports": [0]}"#, "1:28 bad-number", "0"),
      (#""a": {"reverse": 1}"#, "1:29 wrong-type", "1"),
      (#""a": {"volume": true}"#, "1:28 bad-value", "true"),
      (#""a": {"marks": "b"}"#, "1:28 unknown-role", "b"),
      (#""a": {"marks": "a"}"#, "1:28 bad-value", "a"),
      (#""a": {"lowest": true}"#, "1:28 missing-key", "true"),
      (#""a": {"authoritativeIn": "stagin"}"#, "1:38 unknown-level", "stagin"),
      (#""a": {"does": "x\u202ey"}"#, "1:27 bad-text", #"x\u202ey"#),
      (#""A": {}"#, "1:13 bad-name", "A"),
      (#""a": {}, "a": {}"#, "1:22 duplicate-key", "a"),
    ])
  func reportsRoleFault(_ role: String, _ expected: String, _ text: String) {
    let known = ["salt", "mail", "db", "masterdb", "nginx", "accounts", "alpha", "memcache"]
      .map { "\"\($0)\": {}" }.joined(separator: ",")
    let files = ProjectFiles(["zones/roles.json": "{\"roles\": {\(role),\n\(known)}}"])
    #expect(files.findings() == ["roles.json:\(expected)"])
    #expect(files.marked() == [text])
  }

  @Test("faults of all files show in one run")
  func reportsAllFiles() {
    let files = ProjectFiles([
      "zones/zonec.json": #"""
      { "roles": "roles.json", "rolse": 1,
        "levels": { "a": { "inventory": "staging.json", "publicZone": "a_b.org",
                           "internalZone": "a.wpdn", "records": "gone.zone" } },
        "nameservers": { "public": [ { "role": "slat" } ], "internal": [ { "role": "salt" } ] },
        "soa": { "contact": "x@a.org" "refresh": "2x" },
        "ttl": @, "mail": { "role": "mail" } }
      """#,
      "zones/roles.json": #"{ "roles": { "salt": { "tag": 1 }, "mail": { "marks": "salt", } } }"#,
      "zones/staging.json":
        "{ \"hosts\": [\n {\"name\": \"salt\", \"private\": \"1.2.3\"},\n { \"name\": \"x1\" ] }",
    ])
    #expect(
      files.findings() == [
        "zonec.json:1:27 unknown-key", "zonec.json:2:66 bad-name", "zonec.json:3:60 missing-file",
        "zonec.json:4:43 unknown-role", "zonec.json:5:33 bad-json", "zonec.json:5:45 bad-duration",
        "zonec.json:6:10 bad-json", "roles.json:1:31 wrong-type", "staging.json:2:31 bad-address",
        "staging.json:3:13 host-without-address", "staging.json:3:13 unknown-role",
        "staging.json:3:17 bad-json",
      ])
  }

  @Test("the nearest spelling is offered as a fix")
  func suggestsSpelling() {
    let files = ProjectFiles([
      "zones/roles.json":
        #"{"roles": {"salt": {"hostname": []}, "x": {"zzzz": 1, "marks": "sallt"}}}"#
    ])
    let fixes = files.read().diagnostics.sorted().filter { $0.range.start.raw > 0 }
      .filter { ["unknown-key", "unknown-role"].contains($0.id) }.compactMap(\.fix)
    #expect(fixes.contains("write \"hostnames\""))
    #expect(fixes.contains("write \"salt\""))
    #expect(fixes.contains { $0.hasPrefix("the keys are \"count\", ") })
  }

  @Test("without zonec.json there is one finding and an empty project")
  func reportsMissingProject() {
    var files = ProjectFiles()
    files.files = [:]
    #expect(files.findings() == ["missing-file"])
    #expect(files.read().project.levels.isEmpty)
  }

  @Test("without the role catalogue no role is called unknown")
  func doesNotBlameRoles() {
    var files = ProjectFiles()
    files.files["zones/roles.json"] = nil
    #expect(files.findings() == ["zonec.json:2:13 missing-file"])
  }
}
