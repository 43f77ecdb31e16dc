/// Durations as people write them: `2h`, `1h30m`, `900s`.
enum DurationText {
  /// The units, from the longest, each in seconds.
  private static let units: [(letter: UInt8, seconds: Int)] = [
    (UInt8(ascii: "w"), 604_800), (UInt8(ascii: "d"), 86_400), (UInt8(ascii: "h"), 3600),
    (UInt8(ascii: "m"), 60), (UInt8(ascii: "s"), 1),
  ]

  /// The seconds, or nil if the text is not a duration: each unit once, from long to short.
  static func parse(_ text: String) -> Int? {
    var total = 0
    var number: Int?
    var nextUnit = 0
    for byte in text.utf8 {
      if byte.isASCIIDigit {
        let value = (number ?? 0) * 10 + Int(byte - 0x30)
        // Far past every limit and far from overflow.
        guard value <= 1_000_000_000_000 else { return nil }
        number = value
      } else {
        guard let count = number,
          let unit = units[nextUnit...].firstIndex(where: { $0.letter == byte })
        else { return nil }
        total += count * units[unit].seconds
        nextUnit = unit + 1
        number = nil
      }
    }
    return number == nil && nextUnit > 0 ? total : nil
  }
}

extension JSONReader {
  /// Reads a duration in seconds: text with units, or a number.
  mutating func duration(_ what: String, in limits: ClosedRange<Int>) -> UInt32? {
    let wants = "a duration such as \"1h30m\", or a number of seconds"
    switch peekKind() {
    case .string:
      guard let value = spelled(what) else { return nil }
      guard let seconds = DurationText.parse(value.text) else {
        let isNumber = !value.text.isEmpty && value.text.utf8.allSatisfy(\.isASCIIDigit)
        report(
          .badDuration, "\(what) must be \(wants), not \(quoted(value.text))",
          in: value.range,
          fix: isNumber
            ? "give it a unit, such as s"
            : "write whole numbers with w, d, h, m or s, in that order")
        return nil
      }
      return checked(seconds, what, limits, in: value.range)
    case .number:
      guard let number = readNumber() else { return nil }
      let range = file.range(at: number.start, count: number.count)
      guard let seconds = number.integer else {
        report(
          .badDuration, "\(what) must be \(wants)", in: range,
          fix: "write a whole number of seconds")
        return nil
      }
      return checked(seconds, what, limits, in: range)
    default:
      refuse(what, wants: wants)
      return nil
    }
  }

  /// The seconds, unless they pass a limit, which is reported.
  private mutating func checked(
    _ seconds: Int, _ what: String, _ limits: ClosedRange<Int>, in range: SourceRange
  ) -> UInt32? {
    if limits.contains(seconds) { return UInt32(exactly: seconds) }
    report(
      .badDuration,
      "\(what) must be \(limits.lowerBound) to \(limits.upperBound) seconds, not \(seconds)",
      in: range,
      fix:
        "write \(min(max(seconds, limits.lowerBound), limits.upperBound)) or another value within these limits"
    )
    return nil
  }
}
