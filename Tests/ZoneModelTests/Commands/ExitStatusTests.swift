import Foundation
import Testing

@testable import zonec

/// Every exit status in the tables of README.md and docs/deploy.md, and in the help of each command,
/// is that of a run.
struct ExitStatusTests {
  /// A run in a project that was built and then edited.
  struct Run: CustomTestStringConvertible, Sendable {
    /// What the run shows.
    let testDescription: String
    /// The command line, in shell text.
    let line: String
    /// How it must end.
    let status: Int32
    /// Shell text that edits the project or its surroundings.
    var edit = "true"
    /// Shell text in front of the command.
    var limit = ""
    /// Words of the row of README.md that say so.
    var claim: String?
    /// Whether the files of the build change.
    var writes = false

    /// The command.
    var command: String { line.split(separator: " ").first.map(String.init) ?? "" }
  }

  /// Edits of the project.
  private static let (changed, wrong, broken, doubtful) = (
    "echo 'www A 192.0.2.80' >p/hand.zone", "echo 'salt 3600 A 192.0.2.99' >p/hand.zone",
    "echo '{' >p/zonec.json",
    "sed -i '/\"allow\"/d' p/zonec.json; echo 'w A 192.0.2.9' >p/hand.zone"
  )
  /// A port at which nobody answers.
  private static let nobody = "--server 127.0.0.1:1 --timeout 0.1 --tries 1"

  /// The runs of `zonec build`.
  static let builds = [
    Run(
      testDescription: "written", line: "build p", status: 0, edit: changed, claim: "written",
      writes: true),
    Run(
      testDescription: "nothing to do", line: "build p", status: 0,
      claim: "there was nothing to do"),
    Run(
      testDescription: "a warning", line: "build p", status: 0, edit: doubtful, claim: "written",
      writes: true),
    Run(
      testDescription: "errors", line: "build p", status: 1, edit: wrong,
      claim: "the project has errors"),
    Run(
      testDescription: "a warning that counts", line: "build p --strict", status: 1, edit: doubtful,
      claim: "with `--strict` warnings"),
    Run(
      testDescription: "gdnsd's refusal", line: "build p --gdnsd-config d", status: 1,
      edit: "\(changed); mkdir d; echo >d/config; echo junk >build/live/zones/foreign.test",
      claim: "gdnsd would not load the zones: nothing written"),
    Run(
      testDescription: "usage", line: "build p --nonsense", status: 2, edit: changed,
      claim: "wrong usage"),
    Run(
      testDescription: "no project", line: "build nowhere", status: 2, edit: changed,
      claim: "unreadable"),
    Run(
      testDescription: "a lost file", line: "build p", status: 2, edit: "rm p/live.json",
      claim: "unreadable"),
    Run(
      testDescription: "broken settings", line: "build p", status: 2, edit: broken,
      claim: "broken input: nothing written"),
    Run(
      testDescription: "a broken record", line: "build p", status: 2,
      edit: "echo 'www A x' >p/hand.zone", claim: "broken input: nothing written"),
    Run(
      testDescription: "a great loss", line: "build p", status: 3,
      edit: """
        for n in $(seq 20); do echo "h$n A 192.0.2.80"; done >p/hand.zone
        $zonec build p -q >written; : >p/hand.zone
        """, claim: "the plan loses too much"),
    Run(
      testDescription: "another plan",
      line: "build p --expect \(String(repeating: "0", count: 64))", status: 3, edit: changed,
      claim: "is not the expected one: nothing written"),
    Run(
      testDescription: "a full disk", line: "build p", status: 4,
      edit: changed, limit: "ulimit -f 0; ", claim: "could not write"),
    Run(
      testDescription: "a checker that cannot run", line: "build p --gdnsd-config d", status: 4,
      edit: """
        \(changed); mkdir d bin; echo >d/config; printf '#!/bin/sh\\nexec /none' >bin/gdnsd
        chmod +x bin/gdnsd; PATH="$PWD/bin:$PATH"
        """, claim: "could not run gdnsd's checker"),
    Run(
      testDescription: "no server behind a build",
      line: "build p --verify --server 127.0.0.1:1 --deadline 1",
      status: 2,
      edit: changed, writes: true),
  ]

  /// The runs of the other commands.
  static let others = [
    Run(testDescription: "the same", line: "diff p", status: 0),
    Run(testDescription: "an edit", line: "diff p", status: 1, edit: changed),
    Run(testDescription: "errors", line: "diff p", status: 2, edit: wrong),
    Run(testDescription: "a broken project", line: "diff p", status: 2, edit: broken),
    Run(testDescription: "a warning", line: "diff p", status: 1, edit: doubtful),
    Run(
      testDescription: "a warning that counts", line: "diff p --strict", status: 2, edit: doubtful),
    Run(testDescription: "no server", line: "diff p \(nobody)", status: 2),
    Run(testDescription: "a sound project", line: "check p", status: 0),
    Run(testDescription: "a warning", line: "check p", status: 0, edit: doubtful),
    Run(
      testDescription: "a warning that counts", line: "check p --strict", status: 1, edit: doubtful
    ),
    Run(testDescription: "errors", line: "check p", status: 1, edit: wrong),
    Run(testDescription: "a broken project", line: "check p", status: 2, edit: broken),
    Run(testDescription: "no directory", line: "check --zones nowhere", status: 2),
    Run(testDescription: "a sound zone", line: "check-zone example.org \(zone)", status: 0),
    Run(
      testDescription: "a warning that counts", line: "check-zone example.org \(zone) --strict",
      status: 1),
    Run(testDescription: "errors", line: "check-zone x.org \(zone)", status: 1, edit: junk),
    Run(testDescription: "no file", line: "check-zone x.org nowhere", status: 2),
    Run(testDescription: "errors", line: "verify p \(nobody)", status: 2, edit: wrong),
    Run(testDescription: "no server", line: "verify p \(nobody)", status: 2),
    Run(testDescription: "found", line: "explain salt p", status: 0),
    Run(testDescription: "not found", line: "explain sugar p", status: 1),
    Run(testDescription: "a broken project", line: "explain salt p", status: 2, edit: broken),
    Run(testDescription: "found", line: "retire salt p", status: 0),
    Run(testDescription: "not found", line: "retire sugar p", status: 1),
    Run(testDescription: "a broken project", line: "retire salt p", status: 2, edit: broken),
    Run(testDescription: "a sound zone", line: "fmt example.org \(zone)", status: 0),
    Run(testDescription: "errors", line: "fmt x.org \(zone)", status: 1, edit: junk),
    Run(testDescription: "no file", line: "fmt x.org nowhere", status: 2),
    Run(
      testDescription: "a full disk", line: "fmt -i example.org \(zone)", status: 4,
      edit: "echo 'zz    60   A   192.0.2.9' >>\(zone)",
      limit: "ulimit -f 0; "),
    Run(testDescription: "found", line: "rules missing-ptr", status: 0),
    Run(testDescription: "not found", line: "rules missing", status: 2),
    Run(testDescription: "found", line: "help build", status: 0),
    Run(testDescription: "not found", line: "help bake", status: 2),
    Run(testDescription: "output that is lost", line: "help >/dev/full", status: 4),
  ]
  /// A zone file of the build, and an edit that spoils it.
  private static let (zone, junk) = (
    "build/live/zones/example.org", "echo 'junk junk' >>build/live/zones/example.org"
  )

  /// What real servers must show: `VerifyTests`.
  private static let elsewhere: Set<String> = ["verify 0", "verify 1"]

  @Test(
    "a run ends with the status that README.md and its help give it", arguments: builds + others)
  func ends(_ run: Run) throws {
    let sandbox = try Sandbox()
    try DeployedProject.write(TestProject(), to: sandbox)
    try #require(try BuiltProgram.run("$zonec build p", in: sandbox).status == 0)
    let outcome = try BuiltProgram.run(
      """
      \(run.edit)
      cp -r build before
      \(run.limit)$zonec \(run.line)
      """, in: sandbox)
    #expect(outcome.hasExited)
    #expect(outcome.status == run.status, "\(outcome.output)\(outcome.errors)")
    let compared = try Subprocess.run(
      "/usr/bin/diff", ["-r", "build", "before"], directory: sandbox.path)
    #expect((compared.status == 1) == run.writes, "\(compared.outputText)")
    // Nothing that cannot be judged looks like nothing that differs.
    if run.status != 0, run.limit.isEmpty { #expect(!(outcome.output + outcome.errors).isEmpty) }
  }

  @Test("each status in a command's help has a run", arguments: Command.all.map(\.name))
  func coversHelp(_ name: String) throws {
    let command = try #require(Command.all.first { $0.name == name })
    let promised = command.details.matches(of: #/(?:status:|·)\s+([0-4]) /#).map {
      "\(name) \($0.1)"
    }
    let shown = (Self.builds + Self.others).filter { $0.command == name }
      .map { "\(name) \($0.status)" }
    let known = Set(shown).union(Self.elsewhere.filter { $0.hasPrefix("\(name) ") })
    // The help of help has no details.
    if name != "help" { #expect(Set(promised) == known) }
  }

  @Test("each row of the tables has a run, and says what the run shows")
  func coversTables() throws {
    for page in ["README.md", "docs/deploy.md"] {
      let text = try String(contentsOf: Repository.root.appending(path: page), encoding: .utf8)
      let rows = text.matches(of: #/\n\| ([0-9]) \| ([^\n]*) \|/#)
      #expect(rows.map { String($0.1) } == ["0", "1", "2", "3", "4"], "\(page)")
      for run in Self.builds where page == "README.md" {
        guard let claim = run.claim else { continue }
        let row = try #require(rows.first { $0.1 == "\(run.status)" })
        #expect(row.2.contains(claim), "\(claim): \(row.2)")
      }
    }
  }
}
