/// Spans of time in seconds, plain or with units: `3600`, `1h30m`, `2W`.
enum PeriodText {
  /// The seconds; each number but a lone one needs a unit of `s`, `m`, `h`, `d` or `w`, any case.
  static func parse(_ word: Span<UInt8>) throws(FieldFault) -> UInt32 {
    let limit = UInt64(UInt32.max)
    var total: UInt64 = 0
    var number: UInt64 = 0
    var hasDigits = false
    var hasUnits = false
    for index in word.indices {
      let byte = word[index]
      if byte.isASCIIDigit {
        if number <= limit { number = number &* 10 &+ UInt64(byte &- 0x30) }
        hasDigits = true
      } else {
        guard hasDigits, let unit = seconds(in: byte) else {
          throw FieldFault("is not a number of seconds, nor a time like 1h30m", at: index)
        }
        // Both factors are below 2^40, so the product fits; the sum is cut at the limit.
        total = min(total &+ number &* unit, limit &+ 1)
        number = 0
        hasDigits = false
        hasUnits = true
      }
    }
    if word.isEmpty || hasUnits == hasDigits {
      throw FieldFault("is not a number of seconds, nor a time like 1h30m", at: word.count)
    }
    total = total &+ number
    if total > limit { throw FieldFault("is more than \(limit) seconds") }
    return UInt32(truncatingIfNeeded: total)
  }

  /// How many seconds a unit has.
  private static func seconds(in unit: UInt8) -> UInt64? {
    switch unit.asciiLowercased {
    case UInt8(ascii: "s"): 1
    case UInt8(ascii: "m"): 60
    case UInt8(ascii: "h"): 3600
    case UInt8(ascii: "d"): 86400
    case UInt8(ascii: "w"): 604_800
    default: nil
    }
  }
}
