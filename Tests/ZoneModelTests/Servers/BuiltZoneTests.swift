import Testing

/// Four name servers read what `zonec build` writes.
@Suite(.serialized)
struct BuiltZoneTests {
  @Test("every judge takes every zone of a built project", arguments: BuiltProject.all)
  func takesEveryZone(_ project: String) throws {
    let build = try BuiltProject(project)
    #expect(!build.levels.isEmpty)
    for level in build.levels {
      let zones = build.zones(of: level)
      #expect(!zones.isEmpty, "\(level) has zones")
      for (zone, file) in zones { try Judge.expectAllAccept(zone: zone, file: file) }
    }
  }

  @Test("gdnsd takes all zones of a level together", arguments: BuiltProject.all)
  func takesLevels(_ project: String) throws {
    let build = try BuiltProject(project)
    for level in build.levels {
      guard let verdict = try Judge.judgeTogether(zones: build.zones(of: level)) else { return }
      #expect(verdict.accepts, "\(level): \(verdict.output)")
    }
  }
}
