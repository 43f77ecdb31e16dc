import Testing

@testable import ZoneModel

struct RecordTypeTests {
  @Test("a mnemonic is known in any case, and by its number")
  func mnemonicsAreKnown() {
    for format in RecordFormat.all {
      #expect(RecordText.type(format.mnemonic) == format.type)
      #expect(RecordText.type(format.mnemonic.lowercased()) == format.type)
      #expect(RecordText.type("type\(format.type.rawValue)") == format.type)
      #expect(RecordFormat.mnemonic(of: format.type) == format.mnemonic)
      #expect(RecordFormat.find(format.type)?.mnemonic == format.mnemonic)
    }
  }

  @Test("no two formats share a number or a name")
  func formatsDiffer() {
    #expect(Set(RecordFormat.all.map(\.type)).count == RecordFormat.all.count)
    #expect(Set(RecordFormat.all.map(\.mnemonic)).count == RecordFormat.all.count)
  }

  @Test("any number is a type, and a number without a name is written TYPEn")
  func numbersAreTypes() {
    #expect(RecordText.type("TYPE65535") == RecordType(65535))
    #expect(RecordText.type("TYPE0") == RecordType(0))
    #expect(
      RecordText.type("type" + String(repeating: "0", count: 300) + "65535")?.rawValue == 65535)
    #expect(RecordFormat.mnemonic(of: RecordType(65280)) == "TYPE65280")
    #expect(RecordFormat.find(RecordType(65280)) == nil)
  }

  @Test(
    "a text that names no type gives none",
    arguments: [
      "", "TYPE", "TYPE65536", "TYPE-1", "TYPE0065536", "TYPE99999999999999999999", "TYPE1x",
      "AAAAA", "ANY", "MX ", "NSEC3PARAMETERLONG",
    ])
  func othersAreNone(_ text: String) {
    #expect(RecordText.type(text) == nil)
  }
}
