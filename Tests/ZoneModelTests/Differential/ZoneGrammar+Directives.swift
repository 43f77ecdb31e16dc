@testable import ZoneModel

extension ZoneGrammar {
  /// Directives and what follows them.
  static let directiveRules: [Rule] = [
    Rule(name: "$TTL", weight: 4) { draft, random in
      let time = pick(times, &random)
      draft.body += pick(
        [
          "$TTL \(time)\nx A 192.0.2.1\n", "$ttl\t\(time)\nx A 192.0.2.1\n",
          "$TTL \(time) ; c\nx A 192.0.2.1\n",
        ],
        &random)
      return ""
    },
    Rule(name: "$ORIGIN", weight: 5) { draft, random in
      let name = pick(
        [
          "sub", "sub.%Z.", "SUB.%Z.", "@", ".", "%Z.", "org.", "\"sub\"", "\"sub.%Z.\"", "sub.@Z",
          "@Z", "@F",
          "$x", "$", "a..b.%Z.", "\\115ub.%Z.", "*.%Z.", "( sub.%Z. )", "sub.%Z. x", "",
          "\u{e9}.%Z.", "a@b.%Z.",
          "sub.%Z.;c", "\"\"", "sub.%Z.\t", "x$y.%Z.", "\"sub\".%Z.", "\"$x\"",
        ], &random)
      let directive = pick(
        ["$ORIGIN", "$ORIGIN", "$ORIGIN", "$origin", " $ORIGIN", "\"$ORIGIN\""], &random)
      draft.body += "\(directive) \(name)\n"
      draft.body += pick(["y A 192.0.2.1\n", "@ TXT a\n", " TXT a\n", "y CNAME w\n", ""], &random)
      return ""
    },
    Rule(name: "blank-owner", weight: 3) { draft, random in
      draft.body += pick(
        [
          "x A 192.0.2.1\n$ORIGIN sub.%Z.\n TXT a\n", "x A 192.0.2.1\n$TTL 60\n TXT a\n",
          "x A 192.0.2.1\n\n TXT a\n", "x A 192.0.2.1\n; c\n\tTXT a\n",
          "x A 192.0.2.1\n 60 TXT a\n",
          "x A 192.0.2.1\n IN TXT a\n", "x A 192.0.2.1\n ( TXT a )\n", "x A 192.0.2.1\n x TXT a\n",
          "x A 192.0.2.1\n ( \n TXT a )\n", "x A 192.0.2.1\n A 192.0.2.2 ( )\n",
          "x A 192.0.2.1\n$ORIGIN sub\n TXT a\n$ORIGIN %Z.\n TXT b\n",
        ], &random)
      return ""
    },
    Rule(name: "$INCLUDE", weight: 7) { draft, random in
      draft.files["inc/%Z".replacing("%Z", with: draft.origin)] = pick(
        [
          "x A 192.0.2.1\n", "@ TXT a\n", " TXT a\n", "$TTL 60\nx A 192.0.2.1\n",
          "$ORIGIN sub.%Z.\nx A 192.0.2.1\n", "", "x A 192.0.2.1", "x 60 A 192.0.2.1\n",
          "x A 192.0.2\n",
          "; c\n", "x TXT ( a\n", "x.@F A 192.0.2.1\n", "x A 192.0.2.1\n$ORIGIN sub\n",
        ], &random)
      let form = pick(
        [
          "inc/%Z", "inc/%Z", "inc/%Z", "inc/%Z", "\"inc/%Z\"", "inc/%Z sub.%Z.", "inc/%Z sub",
          "inc/%Z sub.%Z. x",
          "inc/%Z org.", "inc/%Z ", "inc/%Z ; c", "inc/%Z;c", "\"inc/%Z\"x", "( inc/%Z )",
          "inc/%Z ( )", "inc/none",
          "inc", "", "./inc/%Z", "inc/%Z @", "inc/%Z .", "inc/%Z \"sub\"", "\"inc/%Z\" sub.%Z.",
          "inc\\/%Z",
          "inc/%Z sub ; c", "\"inc/%Z\" ; c", "inc/%Z\t",
        ], &random)
      draft.body += pick(["y A 192.0.2.1\n", ""], &random)
      draft.body +=
        pick(["$INCLUDE ", "$INCLUDE ", "$include ", " $INCLUDE ", "$INCLUDE\t"], &random) + form
      draft.body += "\n" + pick(["", " TXT b\n", "w A 192.0.2.2\n"], &random)
      return ""
    },
    Rule(name: "$GENERATE", weight: 5) { draft, random in
      let range = pick(
        [
          "1-2", "1-2", "1-2", "1-4/2", "2-1", "1", "1-2/0", "0-0", "-1-1", "1-2/3", "1-", "a-b",
          "1-2x", "01-02",
          "4294967295-4294967295", "2147483647-2147483647", "1 - 2", "\"1-2\"",
        ], &random)
      let left = pick(
        [
          "h$", "h$", "h", "$", "h${0}", "h${0,3}", "h${0,3,d}", "h${1,2,x}", "h${-1}",
          "h${-2,2,x}", "h${0,2,X}",
          "h${0,2,o}", "h${0,3,n}", "h${0,3,N}", "h\\$", "h$$", "h${", "h${0,3,q}", "h$.sub", "@",
          "\"h$\"", "h${0,-1}",
          "h${0,3,d", "h{$}", "*.$", "",
        ], &random)
      let right = pick(
        [
          "A 192.0.2.$", "A 192.0.2.$", "CNAME a$", "60 A 192.0.2.$", "IN A 192.0.2.$",
          "60 IN A 192.0.2.$",
          "IN 60 A 192.0.2.$", "TXT \"a $\"", "TXT a$ b$", "MX 1 a$.example.net.",
          "PTR a$.example.net.", "A 192.0.2.${1}",
          "AAAA 2001:db8::$", "A", "A 192.0.2.$ x", "NS a$.example.net.", "TYPE65280 \\# 1 0$",
          "CH A 192.0.2.$",
          "SRV 0 0 $ a.example.net.", "DNAME a$.example.net.", "A 192.0.2.$ ; c", "A ( 192.0.2.$ )",
          "$TTL 60", "SOA a. b. 1 1 1 1 $", "CNAME \"a$\"", "1h A 192.0.2.$", "A 192.0.2.$ ;$",
        ], &random)
      draft.body +=
        "\(pick(["$GENERATE", "$GENERATE", "$generate"], &random)) \(range) \(left) \(right)\n"
      return ""
    },
    lines(
      "directive", 2,
      [
        "$FOO a", "$", "$TTL", "$TTL 60 60", "$ORIGIN", "$INCLUDE", "$GENERATE", "$GENERATE 1-2",
        "$DATE 20200101000000",
        "$ADDR_LIMIT_V4 1", "$UNIX", "$TTLS 60", "$TTL60", "$TTL ( 60 )", "$TTL (\n60\n)",
        "( $TTL 60 )", " $TTL 60",
        "\\$TTL 60", "\"$TTL\" 60", "$TTL \"60\"", "$TTL 60;c", "$TTL;c", "$\\TTL 60", "$Ttl 60",
        "$TTL -1", "$TTL\n60",
      ]),
  ]
}
