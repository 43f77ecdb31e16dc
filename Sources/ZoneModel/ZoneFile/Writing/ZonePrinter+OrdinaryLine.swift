/// The line of an ordinary record, written in one step: nearly every line of a large zone is one.
///
/// An owner below the zone's origin, and for data an IPv4 address or one name, all names of letters,
/// digits, hyphens and underscores. Its text is what `ZonePrinter` writes for any record; a test
/// holds the two to each other.
extension ZonePrinter {
  /// Appends the line, newline included; false, and nothing, for a record that is not ordinary.
  func appendOrdinary(_ record: RecordEntry, of zone: Zone, to text: inout [UInt8]) -> Bool {
    // Below the root every name is written absolute.
    guard let origin, origin.wire.count > 1, Self.isOrdinary(record),
      record.ttl != TTLText.unwritten
    else { return false }
    // Taken out of the printer here, which the closure would else copy for every line.
    let columns = (owner: ownerWidth, ttl: ttlWidth, type: typeWidth)
    let lowercasesNames = style.lowercasesNames
    let owner = zone.names.range(of: record.owner)
    let names = zone.names.bytes.span
    let rdata = zone.rdata.span
    var isOrdinary = false
    // Owner and data are names at most; the rest of the line takes less than 64 bytes.
    let room = 2 * WireName.maximumLength + 64 + columns.owner + columns.ttl + columns.type
    text.append(addingCapacity: room) { (line: inout OutputSpan<UInt8>) in
      let lineStart = line.count
      let end = owner.upperBound - origin.wire.count
      isOrdinary =
        end > owner.lowerBound
        && WireName.areEqual(names.extracting(end..<owner.upperBound), origin.wire.span)
        && line.append(plainLabels: owner.lowerBound..<end, of: names, lowercased: false)
      if isOrdinary {
        line.pad(from: lineStart, to: columns.owner)
        line.append(UInt8(ascii: " "))
        var start = line.count
        line.append(decimal: UInt64(record.ttl))
        line.pad(from: start, to: columns.ttl)
        line.append(word: Self.classText, count: 4)
        start = line.count
        line.append(ordinaryType: record.type)
        line.pad(from: start, to: columns.type)
        line.append(UInt8(ascii: " "))
        isOrdinary = line.append(
          ordinaryData: record.rdataRange, of: rdata, record.type, lowercased: lowercasesNames)
        line.append(UInt8(ascii: "\n"))
      }
      if !isOrdinary { line.removeLast(line.count - lineStart) }
    }
    return isOrdinary
  }

  /// ` IN `, the first byte lowest.
  private static let classText: UInt64 = 0x204E_4920

  /// Whether the type is one of the four, and its data as long as that asks for.
  @inline(__always)
  private static func isOrdinary(_ record: RecordEntry) -> Bool {
    switch record.type {
    case .a: record.rdataRange.count == 4
    case .ptr, .ns, .cname: record.rdataRange.count <= WireName.maximumLength
    default: false
    }
  }
}

extension OutputSpan<UInt8> {
  /// Appends the mnemonic of one of the ordinary types.
  @inline(__always)
  fileprivate mutating func append(ordinaryType type: RecordType) {
    switch type {
    case .a: append(word: 0x41, count: 1)
    case .ns: append(word: 0x53_4E, count: 2)
    case .ptr: append(word: 0x52_5450, count: 3)
    default: append(word: 0x45_4D41_4E43, count: 5)
    }
  }

  /// Appends the data of one of the ordinary types; false if it is not a plain name.
  @inline(__always)
  fileprivate mutating func append(
    ordinaryData range: Range<Int>, of rdata: Span<UInt8>, _ type: RecordType, lowercased: Bool
  ) -> Bool {
    if type == .a {
      append(ipv4: UInt32(truncatingIfNeeded: rdata.extracting(range).bigEndianNumber))
      return true
    }
    let end = range.upperBound - 1
    guard end > range.lowerBound, rdata[end] == 0,
      append(plainLabels: range.lowerBound..<end, of: rdata, lowercased: lowercased)
    else { return false }
    append(UInt8(ascii: "."))
    return true
  }
}
