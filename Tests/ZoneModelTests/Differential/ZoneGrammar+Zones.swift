@testable import ZoneModel

extension ZoneGrammar {
  /// What concerns a set of records or the whole file.
  static let zoneRules: [Rule] = [
    Rule(name: "ttls-differ", weight: 4) { draft, random in
      let (one, other) = pick(
        [
          ("A 192.0.2.1", "A 192.0.2.2"), ("TXT a", "TXT b"), ("A 192.0.2.1", "A 192.0.2.1"),
          ("MX 1 a.example.net.", "MX 1 A.example.net."), ("TXT a", "TXT A"),
          ("A 192.0.2.1", "AAAA ::1"),
          ("HTTPS 1 a.example.net.", "HTTPS 1 A.example.net."),
          ("LP 1 a.example.net.", "LP 1 A.example.net."),
          ("TALINK a.example.net. b.", "TALINK A.example.net. b."),
          ("TYPE65280 \\# 1 00", "TYPE65280 \\# 1 01"),
          ("SRV 0 0 1 a.example.net.", "SRV 0 0 1 b.example.net."),
          ("NS a.example.net.", "NS b.example.net."),
        ],
        &random)
      let ttls = pick(
        [("60 ", "900 "), ("900 ", "60 "), ("60 ", "60 "), ("", "60 "), ("60 ", ""), ("", "")],
        &random)
      draft.body += "x \(ttls.0)\(one)\n\(pick(["x", "X"], &random)) \(ttls.1)\(other)\n"
      if chance(3, &random) { draft.body += "x 5 \(one)\n" }
      return ""
    },
    Rule(name: "no-ttl", weight: 6) { draft, random in
      draft.ttl = ""
      draft.soa = pick(
        [draft.soa, draft.soa, draft.soa.replacing("@ SOA", with: "@ 1800 SOA")], &random)
      draft.ns = pick([draft.ns, draft.ns.replacing("NS", with: "100 NS")], &random)
      draft.body += pick(
        [
          "x A 192.0.2.1\n", "x 60 A 192.0.2.1\ny A 192.0.2.2\n",
          "x A 192.0.2.1\n$TTL 60\ny A 192.0.2.2\n",
          "x A 192.0.2.1\nx 60 A 192.0.2.2\n", "x TXT a\n A 192.0.2.1\n",
        ], &random)
      return ""
    },
    Rule(name: "ttl-behind-soa", weight: 1) { draft, random in
      draft.soa += draft.ttl
      draft.ttl = ""
      draft.soa = pick([draft.soa, draft.soa.replacing("@ SOA", with: "@ 1800 SOA")], &random)
      draft.body += "x A 192.0.2.1\n"
      return ""
    },
    Rule(name: "soa", weight: 7) { draft, random in
      var words = words(of: "@ SOA ns1.example.net. h.example.net. 1 7200 1800 259200 300")
      let place = Int.random(in: 2..<words.count, using: &random)
      words[place] =
        place < 4
        ? pick(
          ["@", ".", "x", "\"x\"", "x@y.", "$x", "*", "a..b", "x\\.y.", "ns.%Z.", "\\120", "1"],
          &random)
        : pick(
          times + [
            "2026120100", "20261201000000", "1H", "\"1\"", "4294967295", "4294967296", "0", "", "x",
            "( 1 )",
          ],
          &random)
      draft.soa = words.joined(separator: " ") + "\n"
      return place < 4 ? "name" : place == 4 ? "serial" : "time"
    },
    Rule(name: "apex", weight: 4) { draft, random in
      let place = Int.random(in: 0..<apexes.count, using: &random)
      let (soa, ns) = apexes[place]
      if let soa { draft.soa = soa }
      if let ns { draft.ns = ns }
      return ""
    },
    Rule(name: "file", weight: 4) { draft, random in
      draft.body += pick(
        ["x A 192.0.2.1\n", "x TXT a\n", "x TXT \"a\"\n", "x CNAME a.example.net.\n", "; c\n"],
        &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0, 1: draft.endsInCRLF = true
      case 2, 3: draft.cut = 1
      case 4:
        draft.body += pick([" ", "\t", "\n", "\n\n", ";", "\u{E01A}", "x", "\u{E000}"], &random)
      case 5:
        draft.ttl =
          pick(["\u{feff}", "\n", "; c\n", " \n", "\u{E000}", "---\n", "#\n", "\r\n"], &random)
          + draft.ttl
      case 6: draft.body = draft.body.replacing("\n", with: "\r\n")
      default: draft.body = draft.body.replacing("\n", with: "\r") + "\n"
      }
      return ""
    },
    lines(
      "structure", 10,
      [
        "x CNAME a.example.net.\nx A 192.0.2.1", "x A 192.0.2.1\nx CNAME a.example.net.",
        "x CNAME a.example.net.\nx CNAME b.example.net.",
        "x CNAME a.example.net.\nx CNAME a.example.net.",
        "x CNAME a.example.net.\nx TYPE65280 \\# 1 00", "@ CNAME a.example.net.",
        "x CNAME x", "x CNAME y\ny CNAME x", "*.x CNAME a.x", "x CNAME nope", "x CNAME y\ny TXT a",
        "x CNAME b\na.b TXT a",
        "x MX 1 nope", "x MX 1 y\ny CNAME a.example.net.", "x MX 0 .", "x MX 1 .",
        "x SRV 0 0 1 nope", "x SRV 0 0 0 .", "x PTR y",
        "x NS a.x", "x NS a.x\na.x A 192.0.2.1", "x NS a.x\na.x CNAME a.example.net.", "x NS y",
        "x NS y\ny A 192.0.2.1",
        "x NS a.example.net.\nx A 192.0.2.1", "x NS a.example.net.\nx TXT a",
        "x NS a.example.net.\nx DS 1 8 240 00",
        "x NS a.example.net.\ny.x TXT a", "x NS a.example.net.\ny.x A 192.0.2.1",
        "x NS a.example.net.\ny.x NS b.example.net.",
        "x NS a.example.net.\n*.x A 192.0.2.1", "x NS a.example.net.\nx CNAME a.example.net.",
        "*.x NS a.example.net.", "* A 192.0.2.1",
        "x DNAME a.example.net.", "x DNAME a.example.net.\ny.x A 192.0.2.1",
        "x DNAME a.example.net.\nx CNAME b.example.net.",
        "x DNAME a.example.net.\nx DNAME b.example.net.",
        "x DNAME a.example.net.\nx NS b.example.net.", "@ DNAME a.example.net.",
        "*.x DNAME a.example.net.", "x TYPE39 \\# 3 016100", "x DS 1 8 240 00",
        "x.example.org. A 192.0.2.1", "x.example.org. TXT a",
        "x.example.org. NS a.example.net.",
        "@ SOA ns1.example.net. h.example.net. 1 7200 1800 259200 300",
        "@ SOA ns1.example.net. h.example.net. 2 7200 1800 259200 300",
        "x SOA ns1.example.net. h.example.net. 1 7200 1800 259200 300",
        "x A 192.0.2.1\nx A 192.0.2.1", "x A 192.0.2.1\nX A 192.0.2.1", "x TXT a\nx TXT a",
        "x HTTPS 1 a.\nx HTTPS 1 A.",
        "_acme-challenge TXT a", "_acme-challenge 0 TXT a",
        "x RRSIG A 8 2 300 20300101000000 20200101000000 1 %Z. AA==",
        "x NSEC y A", "@ NSEC3PARAM 1 0 0 -", "@ DNSKEY 257 3 8 AQAB", "x DNSKEY 257 3 8 AQAB",
        "x CDS 0 0 0 00", "@ CDS 1 8 240 00",
        "a_b A 192.0.2.1", "a_b MX 1 a.example.net.", "x MX 1 a_b.example.net.",
        "x A 192.0.2.1\n*.x A 192.0.2.1", "x NS 192.0.2.1",
        "x MX 1 192.0.2.1", "x MX 1 192.0.2.1.", "@ MX 1 mail.%Z", "x CNAME a.%Z",
        "x NS a.%Z.\na A 192.0.2.1", "x ZONEMD 1 1 1 00",
        "@ ZONEMD 1 1 240 000000000000000000000000", "x SVCB 0 x", "x HTTPS 0 x", "x HTTPS 1 y",
        "x TLSA 3 1 1 00", "x SSHFP 1 1 00",
        "x SPF \"v=spf1 -all\"", "x TXT \"v=spf1 -all\"\nx SPF \"v=spf1 +all\"",
        "x NS a.x\nx NS b.x\na.x A 192.0.2.1",
        "x 0 A 192.0.2.1", "x 3600001 A 192.0.2.1", "x CNAME @", "x CNAME .", "x A 0.0.0.0",
        "x A 255.255.255.255", "x AAAA ::",
        "x AAAA ::ffff:192.0.2.1", "x AAAA fe80::1%eth0", "x AAAA 1:2:3:4:5:6:7::",
        "x AAAA 1:2:3:4:5:6:7:8:9", "x AAAA 01::00001",
      ]),
  ]

  /// The apex's records: its SOA, where it is not the usual, and its name servers.
  private static let apexes: [(String?, String?)] = [
    (nil, ""), (nil, "@ NS ns1.example.net.\n"), (nil, "@ NS ns\n@ NS ns2.example.net.\n"),
    (nil, "@ NS ns\nns A 192.0.2.1\n@ NS ns2.example.net.\n"),
    (nil, "@ NS ns\nns CNAME a.example.net.\n"),
    (nil, "@ NS @\n@ A 192.0.2.1\n"), (nil, "@ NS ns1.example.net.\n@ NS ns1.example.net.\n"),
    (nil, "@ NS .\n"),
    ("", nil),
    ("\n", "@ NS ns1.example.net.\n@ SOA ns1.example.net. h.example.net. 1 7200 1800 259200 300\n"),
    (" SOA ns1.example.net. h.example.net. 1 7200 1800 259200 300\n", nil),
    (
      " IN SOA ns1.example.net. h.example.net. 1 7200 1800 259200 300\n",
      " NS ns1.example.net.\n NS ns2.example.net.\n"
    ),
    ("%Z. SOA ns1.example.net. h.example.net. 1 7200 1800 259200 300\n", nil),
    ("%Z SOA ns1.example.net. h.example.net. 1 7200 1800 259200 300\n", nil),
    ("@ SOA ns1.example.net. h.example.net. ( 1\n7200 ; c\n 1800\n\n259200 300 )\n", nil),
    ("@ SOA ns1.example.net. h.example.net. (1 7200 1800 259200 300)\n", nil),
    ("@ SOA ( ns1.example.net. h.example.net. 1 7200 1800 259200 300\n)\n", nil),
    ("@ ( SOA ns1.example.net. h.example.net. 1 7200 1800 259200 300 )\n", nil),
    ("( @ SOA ns1.example.net. h.example.net. 1 7200 1800 259200 300 )\n", nil),
    ("@ SOA ns1.example.net. h.example.net. 1 7200 1800 259200\n", nil),
    ("@ SOA ns1.example.net. h.example.net. 1 7200 1800 259200 300 300\n", nil),
    ("@ SOA ns1.example.net. h@example.net. 1 7200 1800 259200 300\n", nil),
    ("@ SOA ns1.example.net. h.example.net. 1 2h 30m 3d 5m\n", nil),
    ("@ SOA ns1.example.net. h.example.net. 1 7200s 1800 1w2d 300\n", nil),
    ("@ SOA ns h 1 7200 1800 259200 300\n", nil),
    ("@ 3600 SOA ns1.example.net. h.example.net. 1 7200 1800 259200 300\n", nil),
    ("@ SOA ns1.example.net. h.example.net. 1 7200 1800 259200 86400\n", nil),
    ("@ SOA ns1.example.net. h.example.net. 1 0 0 0 0\n", nil),
    ("@ CH SOA ns1.example.net. h.example.net. 1 7200 1800 259200 300\n", nil),
    ("@ TYPE6 \\# 24 00 00 00000001 00001C20 00000708 0003F480 0000012C\n", nil),
  ]
}
