import Foundation
import Testing
import ZoneModel

@testable import zonec

struct CheckZoneCommandTests {
  /// A sound zone of 5 records.
  private static let sound = """
    $TTL 900
    @ SOA ns1 hostmaster 7 7200 1800 259200 900
    @ NS ns1
    @ NS ns2
    ns1 A 192.0.2.1
    ns2 A 192.0.2.2

    """

  @Test("a sound zone ends with 0 and a summary")
  func passes() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.sound, to: "z")
    for words in ["z", "- <z"] {
      let outcome = try BuiltProgram.run("$zonec check-zone example.com \(words)", in: sandbox)
      #expect(outcome.status == 0)
      #expect(outcome.output == "")
      #expect(outcome.errors == "0 errors, 0 warnings: example.com, 5 records, serial 7\n")
    }
  }

  @Test("findings go to standard output, and an error ends the run with 1")
  func finds() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.sound + "w NS ns.w\nns1 A 192.0.2.1\n", to: "z")
    let script = "$zonec check-zone example.com z --profile "
    let standard = try BuiltProgram.run(script + "standard", in: sandbox)
    #expect(standard.status == 0)
    #expect(standard.errors.hasPrefix("0 errors, 2 warnings: "))
    let gdnsd = try BuiltProgram.run(script + "gdnsd", in: sandbox)
    #expect(gdnsd.status == 1)
    #expect(
      gdnsd.output == """
        z:7:6: error: ns.w.example.com., a name server of w.example.com., is below a delegation \
        and has no address here [glue-missing]
          7 │ w NS ns.w
            │      ^^^^
          fix: add A or AAAA to ns.w.example.com.
        z:8:1: warning: ns1.example.com. has the same A twice [duplicate-record]
          8 │ ns1 A 192.0.2.1
            │ ^^^
          note: the first one at z:5:1

        """)
  }

  @Test(
    "what cannot be judged ends with 2",
    arguments: [
      ("$zonec check-zone example.com nowhere", "zonec: cannot read 'nowhere': no such file"),
      ("$zonec check-zone a..b z", "zonec: origin 'a..b' has an empty label"),
      ("$zonec check-zone example.com z --profile bind", "zonec: unknown profile 'bind'"),
      ("$zonec check-zone example.com", "zonec: zonec check-zone needs ORIGIN FILE"),
    ])
  func refuses(_ script: String, _ errors: String) throws {
    let outcome = try BuiltProgram.run(script, in: Sandbox())
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix(errors))
  }

  @Test("an included file lies below the zone file's directory, links and all")
  func keepsIncludesInside() throws {
    let sandbox = try Sandbox()
    // A mark behind a slash is one character with it, for Swift and not for the file system.
    let includes = [
      "sub/one", "../zones/sub/one", "../outside", "out", "/etc/hostname", "sub/..",
      "../\u{301}outside", "sub/../../\u{301}outside",
    ]
    let text = includes.map { "$INCLUDE \($0)\n" }.joined()
    try sandbox.write(Self.sound + text, to: "zones/z")
    try sandbox.write("one TXT x\n$INCLUDE two\n", to: "zones/sub/one")
    try sandbox.write("two TXT x\n", to: "zones/sub/two")
    for name in ["outside", "\u{301}outside"] { try sandbox.write("secret TXT x\n", to: name) }
    try sandbox.link("zones/out", to: "../outside")
    let outcome = try BuiltProgram.run("$zonec check-zone example.com zones/z", in: sandbox)
    let failures = outcome.output.split(separator: "\n").filter { $0.contains("[include-failed]") }
    #expect(failures.map { $0.split(separator: ":")[1] } == (8...14).map { "\($0)" })
    #expect(!outcome.output.contains("secret"))
    #expect(outcome.errors.contains("7 records"))
  }
}

struct FmtCommandTests {
  /// A zone as people write them.
  private static let wild = """
    ; of old

    $TTL 1h
    @ IN SOA ns1 hostmaster ( 1 ; serial
       7200 1800 ; timers
       259200 900 )
    @ NS ns2 ; second
    @ NS ns1
    ns2 A 192.0.2.2
    ns1 A 192.0.2.1
     A 192.0.2.1
    $ORIGIN sub.example.com.
    w TYPE52 \\# 5 030101 abcd ; hello
    $GENERATE 1-2 h$ A 192.0.2.$ ; more
    t TXT "a;b" "\\"" ; text
    ; the end
    """ + "\n"

  /// The same with its records laid out.
  private static let laidOut = """
    ; of old

    $TTL 1h
    @ IN SOA ns1 hostmaster ( 1 ; serial
       7200 1800 ; timers
       259200 900 )
    @   IN NS     ns2.example.com. ; second
    @   IN NS     ns1.example.com.
    ns2 IN A      192.0.2.2
    ns1 IN A      192.0.2.1
        IN A      192.0.2.1
    $ORIGIN sub.example.com.
    w   IN TYPE52 \\# 5 030101abcd ; hello
    $GENERATE 1-2 h$ A 192.0.2.$ ; more
    t   IN TXT    "a;b" "\\"" ; text
    ; the end
    """ + "\n"

  /// What a run of fmt prints.
  private func output(_ options: String, of text: String) throws -> String {
    let sandbox = try Sandbox()
    try sandbox.write(text, to: "z")
    let outcome = try BuiltProgram.run("$zonec fmt example.com z \(options)", in: sandbox)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    return outcome.output
  }

  @Test("records come sorted, aligned and once")
  func sorts() throws {
    #expect(
      try output("", of: Self.wild) == """
        @      3600 IN SOA  ns1.example.com. hostmaster.example.com. 1 7200 1800 259200 900
        @      3600 IN NS   ns1.example.com.
        @      3600 IN NS   ns2.example.com.
        ns1    3600 IN A    192.0.2.1
        ns2    3600 IN A    192.0.2.2
        h1.sub 3600 IN A    192.0.2.1
        h2.sub 3600 IN A    192.0.2.2
        t.sub  3600 IN TXT  "a;b" "\\""
        w.sub  3600 IN TLSA 3 1 1 ABCD

        """)
  }

  @Test("comments, empty lines and the order stay where that is asked for")
  func keepsComments() throws {
    #expect(
      try output("--keep-comments --target gdnsd --absolute", of: Self.wild) == """
        ; of old

        ; serial
        ; timers
        example.com.        3600 IN SOA    ns1.example.com. hostmaster.example.com. 1 7200 1800 \
        259200 900
        example.com.        3600 IN NS     ns2.example.com. ; second
        example.com.        3600 IN NS     ns1.example.com.
        ns2.example.com.    3600 IN A      192.0.2.2
        ns1.example.com.    3600 IN A      192.0.2.1
        ns1.example.com.    3600 IN A      192.0.2.1
        w.sub.example.com.  3600 IN TYPE52 \\# 5 030101abcd ; TLSA 3 1 1 ABCD ; hello
        ; more
        h1.sub.example.com. 3600 IN A      192.0.2.1
        h2.sub.example.com. 3600 IN A      192.0.2.2
        t.sub.example.com.  3600 IN TXT    "a;b" "\\"" ; text
        ; the end

        """)
  }

  @Test(
    "formatting twice changes nothing",
    arguments: [
      "", "--absolute", "--target gdnsd", "--keep-comments", "--keep-comments --target gdnsd",
    ])
  func isIdempotent(_ options: String) throws {
    let once = try output(options, of: Self.wild)
    #expect(try output(options, of: once) == once)
    // The comment in which a lowered type is readable does not outlive its raising.
    #expect(try output("--keep-comments", of: once).contains("TLSA 3 1 1 ABCD") == true)
    #expect(try !output("--keep-comments", of: once).contains("; TLSA"))
  }

  @Test(
    "fmt says why it writes nothing",
    arguments: [
      ("w MX 4294967297 m", "gdnsd reads another number than the one written"),
      ("w MX 4294967297 m\nx A 192.0.2.256", "unreadable records would be lost"),
      ("w A 192.0.2.256", "unreadable records would be lost"),
      ("w HINFO a b", "gdnsd would refuse the file"),
    ])
  func saysWhy(_ records: String, _ reason: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("$TTL 300\n\(records)\n", to: "z")
    let outcome = try BuiltProgram.run("$zonec fmt --target gdnsd example.com z", in: sandbox)
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.hasSuffix("nothing written: \(reason)\n"), "\(outcome.errors)")
  }

  @Test("fmt -i replaces the file once, with its permissions, and then leaves it alone")
  func replaces() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.wild, to: "zones/z")
    let script = "chmod 640 zones/z; $zonec fmt -i example.com zones/z; stat -c %a zones/z"
    #expect(try BuiltProgram.run(script, in: sandbox).output == "640\n")
    #expect(sandbox.text(of: "zones/z") == Self.laidOut)
    let identity = try sandbox.identity(of: "zones/z")
    _ = try BuiltProgram.run("$zonec fmt --in-place example.com zones/z", in: sandbox)
    #expect(try sandbox.identity(of: "zones/z") == identity)
    #expect(sandbox.files() == ["zones/z"])
  }

  @Test("fmt -i keeps the owner, and the leftovers of a killed run stop nobody")
  func keepsOwner() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.wild, to: "z")
    let formatted = Self.laidOut
    try sandbox.write(String(formatted.prefix(formatted.count / 2)), to: ".z.zonec-tmp")
    // Only root can give a file away; for others it stays theirs.
    let script = """
      chown 65534:65534 z 2>/dev/null; stat -c %u:%g z; $zonec fmt -i example.com z; stat -c %u:%g z
      """
    let outcome = try BuiltProgram.run(script, in: sandbox)
    let owners = outcome.output.split(separator: "\n")
    #expect(owners.count == 2 && owners.first == owners.last)
    #expect(sandbox.text(of: "z") == formatted)
    #expect(sandbox.files() == ["z"])
  }

  @Test("fmt -i leaves a hidden file of somebody else, whatever its name")
  func keepsHiddenFile() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.wild, to: "z")
    try sandbox.write("yours", to: ".z.zonec-tmp")
    let outcome = try BuiltProgram.run("$zonec fmt -i example.com z", in: sandbox)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(sandbox.text(of: "z") == Self.laidOut)
    #expect(sandbox.text(of: ".z.zonec-tmp") == "yours")
    #expect(sandbox.files() == [".z.zonec-tmp", "z"])
  }

  @Test("in place nothing is left that gdnsd refuses, where it is for gdnsd")
  func refusesInPlace() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.wild, to: "z")
    let outcome = try BuiltProgram.run("$zonec fmt -i --target gdnsd example.com z", in: sandbox)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("gdnsd does not read $GENERATE"))
    #expect(outcome.errors.contains("nothing written: gdnsd would refuse"))
    #expect(sandbox.text(of: "z") == Self.wild)
  }

  @Test("names that gdnsd reads in its own way are written for a server that is named")
  func refusesAmbiguousNames() throws {
    let sandbox = try Sandbox()
    try sandbox.write("w 60 MX 1 @Z ; @z\n", to: "z")
    for option in ["", "-i"] {
      let outcome = try BuiltProgram.run("$zonec fmt \(option) example.com z", in: sandbox)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("@Z and @F"))
    }
    #expect(
      try output("--target gdnsd", of: "w 60 MX 1 @Z\n") == "w 60 IN MX 1 example.com.\n")
    #expect(
      try output("", of: "w 60 MX 1 \\@Z ; @z\n") == "w 60 IN MX 1 \\@Z.example.com.\n")
  }

  @Test("in a part of a zone a record without a TTL stays so, for a project gives it one")
  func keepsMissingTTL() throws {
    let text = "w A 192.0.2.1\nlonger 5 A 192.0.2.2\na TXT a\n"
    let expected = """
      a        IN TXT "a"
      longer 5 IN A   192.0.2.2
      w        IN A   192.0.2.1

      """
    #expect(try output("", of: text) == expected)
    #expect(try output("", of: expected) == expected)
  }

  @Test(
    "in a whole zone it gets the one of the servers that the zone is for, which a finding names",
    arguments: [
      ("", "w A 192.0.2.1", "1800", "as by BIND"),
      ("--keep-comments", "w A 192.0.2.1", "1800", "as by BIND"),
      ("--target gdnsd", "w A 192.0.2.1", "86400", "gdnsd's own default"),
      ("", "w A 192.0.2.1\nd 60/30 DYNA multifo!d", "86400", "gdnsd's own default"),
      ("-i", "w A 192.0.2.1", "", ""),
    ])
  func fillsTTL(_ option: String, lines: String, ttl: String, source: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("@ 1800 SOA a b 1 2 3 4 600\n\(lines)\n", to: "z")
    let outcome = try BuiltProgram.run(
      "$zonec fmt \(option) example.com z 2>errors; cat z >z2", in: sandbox)
    #expect(outcome.status == 0)
    let text = option == "-i" ? sandbox.text(of: "z2") ?? "" : outcome.output
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("w ") })
    #expect(line.split(separator: " ").dropFirst().first == (ttl.isEmpty ? "IN" : ttl[...]))
    let errors = try #require(sandbox.text(of: "errors"))
    let isNamed = errors.contains(" \(ttl), ") && errors.contains(source)
    #expect(source.isEmpty ? errors.isEmpty : isNamed, "\(errors)")
  }

  @Test("a link is not replaced by a file")
  func refusesLink() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.wild, to: "real")
    try sandbox.link("z", to: "real")
    let outcome = try BuiltProgram.run("$zonec fmt -i example.com z", in: sandbox)
    #expect(outcome.status == 4)
    #expect(sandbox.text(of: "real") == Self.wild)
  }

  @Test("a file with errors is refused, and stays as it is")
  func refusesErrors() throws {
    let sandbox = try Sandbox()
    try sandbox.write("$TTL 1h\nb A 192.0.2.1\na A 192.0.2\n", to: "z")
    for options in ["", "-i", "--keep-comments"] {
      let outcome = try BuiltProgram.run("$zonec fmt \(options) example.com z", in: sandbox)
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
    }
    #expect(sandbox.text(of: "z")?.hasPrefix("$TTL 1h\nb A") == true)
  }

  @Test(
    "for gdnsd a type that it reads in no form is refused where it is written",
    arguments: ["HINFO a b", "TYPE13 \\# 2 0000", "TYPE255 \\# 1 00", "TYPE65295 \\# 1 00", "APL"])
  func refusesTypes(_ record: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("$TTL 1h\n@ SOA a. b. 1 2 3 4 5\nx \(record)\n", to: "z")
    let outcome = try BuiltProgram.run("$zonec fmt --target gdnsd -i example.com z", in: sandbox)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("z:3:3: error: "))
    #expect(outcome.errors.contains("[type-not-native]"))
    #expect(outcome.errors.contains("fix: leave the record out"))
    #expect(outcome.errors.hasSuffix("nothing written: gdnsd would refuse the file\n"))
    #expect(sandbox.text(of: "z")?.hasSuffix("x \(record)\n") == true)
    // Other servers read it.
    #expect(try BuiltProgram.run("$zonec fmt example.com z", in: sandbox).status == 0)
  }

  @Test("for gdnsd a DNAME is written, with a warning")
  func warnsOfDNAME() throws {
    let sandbox = try Sandbox()
    try sandbox.write("$TTL 1h\n@ SOA a. b. 1 2 3 4 5\nx DNAME y.\n", to: "z")
    let outcome = try BuiltProgram.run("$zonec fmt --target gdnsd example.com z", in: sandbox)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("z:3:3: warning: "))
    #expect(outcome.errors.contains("[dname-not-followed]"))
    #expect(outcome.output.contains("TYPE39 \\# 3 017900 ; DNAME y."))
  }

  @Test("a type that some server does not know by name stays as it is, and is a number in a bitmap")
  func keepsWhatServersRead() throws {
    let text =
      "$TTL 1h\n@ SOA a. b. 1 2 3 4 5\nx X25 1234\nx NSEC a. A ATMA MX\nx TYPE261 \\# 1 00\n"
    let formatted = try output("", of: text)
    #expect(
      formatted.split(separator: "\n").dropFirst() == [
        "x 3600 IN X25     \"1234\"", "x 3600 IN NSEC    a. A MX TYPE34",
        "x 3600 IN TYPE261 \\# 1 00 ; RESINFO \"\"",
      ])
    #expect(try output("--keep-comments", of: formatted) == formatted)
  }
}
