import Testing
import ZoneModel

/// Serials only move upward (RFC 1982).
struct SerialTests {
  private let today = CalendarDay(year: 2026, month: 11, day: 22, secondsSince1970: 1_795_305_600)

  @Test(
    "the next serial is today's first, or one more where that would not be upward",
    arguments: [
      (nil, 2_026_112_200), (2_026_112_100, 2_026_112_200), (2_026_112_200, 2_026_112_201),
      (2_026_112_299, 2_026_112_300), (2_027_010_100, 2_027_010_101), (0, 2_026_112_200),
      // 2^31 or more ahead of today counts as behind it.
      (4_294_967_295, 2_026_112_200),
    ] as [(UInt32?, UInt32)])
  func next(_ previous: UInt32?, _ expected: UInt32) {
    let serial = Serial.next(after: previous.map(Serial.init), style: .date, on: today)
    #expect(serial.number == expected)
    if let previous { #expect(serial.isAfter(Serial(previous))) }
  }

  @Test("unix serials are seconds")
  func unix() {
    #expect(Serial.next(after: nil, style: .unix, on: today).number == 1_795_305_600)
  }

  @Test(
    "comparison wraps at 2^32",
    arguments: [
      (1, 0, true), (0, 4_294_967_295, true), (0, 1, false),
      (5, 5, false), (2_147_483_648, 0, false), (2_147_483_647, 0, true),
    ] as [(UInt32, UInt32, Bool)])
  func comparison(_ left: UInt32, _ right: UInt32, _ isAfter: Bool) {
    #expect(Serial(left).isAfter(Serial(right)) == isAfter)
  }
}
