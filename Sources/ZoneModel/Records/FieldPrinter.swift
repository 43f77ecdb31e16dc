/// Writes a record's data as text: walks the fields of its format over the bytes.
enum FieldPrinter {
  /// Appends the text; false, with nothing appended, if type or data do not allow it.
  static func print(
    _ type: RecordType, rdata: Span<UInt8>, style: RdataStyle, into text: inout [UInt8]
  ) -> Bool {
    guard let slot = RecordRegistry.slot(of: type), rdata.count <= FieldParser.maximumLength else {
      return false
    }
    let start = text.count
    var offset = 0
    do throws(FieldFault) {
      for field in slot.fields {
        let kind = RecordRegistry.kinds[field]
        let end = try FieldValidator.end(of: kind, in: rdata, from: offset)
        guard hasText(kind, rdata.extracting(offset..<end)) else { throw .onlyGeneric }
        // What has no bytes has no text either, except for the two kinds that mark it.
        if end > offset || kind == .value || kind == .dashedBase64 {
          if text.count > start { text.append(UInt8(ascii: " ")) }
          append(kind, rdata.extracting(offset..<end), style, to: &text)
        }
        offset = end
      }
      if offset < rdata.count { throw .cutShort(at: offset) }
    } catch {
      text.removeSubrange(start...)
    }
    // Data without any text, such as that of an empty APL, would look like no data at all.
    return text.count > start
  }

  /// Whether text can say what the bytes of a field say, which the validator has passed.
  private static func hasText(_ kind: FieldKind, _ bytes: Span<UInt8>) -> Bool {
    switch kind {
    case .opaque: false
    case .networks: AddressPrefixList.hasText(bytes)
    case .multicastRelay: MulticastRelay.hasText(bytes)
    default: true
    }
  }

  /// Appends one field, whose bytes the validator has passed.
  private static func append(
    _ kind: FieldKind, _ bytes: Span<UInt8>, _ style: RdataStyle, to text: inout [UInt8]
  ) {
    switch kind {
    case .uint8, .uint16, .zero, .uint32, .period, .algorithm, .digestType, .hashAlgorithm,
      .syncScheme, .transport, .certificateType:
      text.append(decimal: bytes.bigEndianNumber)
    case .ipv4: IPv4Text.append(UInt32(truncatingIfNeeded: bytes.bigEndianNumber), to: &text)
    case .ipv6: append(ipv6: bytes, to: &text)
    case .name: append(name: bytes, style, to: &text)
    case .string, .optionalString, .digits:
      CharacterString.append(bytes.extracting(1...), to: &text)
    case .word: for index in 1..<bytes.count { text.append(bytes[index]) }
    case .strings: CharacterString.append(all: bytes, to: &text)
    case .value, .target: CharacterString.append(bytes, to: &text)
    case .hex, .digest, .fingerprint, .zoneDigest: HexText.append(bytes, to: &text)
    case .dashedBase64 where bytes.isEmpty: text.append(UInt8(ascii: "-"))
    case .base64, .optionalBase64, .dashedBase64, .keyUnlessFlagged, .keyUnlessNone:
      Base64Text.append(bytes, to: &text)
    case .names: NameList.append(bytes, style, to: &text)
    case .ipsecGateway: IPsecGateway.append(bytes, style, to: &text)
    case .multicastRelay: MulticastRelay.append(bytes, style, to: &text)
    case .chainedAddress: ChainedAddress.append(bytes, style, to: &text)
    default: append(rare: kind, bytes, to: &text)
    }
  }

  /// Appends a field of the kinds that few records have.
  private static func append(
    rare kind: FieldKind, _ bytes: Span<UInt8>, to text: inout [UInt8]
  ) {
    switch kind {
    case .recordType:
      RecordTypeText.append(UInt16(truncatingIfNeeded: bytes.bigEndianNumber), to: &text)
    case .timestamp, .date:
      Timestamp.append(UInt32(truncatingIfNeeded: bytes.bigEndianNumber), to: &text)
    case .salt: Salt.append(bytes.extracting(1...), to: &text)
    case .hash: Base32Text.append(bytes.extracting(1...), to: &text)
    case .eui48, .eui64: HardwareAddress.append(bytes, to: &text)
    case .locator: NodeLocator.append(bytes, to: &text)
    case .nsap: NSAPAddress.append(bytes, to: &text)
    case .atm: ATMAddress.append(bytes, to: &text)
    case .types, .optionalTypes: TypeBitmap.append(bytes, to: &text)
    case .oldTypes: TypeBitmap.append(bits: bytes, from: 0, isFirst: true, to: &text)
    case .serviceParameters: ServiceParameters.append(bytes, to: &text)
    case .services: ServiceBitmap.append(bytes, to: &text)
    case .networks: AddressPrefixList.append(bytes, to: &text)
    case .hostIdentity: HostIdentity.append(bytes, to: &text)
    case .location: Location.append(bytes, to: &text)
    default: preconditionFailure("kind \(kind) cannot be written")
    }
  }

  /// Appends sixteen bytes as an IPv6 address.
  static func append(ipv6 bytes: Span<UInt8>, to text: inout [UInt8]) {
    let high = bytes.extracting(0..<8).bigEndianNumber
    let low = bytes.extracting(8..<16).bigEndianNumber
    IPv6Text.append(IPAddress(high: high, low: low), to: &text)
  }

  /// Appends a name, absolute.
  static func append(name: Span<UInt8>, _ style: RdataStyle, to text: inout [UInt8]) {
    let start = text.count
    NameText.append(name, to: &text)
    guard style.lowercasesNames else { return }
    // Text is as good as wire here: an escape is a mark or digits, and neither has a case.
    for index in start..<text.count { text[index] = text[index].asciiLowercased }
  }
}
