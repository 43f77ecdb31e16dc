extension RuleExample {
  /// Examples in zone syntax: lines of example.com, or the whole zone where they begin with `$TTL`.
  static let zones: [String: RuleExample] = [
    "several-soa": .zone(
      "@  900 SOA ns9 hostmaster 2026112200 7200 1800 1209600 900  ; expect: several-soa",
      "ns9  A 192.0.2.9"),
    "soa-not-at-apex": .zone(
      "sub  900 SOA ns1 hostmaster 2026112200 7200 1800 1209600 900  ; expect: soa-not-at-apex",
      "sub  A 192.0.2.10"),
    "soa-mname-not-ns": apex(
      "@  900 SOA hidden.example.net. hostmaster 2026112200 7200 1800 1209600 900  ; expect: soa-mname-not-ns"
    ),
    "soa-ttl-over-minimum": apex(
      "@ 3600 SOA ns1.example.net. hostmaster 2026112200 7200 1800 1209600 900  ; expect: soa-ttl-over-minimum"
    ),
    "soa-minimum-out-of-bounds": apex(
      "@  900 SOA ns1.example.net. hostmaster 2026112200 7200 1800 1209600 86400  ; expect: soa-minimum-out-of-bounds"
    ),
    "soa-timers": apex(
      "@  900 SOA ns1.example.net. hostmaster 2026112200 7200 1800 3600 900  ; expect: soa-timers"),
    "soa-contact": apex(
      "@  900 SOA ns1.example.net. hostmaster@example.com. 2026112200 7200 1800 1209600 900  ; expect: soa-contact"
    ),
    "no-soa": .zone(
      "$TTL 3600  ; expect: no-soa\n@  NS ns1.example.net.\n@  NS ns2.example.net.", apex("").mended
    ),
    "no-ns": .zone(
      "$TTL 3600\n\(soa)  ; expect: no-ns", apex("").mended),
    "single-ns": .zone(
      "$TTL 3600\n\(soa)\n@  NS ns1.example.net.  ; expect: single-ns", apex("").mended),
    "cname-and-other-data": .zone(
      "www  CNAME host.example.net.  ; expect: cname-and-other-data\nwww  TXT text",
      "www  CNAME host.example.net."),
    "several-cnames": .zone(
      "www  CNAME a.example.net.\nwww  CNAME b.example.net.  ; expect: several-cnames",
      "www  CNAME a.example.net."),
    "dname-and-cname": .standardZone(
      "old  DNAME new.example.net.  ; expect: dname-and-cname\nold  CNAME new.example.net.",
      "old  DNAME new.example.net."),
    "cname-loop": .zone(
      "a  CNAME b  ; expect: cname-loop\nb  CNAME a", "a  CNAME b\nb  A 192.0.2.10"),
    "dangling-cname": .zone("www  CNAME nowhere  ; expect: dangling-cname", "www  CNAME ns1"),
    "target-without-address": .zone(
      "@  MX 10 mail  ; expect: target-without-address", "@  MX 10 mail\nmail  A 192.0.2.25"),
    "target-is-alias": .zone(
      "@  MX 10 mail  ; expect: target-is-alias\nmail  CNAME ns1", "@  MX 10 ns1"),
    "target-is-address": .zone("@  MX 10 192.0.2.25  ; expect: target-is-address", "@  MX 10 ns1"),
    "glue-missing": .zone(
      "sub  NS ns1.sub  ; expect: glue-missing", "sub  NS ns1.sub\nns1.sub  A 192.0.2.53"),
    "glue-unused": .zone(
      "sub  NS ns1\nhost.sub  A 192.0.2.10  ; expect: glue-unused",
      "sub  NS ns1\nhost  A 192.0.2.10"),
    "data-below-cut": .zone(
      "sub  NS ns1\nwww.sub  TXT text  ; expect: data-below-cut", "sub  NS ns1\nwww  TXT text"),
    "delegation-below-cut": .zone(
      "sub  NS ns1\na.sub  NS ns1  ; expect: delegation-below-cut", "sub  NS ns1\na  NS ns1"),
    "ds-without-delegation": .standardZone(
      "child  DS 60485 5 1 2BB183AF5F22588179A53B0A98631FAD1A292118  ; expect: ds-without-delegation",
      "child  NS ns1"),
    "dname-with-children": .standardZone(
      "old  DNAME new.example.net.\nwww.old  A 192.0.2.10  ; expect: dname-with-children",
      "old  DNAME new.example.net."),
    "dname-beside-ns": .standardZone(
      "old  DNAME new.example.net.  ; expect: dname-beside-ns\nold  NS ns1",
      "old  DNAME new.example.net."),
    "several-dnames": .standardZone(
      "old  DNAME a.example.net.\nold  DNAME b.example.net.  ; expect: several-dnames",
      "old  DNAME a.example.net."),
    "wildcard-delegation": .zone("*.sub  NS ns1  ; expect: wildcard-delegation", "sub  NS ns1"),
    "inner-wildcard": .standardZone(
      "a.*.b  A 192.0.2.10  ; expect: inner-wildcard", "*.b  A 192.0.2.10"),
    "duplicate-record": .zone(
      "www  A 192.0.2.10\nwww  A 192.0.2.10  ; expect: duplicate-record",
      "www  A 192.0.2.10\nwww  A 192.0.2.11"),
    "ttl-differs": .zone(
      "www  300 A 192.0.2.10\nwww  600 A 192.0.2.11  ; expect: ttl-differs",
      "www  300 A 192.0.2.10\nwww  300 A 192.0.2.11"),
    "ttl-out-of-bounds": .zone(
      "www  1 A 192.0.2.10  ; expect: ttl-out-of-bounds", "www  300 A 192.0.2.10"),
    "acme-challenge-ttl": .zone(
      "_acme-challenge  300 TXT token  ; expect: acme-challenge-ttl", "_acme-challenge  0 TXT token"
    ),
    "name-repeats-zone": .zone(
      "www.example.com  A 192.0.2.10  ; expect: name-repeats-zone", "www  A 192.0.2.10"),
    "relative-target": .zone(
      "www  CNAME ns1.example.com  ; expect: relative-target", "www  CNAME ns1"),
    "bad-hostname": .standardZone(
      "-host  A 192.0.2.10  ; expect: bad-hostname", "host  A 192.0.2.10"),
    "type-not-native": .zone(
      "x  TYPE65280 \\# 0  ; expect: type-not-native", "x  TYPE65280 \\# 1 00"),
    "dyna-and-address": .zone(
      "www  A 192.0.2.10\nwww  DYNA reflect!dns  ; expect: dyna-and-address",
      "www  DYNA reflect!dns"),
    "dync-and-other-data": .zone(
      "www  TXT beside\nwww  DYNC reflect!dns  ; expect: dync-and-other-data",
      "www  DYNC reflect!dns"),
    "unknown-plugin": .zone(
      "www  DYNA nosuch!thing  ; expect: unknown-plugin", "www  DYNA reflect!dns"),
    "null-mx": .zone(
      "nomail  MX 0 .  ; expect: null-mx\nnomail  MX 10 ns1", "nomail  MX 0 ."),
    "several-spf": .zone(
      "@  TXT \"v=spf1 -all\"\n@  TXT \"v=spf1 mx -all\"  ; expect: several-spf",
      "@  TXT \"v=spf1 mx -all\""),
    "spf-type": .standardZone(
      "@  SPF \"v=spf1 -all\"  ; expect: spf-type", "@  TXT \"v=spf1 -all\""),
    "svcb-alias-mode": .standardZone(
      "@  HTTPS 0 pool.example.net. alpn=h2  ; expect: svcb-alias-mode",
      "@  HTTPS 0 pool.example.net."),
    "bad-rdata": .zone("www  A 192.0.2.256  ; expect: bad-rdata", "www  A 192.0.2.25"),
    "bad-ttl": .zone("www  2147483648 A 192.0.2.10  ; expect: bad-ttl", "www  3600 A 192.0.2.10"),
    "missing-type": .zone("www  3600 IN  ; expect: missing-type", "www  3600 IN A 192.0.2.10"),
    "unknown-type": .zone(
      "www  AAAAA 2001:db8::1  ; expect: unknown-type", "www  AAAA 2001:db8::1"),
    "wrong-class": .zone("www  CH TXT text  ; expect: wrong-class", "www  IN TXT text"),
    "repeated-class": .standardZone(
      "www  IN IN TXT text  ; expect: repeated-class", "www  IN TXT text"),
    "owner-out-of-zone": .zone(
      "www.example.net.  A 192.0.2.10  ; expect: owner-out-of-zone", "www  A 192.0.2.10"),
    "unterminated-quote": .zone(
      "www  TXT \"text  ; expect: unterminated-quote", "www  TXT \"text\""),
    "gdnsd-syntax": .zone(
      "$GENERATE 1-2 host$ A 192.0.2.$  ; expect: gdnsd-syntax",
      "host1  A 192.0.2.1\nhost2  A 192.0.2.2"),
    "unknown-directive": .zone(
      "$ORIGINS sub  ; expect: unknown-directive", "$ORIGIN sub.example.com."),
    "bad-directive": .zone("$ORIGIN  ; expect: bad-directive", "$ORIGIN sub.example.com."),
    "include-refused": .zone("$INCLUDE more.zone  ; expect: include-refused", "more  A 192.0.2.10"),
    "generate-range": .standardZone(
      "$GENERATE 2-1 host$ A 192.0.2.$  ; expect: generate-range", "$GENERATE 1-2 host$ A 192.0.2.$"
    ),
    "generate-template": .standardZone(
      "$GENERATE 1-2 host${0 A 192.0.2.$  ; expect: generate-template",
      "$GENERATE 1-2 host${0} A 192.0.2.$"),
    "bad-name": .zone("www..sub  A 192.0.2.10  ; expect: bad-name", "www.sub  A 192.0.2.10"),
  ]

  /// A sound SOA record.
  private static let soa =
    "@  900 SOA ns1.example.net. hostmaster 2026112200 7200 1800 1209600 900"

  /// A zone's head with a fault in its SOA record, and without one.
  private static func apex(_ faulty: String) -> RuleExample {
    let servers = "@  NS ns1.example.net.\n@  NS ns2.example.net."
    return .zone("$TTL 3600\n\(faulty)\n\(servers)", "$TTL 3600\n\(soa)\n\(servers)")
  }
}
