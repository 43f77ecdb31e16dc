import Testing

@testable import ZoneModel

/// The language of gdnsd's settings.
struct ConfigurationReaderTests {
  /// Some settings where gdnsd ignores them, beside a resource that asks for nothing.
  private static func setup(_ junk: [UInt8]) -> SettingsSetup {
    let head = """
      options => { listen => [ 127.0.0.1:15353 ] }
      plugins => { metafo => {
        resources => { r => { datacenters => [ a ] dcmap => { a => x.example.net. } } }
        junk =>
      """
    var setup = SettingsSetup(records: "w 60/10 DYNC metafo!r")
    setup.files = [
      "config": Array(head.utf8) + junk + Array("\n} }\n".utf8),
      "pair": Array("i => j\n".utf8), "list": Array("[ x, { y = z } ] # no more\n".utf8),
      "d/one": Array("o = p".utf8), "d/two": Array("$include{ ../pair }, t = u".utf8),
      "bad": Array("a = [ b\n".utf8),
    ]
    return setup
  }

  @Test("random settings are read exactly if gdnsd reads them", arguments: 0..<10 as Range<UInt64>)
  func random(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var accepted = 0
    for _ in 0..<60 {
      let setup = Self.setup(ConfigurationGrammar.value(&random))
      guard let gdnsd = try setup.gdnsd() else { return }
      let found = setup.configuration.diagnostics.all
      #expect(
        found.isEmpty == gdnsd.accepts,
        "seed \(seed)\n\(setup.text)\n\(gdnsd.lines)\n\(found.map(\.message))")
      accepted += gdnsd.accepts ? 1 : 0
    }
    #expect(10..<55 ~= accepted, "\(accepted) of 60 are good")
  }

  @Test("no bytes make the reader fail, and one finding is all", arguments: 0..<20 as Range<UInt64>)
  func anyBytes(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = Array("{}[]=,\"\\#;$ \n\t0129aA.!%/".utf8) + [0, 0xFF]
    for _ in 0..<200 {
      var bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? 0
      }
      for word in ["$include{pair}", "plugins={metafo={resources={a={dcmap={b=c", "options={"]
      where Int.random(in: 0..<4, using: &random) == 0 {
        bytes.insert(contentsOf: word.utf8, at: Int.random(in: 0...bytes.count, using: &random))
      }
      var setup = Self.setup([])
      setup.files["config"] = bytes
      let faults = setup.configuration.diagnostics.all
      #expect(faults.count <= 1, "seed \(seed): \(harmless(bytes))")
    }
  }

  @Test("a key is the text that gdnsd takes it for", arguments: 0..<60 as Range<UInt64>)
  func keys(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var (name, key) = ConfigurationGrammar.key(&random)
    if Bool.random(using: &random) { name = ConfigurationGrammar.key(&random).name }
    var setup = SettingsSetup(records: "w 60/10 DYNA static!\(name)")
    setup.files["config"]? +=
      Array("plugins => { static => { ".utf8) + key + Array(" => 192.0.2.1 } }\n".utf8)
    try setup.expectAgreement()
  }

  @Test(
    "odd settings are read exactly if gdnsd reads them",
    arguments: [
      "", "a", "a b", "[", "[]", "[ a ]", "[a,b,]", "[a,,b]", "[,a]", "[a\"b\"c]", "[\"a\"\"b\"]",
      "[a b=c]", "{a b}", "{a=b c=d}", "{a=b,a=d}", "{a=b \"\\097\"=d}", "{a=\n>b}", "{a => b}",
      "{a==>b}", "{a=>>b}", "{a = > b}", "{a = >b}", "{>a=b}", "{a\n=\n b}", "{a # c\n= ; d\n b}",
      "[a#c\n]", "[a # c]", "[\\\\]", "[\\09]", "[\\099]", "[\\199]", "[\\200]", "[\\1234]",
      "[\\a]",
      "[\\\nb]", "[\"\\\nb\"]", "[\"a\nb\"]", "[\"a\rb\"]", "[a\rb]", "[a\r\nb]", "[a\u{c}b]",
      "[a\0b]", "[ä]", "[$a]", "[a$]", "[\"$a\"]", "[\\$a]", "[\"\"]", "[\"a]", "[a;c\n]", "[{]",
      "[}]", "[]]", "[a{}b]", "[a[b]c]", "{a={}b=c}", "[{a=b}{a=c}]", "[[[[]]]]", "{a={b={c=d}}}",
      "[$include{pair}]", "[$include{list}]", "{$include{pair}}", "{$include{list}}",
      "{k=$include{list}}", "{k=>$include{pair},}", "{$include{pair}$include{pair}}",
      "{i=j,$include{pair}}", "{$include{d}}", "{$include{d/}}", "{$include{d/*}}",
      "{$include{d/t*}}",
      "{$include{d/?*o}}", "{$include{\"d/[ot]*\"}}", "{$include{\"[d]/[!t]*\"}}",
      "{$include{*/one}}", "{$include{*/none}}", "{k=$include{?/on\\e}}",
      "{$include{\"*/[n-p]ne\"}}",
      "{k=$include{\"[a-c]/one\"}}", "{k=$include{\"d/[^t]*\"}}", "{k=$include{\"d/\\[o]*\"}}",
      "{$include{d/x*}}", "{k=$include{d}}", "{k=$include{d/o*}}",
      "[$include{d/one}]", "{$include{none}}", "{$include{bad}}", "{k=$include{bad}}",
      "{$include{ pair }}", "{$include{ # x\n pair ; y\n }}", "{$include {pair}}",
      "{$include{\"pair\"}}", "{$include{p\\air}}", "{$include{pair,}}", "{$include{}}",
      "{$include{pair x}}", "{$INCLUDE{pair}}", "{$include{./pair}}", "{$include{d/../pair}}",
      "{$include{\\300}}", "{$include{pair", "{$include", "$include{pair}", "$include{list}",
      "{$include{pair}x=y}", "{$include{pair},,x=y}",
    ])
  func odd(_ junk: String) throws {
    let setup = Self.setup(Array(junk.utf8))
    guard let gdnsd = try setup.gdnsd() else { return }
    let found = setup.configuration.diagnostics.all
    #expect(found.isEmpty == gdnsd.accepts, "\(junk): \(gdnsd.lines) \(found.map(\.message))")
    #expect(found.count < 2)
  }

  @Test(
    "the ends of files are read exactly if gdnsd reads them",
    arguments: [
      "", "\n", "# c", "# c\n", "a=b", "a=b,", "a=", "a", "a=[", "a={", "a={}", "a=\"b", "a=\"b\"",
      "a=b#c", "a=\\", "[a]", "[a] ", "[a]#c", "[a]#c\n", "[a],", "[a]b", "[", "]", "}", "{a=b}",
      "\u{FEFF}a=b", "[[a]", "a=b]", "a=b}",
    ])
  func ends(_ text: String) throws {
    var setup = Self.setup(Array("[ $include{file} ]".utf8))
    setup.files["file"] = Array(text.utf8)
    guard let gdnsd = try setup.gdnsd() else { return }
    let found = setup.configuration.diagnostics.all
    #expect(found.isEmpty == gdnsd.accepts, "\(gdnsd.lines) \(found.map(\.message))")
  }

  @Test(
    "a fault is named at its file, line and column",
    arguments: [
      (
        "options => {\n  min_ttl => 1h\n}\n", "config:2:14",
        "min_ttl '1h' is not a number from 0 to 86400"
      ),
      ("options => x\n", "config:1:12", "the value of options is not a hash, { … }"),
      ("options => { a => b, a => c }\n", "config:1:22", "the key 'a' was there before"),
      ("options => { a b }\n", "config:1:16", "a key is followed by => and its value"),
      ("options => {\n", "config:1:12", "this is not closed before the file ends"),
      (
        "options => { a => \\300 }\n", "config:1:19",
        "'\\300' is none of the escapes \\000 to \\199"
      ),
      ("options => { a => \"b }\n", "config:1:19", "the quote is not closed"),
      ("options => { } # end", "config:1:16", "the comment does not end with its line"),
      ("[ a ]\n", "config:1:1", "an array is not expected here"),
      ("$include{bad}\n", "bad:1:5", "this is not closed before the file ends"),
      ("$include{config}\n", "config:1:10", "'etc/config' includes itself"),
      ("$includes{x}\n", "config:1:1", "only $include{ begins with $"),
      ("$include{list}\n", "list:1:1", "an array is not expected here"),
      ("$include{none}\n", "config:1:10", "'etc/none' cannot be read: no such file or directory"),
      ("$include{/etc/x}\n", "config:1:10", "'/etc/x' is outside the directory of the settings"),
      ("$include{../x}\n", "config:1:10", "'../x' is outside the directory of the settings"),
      (
        "$include{\"d/[[=o=]]*\"}\n", "config:1:11",
        "'d/[[=o=]]*' is a pattern that zonec does not follow"
      ),
      (
        "options => $include{d}\n", "config:1:21",
        "'d' names 2 files, but one takes the place of a value"
      ),
    ])
  func places(_ text: String, _ place: String, _ message: String) throws {
    var setup = Self.setup([])
    setup.files["config"] = Array(text.utf8)
    let configuration = setup.configuration
    #expect(configuration.diagnostics.all.count == 1)
    let finding = try #require(configuration.diagnostics.all.first)
    let found = try #require(configuration.sources.place(of: finding.range.start))
    #expect("\(found.file.name):\(found.line):\(found.column)" == "etc/\(place)")
    #expect(
      finding.message.hasPrefix("\(message): zonec goes by gdnsd's defaults"), "\(finding.message)")
    #expect(finding.severity == .warning)
    #expect(finding.id == "unreadable-settings")
  }

  @Test("what is read beside an include that is not counts all the same")
  func keepsTheRest() {
    let configuration = SettingsSetup(
      options: "min_ttl => 30, $include{/else/where}, max_ttl => $include{../x}"
    ).configuration
    #expect(configuration.settings.ttlBounds == 30...3_600_000)
    #expect(
      configuration.diagnostics.all.map(\.id) == Array(repeating: "unreadable-settings", count: 2))
  }

  @Test("files may include each other sixteen deep")
  func depth() {
    var setup = SettingsSetup()
    for number in 0..<20 { setup.files["f\(number)"] = Array("$include{f\(number + 1)}".utf8) }
    setup.files["config"] = Array("$include{f0}".utf8)
    #expect(
      setup.configuration.diagnostics.all.map(\.message).allSatisfy {
        $0.hasPrefix("more than 16 files include each other")
      })
    #expect(setup.configuration.diagnostics.all.count == 1)
  }

  @Test("includes that find nothing count as well, and so do the names that they look through")
  func limits() {
    var setup = SettingsSetup()
    setup.files["e/.hidden"] = []
    setup.files["config"] = Array(String(repeating: "$include{e}", count: 5000).utf8)
    #expect(
      setup.configuration.diagnostics.all.map(\.message) == [
        "there are more than 4096 includes and included files: zonec goes by gdnsd's defaults"
      ])
    for number in 0..<100 { setup.files["e/.h\(number)"] = [] }
    #expect(
      setup.configuration.diagnostics.all.map(\.message) == [
        "the directories of includes have more than 100000 names: zonec goes by gdnsd's defaults"
      ])
  }
}
