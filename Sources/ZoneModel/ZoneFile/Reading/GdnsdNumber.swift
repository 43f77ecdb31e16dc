/// Numbers as gdnsd reads them: modulo 2^32.
enum GdnsdNumber {
  /// The number; nil for what gdnsd refuses: no number, 2^64 or more, or another unit than one of `m`,
  /// `h`, `d` and `w`.
  static func parse(_ word: Span<UInt8>, allowsUnit: Bool) -> UInt32? {
    var number: UInt64 = 0
    for index in word.indices {
      if word[index].isASCIIDigit {
        let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
        let (sum, isStillTooLarge) = tens.addingReportingOverflow(UInt64(word[index] &- 0x30))
        if isTooLarge || isStillTooLarge { return nil }
        number = sum
      } else {
        guard allowsUnit, index > 0, index == word.count - 1,
          let unit = TTLText.seconds(in: word[index]), unit > 1
        else { return nil }
        number = number &* unit
      }
    }
    return word.isEmpty ? nil : UInt32(truncatingIfNeeded: number)
  }

  /// Which words of a type's data gdnsd reads as numbers, and whether they may have a unit.
  ///
  /// - Parameter isGeneric: whether the data is `\# LENGTH HEX`.
  static func fields(of type: RecordType, isGeneric: Bool) -> (range: Range<Int>, haveUnits: Bool) {
    if isGeneric { return (1..<2, false) }
    return switch type {
    case .soa: (2..<7, true)
    case .mx, .caa: (0..<1, false)
    case .naptr: (0..<2, false)
    case .srv: (0..<3, false)
    default: (0..<0, false)
    }
  }
}
