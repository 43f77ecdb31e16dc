/// Checks a record's data on the wire: walks the fields of its format over the bytes.
enum FieldValidator {
  /// Checks that the fields take every byte, no more and no fewer.
  static func validate(_ type: RecordType, rdata: Span<UInt8>) throws(FieldError) {
    guard rdata.count <= FieldParser.maximumLength else {
      throw FieldError(
        field: "", reason: "makes the data longer than \(FieldParser.maximumLength) bytes",
        token: 0, offset: FieldParser.maximumLength)
    }
    guard let slot = RecordRegistry.slot(of: type) else { return }
    var offset = 0
    var field = Int(slot.first)
    do throws(FieldFault) {
      while field < slot.end {
        offset = try end(of: RecordRegistry.kinds[field], in: rdata, from: offset)
        field += 1
      }
      if offset < rdata.count { throw FieldFault("is after the last field", at: offset) }
    } catch {
      throw FieldError(
        field: error.part ?? FieldParser.name(of: field, in: slot), reason: error.reason,
        token: 0, offset: error.offset)
    }
  }

  /// Where the field that begins at `offset` ends.
  ///
  /// - Parameter rdata: all of the record's data, for fields that look back at earlier ones.
  static func end(
    of kind: FieldKind, in rdata: Span<UInt8>, from offset: Int
  ) throws(FieldFault) -> Int {
    switch kind {
    case .uint8, .algorithm, .digestType, .hashAlgorithm, .syncScheme, .transport:
      try end(of: 1, in: rdata, from: offset)
    case .uint16, .certificateType, .recordType: try end(of: 2, in: rdata, from: offset)
    case .zero: try endOfZero(in: rdata, from: offset)
    case .ipv4, .uint32, .period, .timestamp, .date: try end(of: 4, in: rdata, from: offset)
    case .eui48: try end(of: 6, in: rdata, from: offset)
    case .eui64, .locator: try end(of: 8, in: rdata, from: offset)
    case .ipv6: try end(of: 16, in: rdata, from: offset)
    case .name: try endOfName(in: rdata, from: offset)
    case .string, .salt: try CharacterString.end(in: rdata, from: offset)
    case .optionalString:
      offset == rdata.count ? offset : try CharacterString.end(in: rdata, from: offset)
    case .word: try CharacterString.wordEnd(in: rdata, from: offset)
    case .digits: try CharacterString.digitsEnd(in: rdata, from: offset)
    case .strings: try CharacterString.endOfAll(in: rdata, from: offset)
    case .value, .opaque: rdata.count
    case .hash: try Base32Text.end(in: rdata, from: offset)
    case .hex, .base64, .target, .nsap: try endOfRest(in: rdata, from: offset)
    case .optionalBase64, .dashedBase64, .keyUnlessFlagged, .keyUnlessNone:
      try OptionalBase64.end(kind, rdata, from: offset)
    case .digest, .fingerprint, .zoneDigest: try Digest.end(kind, rdata, from: offset)
    case .atm: try ATMAddress.end(in: rdata, from: offset)
    case .types:
      try TypeBitmap.end(in: rdata, from: try end(of: 1, in: rdata, from: offset) - 1)
    case .optionalTypes: try TypeBitmap.end(in: rdata, from: offset)
    case .oldTypes: try OldTypeBitmap.end(in: rdata, from: offset)
    case .serviceParameters: try ServiceParameters.end(in: rdata, from: offset)
    case .services: try ServiceBitmap.end(in: rdata, from: offset)
    case .networks: try AddressPrefixList.end(in: rdata, from: offset)
    case .names: try NameList.end(in: rdata, from: offset)
    case .ipsecGateway: try IPsecGateway.end(in: rdata, from: offset)
    case .multicastRelay: try MulticastRelay.end(in: rdata, from: offset)
    case .hostIdentity: try HostIdentity.end(in: rdata, from: offset)
    case .chainedAddress: try ChainedAddress.end(in: rdata, from: offset)
    case .location: try Location.end(in: rdata, from: offset)
    }
  }

  /// The end of two bytes that are 0.
  private static func endOfZero(
    in rdata: Span<UInt8>, from offset: Int
  ) throws(FieldFault) -> Int {
    let end = try end(of: 2, in: rdata, from: offset)
    if rdata[offset] | rdata[offset + 1] != 0 { throw FieldFault("is not 0", at: offset) }
    return end
  }

  /// The end of a name.
  private static func endOfName(
    in rdata: Span<UInt8>, from offset: Int
  ) throws(FieldFault) -> Int {
    guard offset < rdata.count else { throw FieldFault("is missing", at: offset) }
    guard let length = WireName.length(in: rdata, at: offset) else {
      throw FieldFault("is not a whole name", at: offset)
    }
    return offset + length
  }

  /// The end of a field of fixed length.
  static func end(
    of length: Int, in rdata: Span<UInt8>, from offset: Int
  ) throws(FieldFault) -> Int {
    if offset + length <= rdata.count { return offset + length }
    throw offset < rdata.count ? .cutShort(at: offset) : FieldFault("is missing", at: offset)
  }

  /// The end of the data, before which there must be at least one byte.
  static func endOfRest(
    in rdata: Span<UInt8>, from offset: Int
  ) throws(FieldFault) -> Int {
    _ = try end(of: 1, in: rdata, from: offset)
    return rdata.count
  }
}
