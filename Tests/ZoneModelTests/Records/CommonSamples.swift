@testable import ZoneModel

extension RecordSample {
  /// The types that most zones are made of.
  static let common: [RecordSample] = [
    .init("A", "192.0.2.1", "c0000201"),
    .init("NS", "ns1", "036e7331 076578616d706c6500", canonical: "ns1.example."),
    .init("NS", "NS1.Example.", "034e5331 074578616d706c6500"),
    .init("CNAME", "@", "076578616d706c6500", canonical: "example."),
    .init("CNAME", #"a\.b.c\032d."#, "03612e62 0363206400"),
    .init(
      "SOA", "ns1 host.example. 2026112200 1h30m 2W 0 4294967295",
      "036e7331076578616d706c6500 04686f7374076578616d706c6500"
        + "78c404c8 00001518 00127500 00000000 ffffffff",
      canonical: "ns1.example. host.example. 2026112200 5400 1209600 0 4294967295"),
    .init("PTR", "host.example.", "04686f7374076578616d706c6500"),
    .init("MX", "10 mail.example.", "000a 046d61696c076578616d706c6500"),
    .init("MX", "0 .", "000000"),
    .init(
      "TXT", #"v=spf1 "a b;c" "\"\\\200" """#, "0676 3d73706631 0561 20623b63 03225cc8 00",
      canonical: #""v=spf1" "a b;c" "\"\\\200" """#),
    .init(
      "AAAA", "2001:DB8:0:0:0::1", "20010db8000000000000000000000001",
      canonical: "2001:db8::1"),
    .init(
      "AAAA", "::ffff:192.0.2.1", "00000000000000000000ffffc0000201",
      canonical: "::ffff:c000:201"),
    .init("SRV", "0 65535 443 .", "0000 ffff 01bb 00"),
    .init(
      "NAPTR", #"100 50 "s" "http+I2L" "" _http._tcp.example."#,
      "0064 0032 0173 08687474702b49324c 00 055f68747470045f746370076578616d706c6500"),
    .init("DNAME", "other.", "056f7468657200"),
    .init(
      "DS", "12345 RSASHA256 SHA-1 6de9c1f0aFec1c3d3a36 d8c6c5dbab3a9e9b2ff6",
      "3039 08 01 6de9c1f0afec1c3d3a36d8c6c5dbab3a9e9b2ff6",
      canonical: "12345 8 1 6DE9C1F0AFEC1C3D3A36D8C6C5DBAB3A9E9B2FF6", readers: .bind),
    // Knot has no algorithm 0.
    .init("DS", "0 0 0 00", "0000000000", readers: [.bind, .nsd]),
    .init(
      "SSHFP", "4 1 C76D8329954DA2835751E371544E963EFDA09908",
      "0401c76d8329954da2835751e371544e963efda09908"),
    .init("TLSA", "3 1 1 01020304", "03010101020304"),
    .init(
      "CAA", #"0 issue ca1.example.net"#, "00 05 6973737565 6361312e6578616d706c652e6e6574",
      canonical: #"0 issue "ca1.example.net""#),
    .init("CAA", #"128 Tag1 """#, "80 04 54616731", readers: [.bind, .knot]),
  ]

  /// Service bindings, with every key.
  static let services: [RecordSample] = [
    .init("SVCB", "0 foo", "0000 03666f6f076578616d706c6500", canonical: "0 foo.example."),
    .init(
      "HTTPS", #"1 . port="53" alpn=h2,h3 mandatory=port,alpn no-default-alpn"#,
      "0001 00 0000 0004 0001 0003 0001 0006 02 6832 02 6833 0002 0000 0003 0002 0035",
      canonical: #"1 . mandatory=alpn,port alpn="h2,h3" no-default-alpn port=53"#),
    .init(
      "SVCB",
      "1 . ipv4hint=192.0.2.1,192.0.2.2 ech=aGVsbG8= ipv6hint=2001:db8::1 key667=hel\\210o",
      "0001 00 0004 0008 c0000201 c0000202 0005 0005 68656c6c6f"
        + "0006 0010 20010db8000000000000000000000001 029b 0005 68656cd26f",
      canonical: "1 . ipv4hint=192.0.2.1,192.0.2.2 ech=aGVsbG8= ipv6hint=2001:db8::1 "
        + #"key667="hel\210o""#),
    .init(
      "SVCB", #"16 foo. alpn="f\\\\oo\\,bar,h2" dohpath=/dns-query{?dns}"#,
      "0010 03666f6f00 0001 000c 08 665c6f6f2c626172 02 6832"
        + "0007 0010 2f646e732d71756572797b3f646e737d",
      canonical: #"16 foo. alpn="f\\\\oo\\,bar,h2" key7="/dns-query{?dns}""#,
      readers: [.bind, .nsd]),
    .init(
      "SVCB", #"16 foo. alpn=f\\\092oo\092,bar,h2 key3=\001\187"#,
      "0010 03666f6f00 0001 000c 08 665c6f6f2c626172 02 6832 0003 0002 01bb",
      canonical: #"16 foo. alpn="f\\\\oo\\,bar,h2" port=443"#, readers: [.bind, .knot]),
    .init(
      "SVCB", #"1 . key7="/{?dns}" mandatory=key8,dohpath key8=1"#,
      "0001 00 0000 0004 0007 0008 0007 0007 2f7b3f646e737d 0008 0001 31",
      canonical: #"1 . mandatory=key7,key8 key7="/{?dns}" key8="1""#, readers: [.bind, .nsd]),
    .init("SVCB", "1 . key8", "0001 00 0008 0000"),
    .init("SVCB", "1 . key9999", "0001 00 270f 0000"),
  ]
}
