import Testing

@testable import ZoneModel

/// Zone files with one fault, where it shows, and a change that mends it.
struct PointerCase: CustomTestStringConvertible, Sendable {
  /// What it is about.
  let testDescription: String
  /// Lines behind `ZoneFiles.head`, by file.
  let files: [String: String]
  /// What is found.
  let marks: [String]
  /// Whole sets of lines that take the place of the faulty ones.
  let mended: [String: String]
  /// Whose rules hold.
  let profile: Profile

  /// A case; `mended` holds only the files that change, and nothing where one is to go.
  init(
    _ title: String, _ files: [String: String], _ marks: [String], mended: [String: String],
    profile: Profile = .gdnsd
  ) {
    testDescription = title
    self.files = files
    self.marks = marks
    self.mended = mended
    self.profile = profile
  }

  /// The files without the fault.
  var mendedFiles: [String: String] {
    files.merging(mended) { $1 }.filter { !$0.value.isEmpty }
  }

  /// The zone of the hosts in most cases.
  private static let hosts = "example.com"
  /// Its addresses' zone.
  private static let reverse = "2.0.192.in-addr.arpa"
  /// The zone of 2001:db8::/64.
  private static let reverse6 = "0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa"

  /// Every check at least once.
  static let all: [PointerCase] = [
    PointerCase(
      "missing", [hosts: "w A 192.0.2.5", reverse: "x TXT y"],
      ["example.com:5:5 warning missing-ptr"], mended: [reverse: "5 PTR w.example.com."]),
    PointerCase(
      "missing, IPv6", [hosts: "w AAAA 2001:db8::5", reverse6: "x TXT y"],
      ["example.com:5:8 warning missing-ptr"],
      mended: [reverse6: "5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0 PTR W.example.COM."]),
    PointerCase(
      "missing for a name server",
      [hosts: "ns A 192.0.2.5", "example.org": "x NS ns.example.com.", reverse: "x TXT y"],
      ["example.com:5:6 error missing-ptr"], mended: [reverse: "5 PTR ns.example.com."]),
    PointerCase(
      "missing for the host, beside a pool and a wildcard",
      [
        hosts: "p A 192.0.2.5\np A 192.0.2.6\n* A 192.0.2.5\nw A 192.0.2.5",
        reverse: "6 PTR p.example.com.",
      ],
      ["example.com:8:5 warning missing-ptr"],
      mended: [reverse: "6 PTR p.example.com.\n5 PTR w.example.com."]),
    PointerCase(
      "mistyped", [hosts: "w A 192.0.2.5", reverse: "50 PTR w.example.com."],
      ["example.com:5:5 error wrong-ptr"], mended: [reverse: "5 PTR w.example.com."]),
    PointerCase(
      "to a name that does not exist", [hosts: "w TXT x", reverse: "5 PTR v.example.com."],
      ["2.0.192.in-addr.arpa:5:7 warning ptr-without-address"],
      mended: [hosts: "w TXT x\nv A 192.0.2.5"]),
    PointerCase(
      "to a name without address", [hosts: "w TXT x", reverse: "5 PTR w.example.com."],
      ["2.0.192.in-addr.arpa:5:7 warning ptr-without-address"],
      mended: [hosts: "w A 192.0.2.5"]),
    PointerCase(
      "to a name with another address",
      [hosts: "w A 192.0.2.5", reverse: "5 PTR w.example.com.\n6 PTR w.example.com."],
      ["2.0.192.in-addr.arpa:6:7 error ptr-address-mismatch"],
      mended: [hosts: "w A 192.0.2.5\nw A 192.0.2.6"]),
    PointerCase(
      "a mail exchange under another's name",
      [
        hosts: "@ MX 1 m\nm A 192.0.2.5\nw A 192.0.2.6",
        reverse: "5 PTR w.example.com.\n6 PTR w.example.com.",
      ],
      [
        "2.0.192.in-addr.arpa:5:7 error ptr-address-mismatch",
        "example.com:6:5 error not-forward-confirmed",
      ], mended: [reverse: "5 PTR m.example.com.\n6 PTR w.example.com."]),
    PointerCase(
      "several",
      [
        hosts: "w A 192.0.2.5\nv A 192.0.2.5",
        reverse: "5 PTR w.example.com.\n5 PTR v.example.com.",
      ],
      ["2.0.192.in-addr.arpa:6:1 warning several-ptrs"], mended: [reverse: "5 PTR w.example.com."]),
    PointerCase(
      "to an alias",
      [hosts: "w A 192.0.2.5\nv CNAME w", reverse: "5 PTR v.example.com."],
      ["2.0.192.in-addr.arpa:5:7 warning ptr-to-alias-or-pool"],
      mended: [reverse: "5 PTR w.example.com."]),
    PointerCase(
      "to a pool",
      [
        hosts: "p A 192.0.2.5\np A 192.0.2.6\nw A 192.0.2.5\nw AAAA 2001:db9::5",
        reverse: "5 PTR p.example.com.\n6 PTR p.example.com.",
        "8.b.d.0.1.0.0.2.ip6.arpa": "x TXT x",
        "9.b.d.0.1.0.0.2.ip6.arpa":
          "5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0 PTR w.example.com.",
      ],
      ["2.0.192.in-addr.arpa:5:7 warning ptr-to-alias-or-pool"],
      mended: [reverse: "5 PTR w.example.com.\n6 PTR p.example.com."]),
    PointerCase(
      "to what only a wildcard answers",
      [hosts: "*.d A 192.0.2.5", reverse: "5 PTR x.d.example.com."],
      ["2.0.192.in-addr.arpa:5:7 warning ptr-to-alias-or-pool"],
      mended: [hosts: "*.d A 192.0.2.5\nx.d A 192.0.2.5"]),
    PointerCase(
      "owners that are no address",
      [
        hosts: "w TXT x",
        reverse: "256 PTR a.test.\n05 PTR a.test.\n1.5 PTR a.test.\nb._dns-sd._udp.0 PTR a.test.",
      ],
      [5, 6, 7].map { "2.0.192.in-addr.arpa:\($0):1 error ptr-owner-invalid" },
      mended: [reverse: "255 PTR a.test.\n5 PTR a.test.\nb._dns-sd._udp.0 PTR a.test."]),
    PointerCase(
      "an owner too short", [hosts: "w TXT x", "0.192.in-addr.arpa": "2 PTR a.test."],
      ["0.192.in-addr.arpa:5:1 error ptr-owner-invalid"],
      mended: ["0.192.in-addr.arpa": "1.2 PTR a.test."]),
    PointerCase(
      "an owner of too few nibbles", [reverse6: "5 PTR a.test."],
      ["\(reverse6):5:1 error ptr-owner-invalid"],
      mended: [reverse6: "5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0 PTR a.test."]),
    PointerCase(
      "addresses of networks without a zone",
      [
        hosts:
          "a A 198.51.100.1\nb A 198.51.100.2\nc A 203.0.113.9\nd AAAA 2001:db9::1\nl A 127.0.0.1",
        reverse: "x TXT y",
      ],
      [5, 7].map { "example.com:\($0):5 info address-not-covered" }
        + ["example.com:8:8 info address-not-covered"],
      mended: [
        hosts: "a A 198.51.100.1\nb A 198.51.100.2",
        "51.198.in-addr.arpa": "1.100 PTR a.example.com.\n2.100 PTR b.example.com.",
      ]),
    PointerCase(
      "no reverse zone at all", [hosts: "a A 198.51.100.1\nc A 203.0.113.9"],
      ["example.com:5:5 info address-not-covered"], mended: [hosts: "a TXT x"]),
    PointerCase(
      "nested reverse zones",
      ["192.in-addr.arpa": "x TXT y", reverse: "x TXT y"],
      ["2.0.192.in-addr.arpa:1:1 error nested-reverse-zones"], mended: ["192.in-addr.arpa": ""]),
    PointerCase(
      "nested zones that nobody delegates", [hosts: "w TXT x", "s.example.com": "w TXT x"],
      ["s.example.com:1:1 warning nested-zones"],
      mended: [hosts: "s NS ns1.example.net.\ns NS ns2.example.net."], profile: .standard),
    PointerCase(
      "classless zones for one address",
      ["0@26.2.0.192.in-addr.arpa": "x TXT y", "32-63.2.0.192.in-addr.arpa": "x TXT y"],
      ["32-63.2.0.192.in-addr.arpa:1:1 error overlapping-reverse-zones"],
      mended: ["0@26.2.0.192.in-addr.arpa": "", "0@27.2.0.192.in-addr.arpa": "x TXT y"]),
    PointerCase(
      "a classless zone of no network", ["130@26.2.0.192.in-addr.arpa": "x TXT y"],
      ["130@26.2.0.192.in-addr.arpa:1:1 warning classless-zone-name"],
      mended: ["130@26.2.0.192.in-addr.arpa": "", "128-191.2.0.192.in-addr.arpa": "x TXT y"]),
    PointerCase(
      "a classless zone without aliases",
      [
        hosts: "w A 192.0.2.130\nv A 192.0.2.131",
        "128@26.2.0.192.in-addr.arpa": "130 PTR w.example.com.\n131 PTR v.example.com.",
        reverse: "130 CNAME 130.128/26\n128/26 NS ns1.example.net.\n128/26 NS ns2.example.net.",
      ],
      ["128@26.2.0.192.in-addr.arpa:6:1 warning classless-parent-cname-missing"],
      mended: [
        reverse: "130 CNAME 130.128/26\n131 CNAME 131.128/26\n"
          + "128/26 NS ns1.example.net.\n128/26 NS ns2.example.net."
      ], profile: .standard),
    PointerCase(
      "an owner outside its classless zone",
      [
        hosts: "w A 192.0.2.130",
        "128@26.2.0.192.in-addr.arpa": "130 PTR w.example.com.\n5 PTR a.test.",
      ],
      ["128@26.2.0.192.in-addr.arpa:6:1 error ptr-owner-invalid"],
      mended: ["128@26.2.0.192.in-addr.arpa": "130 PTR w.example.com."]),
    PointerCase(
      "missing in a classless zone",
      [hosts: "w A 192.0.2.130", "128@26.2.0.192.in-addr.arpa": "x TXT y"],
      ["example.com:5:5 warning missing-ptr"],
      mended: ["128@26.2.0.192.in-addr.arpa": "130 PTR w.example.com."]),
    PointerCase(
      "an alias to a name of any kind",
      [hosts: "w A 192.0.2.5\nptr.w TXT x", reverse: "5 CNAME ptr.w.example.com."],
      ["example.com:5:5 warning missing-ptr"],
      mended: [hosts: "w A 192.0.2.5\nptr.w PTR w.example.com."], profile: .standard),
    PointerCase(
      "a host in a reverse zone", [reverse: "w A 192.0.2.5\nns A 192.0.2.6\nx NS ns"],
      ["2.0.192.in-addr.arpa:5:1 warning a-in-reverse-zone"],
      mended: [reverse: "ns A 192.0.2.6\nx NS ns"]),
    PointerCase(
      "a PTR record in a forward zone",
      [hosts: "5 PTR w.example.org.\n_http._tcp PTR a._http._tcp.example.net."],
      ["example.com:5:3 warning ptr-in-forward-zone"],
      mended: [hosts: "_http._tcp PTR a._http._tcp.example.net."]),
  ]
}
