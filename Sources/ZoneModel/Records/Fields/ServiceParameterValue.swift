/// The values of service parameters on the wire, a rule for each key.
enum ServiceParameterValue {
  /// Checks a value; that of an unknown key may be anything.
  static func check(_ value: Span<UInt8>, of key: ServiceParameterKey) throws(FieldFault) {
    switch key {
    case .mandatory: try checkMandatory(value)
    case .alpn: try checkProtocols(value)
    case .noDefaultALPN:
      if !value.isEmpty { throw FieldFault("takes no value") }
    case .port:
      if value.count != 2 { throw FieldFault("is not two bytes") }
    case .ipv4Hint:
      if value.isEmpty || value.count % 4 != 0 { throw FieldFault("is not IPv4 addresses") }
    case .ipv6Hint:
      if value.isEmpty || value.count % 16 != 0 { throw FieldFault("is not IPv6 addresses") }
    case .ech:
      if value.isEmpty { throw FieldFault("has no value") }
    case .dohPath: try checkTemplate(value)
    case .invalid: throw FieldFault("is reserved as the invalid key")
    default: break
    }
    if value.count > FieldParser.maximumLength {
      throw FieldFault("is longer than \(FieldParser.maximumLength) bytes")
    }
  }

  /// Keys in order, none twice, `mandatory` not among them (RFC 9460 §8).
  private static func checkMandatory(_ value: Span<UInt8>) throws(FieldFault) {
    if value.isEmpty || value.count % 2 != 0 { throw FieldFault("is not a list of keys") }
    var last: UInt16 = 0
    for index in stride(from: 0, to: value.count, by: 2) {
      let number = UInt16(value[index]) << 8 | UInt16(value[index + 1])
      if number == 0 { throw FieldFault("names itself") }
      if number <= last { throw FieldFault("does not list the keys in order, each once") }
      last = number
    }
  }

  /// Protocol names of 1 to 255 bytes, at least one (RFC 9460 §7.1.1).
  private static func checkProtocols(_ value: Span<UInt8>) throws(FieldFault) {
    if value.isEmpty { throw FieldFault("has no protocols") }
    var offset = 0
    while offset < value.count {
      if value[offset] == 0 { throw FieldFault("has an empty protocol name") }
      offset += 1 + Int(value[offset])
    }
    if offset != value.count { throw FieldFault("is incomplete") }
  }

  /// A path with the variable `dns` in it (RFC 9461 §5).
  private static func checkTemplate(_ value: Span<UInt8>) throws(FieldFault) {
    let variable = Array("{?dns}".utf8)
    if value.isEmpty || value[0] != UInt8(ascii: "/") {
      throw FieldFault("does not begin with a slash")
    }
    for start in value.indices where start + variable.count <= value.count {
      var matched = 0
      while matched < variable.count, value[start + matched] == variable[matched] { matched += 1 }
      if matched == variable.count { return }
    }
    throw FieldFault("lacks the variable {?dns}")
  }
}
