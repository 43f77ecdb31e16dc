import Testing

@testable import zonec

/// `zonec build`, run as a program on a small project.
struct BuildCommandTests {
  /// A sandbox with a project in it, under a directory or right there.
  private func sandbox(_ project: TestProject = TestProject(), at folder: String = "") throws
    -> Sandbox
  {
    let sandbox = try Sandbox()
    for (path, text) in project.files { try sandbox.write(text, to: folder + path.dropFirst(2)) }
    return sandbox
  }

  /// The sandbox's files that a build wrote.
  private func built(_ sandbox: Sandbox) -> [String] {
    sandbox.files().filter { $0.hasPrefix("build/") }
  }

  @Test("a build says what it wrote, and a second one that nothing changed")
  func writesOnce() throws {
    let sandbox = try sandbox()
    let first = try BuiltProgram.run("SOURCE_DATE_EPOCH=0 $zonec build", in: sandbox)
    #expect(first.status == 0)
    #expect(
      first.output == """
        wrote live/zones/example.org  serial 1970010100, 3 records
        wrote live/zones/live.test  serial 1970010100, 4 records
        wrote live/.zonec-manifest.json

        """)
    #expect(first.errors == "3 files written\n")
    let before = try sandbox.identity(of: "build/live/zones/example.org")
    let second = try BuiltProgram.run("$zonec build", in: sandbox)
    #expect(second.status == 0)
    #expect(second.output.isEmpty)
    #expect(second.errors == "nothing changed: 3 files are as compiled\n")
    #expect(try sandbox.identity(of: "build/live/zones/example.org") == before)
  }

  @Test("a changed zone moves its serial upward, the others stay, a stale file is removed")
  func countsChanges() throws {
    let network = "\"networks\": [{ \"cidr\": \"10.0.0.0/24\", \"scope\": \"private\" }],"
    let sandbox = try sandbox(TestProject(settings: network))
    _ = try BuiltProgram.run("SOURCE_DATE_EPOCH=0 $zonec build", in: sandbox)
    let changed = TestProject(records: "www A 192.0.2.80")
    for (path, text) in changed.files { try sandbox.write(text, to: String(path.dropFirst(2))) }
    let outcome = try BuiltProgram.run("SOURCE_DATE_EPOCH=0 $zonec build", in: sandbox)
    #expect(
      outcome.output == """
        wrote live/zones/example.org  serial 1970010101, 4 records
        removed live/zones/0.0.10.in-addr.arpa
        wrote live/.zonec-manifest.json

        """)
    #expect(outcome.errors == "2 files written, 1 removed, 1 unchanged\n")
    #expect(
      built(sandbox) == [
        "build/.zonec-lock", "build/live/.zonec-manifest.json", "build/live/zones/example.org",
        "build/live/zones/live.test",
      ])
  }

  @Test("a file that zonec did not write is neither replaced nor removed")
  func keepsForeignFiles() throws {
    let sandbox = try sandbox()
    try sandbox.write("$TTL 60 ; by hand\n", to: "build/live/zones/example.org")
    try sandbox.write("mine\n", to: "build/live/zones/other.example")
    let outcome = try BuiltProgram.run("$zonec build", in: sandbox)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("error: 'live/zones/example.org' in the output directory"))
    #expect(
      built(sandbox) == ["build/live/zones/example.org", "build/live/zones/other.example"])
  }

  @Test("a file put in the place of one that zonec wrote is kept, stale or not")
  func keepsReplacedFiles() throws {
    let network = "\"networks\": [{ \"cidr\": \"10.0.0.0/24\", \"scope\": \"private\" }],"
    let sandbox = try sandbox(TestProject(settings: network))
    _ = try BuiltProgram.run("$zonec build", in: sandbox)
    try sandbox.write("by hand\n", to: "build/live/zones/0.0.10.in-addr.arpa")
    let refused = try BuiltProgram.run("$zonec build", in: sandbox)
    #expect(refused.status == 1)
    for (path, text) in TestProject().files {
      try sandbox.write(text, to: String(path.dropFirst(2)))
    }
    let dropped = try BuiltProgram.run("$zonec build", in: sandbox)
    #expect(dropped.status == 0)
    #expect(!dropped.output.contains("removed"))
    #expect(sandbox.text(of: "build/live/zones/0.0.10.in-addr.arpa") == "by hand\n")
  }

  @Test("--dry-run shows the same and writes nothing")
  func plans() throws {
    let sandbox = try sandbox()
    let outcome = try BuiltProgram.run("SOURCE_DATE_EPOCH=0 $zonec build --dry-run", in: sandbox)
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        would write live/zones/example.org  serial 1970010100, 3 records
        would write live/zones/live.test  serial 1970010100, 4 records
        would write live/.zonec-manifest.json

        """)
    #expect(outcome.errors == "3 files to write\n")
    #expect(built(sandbox).isEmpty)
  }

  @Test("an error is shown, also with -q, and nothing is written", arguments: ["", " -q"])
  func refusesErrors(quiet: String) throws {
    let sandbox = try sandbox(TestProject(records: "salt 3600 A 192.0.2.99"))
    let outcome = try BuiltProgram.run("$zonec build\(quiet)", in: sandbox)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.errors.hasPrefix("hand.zone:1:1: error: A of salt.example.org is defined twice"))
    #expect(outcome.errors.hasSuffix("1 error: nothing written\n") == quiet.isEmpty)
    #expect(built(sandbox).isEmpty)
  }

  @Test(
    "with --strict a warning keeps a build from writing, and -q hides it neither so nor otherwise",
    arguments: ["", " -q"])
  func isStrict(quiet: String) throws {
    var project = TestProject()
    project.files["p/zonec.json"] = project.files["p/zonec.json"]?
      .split(separator: "\n").filter { !$0.contains("\"allow\"") }.joined(separator: "\n")
    let sandbox = try sandbox(project)
    let strict = try BuiltProgram.run("$zonec build --strict\(quiet)", in: sandbox)
    #expect(strict.status == 1)
    #expect(strict.output.isEmpty)
    #expect(strict.errors.contains("warning: the zone example.org. has only one NS record"))
    #expect(strict.errors.hasSuffix("2 warnings: nothing written\n") == quiet.isEmpty)
    // Not even the lock.
    #expect(built(sandbox).isEmpty)
    let dry = try BuiltProgram.run("$zonec build --strict --dry-run\(quiet)", in: sandbox)
    #expect(dry.status == 1)
    let lax = try BuiltProgram.run("$zonec build\(quiet)", in: sandbox)
    #expect(lax.status == 0)
    #expect(lax.errors.contains("warning: the zone example.org. has only one NS record"))
    let changed = try BuiltProgram.run(
      "echo 'www A 192.0.2.80' >hand.zone; $zonec build --strict\(quiet)", in: sandbox)
    #expect(changed.status == 1)
    #expect(sandbox.text(of: "build/live/zones/example.org")?.contains("www") == false)
  }

  @Test("-q hides no warning of any command that shows warnings", arguments: ["", " -q"])
  func showsWarnings(quiet: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("$TTL 60\n SOA a.b. c.d. 1 2 3 4 5\n NS a.b.\nx A 192.0.2.1\n", to: "z/x.org")
    for command in ["check --zones z", "check-zone x.org z/x.org", "fmt x.org z/x.org"] {
      let outcome = try BuiltProgram.run("$zonec \(command)\(quiet) 2>&1", in: sandbox)
      #expect(outcome.output.contains(": warning: "), "\(command)")
    }
  }

  @Test("an unknown level ends with 2 and names the levels there are")
  func refusesLevel() throws {
    let outcome = try BuiltProgram.run("$zonec build --level liv", in: sandbox())
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("no level 'liv'"))
    #expect(outcome.errors.contains("live"))
  }

  @Test(
    "the project is found here, in zones, in a directory or at a file",
    arguments: [
      ("", ""), ("zones/", ""), ("p/", "p"), ("p/", "p/"), ("p/", "p/zonec.json"), ("p/", "-- p"),
    ])
  func findsProject(folder: String, operand: String) throws {
    let outcome = try BuiltProgram.run("$zonec build -n \(operand)", in: sandbox(at: folder))
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test("the same bytes come out wherever the project is built from")
  func buildsAnywhere() throws {
    let sandbox = try sandbox(TestProject(records: "www A 192.0.2.80"), at: "p/")
    let outcome = try BuiltProgram.run(
      "$zonec build p -o one; cd p; $zonec build -o ../two; cd ..; diff -r one two", in: sandbox)
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test("a project that cannot be read ends with 2")
  func refusesUnreadable() throws {
    let outcome = try BuiltProgram.run(
      "mkdir -p zones/zonec.json; $zonec build zones", in: Sandbox())
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("is a directory"))
  }

  @Test("what cannot be written ends with 4, its path and the reason")
  func reportsUnwritable() throws {
    let outcome = try BuiltProgram.run(
      "touch file; $zonec build -o file; echo $?; $zonec build -o file/below", in: sandbox())
    #expect(outcome.output == "4\n")
    #expect(outcome.status == 4)
    #expect(
      outcome.errors == """
        zonec: cannot write 'file': not a directory
        zonec: cannot write 'file/below': not a directory

        """)
  }

  @Test("a build waits for another one, and says so")
  func waits() throws {
    let script = """
      $zonec build -q >/dev/null
      flock build/.zonec-lock sh -c 'touch locked; sleep 0.3; echo first' &
      while [ ! -e locked ]; do sleep 0.01; done
      $zonec build && echo second
      wait
      """
    let outcome = try BuiltProgram.run(script, in: sandbox())
    #expect(outcome.output == "first\nsecond\n")
    #expect(outcome.errors.hasPrefix("another build is writing to 'build': waiting\n"))
  }

  @Test("a pipe closed early does not stop the build")
  func survivesHead() throws {
    let networks = (0..<200).map { "{ \"cidr\": \"10.0.\($0).0/24\", \"scope\": \"private\" }" }
    let sandbox = try sandbox(
      TestProject(settings: "\"networks\": [\(networks.joined(separator: ", "))],"))
    let outcome = try BuiltProgram.run("$zonec build | head -1", in: sandbox)
    #expect(outcome.output.hasPrefix("wrote live/zones/example.org"))
    #expect(outcome.errors == "203 files written\n")
    #expect(built(sandbox).count == 204)
  }
}
