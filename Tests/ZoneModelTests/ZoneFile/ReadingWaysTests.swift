import Testing

@testable import ZoneModel

/// The ways of reading: plain lines the short way or not, in parts or in one go.
struct ReadingWaysTests {
  /// What reading made of some text.
  struct Outcome: Equatable {
    /// Each record with its number, location and data.
    var records: [String] = []
    /// Each name in the order of coming.
    var names: [UInt8] = []
    /// The findings in their order.
    var diagnostics: [Diagnostic] = []

    /// Reads text as the zone `example.com.`.
    init(
      _ text: [UInt8], profile: Profile, defaultTTL: UInt32?, plain: Bool, leastPart: Int? = nil,
      findings: Int = 10000
    ) throws {
      var options = ReadOptions()
      options.profile = profile
      options.defaultTTL = defaultTTL
      options.readsPlainLines = plain
      options.limits.findings = findings
      options.include = { path, _ in
        .success(IncludedFile(name: path, bytes: Array("in\(path) 9 A 192.0.2.9\n TXT i\n".utf8)))
      }
      if let leastPart {
        // In any order, as threads would: the last first.
        options.workers = Workers(count: 3) { count, body in
          for index in (0..<count).reversed() { body(index) }
        }
        options.leastPart = leastPart
      }
      let file = ZoneFile(
        name: "main", bytes: text, origin: try DomainName("example.com."), options: options)
      let zone = file.zone
      records = zone.records.map { record in
        "\(record.owner) \(record.ttl) \(record.type) \(Array(zone.data(of: record))) "
          + "\(record.location.raw) \(record.group)"
      }
      names = zone.names.bytes
      diagnostics = file.diagnostics.all
    }
  }

  /// Expects two outcomes to be the same, and shows the first record or finding that differs.
  static func expectSame(_ one: Outcome, _ other: Outcome, _ text: [UInt8]) {
    if one == other { return }
    let records = zip(one.records, other.records).first { $0.0 != $0.1 }
    let findings = zip(one.diagnostics, other.diagnostics).first { $0.0 != $0.1 }
    Issue.record(
      """
      \(one.records.count) and \(other.records.count) records, first \(String(describing: records))
      \(one.diagnostics.count) and \(other.diagnostics.count) findings, first \
      \(String(describing: findings))
      the names are \(one.names == other.names ? "the same" : "different"), reading
      \(String(decoding: text, as: UTF8.self).debugDescription)
      """)
  }

  /// Pieces that lines are made of at random: all that is plain, and much that is not.
  static let pieces: [String] = [
    "www", "mail.sub", "a.example.com.", "a.example.org.", "@", "*", "_x._tcp", "x\\.y", "UP.Case",
    "www", "mail.sub", "b", "c", "$ORIGIN", "$TTL", "$INCLUDE", "\"q\"", "a..b", ".", "a@z", "b.@Z",
    String(repeating: "l", count: 63), String(repeating: "l", count: 64),
    String(repeating: "abcdefg.", count: 30), String(repeating: "abcdefg.", count: 32),
  ]
  /// What may come between owner and data.
  static let headings = [
    " A ", " 300 A ", " 300 IN A ", " IN 300 A ", "\tIN\tA\t", " in a ", " 1h A ", " 300 300 A ",
    " IN IN A ", " 4294967296 A ", " CH A ", " AAAA ", " 60 AAAA ", " MX ", " TXT ", " 5 TXT ",
    " CNAME ", " NS ", " PTR ", " TYPE1 ", " SRV ", " IN ", " ", "", " ( A ) ", " DYNA ",
    " 60/5 DYNA ", " DS ", " cds ", " 9 RRSIG ", " NSEC ", " NSEC3 ", " DNSKEY ", " TLSA ",
    " SSHFP ",
    " ZONEMD ", " CSYNC ", " SVCB ", " CAA ", " MD ", " KEY ", " RP ", " KX ", " NSEC3PARAM ",
  ]
  /// What may come as data.
  static let data = [
    "192.0.2.1", "192.0.2.255", "0.0.0.0", "192.0.2.256", "192.0.2.01", "192.0.2", "192.0.2.1.",
    "192.0.2.1000", "2001:db8::1", "::", "::ffff:192.0.2.1", "2001:db8:::1", "www", "mail.sub",
    "x.example.net.", "@", ".", "10 mail", "65535 m.", "65536 m", "010 m", "-1 m", "10  m", "10",
    "",
    "\"a b\"", "\"a;b\" c", "a\"b\"c", "\"a", "a\\b", "\"a\\\"b\"", "\\# 4 c0000201", "\u{e4}",
    "( a\n b )", "( a", "1 2 3 srv", "multifo!x", "\"\"", "a\u{1}", "e f g",
    "\"" + String(repeating: "t", count: 256) + "\"",
  ]
  /// Data of the types that are read by their fields, good and bad: each with its type.
  static let fields: [String] = [
    "SRV 0 5 443 www", "SRV 0 5 443 @ ; c", "SRV 00000 5 65536 www", "SRV 0 5 443",
    "SRV 0 5 443 a b",
    "SRV 0 5 4\\052 www", "SRV 0 5 443 www.example.net.", "RP a b", "RP a", "KX 1 www", "MD www",
    "DS 1 13 2 \(hex(32))", "DS 1 13 2 \(hex(16)) \(hex(16))", "DS 1 13 2 \(hex(31))",
    "DS 1 8 9 \(hex(3))", "DS 1 ECDSAP256SHA256 2 \(hex(32))", "DS 65536 8 1 \(hex(20))",
    "DS 1 256 1 \(hex(20))", "DS 1 8 1 \(hex(20))g", "DS 1 8 1 \(hex(19)) A B", "DS 1 8 1",
    "CDS 0 0 0 00", "CDS 1 8 4 \(hex(48))  ", "SSHFP 1 1 \(hex(20))", "SSHFP 1 1 \(hex(21))",
    "TLSA 3 1 1 \(hex(32))", "TLSA 3 1 1 a", "TLSA 3 1 1 ab;c", "TLSA 3 1 1 \(hex(900))",
    "ZONEMD 1 1 1 \(hex(48))", "ZONEMD 1 1 3 \(hex(11))", "ZONEMD 4294967296 1 1 \(hex(48))",
    "DNSKEY 257 3 13 AAAA", "DNSKEY 257 3 13 AAA=", "DNSKEY 257 3 13 AA==", "DNSKEY 257 3 13 AAB=",
    "DNSKEY 257 3 13 AB==", "DNSKEY 257 3 13 AAA= AAAA", "DNSKEY 257 3 13 AAAA BBB=",
    "DNSKEY 257 3 13 AA AA", "DNSKEY 257 3 13 A===", "DNSKEY 257 3 13 +/z9", "DNSKEY 257 3 13 AA_A",
    "DNSKEY 257 3 13 AAA", "DNSKEY 257 3 13", "DNSKEY 257 3 13 AAAAA=", "DNSKEY 257 3 13 \"AAAA\"",
    "DNSKEY 257 3 13 " + String(repeating: "QUJD", count: 400),
    "RRSIG A 8 2 60 20261220000000 20261120235959 9 z AAAA",
    "RRSIG TYPE77 8 2 60 20240229000000 20000229000000 9 example.com. AAAA BBBB",
    "RRSIG A 8 2 60 20230229000000 20000229000000 9 z AAAA", "RRSIG A 8 2 60 1 2 9 z AAAA",
    "RRSIG AA 8 2 60 20261220000000 20261120235959 9 z AAAA",
    "RRSIG A 8 2 60 21060207062815 19700101000000 9 z AAAA",
    "RRSIG A 8 2 60 21060207062816 19700101000000 9 z AAAA",
    "NSEC www A", "NSEC www A TXT RRSIG NSEC", "NSEC www", "NSEC www TYPE255 TYPE0",
    "NSEC www TYPE256",
    "NSEC www A A ;c", "NSEC www A \"A\"", "NSEC www AX", "NSEC www any",
    "NSEC3 1 0 9 - \(hash)", "NSEC3 1 1 0 aB \(hash) A RRSIG", "NSEC3 1 1 0 abc \(hash) A",
    "NSEC3 1 1 0 - \(hash)0 A", "NSEC3 1 1 0 - 0 A", "NSEC3 1 1 0 - W\(hash.dropFirst()) A",
    "NSEC3 sha-1 1 0 -- \(hash) A", "NSEC3 1 1 0 \(hex(255)) \(hash) A",
    "NSEC3 1 1 0 \(hex(256)) \(hash) A", "NSEC3PARAM 1 0 5 -", "CSYNC 66 3 A NS", "CSYNC 66 3",
    "TYPE43 1 13 2 \(hex(32))", "DS \\# 4 00010801", "SVCB 1 www port=1", "CAA 0 Issue \"x\"",
  ]
  /// A hash in base32.
  static let hash = "0P9MHAVEQVM6T7VBL5LOP2U3T2RP3TOM"
  /// So many bytes in hexadecimal.
  private static func hex(_ count: Int) -> String {
    (0..<count).map { ["0a", "F9", "7c"][$0 % 3] }.joined()
  }
  /// How a line may end.
  static let ends = [
    "\n", "\n", "\n", "\n", " \n", " ; c\n", ";c\n", "\r\n", "\t\t\n", "\n\n", "\n; (\n", "\n \n",
  ]

  /// Some lines.
  static func text(lines: Int, _ random: inout ZoneMutationTests.Randomness) -> [UInt8] {
    var text = Bool.random(using: &random) ? "$TTL 60\n" : ""
    // Mostly good: where everything is odd, nothing is read the short way.
    for _ in 0..<lines {
      if Int.random(in: 0..<4, using: &random) > 0 {
        let owner = ["h\(Int.random(in: 0..<9, using: &random))", "www", ""][
          Int.random(in: 0..<3, using: &random)]
        text +=
          owner
          + [" A 192.0.2.1\n", " 9 IN MX 1 m\n", " 8 TXT \"t\" u\n"][
            Int.random(in: 0..<3, using: &random)]
        continue
      }
      if Int.random(in: 0..<3, using: &random) == 0 {
        let owners = ["", "www", "h", hash, hash.lowercased() + ".sub", "\(hash)0"]
        text += owners.randomElement(using: &random) ?? ""
        text += [" ", " IN ", " 9 "].randomElement(using: &random) ?? " "
        text += fields.randomElement(using: &random) ?? ""
        text += ends.randomElement(using: &random) ?? ""
        continue
      }
      if Int.random(in: 0..<3, using: &random) > 0 {
        text += pieces.randomElement(using: &random) ?? ""
      }
      text += headings.randomElement(using: &random) ?? ""
      text += data.randomElement(using: &random) ?? ""
      text += ends.randomElement(using: &random) ?? ""
    }
    return Array(text.utf8)
  }

  @Test("the fast path reads plain lines as the rule does", arguments: UInt64(1)...40)
  func readsPlainLines(seed: UInt64) throws {
    var random = ZoneMutationTests.Randomness(state: seed &* 0x9E37_79B9_7F4A_7C15)
    for _ in 0..<5 {
      let text = Self.text(lines: 40, &random)
      for profile in Profile.allCases {
        let short = try Outcome(text, profile: profile, defaultTTL: nil, plain: true)
        let long = try Outcome(text, profile: profile, defaultTTL: nil, plain: false)
        Self.expectSame(short, long, text)
      }
    }
  }

  @Test("reading in parts gives what reading in one go gives", arguments: UInt64(1)...40)
  func readsInParts(seed: UInt64) throws {
    var random = ZoneMutationTests.Randomness(state: seed &* 0x9E37_79B9_7F4A_7C15)
    for round in 0..<6 {
      let text = Self.text(lines: 60, &random)
      let ttl: UInt32? = round % 2 == 0 ? 60 : nil
      let limit = round % 3 == 0 ? 9 : 10000
      let parts = try Outcome(
        text, profile: .standard, defaultTTL: ttl, plain: true, leastPart: 100, findings: limit)
      let whole = try Outcome(
        text, profile: .standard, defaultTTL: ttl, plain: false, findings: limit)
      Self.expectSame(parts, whole, text)
    }
  }

  @Test("damaged zones are read alike in all ways", arguments: UInt64(1)...20)
  func readsDamagedZones(seed: UInt64) throws {
    var random = ZoneMutationTests.Randomness(state: seed &* 0x9E37_79B9_7F4A_7C15)
    for _ in 0..<4 {
      for sample in SampleZones.all {
        let text = ZoneMutationTests.damage(
          Array((sample + sample + sample).utf8), &random)
        let long = try Outcome(text, profile: .standard, defaultTTL: nil, plain: false)
        let short = try Outcome(text, profile: .standard, defaultTTL: nil, plain: true)
        Self.expectSame(short, long, text)
        let parts = try Outcome(
          text, profile: .standard, defaultTTL: nil, plain: true, leastPart: 80)
        Self.expectSame(parts, long, text)
      }
    }
    ProofCounts.add(4 * SampleZones.all.count, "Damaged inputs read")
  }

  @Test("a part of plain lines is kept, not read again")
  func keepsParts() throws {
    let lines = (0..<100).map { "h\($0) 5 A 192.0.2.1\n" }.joined()
    var options = ReadOptions()
    options.leastPart = 200
    options.workers = Workers(count: 3) { count, body in
      for index in 0..<count { body(index) }
    }
    var sources = SourceMap()
    let origin = try DomainName("example.com.")
    let added = sources.add(name: "main", bytes: Array(lines.utf8))
    let file = try #require(added)
    var reader = ZoneReader(origin: origin, apex: origin, options: options, group: 0)
    reader.base = file.base
    reader.readRest(file)
    #expect(reader.joinedParts > 2)
    #expect(reader.zone.records.count == 100)
    #expect(reader.diagnostics.all.isEmpty)
  }
}
