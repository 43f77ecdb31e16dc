import Testing
import ZoneModel

/// Zones that one server cannot load together.
struct ZoneOverlapTests {
  /// Two levels, `live` and `test`, each with a private 10.0.0.0/24 of its own.
  private func project(internalServers: String) -> TestProject {
    var project = TestProject(
      settings: #""networks": [{ "cidr": "10.0.0.0/24", "scope": "private" }],"#)
    project.files["p/test.json"] = #"""
      { "hosts": [{ "name": "salt", "private": "10.0.0.1", "public": "192.0.2.2" }] }
      """#
    project.files["p/zonec.json"] = project.files["p/zonec.json"]?
      .replacing(
        #""levels": {"#,
        with: #"""
          "levels": { "test": { "inventory": "test.json", "publicZone": "example.net",
            "internalZone": "test.test" },
          """#
      )
      .replacing(
        #""internal": [{ "role": "salt" }]"#, with: #""internal": [\#(internalServers)]"#)
    return project
  }

  @Test("private reverse zones of two levels cannot be on one server")
  func sameReverseZone() {
    let project = project(internalServers: #"{ "role": "salt", "level": "*" }"#)
    let compilation = project.compiled()
    #expect(compilation.ids == ["nested-zones", "nested-zones"])
    #expect(
      compilation.diagnostics.first?.message
        == "the zone 0.0.10.in-addr.arpa is there twice: the server of live cannot load both")
    #expect(!compilation.mayBeWritten)
  }

  @Test("private reverse zones of two levels on two servers are fine")
  func ownReverseZones() {
    let project = project(internalServers: #"{ "role": "salt" }"#)
    #expect(project.compiled().ids == [])
  }

  @Test(
    "a forward zone cannot be or lie in a reverse zone",
    arguments: ["2.0.192.in-addr.arpa", "7.2.0.192.in-addr.arpa", "192.in-addr.arpa"])
  func forwardZone(name: String) {
    var project = TestProject(
      settings: #""networks": [{ "cidr": "192.0.2.0/24", "scope": "public" }],"#)
    project.files["p/zonec.json"] = project.files["p/zonec.json"]?
      .replacing("example.org\",", with: "\(name)\",")
    #expect(project.compiled().ids.contains("nested-zones"))
    #expect(!project.compiled().mayBeWritten)
  }
}
