/// Numbers, `true`, `false` and `null`.
extension JSONReader {
  /// Reads the number that comes next; the caller has peeked.
  ///
  /// - Returns: nil if it is malformed, which is reported.
  mutating func readNumber() -> JSONNumber? {
    let start = offset
    defer { finishValue() }
    if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    let firstDigit = offset
    var value: Int? = 0
    while offset < end, bytes[offset].isASCIIDigit {
      value = Self.append(digit: bytes[offset], to: value)
      offset += 1
    }
    let digits = offset - firstDigit
    var isSound = digits > 0
    if offset < end, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      value = nil
      if skipDigits() == 0 { isSound = false }
    }
    if offset < end, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      value = nil
      if offset < end, bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-") {
        offset += 1
      }
      if skipDigits() == 0 { isSound = false }
    }
    while offset < end,
      bytes[offset].isASCIILetter || bytes[offset].isASCIIDigit
        || bytes[offset] == UInt8(ascii: "_") || bytes[offset] == UInt8(ascii: ".")
    {
      isSound = false
      offset += 1
    }
    let count = offset - start
    if !isSound {
      reportSyntax(
        "\(quoted(bytes[start..<offset])) is not a JSON number", at: start, count: count,
        fix: "write only digits, or put a text in double quotes")
      return nil
    }
    if digits > 1, bytes[firstDigit] == UInt8(ascii: "0") {
      reportSyntax(
        "the number \(quoted(bytes[start..<offset])) begins with a zero", at: start, count: count,
        fix: "remove the zero")
      return nil
    }
    if firstDigit > start { value = value.map { -$0 } }
    return JSONNumber(start: start, count: count, integer: value)
  }

  /// A number with one more digit, or nil after 63 bits.
  private static func append(digit: UInt8, to value: Int?) -> Int? {
    guard let value else { return nil }
    let (product, overflow) = value.multipliedReportingOverflow(by: 10)
    let (sum, carry) = product.addingReportingOverflow(Int(digit &- 0x30))
    return overflow || carry ? nil : sum
  }

  /// Moves over digits and counts them.
  private mutating func skipDigits() -> Int {
    let start = offset
    while offset < end, bytes[offset].isASCIIDigit { offset += 1 }
    return offset - start
  }

  /// Reads `true` or `false`; nil for another word, which is reported.
  mutating func readBoolean() -> Bool? {
    if readWord("true") { return true }
    if readWord("false") { return false }
    reportNoValue()
    return nil
  }

  /// Reads `null`; false for another word, which is reported.
  mutating func readNull() -> Bool {
    if readWord("null") { return true }
    reportNoValue()
    return false
  }

  /// Reads a word, if it comes next and no letter follows it.
  private mutating func readWord(_ word: StaticString) -> Bool {
    let range = wordRange(at: offset)
    guard word.description.utf8.elementsEqual(bytes[range]) else { return false }
    offset = range.upperBound
    finishValue()
    return true
  }
}
