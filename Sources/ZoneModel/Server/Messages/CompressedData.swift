/// Record data in messages, whose names may be compressed.
enum CompressedData {
  /// Appends the data of a record with its names whole and in lower case.
  static func append(
    _ type: RecordType, _ range: Range<Int>, in message: Span<UInt8>, to bytes: inout [UInt8]
  ) throws(MessageFault) {
    if mayBeCompressed(type) {
      return try appendFields(of: type, range, in: message, to: &bytes)
    }
    let start = bytes.count
    bytes.append(message.extracting(range))
    // Most records have no names, and are not worth the walk.
    if type == .a || type == .aaaa || type == .txt { return }
    RecordFormat.forEachName(type, message.extracting(range)) { name in
      for index in name { bytes[start + index] = bytes[start + index].asciiLowercased }
    }
  }

  /// The types whose names a receiver must expect to be compressed (RFC 3597 §4): NS, MD, MF,
  /// CNAME, SOA, MB, MG, MR, PTR, MINFO, MX, RP, AFSDB, RT, SIG, PX, NXT, SRV, NAPTR.
  private static func mayBeCompressed(_ type: RecordType) -> Bool {
    switch type.rawValue {
    case 2...9, 12, 14, 15, 17, 18, 21, 24, 26, 30, 33, 35: true
    default: false
    }
  }

  /// Appends data field by field.
  private static func appendFields(
    of type: RecordType, _ range: Range<Int>, in message: Span<UInt8>, to bytes: inout [UInt8]
  ) throws(MessageFault) {
    guard let slot = RecordRegistry.slot(of: type) else { throw .badData }
    let whole = message.extracting(0..<range.upperBound)
    var index = range.lowerBound
    for field in slot.fields {
      let kind = RecordRegistry.kinds[field]
      if kind == .name {
        index = try CompressedName.append(at: index, in: whole, to: &bytes)
        continue
      }
      guard let end = try? FieldValidator.end(of: kind, in: whole, from: index) else {
        throw .badData
      }
      bytes.append(whole.extracting(index..<end))
      index = end
    }
    guard index == range.upperBound else { throw .badData }
  }
}
