import Testing

@testable import ZoneModel

struct TimestampTests {
  @Test("the date of a second is read as that second, in every year")
  func readsDates() throws {
    // Two days less a second apart, so that each month, leap day and time of day comes.
    for stamp in stride(from: UInt32(0), to: .max - 172_800, by: 172_799) {
      var text: [UInt8] = []
      Timestamp.append(stamp, to: &text)
      #expect(
        try Timestamp.parse(date: text.span) == stamp, "\(String(decoding: text, as: UTF8.self))")
    }
  }

  @Test("leap days", arguments: ["20000229000000", "20240229000000", "21040229000000"])
  func readsLeapDays(date: String) throws {
    var text: [UInt8] = []
    Timestamp.append(try Timestamp.parse(date: date.utf8.span), to: &text)
    #expect(String(decoding: text, as: UTF8.self) == date)
  }

  @Test(
    "days that there are not",
    arguments: ["21000229000000", "20230229000000", "20260431000000", "20260100000000"])
  func refusesDays(date: String) {
    #expect(throws: FieldFault.self) { try Timestamp.parse(date: date.utf8.span) }
  }
}
