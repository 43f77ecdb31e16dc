/// Checks a record's data on the wire: walks the fields of its format over the bytes.
enum FieldValidator {
  /// Checks that the fields take every byte, no more and no fewer.
  static func validate(_ type: RecordType, rdata: Span<UInt8>) throws(FieldError) {
    let registry = RecordRegistry.shared
    guard rdata.count <= FieldParser.maximumLength else {
      throw FieldError(
        field: "", reason: "makes the data longer than \(FieldParser.maximumLength) bytes",
        token: 0, offset: FieldParser.maximumLength)
    }
    guard let slot = registry.slot(of: type) else { return }
    var offset = 0
    var field = Int(slot.first)
    do throws(FieldFault) {
      while field < slot.end {
        offset = try end(of: registry.kinds[field], in: rdata, from: offset)
        field += 1
      }
      if offset < rdata.count { throw FieldFault("stands behind the last field", at: offset) }
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
    case .uint8, .algorithm, .digestType: return try end(of: 1, in: rdata, from: offset)
    case .uint16: return try end(of: 2, in: rdata, from: offset)
    case .ipv4, .uint32, .period: return try end(of: 4, in: rdata, from: offset)
    case .ipv6: return try end(of: 16, in: rdata, from: offset)
    case .name:
      guard offset < rdata.count else { throw FieldFault("is missing", at: offset) }
      guard let length = WireName.length(in: rdata, at: offset) else {
        throw FieldFault("is not a whole name", at: offset)
      }
      return offset + length
    case .string: return try CharacterString.end(in: rdata, from: offset)
    case .word: return try CharacterString.wordEnd(in: rdata, from: offset)
    case .strings: return try CharacterString.endOfAll(in: rdata, from: offset)
    case .value: return rdata.count
    case .hex, .base64: return try endOfRest(in: rdata, from: offset)
    case .digest, .fingerprint:
      let end = try endOfRest(in: rdata, from: offset)
      try Digest.check(kind, rdata, from: offset)
      return end
    case .serviceParameters: return try ServiceParameters.end(in: rdata, from: offset)
    }
  }

  /// Where a field of fixed length ends.
  static func end(
    of length: Int, in rdata: Span<UInt8>, from offset: Int
  ) throws(FieldFault) -> Int {
    if offset + length <= rdata.count { return offset + length }
    throw offset < rdata.count ? .cutShort(at: offset) : FieldFault("is missing", at: offset)
  }

  /// The end of the data, which at least one byte must stand before.
  private static func endOfRest(
    in rdata: Span<UInt8>, from offset: Int
  ) throws(FieldFault) -> Int {
    _ = try end(of: 1, in: rdata, from: offset)
    return rdata.count
  }
}
