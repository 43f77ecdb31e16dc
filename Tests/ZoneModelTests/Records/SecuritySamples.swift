@testable import ZoneModel

extension RecordSample {
  /// Keys, signatures, digests and certificates.
  static let security: [RecordSample] = [
    .init(
      "SIG", "NXT 1 3 3600 20000102030405 19961211100908 2143 foo.nil. aGVsbG8=",
      "001e 01 03 00000e10 386ec025 32ae8844 085f 03666f6f036e696c00 68656c6c6f",
      canonical: "TYPE30 1 3 3600 20000102030405 19961211100908 2143 foo.nil. aGVsbG8="),
    .init("KEY", "512 3 RSASHA1 aGVsbG8=", "0200 03 05 68656c6c6f", canonical: "512 3 5 aGVsbG8="),
    .init("KEY", "49152 3 8", "c000 03 08", readers: .bind),
    .init(
      "CERT", "pgp 65535 RSASHA1 aGVs bG8=", "0003 ffff 05 68656c6c6f",
      canonical: "3 65535 5 aGVsbG8="),
    .init("CERT", "65280 0 254 AA==", "ff00 0000 fe 00"),
    .init("IPSECKEY", "10 1 2 192.0.2.38 aGVsbG8=", "0a 01 02 c0000226 68656c6c6f"),
    .init("IPSECKEY", "10 0 2 . aGVsbG8=", "0a 00 02 68656c6c6f"),
    .init("IPSECKEY", "10 2 2 2001:db8::1 AA==", "0a0202 20010db8000000000000000000000001 00"),
    .init(
      "IPSECKEY", "10 3 2 gw aGVsbG8=", "0a 03 02 026777076578616d706c6500 68656c6c6f",
      canonical: "10 3 2 gw.example. aGVsbG8="),
    .init(
      "RRSIG", "TYPE1234 13 3 3600 4294967295 19700101000000 2143 . aGVsbG8=",
      "04d2 0d 03 00000e10 ffffffff 00000000 085f 00 68656c6c6f",
      canonical: "TYPE1234 13 3 3600 21060207062815 19700101000000 2143 . aGVsbG8="),
    .init(
      "NSEC", "a.example. TYPE1234 RRSIG A MX NSEC A",
      "0161076578616d706c6500 0006 400100000003 041b 000000000000000000000000000000000000"
        + "000000000000000020",
      canonical: "a.example. A MX RRSIG NSEC TYPE1234"),
    .init(
      "DNSKEY", "257 3 RSASHA256 aGVsbG8h", "0101 03 08 68656c6c6f21",
      canonical: "257 3 8 aGVsbG8h"),
    .init(
      "DHCID", "AAIBY2/AuCccgoJbsaxcQc9TUapptP69lOjxfNuVAA2kjEA=",
      "000201636fc0b8271c82825bb1ac5c41cf5351aa69b4febd94e8f17cdb95000da48c40"),
    .init(
      "NSEC3", "1 1 12 aabbccdd 2t7b4g4vsa5smi47k61mv5bv1a22bojr A RRSIG",
      "01 01 000c 04 aabbccdd 14 174eb2409fe28bcb4887a1836f957f0a8425e27b 0006 400000000002",
      canonical: "1 1 12 AABBCCDD 2T7B4G4VSA5SMI47K61MV5BV1A22BOJR A RRSIG"),
    .init(
      "NSEC3", "SHA-1 0 0 - 2T7B4G4VSA5SMI47K61MV5BV1A22BOJR",
      "01 00 0000 00 14 174eb2409fe28bcb4887a1836f957f0a8425e27b",
      canonical: "1 0 0 - 2T7B4G4VSA5SMI47K61MV5BV1A22BOJR", readers: .bind),
    .init("NSEC3PARAM", "1 0 12 AABBCCDD", "01 00 000c 04 aabbccdd"),
    .init("NSEC3PARAM", "1 0 0 -", "01 00 0000 00"),
    .init("SMIMEA", "3 1 1 0102 0304", "03010101020304", canonical: "3 1 1 01020304"),
    .init(
      "HIP", "2 200100107B1A74DF365639CC39F1D578 aGVsbG8= rvs.example. rvs2",
      "10 02 0005 200100107b1a74df365639cc39f1d578 68656c6c6f"
        + "03727673076578616d706c6500 0472767332076578616d706c6500",
      canonical: "2 200100107B1A74DF365639CC39F1D578 aGVsbG8= rvs.example. rvs2.example."),
    .init("HIP", "2 2001 aGVs", "02 02 0003 2001 68656c"),
    .init("RKEY", "0 3 1 aGVsbG8=", "0000 03 01 68656c6c6f"),
    .init("CDS", "0 0 0 00", "0000 00 00 00"),
    .init("CDNSKEY", "0 3 0 AA==", "0000 03 00 00"),
    .init("OPENPGPKEY", "aGVsbG8h", "68656c6c6f21"),
    .init("CSYNC", "66 3 A NS AAAA", "00000042 0003 0004 60000008"),
    .init("CSYNC", "66 3", "00000042 0003"),
    .init(
      "ZONEMD",
      "2018031900 1 1 62e6cf51b02e54b9b5f967d547ce4313 6792901f9f88e637493daaf401c92c27"
        + "9dd10f0edb1c56f8080211f8480ee306",
      "7848b91c 01 01 62e6cf51b02e54b9b5f967d547ce43136792901f9f88e637493daaf401c92c27"
        + "9dd10f0edb1c56f8080211f8480ee306",
      canonical: "2018031900 1 1 62E6CF51B02E54B9B5F967D547CE43136792901F9F88E637493DAAF401C92C27"
        + "9DD10F0EDB1C56F8080211F8480EE306"),
    .init(
      "DOA", #"0 4294967295 2 "text/plain" aGVsbG8="#,
      "00000000 ffffffff 02 0a746578742f706c61696e 68656c6c6f"),
    .init("DOA", #"0 1 2 "" -"#, "00000000 00000001 02 00"),
    .init("TA", "1 8 240 ABCD", "0001 08 f0 abcd"),
    .init("DLV", "1 8 240 ABCD", "0001 08 f0 abcd"),
  ]
}
