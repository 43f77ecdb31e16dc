/// Texts that mail servers and authorities read: those of the RFCs, those of the world, and what is
/// wrong with others.
enum PolicyCase {
  /// A key of 1024 bits, of RFC 6376 §C.
  static let key =
    "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYtIxN2SnFCjxOC"
    + "KG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwG"
    + "jaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB"
  /// A key of Ed25519, of RFC 8463 §A.2.
  static let shortKey = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="

  /// Records without a mistake.
  static let clean: [String] =
    [
      // RFC 7208 §A.1, §A.3, §A.4, §5, §7.
      "a -all", "a:example.org -all", "mx -all", "mx:example.org -all", "mx mx:example.org -all",
      "mx/30 mx:example.org/30 -all", "ptr -all", "ip4:192.0.2.128/28 -all",
      "include:example.net -all", "redirect=example.org", "mx exists:%{l1r+}._u.%{d} -all",
      "-ip4:192.0.2.0/24 +all", "-ptr +all", "-include:ip4._spf.%{d} +all",
      "exists:_h.%{h}._l.%{l}._o.%{o}._i.%{i}._spf.%{d} ?all", "redirect=_spf.%{d}",
      "mx -exists:%{ir}.%{v}._spf.%{d2} -all", "mx -all exp=explain._spf.%{d}", "-all", "",
      "exists:%{l1r-}.%{d}", "exists:%{S}.%{P}.%{I3R.-+,/_=}.%%%_%-.example.net",
      "ip6:2001:db8::/32 ip6:2001:db8:1::1 ~all", "ip6:::ffff:192.0.2.1 -all",
      "ip4:192.0.2.7/24 ?all",
      // What people write.
      "IP4:192.0.2.1 A:MAIL.example.net MX/24//64 a//64 a/0 -ALL", "include:_spf.google.com  ~all ",
      "moo.cow-far_out=man:dog/cat mx -all", "a:mail.example.net. include:spf.xn--p1ai -all",
      "include:spf.protection.outlook.com include:servers.mcsv.net ip4:192.0.2.1/32 -all",
    ].map { "@ TXT \"v=spf1 \($0)\"" }
    + [
      "@ TXT \"V=SPF1 mx -all\"", "@ TXT \"v=spf1\"", "@ TXT \"v=spf1 mx \" \"-all\"",
      "@ TXT \"v=spf1 ip4:192.0\" \".2.1 -all\"", "@ TXT \"v=spf10 nonsense\"",
      "@ TXT \"v=spf1.1 +\"",
      "@ TXT \"spf2.0/pra +all\"", "@ TXT \"\" \"v=spf1 -all\"", "@ TXT v=spf1\\032-all",
      "@ TXT \"v=spf1 include:a.example.com -all\"\na TXT \"v=spf1 include:b.example.com -all\"\n"
        + "b TXT \"v=spf1 -all\"",
      // Names that only a server knows.
      "@ TXT \"v=spf1 include:a.example.com include:b.d.example.com include:x.w.example.com -all\"\n"
        + "a CNAME a.example.net.\nd NS ns.example.net.\n*.w TXT \"v=spf1 -all\"",
    ]
    + [
      // RFC 6376 §3.6.1 and §C, RFC 8463 §A.2.
      "v=DKIM1; p=\(key)", "p=\(key)", "v=DKIM1; k=ed25519; p=\(shortKey)", "v=DKIM1; p=",
      "v=DKIM1;p=;",
      "v=DKIM1; h=sha256; k=rsa; n=a note, with words=2; s=email:other; t=y:s; p=;  ",
      "k=rsa; t=y; p=\(key)", "g=*; k=rsa; p=\(key)", "v = DKIM1 ; p = \(key)",
      "v=DKIM1; s=*; p=\(key)",
      "v=DKIM1; p=\(key.prefix(100)) \(key.dropFirst(100))",
      "v=DKIM1; p=\(key.prefix(100))\" \"\(key.dropFirst(100))",
    ].map { "key1._domainkey TXT \"\($0)\"" }
    + [
      "k._domainkey.lists TXT v=DKIM1\\; p=\(key)", "_domainkey TXT \"o=~; r=a@example.com\"",
      "k._domainkey CNAME k.example.net.",
    ]
    + [
      // RFC 7489 §B.2.
      "v=DMARC1; p=none; rua=mailto:dmarc-feedback@example.com",
      "v=DMARC1; p=none; rua=mailto:dmarc-feedback@example.com; ruf=mailto:auth-reports@example.com",
      "v=DMARC1; p=quarantine; rua=mailto:a@example.com,mailto:tld-test@thirdparty.example.net!10m; pct=25",
      "v=DMARC1;p=reject;sp=none;adkim=s;aspf=r;fo=1:d:s;rf=afrf;ri=86400;pct=100;",
      "v = DMARC1 ; p = REJECT", "v=DMARC1; p=none; np=reject; psd=u; t=y",
      "v=DMARC1; rua=mailto:a@example.com; p=none", "v=DMARC1; p=none; rua=https://example.com/in",
    ].map { "_dmarc TXT \"\($0)\"" }
    + [
      "_dmarc.sub TXT v=DMARC1\\; p=none", "example.org._report._dmarc TXT \"v=DMARC1\"",
      "*._report._dmarc TXT \"v=DMARC1;\"", "_dmarc CNAME d.example.net.",
      // RFC 8461 §3.1, RFC 8460 §3.
      "_mta-sts TXT \"v=STSv1; id=20160831085700Z;\"", "_mta-sts TXT \"v=STSv1;id=1;x-new=1\"",
      "_smtp._tls TXT \"v=TLSRPTv1;rua=mailto:reports@example.com\"",
      "_smtp._tls TXT \"v=TLSRPTv1; rua=https://reporting.example.com/v1/tlsrpt,mailto:a@example.net\"",
      "_tls TXT \"x\"", "_smtp.a._tls TXT \"x\"",
    ]
    + [
      // RFC 8659 §4, RFC 8657 §5, RFC 9495.
      "issue \"ca1.example.net\"", "issue \"ca1.example.net; account=230123\"", "issue \";\"",
      "issue \"\"",
      "issue \"  ca1.example.net  ;  policy = ev ; a-b=\"", "issuewild \"ca2.example.org;\"",
      "issue \"letsencrypt.org; validationmethods=dns-01; accounturi=https://a.example.org/acct/1\"",
      "issuemail \"ca1.example.net\"", "iodef \"mailto:security@example.com\"",
      "iodef \"https://iodef.example.com/\"", "contactemail \"a@example.com\"",
      "ISSUE \"ca.example.net\"",
      "contactphone \"+1 310 555 1212\"", "issue ca1.example.net", "issuevmc \";\"",
    ].flatMap { ["@ CAA 0 \($0)", "@ CAA 128 \($0)"] }
    + [
      // A semicolon that begins a comment, and one that does not.
      "w TXT abc ; a comment", "w TXT \"abc\"; a comment", "w TXT \"v=x; a=b\" ; p=old",
      "w TXT a\\;b",
      "w TXT ( \"v=x\" ; p=old\n \"; y\" ) ; b=2", "w TXT abc ; a=b", "w TXT \"a;b\";",
      "w A 192.0.2.1;a=b",
    ]

  /// Records with a mistake, and what is found.
  static let faulty: [(text: String, id: String, message: String)] = [
    ("@ TXT \"v=spf1 ipv4:192.0.2.1 -all\"", "bad-spf", "'ipv4:192.0.2.1' is not a term of SPF"),
    ("@ TXT \"v=spf1 ip4:192.0.2 -all\"", "bad-spf", "has no IPv4 address"),
    ("@ TXT \"v=spf1 ip4:192.0.2.1/33 -all\"", "bad-spf", "not 0 to 32"),
    ("@ TXT \"v=spf1 ip4:192.0.2.1/024 -all\"", "bad-spf", "not 0 to 32"),
    ("@ TXT \"v=spf1 ip4:2001:db8::1 -all\"", "bad-spf", "has no IPv4 address"),
    ("@ TXT \"v=spf1 ip6:192.0.2.1 -all\"", "bad-spf", "has no IPv6 address"),
    ("@ TXT \"v=spf1 ip4=192.0.2.1 -all\"", "bad-spf", "'=' in place of ':'"),
    ("@ TXT \"v=spf1 redirect:example.net\"", "bad-spf", "has no '='"),
    ("@ TXT \"v=spf1 include: -all\"", "bad-spf", "names no domain"),
    ("@ TXT \"v=spf1 include -all\"", "bad-spf", "names no domain"),
    ("@ TXT \"v=spf1 a:mail -all\"", "bad-spf", "a name of one label"),
    ("@ TXT \"v=spf1 a:192.0.2.1 -all\"", "bad-spf", "an address in place of a name"),
    ("@ TXT \"v=spf1 a:a..example.net -all\"", "bad-spf", "empty label"),
    ("@ TXT \"v=spf1 mx/33 -all\"", "bad-spf", "prefix length"),
    ("@ TXT \"v=spf1 exists:%{x}.example.net -all\"", "bad-spf", "begins no macro"),
    ("@ TXT \"v=spf1 exists:%(i).example.net -all\"", "bad-spf", "begins no macro"),
    ("@ TXT \"v=spf1 include:example.net/24 -all\"", "bad-spf", "no top-level domain"),
    ("@ TXT \"v=spf1 mx -all.\"", "bad-spf", "not a term of SPF"),
    ("@ TXT \"v=spf1 mx \\226\\128\\147all\"", "bad-spf", "a dash that is not a hyphen"),
    ("@ TXT \"v=spf1 mx \\150all\"", "bad-spf", "a dash that is not a hyphen"),
    ("@ TXT \"v=spf1 mx \\226\\136\\146all\"", "bad-spf", "a dash that is not a hyphen"),
    ("@ TXT \"v=spf1 mx\\194\\160-all\"", "bad-spf", "not ASCII"),
    ("@ TXT \"v=spf1\\009mx -all\"", "bad-spf", "no blank follows"),
    ("@ TXT \"v=spf1;mx -all\"", "bad-spf", "no blank follows"),
    ("@ TXT \" v=spf1 mx -all\"", "bad-spf", "comes before 'v=spf1'"),
    ("@ TXT v=spf1 mx -all", "bad-spf", "without a blank"),
    ("@ TXT \"v=spf1 mx\" \"ip4:192.0.2.1 -all\"", "bad-spf", "not a term of SPF"),
    ("@ TXT \"v=spf1 redirect=a.example.net redirect=b.example.net\"", "bad-spf", "there twice"),
    ("@ TXT \"v=spf1 +all\"", "spf-allows-all", "lets everybody"),
    ("@ TXT \"v=spf1 mx all\"", "spf-allows-all", "lets everybody"),
    ("@ TXT \"v=spf1 ip4:0.0.0.0/0 -all\"", "spf-allows-all", "lets everybody"),
    ("@ TXT \"v=spf1 ip4:192.0.2.1 ip4:192.0.2.1/32 -all\"", "spf-useless-term", "twice"),
    ("@ TXT \"v=spf1 ip6:2001:db8::1 ip6:2001:DB8:0::1 -all\"", "spf-useless-term", "twice"),
    ("@ TXT \"v=spf1 mx -all ip4:192.0.2.1\"", "spf-useless-term", "after 'all'"),
    ("@ TXT \"v=spf1 -all redirect=example.net\"", "spf-useless-term", "there is an 'all'"),
    ("@ TXT \"v=spf1 include:b.example.com -all\"", "spf-include-without-record", "without an SPF"),
    (
      "@ TXT \"v=spf1 include:b.example.com -all\"\nb TXT x", "spf-include-without-record",
      "without an SPF"
    ),
    ("@ TXT \"v=spf1 include:example.com -all\"", "spf-lookups", "leads back to itself"),
    (
      "@ TXT \"v=spf1 include:b.example.com -all\"\nb TXT \"v=spf1 redirect=example.com\"",
      "spf-lookups", "leads back to itself"
    ),
    (
      "@ TXT \"v=spf1 " + (1...11).map { "a:h\($0).example.net" }.joined(separator: " ")
        + " -all\"",
      "spf-lookups", "takes 11 look-ups, more than 10"
    ),
    ("key1._domainkey TXT \"v=DKIM1; k=rsa\"", "bad-dkim", "the tag 'p' is missing"),
    ("key1._domainkey TXT \"v=DKIM1; p=\(key.dropLast(2))\"", "bad-dkim", "the key ends within"),
    ("key1._domainkey TXT \"v=DKIM1; p=\(key.dropLast(4))\"", "bad-dkim", "the key is cut off"),
    ("key1._domainkey TXT \"v=DKIM1; p=\(key)AAAA\"", "bad-dkim", "3 bytes too many"),
    ("key1._domainkey TXT \"v=DKIM1; p=-----BEGIN\"", "bad-dkim", "not base64"),
    ("key1._domainkey TXT \"v=DKIM1; k=ed25519; p=\(key)\"", "bad-dkim", "the 32 of Ed25519"),
    ("key1._domainkey TXT \"v=DKIM1; k=rss; p=\(key)\"", "bad-dkim", "'rss' is not rsa or ed25519"),
    ("key1._domainkey TXT \"v=DKIM2; p=\(key)\"", "bad-dkim", "the version is 'DKIM2'"),
    ("key1._domainkey TXT \"p=\(key); v=DKIM1\"", "bad-dkim", "does not begin with 'v=DKIM1'"),
    ("key1._domainkey TXT \"v=DKIM1 p=\(key)\"", "bad-dkim", "the version is"),
    ("key1._domainkey TXT \"v=DKIM1; k=rsa; k=rsa; p=\(key)\"", "bad-dkim", "there twice"),
    ("key1._domainkey TXT \"v=DKIM1; p=\(key); t y\"", "bad-dkim", "has no '='"),
    ("key1._domainkey TXT \"v=DKIM1\\\\; p=\(key)\"", "bad-dkim", "the version is"),
    ("_dmarc TXT \"v=DMARC1; p=qurantine\"", "bad-dmarc", "not none, quarantine or reject"),
    ("_dmarc TXT \"v=DMARC1; rua=mailto:a@example.net\"", "bad-dmarc", "the tag 'p' is missing"),
    ("_dmarc TXT \"p=none; v=DMARC1\"", "bad-dmarc", "does not begin with"),
    ("_dmarc TXT \" v=DMARC1; p=none\"", "bad-dmarc", "does not begin with"),
    ("_dmarc TXT \"p=none\"", "bad-dmarc", "does not begin with"),
    ("_dmarc TXT \"v=dmarc1; p=none\"", "bad-dmarc", "the version is 'dmarc1'"),
    ("_dmarc TXT \"v=DMARC1; p=none; rua=a@example.net\"", "bad-dmarc", "is not a URI"),
    ("_dmarc TXT \"v=DMARC1; p=none; rua=mailto:a\"", "bad-dmarc", "not a mail address"),
    ("_dmarc TXT \"v=DMARC1; p=none; rua=mailto:a@example.net,\"", "bad-dmarc", "no address"),
    (
      "_dmarc TXT \"v=DMARC1; p=none; rua=mailto:a@example.net mailto:b@example.net\"", "bad-dmarc",
      "a blank in an address"
    ),
    ("_dmarc TXT \"v=DMARC1; p=none; pct=101\"", "bad-dmarc", "not a number from 0 to 100"),
    ("_dmarc TXT \"v=DMARC1; p=none; fo=1:x\"", "bad-dmarc", "'x' is not 0, 1, d or s"),
    ("_dmarc TXT \"v=DMARC1; p=none; adkim=strict\"", "bad-dmarc", "'strict' is not r or s"),
    ("_dmarc TXT \"v=DMARC1; p=none; rau=mailto:a@example.net\"", "bad-dmarc", "readers ignore it"),
    ("_dmarc TXT \"v=DMARC1; p=none;; pct=1\"", "bad-dmarc", "no tag before a ';'"),
    (
      "_dmarc TXT \"v=DMARC1; p=none\"\n_dmarc TXT \"v=DMARC1; p=reject\"", "several-policies",
      "another DMARC record"
    ),
    ("_mta-sts TXT \"v=STSv1; id=2026-1\"", "bad-mta-sts", "not 1 to 32 letters and digits"),
    ("_mta-sts TXT \"v=STSv1\"", "bad-mta-sts", "the tag 'id' is missing"),
    ("_mta-sts TXT \"id=1; v=STSv1\"", "bad-mta-sts", "does not begin with"),
    ("_smtp._tls TXT \"v=TLSRPTv1; rua=ftp://a.example\"", "bad-tls-rpt", "mailto: or https:"),
    ("_smtp._tls TXT \"v=TLSRPTv1\"", "bad-tls-rpt", "the tag 'rua' is missing"),
    ("@ CAA 0 isue \"ca.example\"", "unknown-caa-tag", "authorities ignore it"),
    ("@ CAA 128 tbs \"Unknown\"", "unknown-caa-tag", "no authority issues"),
    ("@ CAA 0 issue \"%%%%%\"", "bad-caa", "the domain name of an authority"),
    ("@ CAA 0 issue \"https://ca.example\"", "bad-caa", "the domain name of an authority"),
    ("@ CAA 0 issue \"ca.example.\"", "bad-caa", "the domain name of an authority"),
    ("@ CAA 0 issue \"ca.example ca.example.net\"", "bad-caa", "the domain name of an authority"),
    ("@ CAA 0 issue \"ca.example; account\"", "bad-caa", "not NAME=VALUE"),
    ("@ CAA 0 iodef \"a@example.net\"", "bad-caa", "does not begin with mailto:"),
    ("@ CAA 0 contactemail \"mailto:a@example.net\"", "bad-caa", "not a mail address"),
    ("@ CAA 1 issue \"ca.example\"", "bad-caa", "the CAA flags 1"),
    ("w TXT abc;def", "text-cut", "'def' is a comment"),
    ("w TXT abc;", "text-cut", "'' is a comment"),
    ("w TXT ( abc; def\n ghi )", "text-cut", "' def' is a comment"),
    ("_dmarc TXT v=DMARC1; p=none", "text-cut", "' p=none' is a comment"),
    ("_dmarc TXT v=DMARC1 ; p=none", "text-cut", "' p=none' is a comment"),
    ("_dmarc TXT \"v=DMARC1\"; p=none", "text-cut", "' p=none' is a comment"),
    ("key1._domainkey TXT v=DKIM1; k=rsa; p=\(key)", "text-cut", "is a comment"),
    ("@ CAA 0 issue ca.example; account=1", "text-cut", "' account=1' is a comment"),
    ("@ CAA 0 issue \"ca.example\"; account=1", "text-cut", "' account=1' is a comment"),
  ]
}
