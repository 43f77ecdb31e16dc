extension TortureCase {
  /// Records that zone checks look at.
  static let zones: [TortureCase] = [
    zone("one record many times", size: 60_000) { _ in "a A 192.0.2.1\n" },
    zone("an RRset with a TTL a record", size: 30_000) { "a \($0 + 1) A \(address($0))\n" },
    zone("an RRset of addresses", size: 60_000) { "a A \(address($0))\n" },
    zone("an RRset of texts", size: 60_000) { "a TXT \"\($0)\"\n" },
    zone("an RRset of name servers below the apex", size: 30_000) { "a NS n\($0).example.net.\n" },
    zone("several CNAMEs of one name", size: 30_000) { "a CNAME n\($0)\n" },
    zone("a chain of CNAMEs", size: 30_000) { "c\($0) CNAME c\($0 + 1)\n" },
    zone("a loop of CNAMEs", size: 30_000, tail: { "c\($0) CNAME c0\n" }) {
      "c\($0) CNAME c\($0 + 1)\n"
    },
    zone("all CNAMEs lead to one", size: 30_000) { "c\($0) CNAME a\n" },
    zone("CNAMEs beside other data", size: 30_000) { "c\($0) CNAME a\nc\($0) A 192.0.2.1\n" },
    zone("types at one owner", size: 15_000) { "a TYPE\(1000 + $0 % 60000) \\# 1 00\n" },
    zone("wildcards, and names they cover", size: 30_000) {
      "*.w\($0) A 192.0.2.1\na.b.w\($0) A 192.0.2.1\n"
    },
    zone("wildcards in wildcards", size: 30_000) { "*.*.w\($0) A 192.0.2.1\n" },
    zone("delegations with glue", size: 20_000) {
      "d\($0) NS ns.d\($0)\nd\($0) NS ns2.d\($0)\nns.d\($0) A 192.0.2.1\n"
    },
    zone("data below one cut", size: 30_000) {
      ($0 == 0 ? "d NS ns.d\nd NS ns2.d\n" : "") + "h\($0).d A 192.0.2.1\n"
    },
    zone("delegations below delegations", size: 20_000) {
      deep("d", $0 % 100 + 1) + " NS n\($0).example.net.\n"
    },
    zone("DNAMEs above each other", size: 20_000) {
      "d\($0) DNAME e\($0).example.net.\nx.d\($0) DNAME e.example.net.\n"
    },
    zone("names a hundred labels deep", size: 30_000) {
      "h\($0)." + deep("a", 100) + " A 192.0.2.1\n"
    },
    zone("the longest names, alike but for the last label", size: 10_000) {
      let label = String(repeating: "a", count: 57)
      return "\(100_000 + $0).\(label).\(label).\(label) A 192.0.2.1\n"
    },
    zone("names that differ in a few high bits of a word", size: 30_000) { number in
      // Multiples of a power of two at places where words end.
      "a\(String(number << 12, radix: 36))aaaaaaaa A 192.0.2.1\n"
    },
    zone("MX records to one missing name", size: 30_000) { "m\($0) MX 10 nowhere\n" },
    zone("MX records to addresses", size: 30_000) { "m\($0) MX 10 192.0.2.1.\n" },
    zone("SRV records to aliases", size: 30_000) { "s\($0) SRV 0 0 1 c\nc\($0) CNAME c\n" },
    zone("several CNAMEs of one name, in the profile standard", size: 20_000, ["check-zone"]) {
      "a CNAME b\($0)\n"
    },
    zone("CNAME and KEY records of one owner", size: 10_000, ["check-zone"]) {
      "a CNAME b\($0)\na KEY 256 3 8 AQID\n"
    },
    zone("names that lost a dot", size: 30_000) { "a\($0).z.test CNAME b\($0).z.test\n" },
    zone("PTR records of one owner", size: 30_000) { "a PTR p\($0).example.net.\n" },
    zone("SPF terms", size: 30_000, head: "s TXT \"v=spf1\"", tail: { _ in "\n" }) {
      " \" ip4:\(address($0))\""
    },
    zone("SPF records of one owner", size: 30_000) { "s TXT \"v=spf1 ip4:\(address($0)) -all\"\n" },
    zone("SPF records that include the next two", size: 20_000) {
      "s\($0) TXT \"v=spf1 include:s\($0 + 1).z.test include:s\($0 + 2).z.test -all\"\n"
    },
    zone("SPF records that include each other in a loop", size: 20_000) {
      "s\($0) TXT \"v=spf1 include:s\($0 + 1).z.test include:s0.z.test -all\"\n"
    },
    zone(
      "faulty SPF terms of one record", size: 20_000, head: "s TXT \"v=spf1\"", tail: { _ in "\n" }
    ) {
      " \" ip4:\($0)\""
    },
    zone("SPF records with a faulty term", size: 20_000) {
      "s\($0) TXT \"v=spf1 ip4:\($0) -all\"\n"
    },
    zone(
      "tags of one DKIM key", size: 20_000, head: "k._domainkey TXT \"v=DKIM1\"",
      tail: { _ in "\n" }
    ) {
      " \";t\($0)=1\""
    },
    zone("DKIM keys of one name", size: 20_000) { "k._domainkey TXT \"v=DKIM1; p=\($0)\"\n" },
    zone("texts that a semicolon cuts off", size: 20_000) { "t\($0) TXT v=a; k=\($0)\n" },
    zone("CAA records with an unknown tag", size: 20_000) { "c\($0) CAA 0 isue \"\($0)\"\n" },
    zone("SOA records", size: 30_000) { "@ SOA ns hostmaster \($0) 7200 1800 259200 900\n" },
    zone("an allowance a record", size: 20_000) {
      "c\($0) CNAME n.example.net. ; zonec-allow: alias-not-chased why\n"
    },
    zone(
      "allowances in front of one record", size: 20_000, tail: { _ in "c CNAME n.example.net.\n" }
    ) { _ in
      "; zonec-allow: alias-not-chased why\n"
    },
    zone("records for fmt, in reverse order", size: 60_000, ["fmt"]) {
      "h\(999_999 - $0) A 192.0.2.1\n"
    },
    zone("deep names for fmt", size: 10_000, ["fmt"]) {
      "h\(99_999 - $0)." + deep("a", 100) + " A 192.0.2.1\n"
    },
  ]

  /// An IPv4 address for a number.
  static func address(_ number: Int, _ first: Int = 10) -> String {
    "\(first).\(number >> 16 & 255).\(number >> 8 & 255).\(number & 255)"
  }

  /// A label, many times.
  private static func deep(_ label: String, _ count: Int) -> String {
    Array(repeating: label, count: count).joined(separator: ".")
  }

  /// A zone of so many lines or pairs of them.
  private static func zone(
    _ name: String, size: Int, _ command: [String] = ["check-zone", "--profile", "gdnsd"],
    head: String = "", tail: @escaping @Sendable (Int) -> String = { _ in "" },
    each: @escaping @Sendable (Int) -> String
  ) -> TortureCase {
    TortureCase(.zones, name, size: size, short: size / 200, command + ["z.test", "f"]) {
      ["f": TortureText(header + head, count: $0, tail: tail($0), each: each)]
    }
  }
}
