import FuzzingProjects
import ZoneModel

/// What must hold of a project, whatever its nearly valid settings say.
enum Harness {
  /// Compiles a small project whose settings are made of the input: each byte chooses what comes next.
  static func run(_ input: [UInt8]) {
    var maker = SettingsMaker(input)
    let settings = Array(maker.settings().utf8)
    ProjectInvariants.check { path in
      switch path {
      case "zonec.json": settings
      case "roles.json": Array(roles.utf8)
      case "hand.zone": Array("www A 198.51.100.7\nold CNAME web1\n".utf8)
      case "more.json": Array(#"{ "hosts": [{ "name": "web9", "private": "10.0.0.9" }] }"#.utf8)
      case "staging.json": Array(inventory(3).utf8)
      case "dev.json": Array(inventory(4).utf8)
      default: Array(inventory(2).utf8)
      }
    }
  }

  /// The catalogue.
  private static let roles = #"""
    { "roles": { "salt": { "count": { "atLeast": 1 } }, "web": { "reverse": true, "public": "required" },
      "mail": { "reverse": ["mail", "mx"] }, "db": { "public": "forbidden" },
      "masterdb": { "marks": "db", "lowest": true } } }
    """#

  /// The hosts of a level; no two levels share a public address.
  private static func inventory(_ level: Int) -> String {
    #"""
    { "hosts": [
      { "name": "salt", "private": "10.0.0.1", "public": "192.0.\#(level).1" },
      { "name": "web1", "private": ["10.0.0.2", "fd00::2"],
        "public": ["192.0.\#(level).2", "2001:db8:\#(level)::2"] },
      { "name": "web2", "private": "10.0.1.2", "public": "192.0.\#(level).130" },
      { "name": "mail", "private": "10.0.0.3",
        "public": { "mail": "198.51.\#(level).3", "mx": "198.51.\#(level).4" } },
      { "name": "db1-masterdb", "private": "10.0.0.4" }, { "name": "db2", "private": "10.0.0.5" } ] }
    """#
  }
}
