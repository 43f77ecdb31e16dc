import Foundation
import Testing

@testable import zonec

/// `zonec diff` and the plan guard of `zonec build`, run as programs on a small project.
struct DiffCommandTests {
  /// A sandbox with a project that has been built, and then edited.
  private func sandbox(
    _ before: TestProject = TestProject(), edited after: TestProject? = nil
  ) throws -> Sandbox {
    let sandbox = try Sandbox()
    for (path, text) in before.files { try sandbox.write(text, to: String(path.dropFirst(2))) }
    let outcome = try BuiltProgram.run("SOURCE_DATE_EPOCH=0 $zonec build -q", in: sandbox)
    #expect(outcome.status == 0, "\(outcome.errors)")
    for (path, text) in (after ?? before).files {
      try sandbox.write(text, to: String(path.dropFirst(2)))
    }
    return sandbox
  }

  /// A project with many records by hand.
  private func large(_ count: Int) -> TestProject {
    TestProject(records: (0..<count).map { "h\($0) A 192.0.2.80" }.joined(separator: "\n"))
  }

  @Test("no difference ends with 0, and an edit with 1, its cause and both serials")
  func showsDifferences() throws {
    let same = try BuiltProgram.run("$zonec diff", in: sandbox())
    #expect(same.status == 0)
    #expect(same.output == "")
    #expect(same.errors == "no difference\n")
    let edited = try BuiltProgram.run(
      "SOURCE_DATE_EPOCH=0 $zonec diff",
      in: sandbox(edited: TestProject(records: "www A 192.0.2.80")))
    #expect(edited.status == 1)
    #expect(
      edited.output == """
        hand-written records of example.org: 1 A
          live/zones/example.org
            + www  A  192.0.2.80  hand.zone:1:1

        live/zones/example.org
          serial 1970010100 → 1970010101; of 2 RRsets 1 added; resolvers may keep old answers for 15m

        """)
    #expect(edited.errors == "1 zone, 1 RRset changed\n")
  }

  @Test("a change of comments and layout alone is no difference")
  func ignoresLayout() throws {
    let script = """
      sed -i 's/^@  *900/@ 15m/; s/^\\(salt.*\\)$/\\1 ; moved/' build/live/zones/example.org
      $zonec diff
      """
    let outcome = try BuiltProgram.run(script, in: sandbox())
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test(
    "errors in the project end with 2 and take the place of the plan, in its format",
    arguments: ["echo 'salt 3600 A 192.0.2.99' >hand.zone", "echo '{' >zonec.json"], ["", " -q"])
  func reportsErrors(edit: String, quiet: String) throws {
    let schema = try JSONSchema(
      Data(contentsOf: Repository.root.appending(path: "docs/plan.schema.json")))
    let sandbox = try sandbox()
    func diff(_ options: String) throws -> BuiltProgram.Outcome {
      let outcome = try BuiltProgram.run("\(edit); $zonec diff\(options)\(quiet)", in: sandbox)
      #expect(outcome.status == 2)
      #expect(outcome.errors.hasSuffix(": nothing compared\n") == quiet.isEmpty)
      return outcome
    }
    let text = try diff("")
    #expect(text.output.contains(#/^(hand.zone:1:1|zonec.json:1:1): error: /#), "\(text.output)")
    let document = try diff(" --format json").output
    #expect(try schema.faults(in: Data(document.utf8)) == [])
    let object = try JSONSerialization.jsonObject(with: Data(document.utf8))
    let members = try #require(object as? [String: Any])
    #expect((members["findings"] as? [Any])?.isEmpty == false)
    for name in ["causes", "zones", "files", "refusals"] { #expect(members[name] is NSNull) }
    let markdown = try diff(" --format markdown").output
    #expect(
      markdown.contains(#/^\*\*zonec:\*\* [0-9]+ errors?: nothing compared\n\n- .*\\\]\n/#),
      "\(markdown)")
    // A digest of nothing would be one that a build may expect.
    let digest = try diff(" --digest")
    #expect(digest.output == "")
    #expect(digest.errors.contains(": error: "))
  }

  @Test(
    "the guard refuses in build, dry run or not, writes nothing, and diff says the same",
    arguments: ["", " --dry-run"])
  func refuses(option: String) throws {
    let sandbox = try sandbox(large(18), edited: large(9))
    let before = sandbox.text(of: "build/live/zones/example.org")
    let outcome = try BuiltProgram.run("$zonec build\(option)", in: sandbox)
    #expect(outcome.status == 3)
    #expect(outcome.output == "")
    #expect(
      outcome.errors == """
        zonec: refused: example.org: 9 of 20 records would be removed or changed, 45 %, but the \
        limit is 30 % (--allow-shrink allows it)
        nothing written: zonec diff shows the plan

        """)
    #expect(sandbox.text(of: "build/live/zones/example.org") == before)
    let shown = try BuiltProgram.run("$zonec diff --allow-apex-ns", in: sandbox)
    #expect(shown.status == 1)
    #expect(shown.output.contains("build would refuse this\n  example.org: 9 of 20 records"))
    let allowed = try BuiltProgram.run("$zonec diff --allow-shrink", in: sandbox)
    #expect(!allowed.output.contains("refuse"))
  }

  @Test(
    "a flag of its own, or --force, lets a plan pass", arguments: ["--allow-shrink", "--force"])
  func passes(flag: String) throws {
    let outcome = try BuiltProgram.run(
      "$zonec build \(flag)", in: sandbox(large(18), edited: large(9)))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("wrote live/zones/example.org"))
  }

  @Test("build --expect makes the plan of that digest on any day, and no other")
  func expects() throws {
    let script = """
      digest=$(SOURCE_DATE_EPOCH=0 $zonec diff --digest)
      echo "other A 192.0.2.81" >> hand.zone
      $zonec build --expect $digest; echo $?
      sed -i '$d' hand.zone
      SOURCE_DATE_EPOCH=864000 $zonec build --expect $digest; echo $?
      $zonec build --expect $(echo $digest | tr 0-9a-f 1-9a-f0); echo $?
      $zonec build --expect 12ab; echo $?
      """
    let outcome = try BuiltProgram.run(
      script, in: sandbox(edited: TestProject(records: "www A 192.0.2.80")))
    #expect(
      outcome.output
        == """
        3
        wrote live/zones/example.org  serial 1970011100, 3 records
        wrote live/.zonec-manifest.json
        0
        3
        2

        """.replacing("3 records", with: "4 records"))
    #expect(outcome.errors.contains("refused: the plan is not the expected one"))
  }

  @Test("--zones compares with a directory that others wrote, by file names and with includes")
  func comparesDirectories() throws {
    let sandbox = try sandbox()
    let script = """
      mkdir live; cp build/live/zones/* live
      mv live/example.org live/Example.ORG.
      grep -v mark live/live.test | grep -v '^salt' > live/live.test.tmp
      mv live/live.test.tmp live/live.test
      grep '^salt' build/live/zones/live.test > live/.more
      echo '$INCLUDE .more' >> live/live.test
      rm -r build
      $zonec diff --zones live; echo $?
      echo 'by-hand A 192.0.2.9' >> live/Example.ORG.
      printf '@ 60 SOA a. b. 1 2 3 4 5\\n@ 60 NS a.\\n' > live/old.example
      touch live/README
      $zonec diff --zones live; echo $?
      """
    let outcome = try BuiltProgram.run(script, in: sandbox)
    #expect(outcome.output.hasPrefix("0\n"), "\(outcome.output) \(outcome.errors)")
    #expect(outcome.output.hasSuffix("1\n"))
    #expect(outcome.output.contains("by-hand gone, 192.0.2.9 in live: 1 A"))
    #expect(
      outcome.output.contains("live/zones/old.example\n  the zone is removed: serial 1, 1 RRsets"))
    #expect(outcome.errors.contains("ignored 'README'"))
    #expect(sandbox.text(of: "build/.zonec-lock") == nil)
  }

  @Test("a long text and a serial of 14 digits are compared as gdnsd serves them")
  func comparesWhatIsServed() throws {
    let text = String(repeating: "x", count: 300)
    let sandbox = try sandbox(TestProject(records: "key TXT \(text)"))
    let script = """
      mkdir live; cp build/live/zones/* live
      sed -i 's/1970010100/20261201000001/; s/" "//' live/example.org
      grep -c 'SOA.* 20261201000001 ' live/example.org; grep -c '"x\\{300\\}"' live/example.org
      $zonec diff --zones live; echo $?
      cp live/example.org build/live/zones/
      $zonec build -q > /dev/null; echo $?
      grep -o 'SOA.*' build/live/zones/example.org
      """
    let outcome = try BuiltProgram.run(script, in: sandbox)
    #expect(outcome.output.hasPrefix("1\n1\n0\n0\nSOA"), "\(outcome.output) \(outcome.errors)")
    // 20261201000001 modulo 2^32.
    #expect(outcome.output.contains(" 1840264769 "))
    #expect(try #require(sandbox.text(of: "build/live/zones/example.org")).contains("x\" \"x"))
  }

  @Test("--zones needs one level, and goes with neither --output nor --digest")
  func refusesOptions() throws {
    for options in ["-l a -l b", "--output x", "--digest"] {
      let outcome = try BuiltProgram.run("mkdir d; $zonec diff --zones d \(options)", in: sandbox())
      #expect(outcome.status == 2, "\(options)")
    }
    let missing = try BuiltProgram.run("$zonec diff --zones nowhere", in: sandbox())
    #expect(missing.status == 2)
    #expect(missing.errors.contains("cannot read 'nowhere/'"))
  }

  @Test("JSON has everything that the text has, and follows its schema")
  func writesJSON() throws {
    let url = Repository.root.appending(path: "docs/plan.schema.json")
    let schema = try JSONSchema(Data(contentsOf: url))
    let network = "\"networks\": [{ \"cidr\": \"10.0.0.0/24\", \"scope\": \"private\" }],"
    let box = try sandbox(
      large(18), edited: TestProject(settings: network, records: "h9 60 A 192.0.2.81"))
    let outcome = try BuiltProgram.run("$zonec diff --format json", in: box)
    #expect(outcome.status == 1)
    #expect(try schema.faults(in: Data(outcome.output.utf8)) == [])
    let document = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let members = try #require(document as? [String: Any])
    let causes = try #require(members["causes"] as? [[String: Any]])
    #expect(causes.count == 3)
    #expect((members["zones"] as? [Any])?.count == 2)
    #expect((members["refusals"] as? [Any])?.count == 1)
    let broken = outcome.output.replacing("\"version\": 1", with: "\"version\": \"1\"")
    #expect(try !schema.faults(in: Data(broken.utf8)).isEmpty)
    let same = try BuiltProgram.run("$zonec diff --format json", in: sandbox())
    #expect(same.status == 0)
    #expect(try schema.faults(in: Data(same.output.utf8)) == [])
  }

  @Test("Markdown has a block for each cause, a table of zones, and cannot be broken out of")
  func writesMarkdown() throws {
    let box = try sandbox(edited: TestProject(records: "www TXT \"```</details>\""))
    let outcome = try BuiltProgram.run(
      "SOURCE_DATE_EPOCH=0 $zonec diff --format markdown", in: box)
    #expect(outcome.status == 1)
    #expect(
      outcome.output
        == """
        **zonec:** 1 zone, 1 RRset changed

        **hand-written records of example.org**: 1 TXT
        ````diff
        + www.example.org TXT "```</details>"  ; hand.zone:1:1
        ````

        | zone | serial | + | − | \\~ | old answers live |
        |---|---|--:|--:|--:|--:|
        | live/zones/example.org | 1970010100 → 1970010101 | 1 | 0 | 0 | 15m |

        """.replacing("\\~", with: "~"))
  }

  @Test("lines past the limit are counted in text, and are all in JSON")
  func boundsText() throws {
    let sandbox = try sandbox(TestProject(), edited: large(1500))
    let text = try BuiltProgram.run("$zonec diff", in: sandbox)
    #expect(text.output.contains("live/zones/example.org: … and 500 more\n"))
    #expect(text.output.split(separator: "\n").count < 1010)
    let json = try BuiltProgram.run("$zonec diff --format json", in: sandbox)
    #expect(json.output.split(separator: "\n").count > 1500)
  }
}
