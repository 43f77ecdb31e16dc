/// Times to live as zone files write them: seconds, or numbers with units, `1h30m`.
package enum TTLText {
  /// The longest TTL, 2³¹ − 1 seconds (RFC 2181 §8).
  static let maximum: UInt32 = 0x7FFF_FFFF
  /// The TTL that Knot and NSD give if none is written, in seconds.
  static let standardDefault: UInt32 = 3600
  /// No TTL at all, of a record that nothing in its file gives one. No TTL is so long.
  package static let unwritten = UInt32.max

  /// A TTL and how it was written.
  struct Value: Equatable {
    /// The TTL in seconds, `0...maximum`.
    let seconds: UInt32
    /// Whether gdnsd reads it as well: one number with at most one unit, of `m`, `h`, `d` and `w`.
    let isSimple: Bool
  }

  /// Why some text is not a TTL.
  enum Fault: Error {
    /// Not numbers each with its unit.
    case malformed
    /// The TTL is more than `maximum`.
    case tooLong
  }

  /// Reads all of `text`.
  static func parse(_ text: Span<UInt8>) throws(Fault) -> Value {
    var total: UInt64 = 0
    var number: UInt64 = 0
    var digits = 0
    var units = 0
    var hasSeconds = false
    for index in text.indices {
      let byte = text[index]
      if byte.isASCIIDigit {
        // Limited, not wrapped: a number of any length remains too long.
        number = min(number &* 10 &+ UInt64(byte &- 0x30), 1 << 40)
        digits &+= 1
        continue
      }
      guard digits > 0, let factor = seconds(in: byte) else { throw .malformed }
      total = min(total + number * factor, 1 << 40)
      if factor == 1 { hasSeconds = true }
      units += 1
      number = 0
      digits = 0
    }
    // A number without a unit must be the only one.
    if digits > 0 ? units > 0 : units == 0 { throw .malformed }
    total += number
    guard total <= UInt64(maximum) else { throw .tooLong }
    return Value(
      seconds: UInt32(truncatingIfNeeded: total), isSimple: units < 2 && !hasSeconds)
  }

  /// The quick way for what nearly all are: up to nine digits; nil for anything else.
  @inline(__always)
  static func plainSeconds(_ text: Span<UInt8>) -> UInt32? {
    guard text.count > 0, text.count < 10 else { return nil }
    var seconds: UInt32 = 0
    for index in text.indices {
      let digit = text[index] &- 0x30
      if digit > 9 { return nil }
      seconds = seconds &* 10 &+ UInt32(digit)
    }
    return seconds
  }

  /// How many seconds a unit is worth, in either case; nil if it is none.
  static func seconds(in unit: UInt8) -> UInt64? {
    switch unit | 0x20 {
    case UInt8(ascii: "s"): 1
    case UInt8(ascii: "m"): 60
    case UInt8(ascii: "h"): 3600
    case UInt8(ascii: "d"): 86400
    case UInt8(ascii: "w"): 604_800
    default: nil
    }
  }
}
