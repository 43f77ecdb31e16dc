/// IPv6 addresses in text: read as RFC 4291 §2.2 allows, written as RFC 5952 wants.
public enum IPv6Text {
  /// The address, or nil; all of `text` must be it. No zone and no prefix length.
  public static func parse(_ text: Span<UInt8>) -> IPAddress? {
    var groups: [UInt16] = []
    var gap: Int?
    var index = 0
    if text.count >= 2, text[0] == UInt8(ascii: ":") {
      guard text[1] == UInt8(ascii: ":") else { return nil }
    }
    while index < text.count {
      if text[index] == UInt8(ascii: ":") {
        guard index + 1 < text.count else { return nil }
        if text[index + 1] == UInt8(ascii: ":") {
          guard gap == nil else { return nil }
          gap = groups.count
          index += 2
          continue
        }
        guard index > 0, text[index - 1] != UInt8(ascii: ":") else { return nil }
        index += 1
      }
      let start = index
      var value: UInt32 = 0
      while index < text.count, let digit = text[index].hexValue {
        value = value << 4 | UInt32(digit)
        index += 1
        if index - start > 4 { break }
      }
      if index < text.count, text[index] == UInt8(ascii: ".") {
        guard let ipv4 = IPv4Text.parse(text.extracting(start..<text.count)) else { return nil }
        groups.append(UInt16(truncatingIfNeeded: ipv4 >> 16))
        groups.append(UInt16(truncatingIfNeeded: ipv4))
        index = text.count
        break
      }
      guard (1...4).contains(index - start) else { return nil }
      if index < text.count, text[index] != UInt8(ascii: ":") { return nil }
      groups.append(UInt16(value))
      if groups.count > 8 { return nil }
    }
    guard text.count > 0, gap == nil ? groups.count == 8 : groups.count < 8 else { return nil }
    if let gap {
      groups.insert(contentsOf: repeatElement(0, count: 8 - groups.count), at: gap)
    }
    let halves = [groups[0..<4], groups[4..<8]].map { $0.reduce(UInt64(0)) { $0 << 16 | UInt64($1) } }
    return IPAddress(high: halves[0], low: halves[1])
  }

  /// Appends the text: small letters, no leading zeros, `::` for the longest run of zero groups.
  public static func append(_ address: IPAddress, to text: inout [UInt8]) {
    let groups = (0..<8).map { UInt16(truncatingIfNeeded: address.bits >> UInt128(112 - 16 * $0)) }
    var gap = 0..<0
    var run = 0
    for index in 0..<8 {
      run = groups[index] == 0 ? run + 1 : 0
      // One zero group alone is written out (RFC 5952 §4.2.2); of equal runs the first (§4.2.3).
      if run > 1, run > gap.count { gap = (index + 1 - run)..<(index + 1) }
    }
    var index = 0
    while index < 8 {
      if !gap.isEmpty, index == gap.lowerBound {
        text.append("::")
        index = gap.upperBound
        continue
      }
      if index > 0, index != gap.upperBound || gap.isEmpty { text.append(UInt8(ascii: ":")) }
      text.append(String(groups[index], radix: 16))
      index += 1
    }
  }
}
