import Testing

struct CheckCommandTests {
  /// What both zones begin with.
  private static let head = """
    $TTL 900
    @ SOA ns1.example.net. hostmaster.example.net. 1 7200 1800 259200 900
    @ NS ns1.example.net.
    @ NS ns2.example.net.

    """

  /// A directory with two zones that agree, and files that gdnsd skips.
  private func soundDirectory() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(Self.head + "w A 192.0.2.5\n", to: "zones/example.com")
    try sandbox.write(
      Self.head + "$INCLUDE inc/pointers\n", to: "zones/2.0.192.in-addr.arpa")
    try sandbox.write("5 PTR w.example.com.\n", to: "zones/inc/pointers")
    try sandbox.write("x", to: "zones/.2.0.192.in-addr.arpa.tmp")
    return sandbox
  }

  @Test("a sound directory ends with 0, and the last line says what was looked at")
  func passes() throws {
    let outcome = try BuiltProgram.run("$zonec check --zones zones", in: soundDirectory())
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    #expect(outcome.errors == "0 errors, 0 warnings: 2 zones, 8 records, 1 address\n")
  }

  @Test("findings point at their records, in included files and after other zones too")
  func finds() throws {
    let sandbox = try soundDirectory()
    try sandbox.write("5 PTR v.example.com.\n7 PTR v.example.com.\n", to: "zones/inc/pointers")
    try sandbox.write(Self.head + "v A 192.0.2.6\nw A 192.0.2.5\n", to: "zones/example.com")
    let outcome = try BuiltProgram.run("$zonec check --zones zones/", in: sandbox)
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains("zones/inc/pointers:2:7: error: the PTR of 192.0.2.7 leads to v."))
    #expect(
      outcome.output.contains("zones/example.com:5:5: error: 192.0.2.6 (v.example.com) has no"))
    #expect(outcome.output.contains("  note: the PTR record at zones/inc/pointers:"))
    #expect(outcome.errors.hasSuffix(": 2 zones, 10 records, 2 addresses\n"))
  }

  @Test("stray files are reported, and a link that leads nowhere cannot be judged")
  func findsStrays() throws {
    let sandbox = try soundDirectory()
    try sandbox.write(Self.head, to: "zones/example.com~")
    try sandbox.write("about these zones\n", to: "zones/README")
    try sandbox.write(Self.head, to: "zones/EXAMPLE.com")
    try sandbox.write(Self.head, to: "zones/*.example.org")
    try sandbox.write(Self.head, to: "zones/a..b")
    let outcome = try BuiltProgram.run("$zonec check --zones zones", in: sandbox)
    #expect(outcome.status == 1)
    let ids = outcome.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
      .compactMap { $0.split(separator: "[").last.map { String($0.dropLast()) } }
    #expect(
      Set(ids).isSuperset(of: [
        "editor-backup", "stray-file", "duplicate-zone", "wildcard-zone", "zone-file-name",
      ]))
    try sandbox.link("zones/gone.test", to: "nowhere")
    let unjudged = try BuiltProgram.run("$zonec check --zones zones", in: sandbox)
    #expect(unjudged.status == 2)
    #expect(unjudged.output.contains("[unreadable-zone-file]"))
  }

  @Test("a file whose name is not UTF-8 does not stop the check of the others")
  func goesOnBehindOddNames() throws {
    let sandbox = try soundDirectory()
    try sandbox.write(Self.head + "w A 192.0.2.256\n", to: "zones/example.net")
    let script = "touch \"zones/$(printf 'caf\\351.example')\"; $zonec check --zones zones"
    let outcome = try BuiltProgram.run(script, in: sandbox)
    #expect(outcome.output.contains("example.net:"))
    #expect(outcome.output.contains("caf"))
    #expect(outcome.status != 0)
  }

  @Test(
    "what cannot be judged ends with 2",
    arguments: [
      ("$zonec check --zones nowhere", "zonec: cannot read 'nowhere/': no such file"),
      ("$zonec check --zones .hidden", "zonec: cannot read '.hidden/': no such file"),
      ("$zonec check", "zonec: no project here"),
      (
        "$zonec check --zones . zones",
        "zonec: option --zones cannot be used with a project or a level"
      ),
      ("$zonec check --zones . --profile bind", "zonec: unknown profile 'bind'"),
    ])
  func refuses(_ script: String, _ errors: String) throws {
    let outcome = try BuiltProgram.run(script, in: Sandbox())
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix(errors))
  }
}
