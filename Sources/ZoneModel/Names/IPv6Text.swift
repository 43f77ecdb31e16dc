/// IPv6 addresses in text: read as RFC 4291 §2.2 allows, written as RFC 5952 wants.
package enum IPv6Text {
  /// The address, or nil; all of `text` must be it. No zone and no prefix length.
  package static func parse(_ text: Span<UInt8>) -> IPAddress? {
    // The groups before `::`, and those after it, each from the right.
    var head: UInt128 = 0
    var tail: UInt128 = 0
    var count = 0
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
          gap = count
          head = tail
          tail = 0
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
        tail = tail << 32 | UInt128(ipv4)
        count += 2
        index = text.count
        break
      }
      guard (1...4).contains(index - start) else { return nil }
      if index < text.count, text[index] != UInt8(ascii: ":") { return nil }
      tail = tail << 16 | UInt128(value)
      count += 1
      if count > 8 { return nil }
    }
    guard text.count > 0, gap == nil ? count == 8 : count < 8 else { return nil }
    var bits = tail
    if let gap, gap > 0 { bits |= head << UInt128(128 - 16 * gap) }
    return IPAddress(
      high: UInt64(truncatingIfNeeded: bits >> 64), low: UInt64(truncatingIfNeeded: bits))
  }

  /// Appends the text: lower case, no leading zeros, `::` for the longest run of zero groups.
  package static func append(_ address: IPAddress, to text: inout [UInt8]) {
    var gap = 0..<0
    var run = 0
    for index in 0..<8 {
      run = group(index, of: address) == 0 ? run + 1 : 0
      // One zero group alone is written out (RFC 5952 §4.2.2); of equal runs the first (§4.2.3).
      if run > 1, run > gap.count { gap = (index + 1 - run)..<(index + 1) }
    }
    var index = 0
    while index < 8 {
      if !gap.isEmpty, index == gap.lowerBound {
        text.append(UInt8(ascii: ":"))
        text.append(UInt8(ascii: ":"))
        index = gap.upperBound
        continue
      }
      if index > 0, index != gap.upperBound || gap.isEmpty { text.append(UInt8(ascii: ":")) }
      append(group: group(index, of: address), to: &text)
      index += 1
    }
  }

  /// The group at a place, 0 to 7 from the left.
  private static func group(_ index: Int, of address: IPAddress) -> UInt16 {
    let half = index < 4 ? address.high : address.low
    return UInt16(truncatingIfNeeded: half >> UInt64(48 - 16 * (index & 3)))
  }

  /// Appends the digits of a group.
  private static func append(group: UInt16, to text: inout [UInt8]) {
    var shift = group < 0x10 ? 0 : group < 0x100 ? 4 : group < 0x1000 ? 8 : 12
    while shift >= 0 {
      let digit = UInt8(truncatingIfNeeded: group >> UInt16(shift) & 15)
      text.append(digit &+ (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
      shift -= 4
    }
  }
}
