@testable import ZoneModel

extension ZoneGrammar {
  /// Owners, TTLs, classes, quoting, parentheses and the ends of lines.
  static let lineRules: [Rule] = [
    Rule(name: "owner", weight: 7) { draft, random in
      let name = pick(names, &random)
      draft.body += "\(name) \(pick(["A 192.0.2.1", "TXT a", "IN 60 A 192.0.2.1"], &random))\n"
      return ""
    },
    Rule(name: "name", weight: 8) { draft, random in
      let name = pick(names, &random)
      let type = pick(
        ["CNAME", "PTR", "MX 1", "SRV 0 0 1", "NAPTR 1 1 \"\" \"\" \"\"", "RP .", "NS"], &random)
      draft.body += "x \(type) \(name)\n"
      return words(of: type)[0]
    },
    Rule(name: "ttl", weight: 6) { draft, random in
      let time = pick(times, &random)
      let form = Int.random(in: 0..<4, using: &random)
      draft.body +=
        ["x \(time) A", "x \(time) IN A", "x IN \(time) A", "@ \(time) TXT a\nx A"][form]
        + " 192.0.2.1\n"
      return ""
    },
    Rule(name: "class", weight: 3) { draft, random in
      let name = pick(classes, &random)
      draft.body += pick(
        ["x \(name) A 192.0.2.1\n", "x 60 \(name) A 192.0.2.1\n", "x \(name) 60 A 192.0.2.1\n"],
        &random)
      return ""
    },
    lines("text", 8, texts),
    lines("stricter", 14, stricter),
    Rule(name: "glue", weight: 5) { draft, random in
      let sample = pick(RecordSample.all.filter { $0.canonical.contains("\"") }, &random)
      var words = words(of: sample.canonical)
      guard
        let place = words.indices.filter({ words[$0].hasPrefix("\"") }).randomElement(
          using: &random)
      else { return "" }
      if place > 0, chance(2, &random) {
        words.replaceSubrange(place - 1...place, with: [words[place - 1] + words[place]])
      } else if place + 1 < words.count, chance(2, &random) {
        words.replaceSubrange(place...place + 1, with: [words[place] + words[place + 1]])
      } else {
        words[place] = pick(
          [
            "\"\"" + words[place], words[place] + "a", String(words[place].dropFirst().dropLast()),
            "( \(words[place])\n )", words[place] + ";c",
          ], &random)
      }
      let blank = place == 0 && chance(3, &random) ? "" : " "
      draft.body += "x \(sample.mnemonic)\(blank)\(words.joined(separator: " "))\n"
      return sample.mnemonic
    },
    Rule(name: "parentheses", weight: 8) { draft, random in
      let record = pick(
        [
          "x A 192.0.2.1", "x 60 IN MX 1 a.example.net.", "x TXT a b", "x TXT \"a\" \"b\"",
          "@ MX 1 a.example.net.", " TXT a", "x CNAME a.example.net.",
        ], &random)
      var words = ZoneGrammar.words(of: record)
      if record.hasPrefix(" ") { words.insert("", at: 0) }
      let open = Int.random(in: 0..<words.count, using: &random)
      let close = Int.random(in: open..<words.count, using: &random)
      let space = pick(["", " ", " ", "\n", "\n ", " ; c\n ", "\t"], &random)
      if !chance(10, &random) {
        words[close] += pick(["", " ", "\n", "\n ", " ;c\n"], &random) + ")"
      }
      if !chance(10, &random) { words[open] = "(" + space + words[open] }
      if chance(6, &random) {
        let place = Int.random(in: 0..<words.count, using: &random)
        words[place] = pick(
          ["( \(words[place]) )", "\(words[place])(", "()\(words[place])", ") \(words[place])"],
          &random)
      }
      var line = words.joined(separator: " ")
      if chance(8, &random), let end = line.lastIndex(of: " ") {
        line.replaceSubrange(end...end, with: "\n ")
      }
      draft.body += line + "\n"
      return ""
    },
    Rule(name: "byte", weight: 6) { draft, random in
      let byte = pick(
        [
          "\u{E000}", "\u{E001}", "\u{E007}", "\u{E00B}", "\u{E00C}", "\u{E00D}", "\u{E01A}",
          "\u{E07F}", "\u{E080}", "\u{E0A0}", "\u{E0FF}", "\u{a0}", "\u{feff}", "\t", "\u{e9}",
        ], &random)
      draft.body +=
        pick(
          [
            "x\(byte)A 192.0.2.1", "x A 192.0.2.1\(byte)", "x TXT a\(byte)b", "x TXT \"a\(byte)b\"",
            "x\(byte)y A 192.0.2.1", "x CNAME a\(byte).example.net.", "; \(byte)",
            "x A 192.0.2.1 ;\(byte)",
            "\(byte)", "\(byte)x A 192.0.2.1", "x TXT a \(byte)", "x MX 1\(byte)a.example.net.",
            "x CAA 0 issue \"a\(byte)\"", "x CNAME a.example.net.\(byte)", "x TXT a\(byte)",
          ], &random) + "\n"
      return ""
    },
    lines(
      "comment", 3,
      [
        "x A 192.0.2.1;c", "x A 192.0.2.1 # c", "x A 192.0.2.1 // c", "# c", "// c", ";", ";;",
        "; \"", "; (", "; )", " ; c", "\t;c", "x ;c", "x A ;c", "x A ( ; \"\n 192.0.2.1 )", ";\\",
        "x A 192.0.2.1 ; \\", "x TXT a;b", "x TXT \"a;b\"", "x TXT a\\;b", "x;c A 192.0.2.1",
        "x 300;c A 192.0.2.1", "x CNAME a.example.net.;c", "x TXT \"a\";c", "   ", "\t", " \t ;",
        "x TXT \"a\" ;\"b\"", "x A ( 192.0.2.1 ; )\n )",
      ]),
  ]

  /// Names, as owners or in data.
  private static let names = [
    "@", "*", "*.x", "x.*", "a*b", "\\120", "\\@", "x\\.y", "X", "x.@", "@Z", "@F", "@z", "x.@Z",
    "x.@F", "\"x\"", "\"@\"", "a..b", ".x", "..", ".", "x..", "\\300", "\\25", "\\256", "\\", "a@b",
    "$x", "x$y", "$", "\\$x", "\\036x", "300", "IN", "A", "TTL", "_x", "-x", "x-", "\u{e9}",
    "\\195\\169",
    "xn--a", String(repeating: "l", count: 63), String(repeating: "l", count: 64),
    String(repeating: "abcdefg.", count: 29) + "x", String(repeating: "abcdefg.", count: 32),
    "x.example.org.", "x.%Z.", "X.%Z.", "%Z.", "%Z", "x.%Z", "\\*", "x\\032y", "x/y", "\"\"",
    "x\"y\"", "\"x\"y", "\"x y\"", "x\\;y", "#x", "//x", "x\\", "x,y", "x:y", "x=y", "x!y", "x?y",
    "'x'",
    "x\\000y", "\\(x", "x\\)", "\\\"x", "\"x\\\"y\"", "\"x.%Z.\"", "\"$x\"", "\"x.@Z\"", "x.y.z",
    "1.2.3.4",
    "*.", "**", "\\042", "*x", "test.", "net.", "\\x", "\\X\\Y", "x\\1", "x\\12", "x\\1234", "\\\\",
  ]

  /// TTLs, good and bad.
  static let times = [
    "300", "1h", "1H", "60s", "60S", "1m", "1d", "1w", "1M", "1D", "1W", "1h30m", "1w2d",
    "1W2D3H4M5S",
    "0", "1", "007", "0h", "2147483647", "2147483648", "4294967295", "4294967296", "4294967597",
    "18446744073709551616", "3600000", "3600001", "100w", "3550w", "3551w", "7102w", "1.5h", "h",
    "1h30",
    "30m1h", "1h1h", "0x10", "-1", "+5", "1y", "\"300\"", "300 300", "1 h", "\\051", "300;", "3OO",
    "1hh",
    "300.", "1e3",
  ]

  /// Classes, good and bad.
  private static let classes = [
    "IN", "in", "In", "CH", "HS", "CS", "ANY", "NONE", "CLASS1", "class1", "CLASS01", "CLASS3",
    "CLASS255", "CLASS65536", "CLASS", "IN IN", "\"IN\"", "I", "INN", "*", "\\IN", "IN 60 IN",
    "CHAOS",
    "HESIOD", "INTERNET",
  ]

  /// What zonec alone refuses, or several servers for several causes: each rule of `DifferenceRule`
  /// has an example, so that it is needed.
  private static let stricter = [
    "x.example.org. A 192.0.2.1", "x TYPE1 \\# 5 0102030405", "x A \\# 3 010203",
    "x MX -1 a.example.net.", "\"$ORIGIN\" org.", "x A \"192.0.2.1\"", "$DATE 20200101000000",
    "x CAA 0 is-sue a", "x CAA 0 \\105ssue a", "x DNSKEY 256 3 8 aA== aA==",
    "x DNSKEY 256 3 8 aGVsbG9=", "x TXT \"" + String(repeating: "l", count: 256) + "\"",
    "x CNAME a\\300.", "x IPSECKEY 1 1 1 192.0.2.1", "x TYPE254 \\# 1 00",
    "x EUI48 00-00-5E-00-53-2a,", "x EUI64 00-00-5e-ef-10-00-00-2",
    "x RRSIG A 8 2 1 21060207062816 20200101000000 1 . AA==", "x SVCB 1 . port=1 no-default-alpn",
    "x LOC 1 N 1 E 0 90000000.01m", "x LOC 90 0 1 N 0 E 0", "x ZONEMD 1 1 1 00",
    "x SSHFP 1 1 00", "x TXT \"a\nb\"", "x HTTPS 1 . alpn=a\\\\b", "x HTTPS 1 . key65535=a",
    "x SVCB 1 . key1=h2", "x URI 1 1 \"\"", "x 4294967295 A 192.0.2.1", "x HTTPS 1 . ech=",
    "x CNAME a.\nx SOA a. b. 1 1 1 1 1", "x LOC 1 N 1 E 0 +1m", "x TXT \\# a", "x TXT \\#",
    "x NSEC a.", "$GENERATE 1-2x h$ A 192.0.2.1", "\\\\ IN A 192.0.2.1", "x TXT ( )",
    "x RRSIG A 8 2 1 1234567890 4294967295 1 . AA==", "( TXT\n ) a", "x TYPE65536 \\# 1 00",
    "x DNAME a.example.net.\ny.x A 192.0.2.1\nw URI 1 1 a", "x TXT \"a\nb\" \"c\"",
    "x NS a.example.net.\n*.y NS a.example.net.\nz DNAME b.\na.z A 192.0.2.1",
    "x CNAME b.\nx KEY 512 3 5 aGVsbG8=", "x SRV 0 0 4294967297 a.", "x TXT a\\\nb",
  ]

  /// Texts and their quotes.
  private static let texts: [String] =
    [
      "a\"b\"c", "\"a\"\"b\"", "\"a\"b", "a\"b\"", "\"a", "a\"", "\"a\nb\"", "\"a\\\nb\"", "a\\\nb",
      "\"\"",
      "\"\" \"\"", "\"a\\\"b\"", "\"a\\\\\"", "\"a\\\"", "a\\\\", "a\\", "\\", "\"\\", "a\\;b",
      "\"a;b\"", "a;b",
      "\\097", "\"\\097\"", "\\25", "\\256", "\"\\25\"", "\"\\2555\"", "\\x", "\"\\x\"", "a b c",
      "\"a b\" c",
      "\u{e9}", "\"\u{e9}\"", "\"a\tb\"", "a\tb", "$a", "@", "(a)", "\"(a)\"", "( a", "a )",
      "\"a\" (\"b\")",
      "(\"a\"\"b\")", "'a'", "v=spf1 -all", "\"v=spf1 -all\"", "v=DKIM1; p=abc",
      "\u{201C}a\u{201D}",
      String(repeating: "l", count: 255), String(repeating: "l", count: 256),
      "\"" + String(repeating: "l", count: 300) + "\"",
      "\"" + String(repeating: "\\108", count: 255) + "\"",
      "\"" + String(repeating: "\\108", count: 256) + "\"",
      Array(repeating: "\"a\"", count: 300).joined(separator: " "),
      Array(repeating: String(repeating: "l", count: 250), count: 40).joined(separator: " "),
      Array(repeating: String(repeating: "l", count: 250), count: 64).joined(separator: " "),
      "\\# 2 0161", "\\#", "\"\\#\"", "\\# a", "# a", "\"a\"\"\"", "\"\"\"\"", "a\"\"",
      "\"a\"(\"b\")",
    ].map { "x TXT \($0)" } + [
      "x TXT\"a\"", "x TXT \"a\"\"b\"c", "x SPF \"a\"b", "x CAA 0 issue\"a\"",
      "x CAA 0 issue \"a\"b",
      "x CAA 0 \"issue\" a", "x CAA 0 ISSUE a", "x CAA 0 is-sue a", "x CAA 0 issue a b",
      "x CAA 0 issue \"a;b\"",
      "x CAA 0 issue ;", "x CAA 0 issue \";\"", "x CAA 0 iodef mailto:a@b", "x CAA 0 \\105ssue a",
      "x CAA 1 tbs x",
      "x NAPTR 1 1 \"s\"\"x\" \"\" .", "x NAPTR 1 1 s x \"\" .", "x NAPTR 1 1 \"\" \"\" \"\".",
      "x NAPTR 1 1 \"u\" \"E2U+sip\" \"!^.*$!sip:a@b!\" .",
      "x NAPTR 1 1 \"\" \"\" \"!(a)!\\\\1!\" .",
      "x NAPTR 1 1 \"u\" \"\" \"a\\\\b\" .", "x NAPTR 1 1 \"u\" \"\" \"!(!!\" .",
      "x NAPTR 1 1 \"\" \"\" \"\" x\"y\"", "x HINFO \"a\"\"b\"", "x HINFO a b", "x HINFO \"a b\"",
      "x HINFO a\"b\"",
      "\"x\" A 192.0.2.1", "x\"y\" A 192.0.2.1", "x \"A\" 192.0.2.1", "x A \"192.0.2.1\"",
      "x A 192.0.2.1\"\"",
      "x MX \"1\" a.example.net.", "x MX 1\"a.example.net.\"", "x MX 1 \"a.example.net.\"",
      "x CNAME\"a.example.net.\"", "x CNAME \"a.example.net.\"x", "x URI 1 1 a",
      "x URI 1 1 \"a\"\"b\"",
      "x HTTPS 1 . alpn=\"h2\"", "x HTTPS 1 . \"alpn=h2\"", "x HTTPS 1 . alpn=\"h2\"port=1",
      "x HTTPS 1 . key8=\"1\"", "x HTTPS 1 . ohttp", "x HTTPS 0 .",
      "x HTTPS 0 a.example.net. port=1",
      "x HTTPS 1 . alpn=h2 port=", "x HTTPS 1 . ech=", "x HTTPS 1 . mandatory=alpn alpn=h2",
      "x HTTPS 1 . key65535=a", "x HTTPS 1 . key7=/a{?dns}", "x HTTPS 1 . ALPN=h2",
      "x HTTPS 1 . alpn=h\\2",
    ]
}
