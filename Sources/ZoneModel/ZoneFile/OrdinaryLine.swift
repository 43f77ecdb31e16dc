/// The line of an ordinary record, written in one step: nearly every line of a large zone is one.
///
/// An owner below the zone's origin, and for data an IPv4 address or one name, all names of letters,
/// digits, hyphens and underscores. Its text is what `ZonePrinter` writes for any record; a test
/// holds the two to each other.
extension ZonePrinter {
  /// Appends the line, newline included; false, and nothing, for a record that is not ordinary.
  func appendOrdinary(
    _ record: RecordEntry, _ name: Span<UInt8>, _ rdata: Span<UInt8>, to text: inout [UInt8]
  ) -> Bool {
    // Below the root every name is written absolute.
    guard let origin, origin.wire.count > 1, isOrdinary(record.type, rdata) else { return false }
    let end = name.count - origin.wire.count
    guard end > 0, NameText.isPlain(name, upTo: end),
      WireName.isSubdomain(name, of: origin.wire.span)
    else { return false }
    // Taken out of the printer here, which the closure would else copy for every line.
    let (ownerWidth, ttlWidth, typeWidth) = (ownerWidth, ttlWidth, typeWidth)
    let lowercasesNames = style.lowercasesNames
    // Owner and data are names at most; the rest of the line takes less than 64 bytes.
    let room = 2 * WireName.maximumLength + 64 + ownerWidth + ttlWidth + typeWidth
    text.append(addingCapacity: room) { (line: inout OutputSpan<UInt8>) in
      var start = line.count
      line.append(plainLabels: name, upTo: end, lowercased: false)
      line.pad(from: start, to: ownerWidth)
      line.append(UInt8(ascii: " "))
      start = line.count
      line.append(decimal: UInt64(record.ttl))
      line.pad(from: start, to: ttlWidth)
      line.append(UInt8(ascii: " "))
      line.append(UInt8(ascii: "I"))
      line.append(UInt8(ascii: "N"))
      line.append(UInt8(ascii: " "))
      start = line.count
      line.append(ordinaryType: record.type)
      line.pad(from: start, to: typeWidth)
      line.append(UInt8(ascii: " "))
      if record.type == .a {
        line.append(ipv4: UInt32(truncatingIfNeeded: rdata.bigEndianNumber))
      } else {
        line.append(plainLabels: rdata, upTo: rdata.count - 1, lowercased: lowercasesNames)
        line.append(UInt8(ascii: "."))
      }
      line.append(UInt8(ascii: "\n"))
    }
    return true
  }

  /// Whether the type is one of the four, and its data sound and plain.
  private func isOrdinary(_ type: RecordType, _ rdata: Span<UInt8>) -> Bool {
    switch type {
    case .a: rdata.count == 4
    case .ptr, .ns, .cname:
      WireName.length(in: rdata, at: 0) == rdata.count
        && NameText.isPlain(rdata, upTo: rdata.count - 1)
    default: false
    }
  }
}

extension OutputSpan<UInt8> {
  /// Appends the mnemonic of one of the ordinary types.
  fileprivate mutating func append(ordinaryType type: RecordType) {
    switch type {
    case .a: append(UInt8(ascii: "A"))
    case .ns:
      append(UInt8(ascii: "N"))
      append(UInt8(ascii: "S"))
    case .ptr:
      append(UInt8(ascii: "P"))
      append(UInt8(ascii: "T"))
      append(UInt8(ascii: "R"))
    default:
      for letter in "CNAME".utf8 { append(letter) }
    }
  }
}
