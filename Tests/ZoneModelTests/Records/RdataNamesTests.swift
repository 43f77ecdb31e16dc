import Testing

@testable import ZoneModel

struct RdataNamesTests {
  @Test(
    "the names in data are found",
    arguments: [
      ("MX", "10 a.b.", ["a.b."]), ("SOA", "a. b. 1 2 3 4 5", ["a.", "b."]), ("TXT", "a.", []),
      ("HIP", "2 20 aGVs a. b.", ["a.", "b."]), ("AMTRELAY", "1 1 3 a.", ["a."]),
      ("AMTRELAY", "1 1 1 192.0.2.1", []), ("IPSECKEY", "1 3 1 a. AA==", ["a."]),
      ("A6", "61 ::1 a.", ["a."]), ("NAPTR", #"1 2 "a" "b" "" c."#, ["c."]),
      ("RRSIG", "A 8 1 1 0 0 1 s. AA==", ["s."]), ("TYPE65280", "\\# 3 016100", []),
    ] as [(String, String, [String])])
  func namesAreFound(_ mnemonic: String, _ text: String, _ expected: [String]) throws {
    let type = try #require(RecordText.type(mnemonic))
    let wire = try RecordText.parse(type, text)
    var found: [String] = []
    RecordFormat.forEachName(type, wire.span) { range in
      found.append(DomainName(wire: wire[range])?.description ?? "not a name")
    }
    #expect(found == expected)
  }

  @Test("the types whose data is one name are known")
  func singleNamesAreKnown() {
    for type in [RecordType.ns, .cname, .ptr, .dname] {
      #expect(RecordFormat.isSingleName(type))
    }
    for type in [RecordType.a, .mx, .soa, .txt, RecordType(65280)] {
      #expect(!RecordFormat.isSingleName(type))
    }
  }

  @Test("names are written in small letters where that is asked for, and nothing else is")
  func namesAreLowercased() throws {
    let style = RdataStyle(lowercasesNames: true)
    let mx = try RecordText.parse(.mx, #"10 Mail.EXAMPLE.\065"#)
    #expect(RecordText.print(.mx, mx, style: style) == "10 mail.example.a.example.")
    let caa = try RecordText.parse(.caa, "0 Issue CA")
    #expect(RecordText.print(.caa, caa, style: style) == #"0 Issue "CA""#)
  }
}
