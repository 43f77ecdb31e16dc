@testable import ZoneModel

extension RecordSample {
  /// What few zones hold.
  static let rare: [RecordSample] = [
    .init("MD", "a.", "016100"),
    .init("MF", "a.", "016100"),
    .init("MB", "a.", "016100"),
    .init("MG", "a.", "016100"),
    .init("MR", "a.", "016100"),
    .init("NULL", "\\# 2 0102", "0102"),
    .init(
      "WKS", "192.0.2.1 tcp smtp 80 0", "c0000201 06 8000004000000000 000080",
      canonical: "192.0.2.1 6 0 25 80",
      // The servers ask the system for the names, and not every system knows them.
      isJudged: false),
    .init("WKS", "192.0.2.1 17", "c0000201 11", readers: .bind),
    .init("HINFO", #"PC "Linux x""#, "025043 074c696e75782078", canonical: #""PC" "Linux x""#),
    .init("MINFO", "a. .", "01610000"),
    .init("RP", "a. b.", "016100016200"),
    .init("AFSDB", "1 a.", "0001016100"),
    .init("X25", "311061700956", "0c333131303631373030393536", canonical: #""311061700956""#),
    .init("ISDN", #""150862028003217" "004""#, "0f313530383632303238303033323137 03303034"),
    .init("ISDN", #""1""#, "0131"),
    .init("RT", "10 a.", "000a016100"),
    .init(
      "NSAP", "0X47.0005.80.005a00.0000.0001.e133.ffffff000161.00",
      "47000580005a0000000001e133ffffff00016100",
      canonical: "0x47000580005A0000000001E133FFFFFF00016100"),
    .init("NSAP-PTR", "a.", "016100"),
    .init("PX", "10 a. b.", "000a016100016200"),
    .init(
      "GPOS", #""-22.6882" "116.8652" "250.0""#,
      "082d32322e36383832 083131362e38363532 053235302e30"),
    .init(
      "LOC", "42 21 54 N 71 06 18 W -24m 30m",
      "00 33 16 13 89172dd0 70be15f0 00988d20",
      canonical: "42 21 54.000 N 71 6 18.000 W -24.00m 30m 10000m 10m"),
    .init(
      "LOC", "90 S 179 59 59.999 W 42849672.95 90000000.00m 0.01 0.25m",
      "00 99 10 21 6cb02700 59604e01 ffffffff",
      canonical: "90 0 0.000 S 179 59 59.999 W 42849672.95m 90000000m 0.01m 0.20m"),
    .init(
      "NXT", "a. SOA A NS TYPE127", "016100 62000000000000000000000000000001",
      canonical: "a. A NS SOA TYPE127"),
    .init(
      "NXT", "a. 127 1 02", "016100 60000000000000000000000000000001",
      canonical: "a. A NS TYPE127", readers: .bind),
    .init("NXT", "a.", "016100", readers: .bind),
    .init("EID", "E32C", "e32c"),
    .init("NIMLOC", "3225", "3225"),
    .init("ATMA", "+61200000000", "013631323030303030303030"),
    .init("ATMA", "39.246F00.0e", "0039246f000e", canonical: "39246F000E"),
    .init("KX", "10 a.", "000a016100"),
    .init("A6", "64 ::1 a.", "40 0000000000000001 016100"),
    .init("A6", "0 2001:db8::1", "00 20010db8000000000000000000000001"),
    .init("A6", "128 a.", "80 016100"),
    .init(
      "A6", "61 ffff::1:2:3:4 a.", "3d 000001000200030004 016100",
      canonical: "61 ::1:2:3:4 a."),
    .init("SINK", "1 2 3 aGVsbG8=", "01 02 03 68656c6c6f"),
    .init("SINK", "1 2 3", "01 02 03"),
    .init(
      "APL", "1:192.168.32.0/21 !1:192.168.38.0/28 2:FF00:0:0:0:0:0:0:0/8 1:0.0.0.0/0",
      "0001 15 03 c0a820 0001 1c 83 c0a826 0002 08 01 ff 0001 00 00",
      canonical: "1:192.168.32.0/21 !1:192.168.38.0/28 2:ff00::/8 1:0.0.0.0/0"),
    .init("APL", "", "", canonical: "\\# 0"),
    .init("APL", "\\# 4 00000000", "00000000"),
    .init("APL", "\\# 10 0001000003ffff820001", "00010000 03ffff820001"),
    .init("NINFO", #""foo" bar"#, "03666f6f 03626172", canonical: #""foo" "bar""#),
    .init("TALINK", "a. b.", "016100 016200"),
    .init("SPF", #""v=spf1 -all""#, "0b763d73706631202d616c6c"),
    .init(
      "NID", "10 0014:4FFF:ff20:ee64", "000a 00144fffff20ee64",
      canonical: "10 0014:4fff:ff20:ee64"),
    .init("L32", "10 10.1.2.0", "000a 0a010200"),
    .init(
      "L64", "10 2001:db8:1140:0", "000a 20010db811400000",
      canonical: "10 2001:0db8:1140:0000", readers: [.bind, .nsd]),
    .init("LP", "10 a.", "000a 016100"),
    .init("EUI48", "00-00-5E-00-53-2a", "00005e00532a", canonical: "00-00-5e-00-53-2a"),
    .init("EUI64", "00-00-5e-ef-10-00-00-2a", "00005eef1000002a"),
    .init(
      "URI", #"10 1 "ftp://ftp1.example/""#, "000a 0001 6674703a2f2f667470312e6578616d706c652f"),
    .init("AVC", #""x" y"#, "0178 0179", canonical: #""x" "y""#),
    .init("AMTRELAY", "10 0 1 203.0.113.15", "0a 01 cb00710f"),
    .init("AMTRELAY", "10 1 0 .", "0a 80"),
    .init("AMTRELAY", "10 1 2 2001:db8::1", "0a 82 20010db8000000000000000000000001"),
    .init(
      "AMTRELAY", "10 1 3 amt", "0a 83 03616d74076578616d706c6500",
      canonical: "10 1 3 amt.example."),
    .init("AMTRELAY", "\\# 2 0004", "0004"),
    .init("AMTRELAY", "\\# 3 0aff01", "0aff01"),
    .init("DSYNC", "CDS NOTIFY 5359 a.", "003b 01 14ef 016100", canonical: "CDS 1 5359 a."),
    .init("DSYNC", "any 1 1 .", "00ff 01 0001 00", canonical: "TYPE255 1 1 ."),
    .init("DSYNC", "TYPE65280 255 0 .", "ff00 ff 0000 00"),
    .init("HHIT", "aGVs bG8=", "68656c6c6f", canonical: "aGVsbG8="),
    .init("BRID", "aGVsbG8=", "68656c6c6f"),
    .init("UINFO", "\\# 2 0102", "0102"),
    .init("UID", "\\# 1 01", "01"),
    .init("GID", "\\# 1 01", "01"),
    .init("UNSPEC", "\\# 0", ""),
    .init(
      "RESINFO", "qnamemin exterr=15-17", "08716e616d656d696e 0c6578746572723d31352d3137",
      canonical: #""qnamemin" "exterr=15-17""#),
    .init("WALLET", #""BTC" "1""#, "03425443 0131"),
    .init("KEYDATA", "\\# 1 00", "00"),
  ]
}
