extension RecordFormat {
  /// Calls `body` with where each domain name lies in some data, in order.
  ///
  /// Stops at the first byte that does not fit the format; a type without a format has no names.
  public static func forEachName(
    _ type: RecordType, _ rdata: Span<UInt8>, _ body: (Range<Int>) -> Void
  ) {
    let registry = RecordRegistry.shared
    guard let slot = registry.slot(of: type) else { return }
    var offset = 0
    for field in slot.fields {
      let kind = registry.kinds[field]
      guard let end = try? FieldValidator.end(of: kind, in: rdata, from: offset) else { return }
      if kind == .name { body(offset..<end) }
      offset = end
    }
  }

  /// Whether the data of a type is one domain name and nothing more, as of NS, CNAME and PTR.
  public static func isSingleName(_ type: RecordType) -> Bool {
    let registry = RecordRegistry.shared
    guard let slot = registry.slot(of: type) else { return false }
    return slot.fields.count == 1 && registry.kinds[Int(slot.first)] == .name
  }
}
