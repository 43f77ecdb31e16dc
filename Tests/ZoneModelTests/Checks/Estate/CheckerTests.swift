import Testing

@testable import ZoneModel

/// `check` over whole projects.
struct CheckerTests {
  @Test("the example projects check clean", arguments: DiskProject.examples)
  func clean(_ project: DiskProject) {
    let report = project.checked()
    #expect(report.isReadable)
    #expect(report.marks == [])
    #expect(report.counts.allowed > 0)
  }

  @Test("a check counts what it looked at")
  func counts() {
    let counts = DiskProject(name: "zones").checked().counts
    #expect(counts.hosts == 52)
    #expect(counts.zones == 8)
    #expect(counts.records > counts.addresses)
  }

  @Test("a build reports what a check does", arguments: DiskProject.examples)
  func sameFindings(_ project: DiskProject) {
    #expect(project.compiled().diagnostics == project.checked().diagnostics)
  }

  @Test("a build with an error that only checks find writes nothing")
  func buildStops() {
    let project = TestProject(
      settings: "", roles: #""db": { "public": "forbidden" },"#,
      hosts: #"{ "name": "db1", "public": "192.0.2.9" },"#)
    let compilation = project.compiled()
    #expect(compilation.ids.contains("role-public-address"))
    #expect(!compilation.mayBeWritten)
  }
}

extension DiskProject {
  /// What `check` finds in it, with its files changed.
  func checked(edit: @escaping @Sendable (String, String) -> String = { $1 }) -> CheckReport {
    check(input(edit: edit))
  }
}
