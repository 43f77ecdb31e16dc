/// The regular expression of an NAPTR record and what replaces its match: `!^.*$!sip:info@example.com!`
/// (RFC 3402 §3.2).
enum SubstitutionExpression {
  /// Whether the expression in the data of an NAPTR record is empty or sound, as BIND has it.
  static func isSound(inDataOf rdata: Span<UInt8>) -> Bool {
    var start = 4
    for _ in 0..<2 {
      guard start < rdata.count else { return true }
      start += 1 + Int(rdata[start])
    }
    guard start < rdata.count, start + Int(rdata[start]) < rdata.count else { return true }
    return isSound(rdata.extracting((start + 1)..<(start + 1 + Int(rdata[start]))))
  }

  /// Whether a text is empty, or an extended regular expression and a replacement, each after the same
  /// delimiter, which is no digit, backslash or `i`, and the flag `i` or none after a third one.
  static func isSound(_ text: Span<UInt8>) -> Bool {
    guard text.count > 0 else { return true }
    let delimiter = text[0]
    if delimiter.isASCIIDigit || delimiter == UInt8(ascii: "\\") || delimiter == UInt8(ascii: "i") {
      return false
    }
    for index in text.indices where text[index] == 0 { return false }
    guard let middle = end(of: text, from: 1, delimiter),
      let end = end(of: text, from: middle + 1, delimiter),
      let groups = RegularExpression.groups(of: text.extracting(1..<middle))
    else { return false }
    for index in (end + 1)..<text.count where text[index] != UInt8(ascii: "i") { return false }
    var index = middle + 1
    while index < end {
      if text[index] == UInt8(ascii: "\\") {
        index += 1
        if text[index] == UInt8(ascii: "0") { return false }
        if text[index].isASCIIDigit, Int(text[index] &- 0x30) > groups { return false }
      }
      index += 1
    }
    return true
  }

  /// The first delimiter from `start` on that no backslash is before.
  private static func end(of text: Span<UInt8>, from start: Int, _ delimiter: UInt8) -> Int? {
    var index = start
    while index < text.count {
      if text[index] == delimiter { return index }
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }
}
