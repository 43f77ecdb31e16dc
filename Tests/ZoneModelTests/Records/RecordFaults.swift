@testable import ZoneModel

extension RecordFault {
  /// All faults.
  static let all = common + generic + services + security + rare

  /// Of the types that most zones are made of.
  static let common: [RecordFault] = [
    .init("A", "", "address", 0, "is missing"),
    .init("A", "192.0.2.256", "address", 0, "is not an IPv4 address"),
    .init("A", "192.0.2.01", "address", 0, "is not an IPv4 address"),
    .init("A", #""192.0.2.1""#, "address", 0, "may not be in quotes"),
    .init("A", "192.0.2.1 192.0.2.2", "", 1, "is after the last field"),
    .init("AAAA", "2001:db8::/64", "address", 0, "is not an IPv6 address"),
    .init("NS", "a..b.", "name server", 0, "has an empty label"),
    .init("CNAME", #"a\300."#, "target", 0, "has a bad escape"),
    .init("MX", "70000 mail", "preference", 0, "is more than 65535"),
    .init("MX", "18446744073709551617 mail", "preference", 0, "is more than 65535"),
    .init("MX", "-1 mail", "preference", 0, "is not a number"),
    .init("MX", "mail", "preference", 0, "is not a number"),
    .init("MX", "10", "exchange", 1, "is missing"),
    .init("SOA", "a b 4294967296 1 1 1 1", "serial", 2, "is more than 4294967295"),
    .init("SOA", "a b 1h 1 1 1 1", "serial", 2, "is not a number"),
    .init(
      "SOA", "a b 1 1 1h30 1 1", "retry", 4,
      "is not a number of seconds, nor a time like 1h30m"),
    .init("SOA", "a b 1 1 1 7102w 1", "expire", 5, "is more than 4294967295 seconds"),
    .init(
      "SOA", "a b 1 1 1 1 99999999999999999999w", "minimum", 6,
      "is more than 4294967295 seconds"),
    .init("SRV", "0 0 65536 a", "port", 2, "is more than 65535"),
    .init("TXT", "", "text", 0, "is missing"),
    .init("TXT", "a " + String(repeating: "x", count: 256), "text", 1, "is longer than 255 bytes"),
    .init("TXT", #"a\25"#, "text", 0, "has a bad escape"),
    .init("NAPTR", #"1 1 "" "" """#, "replacement", 5, "is missing"),
    .init("CAA", "256 issue a", "flags", 0, "is more than 255"),
    .init("CAA", "0 is-sue a", "tag", 1, "is not letters and digits only"),
    .init("CAA", "0 issue", "value", 2, "is missing"),
    .init("CAA", "0 issue a b", "", 3, "is after the last field"),
  ]

  /// Of the generic form.
  static let generic: [RecordFault] = [
    .init("A", "\\#", "length", 1, "is missing"),
    .init("A", "\\# 65536", "length", 1, "is more than 65535"),
    .init("A", "\\# 5 01020304", "length", 1, "is not the length of the data, 4 bytes"),
    .init("A", "\\# 3 010203", "address", 2, "is incomplete"),
    .init("A", "\\# 5 0102030405", "", 2, "is after the last field"),
    .init("A", "\\# 0", "address", 1, "is missing"),
    .init("TYPE65280", "\\# 2 010", "data", 2, "ends the data in half a byte"),
    .init("TYPE65280", "\\# 2 0x01", "data", 2, "is not hexadecimal"),
    .init(
      "TYPE65280", #""\\#" 2 0001"#, "", 0,
      "is not valid data: the type has only the form \\# LENGTH HEX"),
    .init("TYPE65280", "1", "", 0, "is not valid data: the type has only the form \\# LENGTH HEX"),
    .init("NULL", "1", "data", 0, "is not valid data: the type has only the form \\# LENGTH HEX"),
  ]

  /// Of service bindings.
  static let services: [RecordFault] = [
    .init("SVCB", "1 . alpn=h2 port=1 alpn=h3", "parameters", 4, "gives alpn twice"),
    .init(
      "SVCB", "1 . alpn=h2 mandatory=port", "mandatory", 3,
      "requires port, which the record lacks"),
    .init("SVCB", "1 . mandatory=mandatory", "mandatory", 2, "names itself"),
    .init(
      "SVCB", "1 . mandatory=port,port port=1", "mandatory", 2,
      "does not list the keys in order, each once"),
    .init("SVCB", "1 . port=1 no-default-alpn", "no-default-alpn", 3, "means nothing without alpn"),
    .init("SVCB", "1 . no-default-alpn=1 alpn=h2", "no-default-alpn", 2, "takes no value"),
    .init("SVCB", "1 . alpn=", "alpn", 2, "has an empty protocol name"),
    .init("SVCB", "1 . alpn=h2,,h3", "alpn", 2, "has an empty protocol name"),
    .init(
      "SVCB", #"1 . alpn=h\\x"#, "alpn", 2,
      "has a backslash before neither comma nor backslash"),
    .init("SVCB", "1 . port=65536", "port", 2, "is more than 65535"),
    .init("SVCB", "1 . port", "port", 2, "is not a number"),
    .init("SVCB", "1 . ipv4hint=::1", "ipv4hint", 2, "is not IPv4 addresses with commas between"),
    .init("SVCB", "1 . ipv6hint=::1,", "ipv6hint", 2, "is not IPv6 addresses with commas between"),
    .init("SVCB", "1 . ech=a", "ech", 2, "ends within a group of four base64 characters"),
    .init("SVCB", "1 . dohpath=dns{?dns}", "dohpath", 2, "does not begin with a slash"),
    .init("SVCB", "1 . dohpath=/dns", "dohpath", 2, "lacks the variable {?dns}"),
    .init("SVCB", "1 . key65535=a", "parameters", 2, "is reserved as the invalid key"),
    .init("SVCB", "1 . key07=a", "parameters", 2, "has a key number with a leading zero"),
    .init("SVCB", "1 . key1=h2", "alpn", 2, "is incomplete"),
    .init(
      "HTTPS", "1 . ohttp", "parameters", 2, "is a name that no name server knows: write key8"),
    .init("SVCB", "1 . wrong=1", "parameters", 2, "is neither a known key nor keyNNNNN"),
    .init(
      "SVCB", #"1 . "port=1""#, "parameters", 2,
      "is in quotes, which belong around the value alone"),
    .init("HTTPS", "\\# 11 0001 00 0003 0002 0035 0001", "parameters", 7, "is incomplete"),
    .init(
      "HTTPS", "\\# 19 0001 00 0003 0002 0035 0001 0003 026832 00", "length", 1,
      "is not the length of the data, 17 bytes"),
    .init(
      "HTTPS", "\\# 16 0001 00 0003 0002 0035 0001 0003 026832", "alpn", 7,
      "is not in the order of the keys"),
  ]

  /// Of keys, signatures and digests.
  static let security: [RecordFault] = [
    .init("DS", "1 8 2 abcd", "digest", 3, "is 2 bytes long, and SHA-256 has 32"),
    .init(
      "DS", "1 RSA 2 abcd", "algorithm", 1, "is neither a number nor a name that is known here"),
    .init("DS", "1 8 240", "digest", 3, "is missing"),
    .init("SSHFP", "1 1 abcd", "fingerprint", 2, "is 2 bytes long, and SHA-1 has 20"),
    .init("TLSA", "3 1 1 abc", "association data", 3, "ends the data in half a byte"),
    .init("ZONEMD", "1 1 240 abcd", "digest", 3, "is shorter than 12 bytes"),
    .init("DNSKEY", "256 3 8", "key", 3, "is missing"),
    .init("DNSKEY", "256 3 8 aGVsbG9=", "key", 3, "has bits in its padding"),
    .init("DNSKEY", "256 3 8 aGVsbA", "key", 3, "ends within a group of four base64 characters"),
    .init("DNSKEY", "256 3 8 aA== aA==", "key", 4, "continues after the padding"),
    .init("KEY", "256 3 8", "key", 3, "is missing"),
    .init(
      "RRSIG", "WRONG 8 2 1 0 0 1 . AA==", "type covered", 0,
      "is neither a known record type nor TYPEn"),
    .init(
      "RRSIG", "A 8 2 1 20230229000000 0 1 . AA==", "expiration", 4,
      "is no date and time YYYYMMDDHHmmSS"),
    .init(
      "RRSIG", "A 8 2 1 21060207062816 0 1 . AA==", "expiration", 4,
      "is later than 21060207062815"),
    .init("RRSIG", "A 8 2 1 0 4294967296 1 . AA==", "inception", 5, "is more than 4294967295"),
    .init(
      "SIG", "A 8 2 1 0 19961211100908 1 . AA==", "expiration", 4,
      "is no date and time YYYYMMDDHHmmSS"),
    .init("NSEC", "a.", "types", 1, "is missing"),
    .init("NSEC", "a. A TYPE65536", "types", 2, "is neither a known record type nor TYPEn"),
    .init("NSEC3", "1 0 1 abc 2t7b4g4v", "salt", 3, "has an odd number of hexadecimal digits"),
    .init("NSEC3", "1 0 1 - 2t7b4g4w", "next hash", 4, "is not base32"),
    .init("NSEC3", "1 0 1 - 01", "next hash", 4, "has bits after its last byte"),
    .init("IPSECKEY", "1 4 1 . AA==", "gateway type", 1, "is more than 3"),
    .init(
      "IPSECKEY", "1 0 1 a AA==", "gateway", 3,
      "must be ., because the type says that there is no gateway"),
    .init("IPSECKEY", "1 1 1 192.0.2.1", "public key", 4, "is missing"),
    .init("HIP", "2 2001", "key", 2, "is missing"),
    .init("HIP", #"2 2001 aGVs "a.""#, "rendezvous servers", 3, "may not be in quotes"),
    .init("RKEY", "1 3 1 aGVsbG8=", "flags", 0, "is not 0"),
    .init("RKEY", "\\# 5 0001030100", "flags", 2, "is not 0"),
    .init("DOA", #"0 1 2 "" "-""#, "data", 4, "may not be in quotes"),
  ]

  /// Of what few zones hold.
  static let rare: [RecordFault] = [
    .init("HINFO", "a", "operating system", 1, "is missing"),
    .init("X25", "123", "address", 0, "is not four digits or more"),
    .init("X25", "12a4", "address", 0, "is not digits only"),
    .init("ISDN", "1 2 3", "", 2, "is after the last field"),
    .init("WKS", "192.0.2.1 6 65536", "services", 2, "is more than 65535"),
    .init("NSAP", "47", "address", 0, "does not begin with 0x"),
    .init("ATMA", "+12a", "address", 0, "is not digits"),
    .init("ATMA", "+", "address", 0, "has no digits"),
    .init("ATMA", "+15551234.", "address", 0, "has a dot that is not between two digits"),
    .init("ATMA", "+.15551234", "address", 0, "has a dot that is not between two digits"),
    .init("ATMA", "39..246f", "address", 0, "has a dot that is not between two digits"),
    .init("ATMA", ".39246f", "address", 0, "has a dot that is not between two digits"),
    .init("A6", "129 ::1 a.", "prefix length", 0, "is more than 128"),
    .init("A6", "1 ::1", "prefix name", 2, "is missing"),
    .init("APL", "1:192.0.2.0/33", "network", 0, "has a prefix length that is more than 32"),
    .init("APL", "3:00/0", "network", 0, "has a family that is neither 1 nor 2"),
    .init("APL", "\\# 5 0003000100", "network", 2, "has an address that ends in a zero byte"),
    .init(
      "APL", "\\# 4 00012100", "network", 2,
      "has a prefix or an address longer than the family's"),
    .init("APL", "192.0.2.0/24", "network", 0, "is not FAMILY:ADDRESS/PREFIX"),
    .init("LOC", "91 N 0 E 0", "latitude", 0, "is more than 90"),
    .init(
      "LOC", "90 0 1 N 0 E 0", "latitude", 0,
      "with its minutes and seconds is more than 90 degrees"),
    .init("LOC", "1 60 N 0 E 0", "latitude", 1, "is more than 59"),
    .init("LOC", "1 1 60 N 0 E 0", "latitude", 2, "is more than 59.999"),
    .init("LOC", "1 1 1.0001 N 0 E 0", "latitude", 2, "has more than 3 decimals"),
    .init("LOC", "1 1 1 1 N 0 E 0", "latitude", 3, "is not N or S"),
    .init("LOC", "1 N 1 E", "altitude", 4, "is missing"),
    .init("LOC", "1 N 1 E -100000.01m", "altitude", 4, "is more than 100000.00"),
    .init("LOC", "1 N 1 E 0 90000000.01m", "size", 5, "is more than 90000000.00"),
    .init("NXT", "a. TYPE128", "types", 1, "is not one of the types 1 to 127"),
    .init("NXT", "a. 0", "types", 1, "is not one of the types 1 to 127"),
    .init("NXT", "a. 128", "types", 1, "is not one of the types 1 to 127"),
    .init("NXT", "a. 1x", "types", 1, "is not a number"),
    .init("NXT", #"a. "1""#, "types", 1, "may not be in quotes"),
    .init("DSYNC", "NXNAME 1 1 a.", "type", 0, "is neither a known record type nor TYPEn"),
    .init("DSYNC", #"CDS 1 1 "a.""#, "target", 3, "may not be in quotes"),
    .init("TALINK", #"a. "b.""#, "next name", 1, "may not be in quotes"),
    .init("A6", #"128 "a.""#, "prefix name", 1, "may not be in quotes"),
    .init("AMTRELAY", #"1 1 3 "a.""#, "relay", 3, "may not be in quotes"),
    .init(
      "DSYNC", "CDS NULL 5359 a.", "scheme", 1, "is neither a number nor a name that is known here"),
    .init("DSYNC", "CDS 256 5359 a.", "scheme", 1, "is more than 255"),
    .init("DSYNC", "\\# 5 003b010035", "target", 1, "is missing"),
    .init("HHIT", "", "data", 0, "is missing"),
    .init("BRID", "AB==", "data", 0, "has bits in its padding"),
    .init("UID", "1", "data", 0, "is not valid data: the type has only the form \\# LENGTH HEX"),
    .init("RESINFO", "", "text", 0, "is missing"),
    .init("WALLET", "\\# 2 0001", "text", 2, "is incomplete"),
    .init(
      "NID", "1 ::1", "node identifier", 1,
      "is not four groups of 1 to 4 hexadecimal digits with colons between"),
    .init(
      "EUI48", "00-00-5e-00-53", "address", 0,
      "is not 6 pairs of hexadecimal digits with hyphens between"),
    .init("URI", #"1 1 """#, "target", 2, "is empty"),
    .init("AMTRELAY", "1 2 0 .", "discovery optional", 1, "is more than 1"),
    .init("AMTRELAY", "1 0 4 .", "relay type", 2, "is more than 3"),
  ]
}
