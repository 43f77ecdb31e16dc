/// The values of service parameters in text, a form for each key (RFC 9460 §2.1, appendix A).
enum ServiceParameterText {
  /// The wire form of a value, its zone-file escapes undone already.
  static func parse(
    _ text: Span<UInt8>, of key: ServiceParameterKey
  ) throws(FieldFault) -> [UInt8] {
    var wire: [UInt8] = []
    switch key {
    case .mandatory: wire = try parseKeys(text)
    case .alpn:
      try forEachItem(text) { item throws(FieldFault) in
        if item.isEmpty { throw FieldFault("has an empty protocol name") }
        guard item.count <= 255 else {
          throw FieldFault("has a protocol name longer than 255 bytes")
        }
        wire.append(UInt8(truncatingIfNeeded: item.count))
        wire.append(contentsOf: item)
      }
    case .port:
      wire.append(
        bigEndian: UInt16(truncatingIfNeeded: try NumberText.parse(text, upTo: 0xFFFF)))
    case .ipv4Hint:
      try forEachItem(text) { item throws(FieldFault) in
        guard let bits = IPv4Text.parse(item.span) else {
          throw FieldFault("is not IPv4 addresses with commas between")
        }
        wire.append(bigEndian: bits)
      }
    case .ipv6Hint:
      try forEachItem(text) { item throws(FieldFault) in
        guard let address = IPv6Text.parse(item.span) else {
          throw FieldFault("is not IPv6 addresses with commas between")
        }
        wire.append(bigEndian: address.high)
        wire.append(bigEndian: address.low)
      }
    case .ech: try Base64Text.parse(text, into: &wire)
    default: for index in text.indices { wire.append(text[index]) }
    }
    return wire
  }

  /// A list of keys in any order, as the wire has it: sorted.
  private static func parseKeys(_ text: Span<UInt8>) throws(FieldFault) -> [UInt8] {
    var keys: [ServiceParameterKey] = []
    try forEachItem(text) { item throws(FieldFault) in
      do throws(FieldFault) {
        keys.append(try ServiceParameterKey.parse(item.span).key)
      } catch {
        throw FieldFault("has a part that \(error.reason)")
      }
    }
    var wire: [UInt8] = []
    for key in keys.sorted() { wire.append(bigEndian: key.number) }
    return wire
  }

  /// Calls `body` with each item of a list; commas part items, `\` makes a comma or itself part
  /// of one (RFC 9460 appendix A.1).
  private static func forEachItem(
    _ text: Span<UInt8>, _ body: ([UInt8]) throws(FieldFault) -> Void
  ) throws(FieldFault) {
    var item: [UInt8] = []
    var index = 0
    while index < text.count {
      var byte = text[index]
      if byte == UInt8(ascii: ",") {
        try body(item)
        item = []
        index += 1
        continue
      }
      if byte == UInt8(ascii: "\\") {
        index += 1
        guard index < text.count,
          text[index] == UInt8(ascii: ",") || text[index] == UInt8(ascii: "\\")
        else { throw FieldFault("has a backslash before neither comma nor backslash") }
        byte = text[index]
      }
      item.append(byte)
      index += 1
    }
    try body(item)
  }

  /// Appends a value that `ServiceParameterValue` has passed.
  static func append(
    _ value: Span<UInt8>, of key: ServiceParameterKey, to text: inout [UInt8]
  ) {
    switch key {
    case .mandatory:
      append(listOf: value, width: 2, to: &text) { bytes, text in
        let number = UInt16(truncatingIfNeeded: bytes.bigEndianNumber)
        text.append(ServiceParameterKey(number: number).printedName)
      }
    case .alpn: append(protocols: value, to: &text)
    case .port: text.append(decimal: value.bigEndianNumber)
    case .ipv4Hint:
      append(listOf: value, width: 4, to: &text) { bytes, text in
        IPv4Text.append(UInt32(truncatingIfNeeded: bytes.bigEndianNumber), to: &text)
      }
    case .ipv6Hint:
      append(listOf: value, width: 16, to: &text) { bytes, text in
        let halves = (bytes.extracting(0..<8), bytes.extracting(8..<16))
        IPv6Text.append(
          IPAddress(high: halves.0.bigEndianNumber, low: halves.1.bigEndianNumber), to: &text)
      }
    case .ech: Base64Text.append(value, to: &text)
    default: CharacterString.append(value, to: &text)
    }
  }

  /// Appends items of equal width with commas between.
  private static func append(
    listOf value: Span<UInt8>, width: Int, to text: inout [UInt8],
    _ item: (Span<UInt8>, inout [UInt8]) -> Void
  ) {
    for start in stride(from: 0, to: value.count, by: width) {
      if start > 0 { text.append(UInt8(ascii: ",")) }
      item(value.extracting(start..<(start + width)), &text)
    }
  }

  /// Appends protocol names with commas between, escaped for the list and then for the zone file.
  private static func append(protocols value: Span<UInt8>, to text: inout [UInt8]) {
    var list: [UInt8] = []
    var offset = 0
    while offset < value.count {
      if offset > 0 { list.append(UInt8(ascii: ",")) }
      let end = offset + 1 + Int(value[offset])
      for index in (offset + 1)..<end {
        if value[index] == UInt8(ascii: ",") || value[index] == UInt8(ascii: "\\") {
          list.append(UInt8(ascii: "\\"))
        }
        list.append(value[index])
      }
      offset = end
    }
    CharacterString.append(list.span, to: &text)
  }
}
