import Testing

@testable import zonec

struct BuildCommandTests {
  /// A project of two files, one of them a zone.
  private static let project = """
    write production/zones/a.org one
    write production/.zonec-manifest.json {}

    """

  /// A sandbox with a project in it.
  private func sandbox(_ text: String = project, at name: String = "zonec.json") throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(text, to: name)
    return sandbox
  }

  @Test("a build says what it wrote, and a second one that nothing changed")
  func writesOnce() throws {
    let sandbox = try sandbox()
    let first = try BuiltProgram.run("$zonec build", in: sandbox)
    #expect(first.status == 0)
    #expect(
      first.output == """
        wrote production/zones/a.org  4 bytes
        wrote production/.zonec-manifest.json  3 bytes

        """)
    #expect(first.errors == "2 files written\n")
    let before = try sandbox.identity(of: "build/production/zones/a.org")
    let second = try BuiltProgram.run("$zonec build", in: sandbox)
    #expect(second.status == 0)
    #expect(second.output.isEmpty)
    #expect(second.errors == "nothing changed: 2 files are as compiled\n")
    #expect(try sandbox.identity(of: "build/production/zones/a.org") == before)
  }

  @Test("a stale file is removed and counted, a changed one written again")
  func countsChanges() throws {
    let sandbox = try sandbox()
    _ = try BuiltProgram.run("$zonec build", in: sandbox)
    try sandbox.write("old\n", to: "build/production/zones/old.org")
    try sandbox.write(Self.project + "stale production/zones/old.org\n", to: "zonec.json")
    try sandbox.write("other\n", to: "build/production/zones/a.org")
    let outcome = try BuiltProgram.run("$zonec build", in: sandbox)
    #expect(
      outcome.output == """
        wrote production/zones/a.org  4 bytes
        removed production/zones/old.org

        """)
    #expect(outcome.errors == "1 file written, 1 removed, 1 unchanged\n")
    #expect(sandbox.text(of: "build/production/zones/old.org") == nil)
  }

  @Test("--dry-run shows the same and writes nothing")
  func plans() throws {
    let sandbox = try sandbox()
    let outcome = try BuiltProgram.run("$zonec build --dry-run", in: sandbox)
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        would write production/zones/a.org  4 bytes
        would write production/.zonec-manifest.json  3 bytes

        """)
    #expect(outcome.errors == "2 files to write\n")
    #expect(sandbox.files() == ["zonec.json"])
  }

  @Test("an error is shown, also with -q, and nothing is written", arguments: ["", " -q"])
  func refusesErrors(quiet: String) throws {
    let sandbox = try sandbox(Self.project + "info x\nerror x\n")
    let outcome = try BuiltProgram.run("$zonec build\(quiet)", in: sandbox)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    let error = """
      zonec.json:4:1: error: says error [placeholder]
        4 │ error x
          │ ^^^^^^^ here

      """
    let info = """
      zonec.json:3:1: info: says info [placeholder]
        3 │ info x
          │ ^^^^^^

      """
    let all = info + error + "1 error, 1 info: nothing written\n"
    #expect(outcome.errors == (quiet.isEmpty ? all : error))
    #expect(sandbox.files() == ["zonec.json"])
  }

  @Test(
    "the project is found here, in zones, in a directory or at a file",
    arguments: [
      ("zonec.json", ""), ("zones/zonec.json", ""), ("p/zonec.json", "p"), ("p/zonec.json", "p/"),
      ("p/other.json", "p/other.json"), ("p/zonec.json", "-- p"),
    ])
  func findsProject(file: String, operand: String) throws {
    let outcome = try BuiltProgram.run("$zonec build -n \(operand)", in: sandbox(at: file))
    #expect(outcome.status == 0, "\(outcome.errors)")
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

  @Test("a reader that has seen enough does not stop the build")
  func survivesHead() throws {
    let sandbox = try sandbox(
      (0..<3000).map { "write zones/z\($0) \($0)" }.joined(separator: "\n"))
    let outcome = try BuiltProgram.run("$zonec build | head -1", in: sandbox)
    #expect(outcome.output == "wrote zones/z0  2 bytes\n")
    #expect(outcome.errors == "3000 files written\n")
    #expect(sandbox.files().count == 3002)
  }
}
