import Foundation
import Testing

@testable import zonec

/// Lines that a CI log takes for commands to itself, put together from names of a zone, a project or
/// a command line.
struct LogCommandTests {
  /// Whether GitHub's runner, or that of Azure Pipelines, takes a line for a command: one that begins
  /// with `::` behind blanks of whatever kind, or has `##[word]` or `##vso[` anywhere.
  private static func isCommand(_ line: some StringProtocol) -> Bool {
    line.unicodeScalars.drop { $0.properties.isWhitespace }.starts(with: "::".unicodeScalars)
      || String(line).contains(/##\w*\[/)
  }

  /// A zone whose names, data and comments are commands; the last record is at fault.
  private static let zone = #"""
    $TTL 3600
    @ SOA ns hostmaster 1 7200 1800 259200 900
    @ NS ns
    ns A 192.0.2.1 ; ##[error]behind
    ::error::owner A 192.0.2.2
    \035\035[error]owner A 192.0.2.3
    ##vso[task]owner A 192.0.2.4
    text TXT "##[error]data" "::error::data"
    ; ##[error]above
    :: MX 10 ##[error]target
    """#

  /// A sandbox with the zone as `z`, and the example project as `p` with such names in it.
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(Self.zone + "\n", to: "z")
    try FileManager.default.copyItem(
      atPath: Repository.root.appending(path: "zones").path, toPath: sandbox.path("p"))
    try FileManager.default.copyItem(atPath: sandbox.path("p"), toPath: sandbox.path("q"))
    let records = "p/records/webplatform.org.zone"
    let names = #"""

      ::error::own A 192.0.2.77
      ##[error]own TXT "##[error]data"

      """#
    try sandbox.write(try #require(sandbox.text(of: records)) + names, to: records)
    return sandbox
  }

  @Test(
    "no line is a command, whatever it is made of",
    arguments: [
      "fmt example.org z", "fmt --absolute example.org z", "fmt --keep-comments example.org z",
      "check-zone example.org z", "check-zone example.org z --format json",
      "check-zone example.org z --format sarif", "check-zone ::x.org z", "check p",
      "check p --format json", "build p -n", "diff p -o b", "diff p -o b --format json",
      "diff p -o b --format markdown", "explain ::error::own p", "explain '##[error]own' p",
      "explain 192.0.2.77 p", "explain ' ::x' p", "retire '##[error]x' p", "retire '::x' p",
      "'##[error]x'", "'  ::x'", "rules '##[x]'", "build p --level '##[x]'", "check '##[x]'",
      "check --zones '##vso[x]'", "check-zone org '##[x]'", "build q -o '##[x]'",
      #"check "$(printf '\302\240::x')""#, #"check-zone org "$(printf '\343\200\200::x')""#,
    ])
  func isHarmless(_ words: String) throws {
    let outcome = try BuiltProgram.run(
      "$zonec build q -o b >/dev/null 2>&1; $zonec \(words)", in: try sandbox())
    #expect(outcome.hasExited && outcome.status <= 4)
    let lines = (outcome.output + "\n" + outcome.errors).split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines { #expect(!Self.isCommand(line), "\(line)") }
  }

  @Test("what fmt prints has the names and data that its input had")
  func keepsMeaning() throws {
    let outcome = try BuiltProgram.run(
      """
      $zonec fmt example.org z >once && $zonec fmt example.org once >twice && cmp once twice
      cp z same && $zonec fmt -i example.org same && $zonec fmt example.org same | cmp - once
      $zonec fmt -i --keep-comments example.org z && cat z
      """, in: try sandbox())
    #expect(outcome.status == 0, "\(outcome)")
    // A file is left with its comments as they are.
    #expect(outcome.output.contains("; ##[error]above\n"))
    #expect(outcome.output.contains("::error::owner"))
    #expect(outcome.errors == "", "\(outcome.errors)")
  }

  @Test("JSON says what the names are, however they are written")
  func keepsJSON() throws {
    let outcome = try BuiltProgram.run(
      "$zonec build q -o b >/dev/null 2>&1; $zonec diff p -o b --format json", in: try sandbox())
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let text = "\(document)"
    #expect(text.contains(##"\\#\\#\\091error\\]own.webplatform.org"##))
    #expect(text.contains(##"\\:\\:error\\:\\:own.webplatform.org"##))
  }

  @Test("no line of either stream of a console is a CI command, held back or not")
  func console() {
    for isHeld in [false, true] {
      var console = Console.memory()
      if isHeld { console.hold() }
      console.print("::a")
      console.print(Array("b\n \t::c ::\nd ::e\n:f\n##g ##[h] ##i[ ###[j]\n##".utf8))
      console.note("::k\n#:: ##[l]")
      console.release()
      #expect(
        String(decoding: console.output.pending, as: UTF8.self) == #"""
          \u{3a}:a
          b
           	\u{3a}:c ::
          d ::e
          :f
          ##g #\u{23}[h] #\u{23}i[ ##\u{23}[j]
          ##
          """#)
      #expect(
        String(decoding: console.notes.pending, as: UTF8.self) == #"""
          \u{3a}:k
          #:: #\u{23}[l]

          """#)
    }
  }

  @Test("Markdown mentions nobody and links nowhere, whatever names are in a title")
  func markdown() throws {
    let sandbox = try sandbox()
    let outcome = try BuiltProgram.run(
      ##"""
      $zonec build q -o b >/dev/null 2>&1
      for n in '\@octocat' 'www.test' 'https\058//x' '\#12' 'owner/repo\#12'; do
        cp -r b/production/zones s
        grep -v '^mail  *3600 IN A ' b/production/zones/webplatform.org >s/webplatform.org
        printf '%s 3600 IN A 173.236.254.98\n' "$n" >>s/webplatform.org
        $zonec diff q --production --zones s --format markdown | grep ' became '
        rm -r s
      done
      """##, in: sandbox)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 5, "\(outcome)")
    for line in lines {
      #expect(!line.contains(/@\w|#\d|:\/\/|www\./), "\(line)")
      #expect(line.contains("<!-- -->"), "\(line)")
    }
  }

  @Test("comments act on no terminal that fmt prints to, and a pipe gets them as they are")
  func comments() throws {
    let sandbox = try Sandbox()
    let zone =
      "$TTL 3600\n@ SOA ns h 1 2 3 4 5\n@ NS ns\nns A 192.0.2.1 ; a\u{1B}[2Jb\u{202E}é\n"
    try sandbox.write(zone, to: "z")
    let piped = try BuiltProgram.run("$zonec fmt --keep-comments org z", in: sandbox)
    #expect(piped.output.contains("; a\u{1B}[2Jb\u{202E}é\n"))
    // script(1) gives it a terminal.
    let shown = try BuiltProgram.run(
      "TERM=dumb script -qec \"$zonec fmt --keep-comments org z\" /dev/null </dev/null", in: sandbox
    )
    #expect(shown.output.contains(#"; a\u{1b}[2Jb\u{202e}é"#), "\(shown)")
  }
}
