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

  @Test(
    "gdnsd's own strictness judges each zone with two name servers or more, and no other",
    arguments: BuiltProject.all)
  func strictness(_ project: String) throws {
    let build = try BuiltProject(project)
    var strictCount = 0
    for level in build.levels {
      for (zone, file) in build.zones(of: level) {
        guard let verdict = try Judge.gdnsd.judge(zone: zone, file: file),
          let records = try CompiledZone.records(zone: zone, file: file)
        else { return }
        let servers = records.count { $0.type == 2 && $0.name == "\(zone).".lowercased() }
        #expect(verdict.isStrictByOption == (servers > 1), "\(level), \(zone)")
        if verdict.isStrictByOption { strictCount += 1 }
      }
    }
    #expect(strictCount > 0)
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
