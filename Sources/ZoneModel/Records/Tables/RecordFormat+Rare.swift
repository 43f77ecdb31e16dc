extension RecordFormat {
  /// What few zones hold, and what none should any more.
  static let rare: [RecordFormat] = [
    // RFC 1035 §3.3.4
    .init(3, "MD", [.domainName("host")], servers: .nsd),
    // RFC 1035 §3.3.5
    .init(4, "MF", [.domainName("host")], servers: .nsd),
    // RFC 1035 §3.3.3
    .init(7, "MB", [.domainName("host")], servers: [.bind, .nsd]),
    // RFC 1035 §3.3.6
    .init(8, "MG", [.domainName("mailbox")], servers: [.bind, .nsd]),
    // RFC 1035 §3.3.8
    .init(9, "MR", [.domainName("mailbox")], servers: [.bind, .nsd]),
    // RFC 1035 §3.3.10
    .init(10, "NULL", [.opaque("data")], servers: [.bind, .nsd]),
    // RFC 1035 §3.4.2
    .init(
      11, "WKS", [.ipv4("address"), .transport("protocol"), .services("services")],
      servers: [.bind, .nsd]),
    // RFC 1035 §3.3.2
    .init(13, "HINFO", [.string("CPU"), .string("operating system")]),
    // RFC 1035 §3.3.7
    .init(14, "MINFO", [.domainName("owner's mailbox"), .domainName("error mailbox")]),
    // RFC 1183 §2.2
    .init(17, "RP", [.domainName("mailbox"), .domainName("text's name")]),
    // RFC 1183 §1
    .init(18, "AFSDB", [.uint16("subtype"), .domainName("host")]),
    // RFC 1183 §3.1
    .init(19, "X25", [.digits("address")], servers: [.bind, .nsd]),
    // RFC 1183 §3.2
    .init(
      20, "ISDN", [.string("address"), .optionalString("subaddress")], servers: [.bind, .nsd]),
    // RFC 1183 §3.3
    .init(21, "RT", [.uint16("preference"), .domainName("host")]),
    // RFC 1706 §5
    .init(22, "NSAP", [.nsap("address")], servers: [.bind, .nsd]),
    // RFC 1348
    .init(23, "NSAP-PTR", [.domainName("target")], servers: .bind),
    // RFC 2163 §4
    .init(
      26, "PX", [.uint16("preference"), .domainName("mail name"), .domainName("X.400 name")],
      servers: [.bind, .nsd]),
    // RFC 1712 §3
    .init(
      27, "GPOS", [.string("longitude"), .string("latitude"), .string("altitude")], servers: .bind),
    // RFC 1876 §2
    .init(29, "LOC", [.location("location")]),
    // RFC 2535 §5.2
    .init(30, "NXT", [.domainName("next name"), .oldTypes("types")], servers: [.bind, .nsd]),
    // draft-ietf-nimrod-dns
    .init(31, "EID", [.hex("identifier")], servers: .bind),
    // draft-ietf-nimrod-dns
    .init(32, "NIMLOC", [.hex("locator")], servers: .bind),
    // ATM Forum af-dans-0152
    .init(34, "ATMA", [.atm("address")], servers: .bind),
    // RFC 2230 §3.1
    .init(36, "KX", [.uint16("preference"), .domainName("exchange")]),
    // RFC 2874 §3.1
    .init(38, "A6", [.chainedAddress("address")], servers: .bind),
    // draft-eastlake-kitchen-sink
    .init(
      40, "SINK",
      [.uint8("meaning"), .uint8("coding"), .uint8("subcoding"), .optionalBase64("data")],
      servers: .bind),
    // RFC 3123 §4
    .init(42, "APL", [.networks("network")]),
    // draft-reid-dnsext-zs
    .init(56, "NINFO", [.strings("text")], servers: .bind),
    // draft-wijngaards-dnsop-trust-history
    .init(58, "TALINK", [.domainName("previous name"), .domainName("next name")], servers: .bind),
    // RFC 9859 §2.1
    .init(
      66, "DSYNC",
      [.recordType("type"), .syncScheme("scheme"), .uint16("port"), .domainName("target")],
      servers: .bind),
    // RFC 9886 §4.1
    .init(67, "HHIT", [.base64("data")], servers: .bind),
    // RFC 9886 §4.2
    .init(68, "BRID", [.base64("data")], servers: .bind),
    // RFC 4408 §3.1.1
    .init(99, "SPF", [.strings("text")]),
    // IANA-Reserved, for user and group accounts
    .init(100, "UINFO", [.opaque("data")], servers: .bind),
    .init(101, "UID", [.opaque("data")], servers: .bind),
    .init(102, "GID", [.opaque("data")], servers: .bind),
    // IANA-Reserved
    .init(103, "UNSPEC", [.opaque("data")], servers: .bind),
    // RFC 6742 §2.1
    .init(104, "NID", [.uint16("preference"), .locator("node identifier")]),
    // RFC 6742 §2.2
    .init(105, "L32", [.uint16("preference"), .ipv4("locator")]),
    // RFC 6742 §2.3
    .init(106, "L64", [.uint16("preference"), .locator("locator")]),
    // RFC 6742 §2.4
    .init(107, "LP", [.uint16("preference"), .domainName("name")]),
    // RFC 7043 §3
    .init(108, "EUI48", [.eui48("address")]),
    // RFC 7043 §4
    .init(109, "EUI64", [.eui64("address")]),
    // RFC 7553 §4
    .init(256, "URI", [.uint16("priority"), .uint16("weight"), .target("target")]),
    // IANA, "Domain Name System (DNS) Parameters", AVC
    .init(258, "AVC", [.strings("text")], servers: [.bind, .nsd]),
    // RFC 8777 §4.2
    .init(260, "AMTRELAY", [.uint8("precedence"), .multicastRelay("relay")], servers: .bind),
    // RFC 9606 §5
    .init(261, "RESINFO", [.strings("text")], servers: .bind),
    // IANA, "Domain Name System (DNS) Parameters", WALLET
    .init(262, "WALLET", [.strings("text")], servers: .bind),
    // BIND's own, for the keys that it manages
    .init(65533, "KEYDATA", [.opaque("data")], servers: .bind),
  ]
}
