extension RuleExample {
  /// Examples in zone syntax: lines of example.com, or the whole zone where they begin with `$TTL`.
  static let zones: [String: RuleExample] = [
    "several-soa": .zone(
      "@  900 SOA ns9 hostmaster 2026112200 7200 1800 1209600 900  ; here", "ns9  A 192.0.2.9"),
    "soa-not-at-apex": .zone(
      "sub  900 SOA ns1 hostmaster 2026112200 7200 1800 1209600 900  ; here", "sub  A 192.0.2.10"),
    "soa-mname-not-ns": apex(
      "@  900 SOA hidden.example.net. hostmaster 2026112200 7200 1800 1209600 900  ; here"),
    "soa-ttl-over-minimum": apex(
      "@ 3600 SOA ns1.example.net. hostmaster 2026112200 7200 1800 1209600 900  ; here"),
    "soa-minimum-out-of-bounds": apex(
      "@  900 SOA ns1.example.net. hostmaster 2026112200 7200 1800 1209600 86400  ; here"),
    "soa-timers": apex(
      "@  900 SOA ns1.example.net. hostmaster 2026112200 7200 1800 3600 900  ; here"),
    "soa-contact": apex(
      "@  900 SOA ns1.example.net. hostmaster@example.com. 2026112200 7200 1800 1209600 900  ; here"
    ),
    "no-soa": .zone(
      "$TTL 3600\n@  NS ns1.example.net.\n@  NS ns2.example.net.", apex("").mended),
    "no-ns": .zone(
      "$TTL 3600\n\(soa)  ; here", apex("").mended),
    "single-ns": .zone(
      "$TTL 3600\n\(soa)\n@  NS ns1.example.net.  ; here", apex("").mended),
    "cname-and-other-data": .zone(
      "www  CNAME host.example.net.  ; here\nwww  TXT text", "www  CNAME host.example.net."),
    "several-cnames": .zone(
      "www  CNAME a.example.net.\nwww  CNAME b.example.net.  ; here", "www  CNAME a.example.net."),
    "dname-and-cname": .standardZone(
      "old  DNAME new.example.net.  ; here\nold  CNAME new.example.net.",
      "old  DNAME new.example.net."),
    "cname-loop": .zone("a  CNAME b  ; here\nb  CNAME a", "a  CNAME b\nb  A 192.0.2.10"),
    "dangling-cname": .zone("www  CNAME nowhere  ; here", "www  CNAME ns1"),
    "target-without-address": .zone(
      "@  MX 10 mail  ; here", "@  MX 10 mail\nmail  A 192.0.2.25"),
    "target-is-alias": .zone(
      "@  MX 10 mail  ; here\nmail  CNAME ns1", "@  MX 10 ns1"),
    "target-is-address": .zone("@  MX 10 192.0.2.25  ; here", "@  MX 10 ns1"),
    "glue-missing": .zone(
      "sub  NS ns1.sub  ; here", "sub  NS ns1.sub\nns1.sub  A 192.0.2.53"),
    "glue-unused": .zone(
      "sub  NS ns1\nhost.sub  A 192.0.2.10  ; here", "sub  NS ns1\nhost  A 192.0.2.10"),
    "data-below-cut": .zone(
      "sub  NS ns1\nwww.sub  TXT text  ; here", "sub  NS ns1\nwww  TXT text"),
    "delegation-below-cut": .zone("sub  NS ns1\na.sub  NS ns1  ; here", "sub  NS ns1\na  NS ns1"),
    "ds-without-delegation": .zone(
      "child  DS 60485 5 1 2BB183AF5F22588179A53B0A98631FAD1A292118  ; here", "child  NS ns1"),
    "dname-with-children": .standardZone(
      "old  DNAME new.example.net.\nwww.old  A 192.0.2.10  ; here", "old  DNAME new.example.net."),
    "dname-beside-ns": .standardZone(
      "old  DNAME new.example.net.  ; here\nold  NS ns1", "old  DNAME new.example.net."),
    "several-dnames": .standardZone(
      "old  DNAME a.example.net.\nold  DNAME b.example.net.  ; here", "old  DNAME a.example.net."),
    "wildcard-delegation": .zone("*.sub  NS ns1  ; here", "sub  NS ns1"),
    "inner-wildcard": .standardZone("a.*.b  A 192.0.2.10  ; here", "*.b  A 192.0.2.10"),
    "duplicate-record": .zone(
      "www  A 192.0.2.10\nwww  A 192.0.2.10  ; here", "www  A 192.0.2.10\nwww  A 192.0.2.11"),
    "ttl-differs": .zone(
      "www  300 A 192.0.2.10\nwww  600 A 192.0.2.11  ; here",
      "www  300 A 192.0.2.10\nwww  300 A 192.0.2.11"),
    "ttl-out-of-bounds": .zone("www  1 A 192.0.2.10  ; here", "www  300 A 192.0.2.10"),
    "acme-challenge-ttl": .zone(
      "_acme-challenge  300 TXT token  ; here", "_acme-challenge  0 TXT token"),
    "name-repeats-zone": .zone("www.example.com  A 192.0.2.10  ; here", "www  A 192.0.2.10"),
    "relative-target": .zone("www  CNAME ns1.example.com  ; here", "www  CNAME ns1"),
    "bad-hostname": .standardZone("-host  A 192.0.2.10  ; here", "host  A 192.0.2.10"),
    "type-not-native": .zone("x  TYPE65280 \\# 0  ; here", "x  TYPE65280 \\# 1 00"),
    "dyna-and-address": .zone(
      "www  A 192.0.2.10\nwww  DYNA reflect!dns  ; here", "www  DYNA reflect!dns"),
    "dync-and-other-data": .zone(
      "www  TXT beside\nwww  DYNC reflect!dns  ; here", "www  DYNC reflect!dns"),
    "unknown-plugin": .zone("www  DYNA nosuch!thing  ; here", "www  DYNA reflect!dns"),
    "null-mx": .zone(
      "nomail  MX 0 .  ; here\nnomail  MX 10 ns1", "nomail  MX 0 ."),
    "several-spf": .zone(
      "@  TXT \"v=spf1 -all\"\n@  TXT \"v=spf1 mx -all\"  ; here", "@  TXT \"v=spf1 mx -all\""),
    "spf-type": .standardZone("@  SPF \"v=spf1 -all\"  ; here", "@  TXT \"v=spf1 -all\""),
    "svcb-alias-mode": .standardZone(
      "@  HTTPS 0 pool.example.net. alpn=h2  ; here", "@  HTTPS 0 pool.example.net."),
    "bad-rdata": .zone("www  A 192.0.2.256  ; here", "www  A 192.0.2.25"),
    "bad-ttl": .zone("www  2147483648 A 192.0.2.10  ; here", "www  3600 A 192.0.2.10"),
    "missing-type": .zone("www  3600 IN  ; here", "www  3600 IN A 192.0.2.10"),
    "unknown-type": .zone("www  AAAAA 2001:db8::1  ; here", "www  AAAA 2001:db8::1"),
    "wrong-class": .zone("www  CH TXT text  ; here", "www  IN TXT text"),
    "repeated-class": .standardZone("www  IN IN TXT text  ; here", "www  IN TXT text"),
    "owner-out-of-zone": .zone("www.example.net.  A 192.0.2.10  ; here", "www  A 192.0.2.10"),
    "unterminated-quote": .zone("www  TXT \"text  ; here", "www  TXT \"text\""),
    "gdnsd-syntax": .zone(
      "$GENERATE 1-2 host$ A 192.0.2.$  ; here", "host1  A 192.0.2.1\nhost2  A 192.0.2.2"),
    "unknown-directive": .zone("$ORIGINS sub  ; here", "$ORIGIN sub.example.com."),
    "bad-directive": .zone("$ORIGIN  ; here", "$ORIGIN sub.example.com."),
    "include-refused": .zone("$INCLUDE more.zone  ; here", "more  A 192.0.2.10"),
    "generate-range": .standardZone(
      "$GENERATE 2-1 host$ A 192.0.2.$  ; here", "$GENERATE 1-2 host$ A 192.0.2.$"),
    "generate-template": .standardZone(
      "$GENERATE 1-2 host${0 A 192.0.2.$  ; here", "$GENERATE 1-2 host${0} A 192.0.2.$"),
    "bad-name": .zone("www..sub  A 192.0.2.10  ; here", "www.sub  A 192.0.2.10"),
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
