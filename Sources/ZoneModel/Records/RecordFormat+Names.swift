extension RecordFormat {
  /// Calls `body` with the range of each domain name in some data, in order.
  ///
  /// Stops at the first byte that does not fit the format; a type without a format has no names.
  package static func forEachName(
    _ type: RecordType, _ rdata: Span<UInt8>, _ body: (Range<Int>) -> Void
  ) {
    guard let slot = RecordRegistry.slot(of: type) else { return }
    var offset = 0
    for field in slot.fields {
      let kind = RecordRegistry.kinds[field]
      guard let end = try? FieldValidator.end(of: kind, in: rdata, from: offset) else { return }
      forEachName(kind, rdata, offset..<end, body)
      offset = end
    }
  }

  /// Calls `body` with the range of each domain name in one field that the validator has passed.
  private static func forEachName(
    _ kind: FieldKind, _ rdata: Span<UInt8>, _ range: Range<Int>, _ body: (Range<Int>) -> Void
  ) {
    switch kind {
    case .name: body(range)
    case .names:
      var start = range.lowerBound
      while let length = WireName.length(in: rdata, at: start) {
        body(start..<(start + length))
        start += length
      }
    case .ipsecGateway: if let name = IPsecGateway.name(in: rdata, range) { body(name) }
    case .multicastRelay: if let name = MulticastRelay.name(in: rdata, range) { body(name) }
    case .chainedAddress: if let name = ChainedAddress.name(in: rdata, range) { body(name) }
    default: break
    }
  }

  /// Whether the data of a type is one domain name and nothing more, as of NS, CNAME and PTR.
  package static func isSingleName(_ type: RecordType) -> Bool {
    guard let slot = RecordRegistry.slot(of: type) else { return false }
    return slot.fields.count == 1 && RecordRegistry.kinds[Int(slot.first)] == .name
  }
}
