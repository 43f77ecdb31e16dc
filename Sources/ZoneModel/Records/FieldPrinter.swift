/// Writes a record's data as text: walks the fields of its format over the bytes.
enum FieldPrinter {
  /// Appends the text; false, and nothing appended, where type or data do not allow it.
  static func print(
    _ type: RecordType, rdata: Span<UInt8>, style: RdataStyle, into text: inout [UInt8]
  ) -> Bool {
    let registry = RecordRegistry.shared
    guard let slot = registry.slot(of: type) else { return false }
    let start = text.count
    var offset = 0
    do throws(FieldFault) {
      for field in slot.fields {
        let kind = registry.kinds[field]
        let end = try FieldValidator.end(of: kind, in: rdata, from: offset)
        // Only a list that may be empty has no bytes and nothing to show.
        if end > offset || kind == .value {
          if text.count > start { text.append(UInt8(ascii: " ")) }
          append(kind, rdata, offset..<end, style, to: &text)
        }
        offset = end
      }
    } catch {
      text.removeSubrange(start...)
      return false
    }
    if offset == rdata.count { return true }
    text.removeSubrange(start...)
    return false
  }

  /// Appends one field, whose bytes the validator has passed.
  private static func append(
    _ kind: FieldKind, _ rdata: Span<UInt8>, _ range: Range<Int>, _ style: RdataStyle,
    to text: inout [UInt8]
  ) {
    let bytes = rdata.extracting(range)
    switch kind {
    case .uint8, .uint16, .uint32, .period, .algorithm, .digestType:
      text.append(decimal: bytes.bigEndianNumber)
    case .ipv4: IPv4Text.append(UInt32(truncatingIfNeeded: bytes.bigEndianNumber), to: &text)
    case .ipv6:
      let halves = (bytes.extracting(0..<8), bytes.extracting(8..<16))
      IPv6Text.append(
        IPAddress(high: halves.0.bigEndianNumber, low: halves.1.bigEndianNumber), to: &text)
    case .name: append(name: bytes, style, to: &text)
    case .string: CharacterString.append(bytes.extracting(1...), to: &text)
    case .word: for index in 1..<bytes.count { text.append(bytes[index]) }
    case .strings: CharacterString.append(all: bytes, to: &text)
    case .value: CharacterString.append(bytes, to: &text)
    case .hex, .digest, .fingerprint: HexText.append(bytes, to: &text)
    case .base64: Base64Text.append(bytes, to: &text)
    case .serviceParameters: ServiceParameters.append(bytes, to: &text)
    }
  }

  /// Appends a name, absolute.
  private static func append(name: Span<UInt8>, _ style: RdataStyle, to text: inout [UInt8]) {
    let start = text.count
    NameText.append(name, to: &text)
    guard style.lowercasesNames else { return }
    // Text is as good as wire here: an escape is a mark or digits, and neither has a case.
    for index in start..<text.count { text[index] = text[index].asciiLowercased }
  }
}
