extension RecordFormat {
  /// The types that most zones are made of.
  static let common: [RecordFormat] = [
    // RFC 1035 §3.4.1
    .init(1, "A", [.ipv4("address")]),
    // RFC 1035 §3.3.11
    .init(2, "NS", [.domainName("name server")]),
    // RFC 1035 §3.3.1
    .init(5, "CNAME", [.domainName("target")]),
    // RFC 1035 §3.3.13
    .init(
      6, "SOA",
      [
        .domainName("primary server"), .domainName("contact"), .uint32("serial"),
        .period("refresh"), .period("retry"), .period("expire"), .period("minimum"),
      ]),
    // RFC 1035 §3.3.12
    .init(12, "PTR", [.domainName("target")]),
    // RFC 1035 §3.3.9
    .init(15, "MX", [.uint16("preference"), .domainName("exchange")]),
    // RFC 1035 §3.3.14
    .init(16, "TXT", [.strings("text")]),
    // RFC 3596 §2.1
    .init(28, "AAAA", [.ipv6("address")]),
    // RFC 2782
    .init(
      33, "SRV", [.uint16("priority"), .uint16("weight"), .uint16("port"), .domainName("target")]),
    // RFC 3403 §4.1
    .init(
      35, "NAPTR",
      [
        .uint16("order"), .uint16("preference"), .string("flags"), .string("services"),
        .string("pattern"), .domainName("replacement"),
      ]),
    // RFC 6672 §2.1
    .init(39, "DNAME", [.domainName("target")]),
    // RFC 9460 §2.2
    .init(
      64, "SVCB",
      [.uint16("priority"), .domainName("target"), .serviceParameters("parameters")]),
    // RFC 9460 §9
    .init(
      65, "HTTPS",
      [.uint16("priority"), .domainName("target"), .serviceParameters("parameters")]),
    // RFC 8659 §4.1
    .init(257, "CAA", [.uint8("flags"), .word("tag"), .value("value")]),
  ]
}
