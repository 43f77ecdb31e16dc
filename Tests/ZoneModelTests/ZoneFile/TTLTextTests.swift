import Testing

@testable import ZoneModel

/// Times to live in text.
struct TTLTextTests {
  @Test(
    "numbers with units add up",
    arguments: [
      ("0", 0), ("1", 1), ("007", 7), ("1s", 1), ("2m", 120), ("1H", 3600), ("1d", 86400),
      ("1w", 604800), ("1w1d1h1m1s", 694861), ("1h1h", 7200), ("2147483647", 2_147_483_647),
    ] as [(String, UInt32)])
  func reads(text: String, seconds: UInt32) throws {
    #expect(try TTLText.parse(text.utf8.span).seconds == seconds)
  }

  @Test(
    "a text that is no time and one that is too long give different errors",
    arguments: [
      ("", .malformed), ("h", .malformed), ("1h1", .malformed), ("1x", .malformed),
      ("-1", .malformed), ("1 ", .malformed), ("1hh", .malformed), ("2147483648", .tooLong),
      ("4294967296", .tooLong), ("18446744073709551616", .tooLong), ("3551w", .tooLong),
    ] as [(String, TTLText.Fault)])
  func refuses(text: String, fault: TTLText.Fault) throws {
    #expect(throws: fault) { try TTLText.parse(text.utf8.span) }
  }

  @Test(
    "gdnsd takes one number and at most one unit, which is not seconds",
    arguments: [("60", true), ("1H", true), ("2w", true), ("60s", false), ("1h30m", false)])
  func knowsSimpleForm(text: String, isSimple: Bool) throws {
    #expect(try TTLText.parse(text.utf8.span).isSimple == isSimple)
  }
}
