import Testing

@testable import ZoneModel

struct InventoryFaultTests {
  /// The findings for a list of hosts in staging, and the text that each marks.
  private func findings(_ hosts: String) -> (ids: [String], marked: [String]) {
    let files = ProjectFiles(["zones/staging.json": "{\"hosts\": [\n\(hosts)\n]}"])
    return (files.findings(), files.marked())
  }

  @Test(
    "a faulty host is reported at the very text",
    arguments: [
      (#"{"private": "10.0.0.1"}"#, "2:1 missing-key", "{"),
      (#"{"name": 7}"#, "2:10 wrong-type", "7"),
      (#"[]"#, "2:1 wrong-type", "["),
      (#"{"name": "db", "privat": "10.0.0.1"}"#, "2:17 unknown-key", "privat"),
      (#"{"name": "db", "name": "db2", "private": "10.0.0.1"}"#, "2:17 duplicate-key", "name"),
      (#"{"name": "bd1", "private": "10.0.0.1"}"#, "2:11 unknown-role", "bd1"),
      (
        #"{"name": "db1-master2db", "private": "10.0.0.1", "roles": ["dbb"]}"#, "2:61 unknown-role",
        "dbb"
      ),
      (#"{"name": "db1-mster2db", "private": "10.0.0.1"}"#, "2:15 unknown-role", "mster2db"),
      (#"{"name": "db_1", "private": "10.0.0.1"}"#, "2:11 bad-name", "db_1"),
      (#"{"name": "-db", "private": "10.0.0.1"}"#, "2:11 bad-name", "-db"),
      (#"{"name": "db-", "private": "10.0.0.1"}"#, "2:11 bad-name", "db-"),
      (#"{"name": "db.", "private": "10.0.0.1"}"#, "2:11 bad-name", "db."),
      (#"{"name": "", "private": "10.0.0.1"}"#, "2:11 bad-name", ""),
      (#"{"name": "db 1", "private": "10.0.0.1"}"#, "2:11 bad-name", "db 1"),
      (
        #"{"name": "db\n$INCLUDE /etc/passwd", "private": "10.0.0.1"}"#, "2:11 bad-name",
        #"db\n$INCLUDE /etc/passwd"#
      ),
      (#"{"name": "db\"", "private": "10.0.0.1"}"#, "2:11 bad-name", #"db\""#),
      (#"{"name": "db\u0000", "private": "10.0.0.1"}"#, "2:11 bad-name", #"db\u0000"#),
      ("{\"name\": \"db\u{202E}\", \"private\": \"10.0.0.1\"}", "2:11 bad-name", "db\u{202E}"),
      (#"{"name": "dbé", "private": "10.0.0.1"}"#, "2:11 bad-name", "dbé"),
      (#"{"name": "db", "private": "10.010.0.1"}"#, "2:28 bad-address", "10.010.0.1"),
      (#"{"name": "db", "private": "10.0.0.0/24"}"#, "2:28 bad-address", "10.0.0.0/24"),
      (#"{"name": "db", "private": "::ffff:10.0.0.1"}"#, "2:28 bad-address", "::ffff:10.0.0.1"),
      (#"{"name": "db", "private": "10.0.0"}"#, "2:28 bad-address", "10.0.0"),
      (#"{"name": "db", "private": [10]}"#, "2:28 wrong-type", "10"),
      (#"{"name": "db", "private": "127.0.0.1"}"#, "2:28 unusable-address", "127.0.0.1"),
      (#"{"name": "db", "private": "::"}"#, "2:28 unusable-address", "::"),
      (#"{"name": "db", "public": "224.0.0.1"}"#, "2:27 unusable-address", "224.0.0.1"),
      (
        #"{"name": "db", "public": "192.168.0.1"}"#, "2:27 private-address-in-public", "192.168.0.1"
      ),
      (
        #"{"name": "db", "public": "172.31.255.1"}"#, "2:27 private-address-in-public",
        "172.31.255.1"
      ),
      (
        #"{"name": "db", "public": {"db": "fd00::1"}}"#, "2:34 private-address-in-public", "fd00::1"
      ),
      (#"{"name": "db", "public": {"d_b": "45.0.0.1"}}"#, "2:28 bad-name", "d_b"),
      (
        #"{"name": "db", "public": {"db": "45.0.0.1", "DB": "45.0.0.2"}}"#, "2:46 duplicate-key",
        "DB"
      ),
      (#"{"name": "db", "public": {"db": {}}}"#, "2:33 wrong-type", "{"),
      (#"{"name": "db"}"#, "2:11 host-without-address", "db"),
      (#"{"name": "db", "private": "10.0.0.1", "note": ""}"#, "2:48 bad-text", ""),
      (
        #"{"name": "db", "private": ["10.0.0.1", "10.0.0.1"]}"#, "2:41 duplicate-address",
        "10.0.0.1"
      ),
      (
        #"{"name": "db", "public": {"a": ["45.0.0.1", "45.0.0.1"]}}"#, "2:46 duplicate-address",
        "45.0.0.1"
      ),
      (#"{"name": "db", "public": "173.236.254.95"}"#, "2:27 duplicate-address", "173.236.254.95"),
    ])
  func reportsFault(_ host: String, _ expected: String, _ text: String) {
    let found = findings(host)
    #expect(found.ids == ["staging.json:\(expected)"])
    #expect(found.marked == [text])
  }

  @Test(
    "sound hosts are let through",
    arguments: [
      #"{"name": "db", "private": "172.32.0.1", "public": "172.32.0.1"}"#,
      #"{"name": "db", "public": {"a": "45.0.0.1", "b": "45.0.0.1"}}"#,
      #"{"name": "db", "private": "10.0.0.1"}, {"name": "db1", "private": "10.0.0.2"}"#,
      #"{"name": "42", "private": "10.0.0.1"}"#,
    ])
  func acceptsHosts(_ hosts: String) { #expect(findings(hosts).ids == []) }

  @Test("labels of 63 bytes pass, of 64 fail, and names must fit their zone")
  func boundsNames() {
    func host(_ name: String) -> String {
      #"{"name": "\#(name)", "roles": [], "private": "10.0.0.1"}"#
    }
    let label = String(repeating: "a", count: 63)
    #expect(findings(host(label)).ids == [])
    #expect(findings(host(label + "a")).ids == ["staging.json:2:11 bad-name"])
    // webplatformstaging.org takes 24 bytes of 255: 230 remain for text of one label more.
    let long = [label, label, label].joined(separator: ".")
    #expect(findings(host(long + "." + String(repeating: "b", count: 38))).ids == [])
    #expect(
      findings(host(long + "." + String(repeating: "b", count: 39))).ids == [
        "staging.json:2:11 bad-name"
      ])
  }

  @Test("a host or private address that comes twice is reported with the first one's place")
  func reportsDuplicates() throws {
    let files = ProjectFiles([
      "zones/staging.json": #"""
      {"hosts": [
        {"name": "db2", "private": "10.0.0.2"},
        {"name": "db1", "private": "10.0.0.1"},
        {"name": "DB2", "private": "10.0.0.9"},
        {"name": "db3", "private": ["fd00::1", "10.0.0.1"]},
        {"name": "db4", "private": "fd00:0::1"},
      ]}
      """#
    ])
    #expect(
      files.findings() == [
        "staging.json:4:13 duplicate-host", "staging.json:5:43 duplicate-address",
        "staging.json:6:31 duplicate-address",
      ])
    let (project, diagnostics) = files.read()
    let lines = diagnostics.sorted().map {
      project.sources.place(of: $0.notes[0].range.start)?.line
    }
    #expect(lines == [2, 3, 5])
    #expect(files.marked() == ["DB2", "10.0.0.1", "fd00:0::1"])
  }

  @Test("a public address may be used once in all levels")
  func reportsPublicDuplicatesAcrossLevels() {
    let files = ProjectFiles([
      "zones/staging.json": #"""
      {"hosts": [{"name": "db", "public": "173.236.254.99"},
        {"name": "alpha"}, {"name": "nginx", "public": {"a": "45.0.0.1", "b": "45.0.0.1"}},
        {"name": "mail", "public": ["2001:db8::99", "45.0.0.1"]}]}
      """#
    ])
    #expect(
      files.findings() == [
        "staging.json:1:38 duplicate-address", "staging.json:2:13 host-without-address",
        "staging.json:3:32 duplicate-address", "staging.json:3:48 duplicate-address",
      ])
  }

  @Test("an unknown role names the nearest one and says what to do")
  func suggestsRoles() throws {
    let files = ProjectFiles([
      "zones/staging.json": #"{"hosts": [{"name": "memcahce1", "private": "10.0.0.1"}]}"#
    ])
    let finding = try #require(files.read().diagnostics.all.first)
    #expect(finding.message == "no role is named 'memcahce', which is part of the host's name")
    #expect(
      finding.fix
        == "write \"memcache\", add \"memcahce\" to the role catalogue, or list the host's \"roles\""
    )
  }

  @Test("in JSON Lines a fault ends with its line")
  func readsLines() {
    let files = ProjectFiles([
      "zones/more.jsonl": """
      {"name": "memcache1", "private": "10.9.0.1"
      {"name": "memcache2", "private": "10.9.0.1"} x
      [

      {"name": "memcache3", "private": "10.9.0.2}
      {"name": "memcache4", "private": "10.9.0.3"}
      """
    ])
    #expect(
      files.findings() == [
        "more.jsonl:1:44 bad-json", "more.jsonl:2:35 duplicate-address", "more.jsonl:2:46 bad-json",
        "more.jsonl:3:1 wrong-type", "more.jsonl:3:2 bad-json", "more.jsonl:5:34 bad-json",
        "more.jsonl:5:44 bad-json",
      ])
    #expect(files.read().project.levels.first?.hosts.hosts.count == 9)
  }
}
